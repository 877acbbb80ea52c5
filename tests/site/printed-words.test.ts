/** Paper says what the web says: the numbers and citations of every sheet, and the handbook line by line. */

import { describe, expect, test } from 'vitest';
import { sheets } from '../../src/faces/print/sheets.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { see } from '../../src/library/see.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { readPrinted, sampleOf } from '../printed.ts';
import { articleIn, plain, runsIn, type Said, saidIn, saysRun } from '../said-numbers.ts';
import { type Sentence, sentencesOf } from '../sheet-words.ts';
import { readPages } from './pages.ts';

const library = loadLibrary(optionsFrom({}));
const built = new Map(readPages().map((page) => [page.address, page]));

interface WebPage extends Said {
  /** Articles that the page itself is about: 《信访工作条例》第二十二条, or each that a page of a law lists. */
  own: Set<string>;
}

const kept = new Map<string, WebPage>();
function web(path: string): WebPage {
  const [address = ''] = path.split('#');
  const known = kept.get(address);
  if (known) return known;
  const main = built.get(address)?.document.querySelector('main');
  if (!main) throw new Error(`${address} was not built`);
  const law = address.startsWith('/regulations/')
    ? '信访工作条例'
    : main.querySelector('h1')?.firstChild?.textContent.trim();
  const articles = main.querySelectorAll('[id^="art-"]').map((one) => `《${law}》${articleIn(one.textContent)}`);
  const page = { ...saidIn(main.textContent), own: new Set(articles) };
  kept.set(address, page);
  return page;
}

/** A law's page has its articles, of which a 款 or an 项 is a part. */
function cites({ citations, own }: WebPage, citation: string): boolean {
  const [, law = '', rest = ''] = /^(《.*》)(.*)$/u.exec(citation) ?? [];
  return citations.has(citation) || own.has(law + articleIn(rest));
}

/** What of a sentence none of its pages says. */
function unsaid({ text, pages }: Sentence): string[] {
  const known = pages.map(web);
  const said = saidIn(text);
  // Word for word.
  if (known.some((page) => page.text.includes(said.text))) return [];
  const lacking = <T>(among: Iterable<T>, says: (page: WebPage, one: T) => boolean) =>
    [...among].filter((one) => !known.some((page) => says(page, one)));
  return [
    ...lacking(said.citations, cites),
    ...(said.citations.size > 0 ? [] : lacking(said.articles, ({ articles }, one) => articles.has(one))),
    ...lacking(said.amounts, ({ amounts }, one) => amounts.has(one)),
    ...lacking(said.calls, ({ calls }, one) => calls.has(one)),
    ...lacking(runsIn(text), saysRun).map(({ from, amount }) => from + amount),
  ];
}

const printed = await readPrinted();
const said = new Map(
  sampleOf(sheets(library)).map((sheet): [string, Sentence[]] => {
    const file = printed.get(`${sheet.file}.pdf`);
    if (!file) throw new Error(`${sheet.file} was not printed`);
    return [sheet.id, sentencesOf(library, sheet, file)];
  }),
);

test('every number and every citation on paper stands on a page of what the paper shows', () => {
  const wrong = [...said].flatMap(([id, sentences]) =>
    sentences.flatMap((sentence) => {
      // How long a script takes to be read is counted, and said of the sheet alone.
      const lacking = sentence.text.startsWith('大字照着念') ? [] : unsaid(sentence);
      return lacking.length > 0 ? `${id}：${lacking.join('、')}：${sentence.text}` : [];
    }),
  );
  expect(wrong).toEqual([]);
  const counted = [...said.values()].flat().map(({ text }) => saidIn(text));
  expect(counted.filter(({ amounts }) => amounts.size > 0).length).toBeGreaterThan(1000);
  expect(counted.filter(({ citations }) => citations.size > 0).length).toBeGreaterThan(300);
});

describe('line by line the handbook says what the page says:', () => {
  const all = said.get('book/handbook') ?? [];

  /** What paper says otherwise on purpose, and what must stand on the page instead. */
  const OTHERWISE: [why: string, says: (page: WebPage, clause: string) => boolean][] = [
    [
      'days, how many and from when, are one line; the web has a column for them',
      (page, clause) => {
        const runs = runsIn(clause);
        return runs.length > 0 && runs.every((run) => saysRun(page, run));
      },
    ],
    [
      'what all steps rest on stands once, below them; the web has it at each step',
      (page, clause) => {
        const { citations } = saidIn(clause);
        return citations.size > 0 && [...citations].every((one) => cites(page, one));
      },
    ],
    [
      'a crime is a sentence; on the web its threshold stands after its name',
      (page, clause) => clause.split('，可能是').every((part) => page.text.includes(part)),
    ],
    ['words that lead a line, where the web has a heading', (_, clause) => ['信访部门能做', '但是'].includes(clause)],
  ];

  test.each([
    'routes/unpaid-wages',
    'routes/detention',
    'routes/petition',
    'routes/land-requisition',
    'rights/progress',
    'rights/personal-freedom',
    'warnings/blocking-gates',
    'warnings/beating',
  ])('%s', (pointer) => {
    const { title } = see(library, pointer);
    // The address below a heading is for whoever holds the paper.
    const own = all.filter(({ below, text }) => below === title && !text.startsWith('网上看'));
    expect(own.length).toBeGreaterThan(4);
    const wrong = own.flatMap(({ text, pages }) => {
      const clauses = plain(text).split(/[。；：！？]/u);
      return clauses.filter(
        (clause) =>
          !pages
            .map(web)
            .some((page) => page.text.includes(clause) || OTHERWISE.some(([, says]) => says(page, clause))),
      );
    });
    expect(wrong).toEqual([]);
  });

  test.each(['unpaid-wages', 'detention', 'petition', 'land-requisition'])('the steps of %s, in their order', (id) => {
    const { title } = see(library, `routes/${id}`);
    const paper = all
      .filter(({ below }) => below === title)
      .map(({ text }) => text)
      .join('\n');
    const page = web(`/routes/${id}/`).text;
    const begins = page.indexOf('步骤');
    const order = routeModels(library)
      .get(id)
      ?.steps.map((step) => [paper.indexOf(`\n${step.title}\n`), page.indexOf(plain(step.title), begins)]);
    expect(order?.length).toBeGreaterThan(1);
    for (const side of [0, 1]) {
      const places = order?.map((both) => both[side] ?? -1) ?? [];
      expect(places[0]).toBeGreaterThan(0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});
