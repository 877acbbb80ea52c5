/** A strip on the hall screen: the same panels as on its page, two a slide, so that what is said in them can be read. */

import type { Draft } from '../../library/draft.ts';
import type { StripModel } from './model.ts';

/** @param of the entry whose strip it is, as its other slides name it */
export function stripDraft(
  { panels }: StripModel,
  of: Pick<Draft, 'code' | 'path' | 'topic' | 'name' | 'small' | 'notes'>,
): Draft {
  return {
    ...of,
    layout: '画',
    title: '',
    blocks: panels.map(({ path, alt, caption }) => ({ text: caption, tone: '说明', panel: { path, alt } })),
  };
}
