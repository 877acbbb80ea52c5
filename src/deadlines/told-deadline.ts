/** A deadline in words, for whatever has no bars and no calculator. */

import { type BlockLine, line } from '../library/word-blocks.ts';
import type { DeadlineModel } from './model.ts';

/** What has to be done by when, and since when that is counted; the reader's own days stand out. */
export function toldDeadline({
  who,
  act,
  since,
  period,
  extension,
  note,
}: Pick<DeadlineModel, 'who' | 'act' | 'since' | 'period' | 'extension' | 'note'>): BlockLine[] {
  const text = `${act}：${since} ${period}${extension ? `（${extension}）` : ''}`;
  return [...line(who === '您' ? 'days' : 'theirs', text), ...line('basis', note)];
}
