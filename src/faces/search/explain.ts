/** `npm run search -- 老板跑了不给钱`: what search finds, in order, and why each stands where it does. */

import { loadLibrary, optionsFrom } from '../../library.ts';
import { runCommand } from '../../machine/command.ts';
import { jump } from './jump.ts';
import { readQuery } from './query.ts';
import { earned, rank } from './rank.ts';
import { searchIndex } from './searchable.ts';
import { searcherOf } from './searcher.ts';

const SHOWN = 8;
const REASONS = 8;
/** How the pieces of a question are marked. */
const MARKS = { word: '【】', weak: '〔〕', frame: '（）', number: '#', letters: '', other: '' } as const;

function explain(typed: string): void {
  const index = searchIndex(loadLibrary(optionsFrom(process.env)));
  const searcher = searcherOf(index);
  const query = readQuery(typed, searcher.words);
  const place = jump(index, typed);
  const { hits, topic, chance } = rank(searcher, query);

  const pieces = query.pieces.map(({ start, end, is }) => {
    const [open = '', close = ''] = MARKS[is];
    return open + query.whole.slice(start, end) + close;
  });
  console.log(`读作：${pieces.join(' ')}`);
  console.log('【认得的词】〔什么事都用得上〕（问话）#数字');
  for (const { said, word } of query.stands) console.log(`  ${said} 也找 ${word}`);
  if (place && 'path' in place) console.log(`直达：${place.title}  ${place.path}`);
  else if (place) console.log(place.missing);
  if (hits.length === 0) console.log('没有找到。');
  if (topic && !hits[0]?.verbatim) console.log(`本站没有讲“${topic.name}”的页面：下面的都不显示。`);
  else if (chance) console.log('占问话太少，像是碰巧：下面的都不显示。');
  for (const [order, { entry, score, share }] of hits.slice(0, SHOWN).entries()) {
    console.log(
      `${order + 1}. ${score.toFixed(1)}  ${entry.kind}  ${entry.title}  ${entry.path}  占问话 ${Math.round(share * 100)}%`,
    );
    const page = searcher.byPath.get(entry.path);
    const reasons = page === undefined ? [] : earned(searcher, query, page);
    console.log(
      `   ${reasons
        .slice(0, REASONS)
        .map(({ words, field, points }) => `${words} ${points.toFixed(1)}${field === '字' ? '' : `（${field}）`}`)
        .join('  ')}`,
    );
  }
}

await runCommand('一句话，比如：npm run search -- 老板跑了不给钱', () => explain(process.argv.slice(2).join(' ')));
