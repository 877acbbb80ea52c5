/** `npm run search -- 老板跑了不给钱`: what search finds, in order, and why each stands where it does. */

import { loadLibrary, optionsFrom } from '../../library.ts';
import { jump } from './jump.ts';
import { readQuery } from './query.ts';
import { rank } from './rank.ts';
import { searchIndex } from './searchable.ts';
import { searcherOf } from './searcher.ts';

const SHOWN = 10;

const typed = process.argv.slice(2).join(' ');
const index = searchIndex(loadLibrary(optionsFrom(process.env)));
const searcher = searcherOf(index);
const query = readQuery(typed, searcher.words);
const place = jump(index.entries, typed);
const hits = rank(searcher, query);

console.log(`读作：${query.text}`);
for (const { said, word } of query.stands) console.log(`  ${said} 也找 ${word}`);
if (place && 'path' in place) console.log(`直达：${place.title}  ${place.path}`);
else if (place) console.log(place.missing);
if (hits.length === 0) console.log('没有找到。');
for (const [order, { entry, score, covered, reasons }] of hits.slice(0, SHOWN).entries()) {
  console.log(
    `${order + 1}. ${score.toFixed(1)}  ${entry.kind}  ${entry.title}  ${entry.path}  占问话 ${Math.round(covered * 100)}%`,
  );
  for (const { field, words, points } of [...reasons].sort((a, b) => b.points - a.points)) {
    console.log(`     ${points.toFixed(1).padStart(5)}  ${field}  ${words}`);
  }
}
