/** The official wording is what it was, and every article has its reading. */

import { formatArticle } from '../../law/citation.ts';
import { articleDigest, articlesOf, textDigest } from '../../law/official-text.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { locateText } from '../../library/locate.ts';
import { officialText, readings } from './schema.ts';

export function checkRegulations(library: Library): Problem[] {
  return [...checkOfficialText(library), ...checkReadings(library)];
}

function checkOfficialText(library: Library): Problem[] {
  const { data: text, file } = library.of(officialText);
  const changed = articlesOf(text).filter((article) => articleDigest(article) !== article.digest);
  const problems = changed.map(
    (article): Problem => ({
      file,
      line: locateText(library, file, new RegExp(`^\\s*- number: ${article.number}\\n\\s*digest:`, 'm')),
      message:
        `${formatArticle({ article: article.number })}的原文里有字被改动了。` +
        `请把没有改过的 ${file} 拷回来。官方真的修改了条文，才把这一条的 digest 改成 "${articleDigest(article)}"，` +
        `全文的 digest 改成 ${textDigest(text)}`,
    }),
  );
  if (problems.length === 0 && textDigest(text) !== text.digest) {
    problems.push({
      file,
      line: locateText(library, file, /^digest:/m),
      message: `条例全文和记下的对不上：章名、条的顺序或者数目变了。请把没有改过的 ${file} 拷回来。官方真的修改了，才把全文的 digest 改成 ${textDigest(text)}`,
    });
  }
  return problems;
}

function checkReadings(library: Library): Problem[] {
  const text = library.of(officialText).data;
  const problems: Problem[] = [];
  const numbers = new Set(articlesOf(text).map(({ number }) => number));
  const read = new Set<number>();
  for (const { file, data, id, spotOf } of library.of(readings)) {
    // Finding a line means reading the file again: only where there is something to say of it.
    const problem = (message: string) => problems.push({ file, ...spotOf(['article']), message });
    if (!numbers.has(data.article)) problem(`条例没有第 ${data.article} 条，请核对 article`);
    else if (Number(id) !== data.article) problem(`文件名是 ${id}，article 却是 ${data.article}，请改成一致`);
    // One whose number is wrong is there all the same.
    read.add(data.article).add(Number(id));
  }
  for (const number of numbers) {
    if (read.has(number)) continue;
    const file = `content/regulations/${String(number).padStart(3, '0')}.mdx`;
    // One that did not load has been reported already.
    if (!library.problems.some((problem) => problem.file === file))
      problems.push({ file, message: `${formatArticle({ article: number })}还没有解读，请加上这个文件` });
  }
  return problems;
}
