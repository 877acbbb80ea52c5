/** Checks that need the whole library: what is missing, double, or no longer what it was. */

import { formatArticle } from '../law/citation.ts';
import { articleDigest, articlesOf, textDigest } from '../law/official-text.ts';
import type { Entry } from '../library/entries.ts';
import type { Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';
import { checkClocks } from './clocks.ts';
import { checkCompanions } from './companions.ts';
import { checkConduct } from './conduct.ts';
import { checkGuide } from './guide.ts';
import { locateText } from './locate.ts';
import { checkCases } from './people.ts';
import { checkPhrases } from './phrases.ts';
import { checkRoutes } from './routes.ts';
import { checkScreens } from './screens.ts';
import { checkWords } from './words.ts';

/** Everything that keeps the content from being published, in the order of the files. */
export function checkContent(library: Library): Problem[] {
  const { problems } = library;
  return [
    ...problems,
    ...checkOfficialText(library),
    ...checkReadings(library),
    ...checkCodes(library),
    ...checkTerms(library),
    ...checkRoutes(library),
    ...checkClocks(library),
    ...checkCompanions(library),
    ...checkGuide(library),
    ...checkConduct(library),
    ...checkCases(library),
    ...checkPhrases(library),
    ...checkWords(library),
    ...checkScreens(library),
  ];
}

function checkOfficialText(library: Library): Problem[] {
  const { text } = library;
  const file = 'content/regulations/text.yaml';
  const changed = articlesOf(text).filter((article) => articleDigest(article) !== article.digest);
  const problems = changed.map(
    (article): Problem => ({
      file,
      line: locateText(library.root, file, new RegExp(`^\\s*- number: ${article.number}\\n\\s*digest:`, 'm')),
      message:
        `${formatArticle({ article: article.number })}的原文和校验码对不上，有字被改动了。` +
        `请用“git checkout ${file}”恢复；如果是官方修改了条文，把这一条的校验码改成 "${articleDigest(article)}"，` +
        `全文校验码改成 ${textDigest(text)}`,
    }),
  );
  if (problems.length === 0 && textDigest(text) !== text.digest) {
    problems.push({
      file,
      line: locateText(library.root, file, /^digest:/m),
      message: `全文校验码对不上：章名、条的顺序或者数目变了。应该是 ${textDigest(text)}；如果没有官方修改，请恢复原文件`,
    });
  }
  return problems;
}

/** Whether a file that did not load has been reported already, so that its absence is no second problem. */
function reported({ problems }: Library, file: string): boolean {
  return problems.some((problem) => problem.file === file);
}

function checkReadings(library: Library): Problem[] {
  const { text, readings } = library;
  const problems: Problem[] = [];
  const numbers = new Set(articlesOf(text).map(({ number }) => number));
  const read = new Set<number>();
  for (const { file, data, id, lineOf } of readings) {
    // Finding a line means reading the file again: only where there is something to say of it.
    const problem = (message: string) => problems.push({ file, line: lineOf(['article']), message });
    if (!numbers.has(data.article)) problem(`条例没有第 ${data.article} 条，请核对 article`);
    else if (Number(id) !== data.article) problem(`文件名是 ${id}，article 却是 ${data.article}，请改成一致`);
    read.add(data.article);
  }
  for (const number of numbers) {
    if (read.has(number)) continue;
    const file = `content/regulations/${String(number).padStart(3, '0')}.mdx`;
    if (!reported(library, file))
      problems.push({ file, message: `${formatArticle({ article: number })}还没有解读，请加上这个文件` });
  }
  return problems;
}

/** A short link is printed on paper: it belongs to one entry only. */
function checkCodes(library: Library): Problem[] {
  const { readings, laws, terms, routes, letters, rights, warnings, myths, cases, quizzes } = library;
  const owners = new Map<string, Entry<unknown>>();
  const problems: Problem[] = [];
  const entries = [readings, laws, terms, routes, letters, rights, warnings, myths, cases, quizzes].flat();
  for (const entry of entries) {
    const { code } = entry.data;
    const owner = owners.get(code);
    if (owner) {
      problems.push({
        file: entry.file,
        line: entry.lineOf(['code']),
        message: `短链接代码 ${code} 已经被 ${owner.file} 用了。请换一个没用过的号码`,
      });
    } else owners.set(code, entry);
  }
  return problems;
}

function checkTerms(library: Library): Problem[] {
  const { readings, terms } = library;
  const known = new Set(terms.map(({ id }) => id));
  const owners = new Map<string, string>();
  const twice = terms.flatMap(({ file, data, lineOf }) =>
    [data.term, ...data.also].flatMap((name): Problem[] => {
      const owner = owners.get(name);
      owners.set(name, file);
      if (owner === undefined) return [];
      return [
        {
          file,
          line: lineOf([name === data.term ? 'term' : 'also']),
          message: `“${name}”在 ${owner} 里已经解释过。一个词只解释一次，请删掉一处`,
        },
      ];
    }),
  );
  const long = terms.flatMap(({ file, bodyLine, compiled }) => {
    const sentences = compiled.text.split('。').filter((sentence) => sentence.trim() !== '').length;
    if (sentences <= 2) return [];
    return [{ file, line: bodyLine, message: `解释有 ${sentences} 句。请用一两句话说清，最多两句` }];
  });
  const missing = readings.flatMap(({ file, data, lineOf }) =>
    data.terms
      .filter((id) => !known.has(id) && !reported(library, `content/terms/${id}.mdx`))
      .map((id) => ({
        file,
        line: lineOf(['terms']),
        message: `术语“${id}”没有写。请在 content/terms/ 里加 ${id}.mdx，或者改成已有的文件名`,
      })),
  );
  return [...twice, ...long, ...missing];
}
