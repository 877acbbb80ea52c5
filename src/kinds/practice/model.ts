/** All that any face shows of a practice. */

import { longestPeriod } from '../../deadlines/known.ts';
import { formatPeriod } from '../../law/deadline.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { resolveReference } from '../../library/graph.ts';
import { type Related, related } from '../../library/referrers.ts';
import { byCode } from '../../library/sources.ts';
import { dayInWords, labelOf, promiserOf, yearOf } from './notes.ts';
import { type Practice, practices, SORTS } from './schema.ts';

/** The article that a practice goes beyond, in our words of it; a paragraph or an item of the Regulations in its own. */
export interface LawSide {
  gist: string;
  basis: Basis[];
  /** 60 日, where the practice names days and content knows those of the article. */
  period?: string | undefined;
}

export interface PracticeModel {
  id: string;
  code: string;
  path: string;
  title: string;
  picture: string | undefined;
  as: Practice['as'];
  /** 本单位的承诺 */
  label: string;
  office: string;
  says: string;
  /** That it is the office's and no law. */
  standing: string;
  whom: string;
  /** 2022 年法治建设年度报告（某信发〔2024〕1号），2023 年 1 月 4 日 */
  source: string;
  since: string;
  /** That it was written long ago, and whom to ask; absent for what is of this year. */
  aged?: string | undefined;
  law: LawSide[];
  more: string;
  /** 15 日 */
  period?: string | undefined;
  forms: { name: string; say?: string | undefined }[];
  steps: string[];
  not: string[];
  screen?: string | undefined;
  note: { text: string };
  keywords: string[];
  reviewed: string;
  related: Related[];
}

/** The document in which it stands: title, number, day; its year where neither says it. */
function sourceInFull({ title, number, year, day }: Practice['source']): string {
  const dated =
    day === undefined ? (year === undefined || title.includes(String(year)) ? [] : [`${year} 年`]) : [dayInWords(day)];
  return [number === undefined ? title : `${title}（${number}）`, ...dated].join('，');
}

/** Longer ones would hide what the office does besides. */
const LONGEST_WORDS = 140;

/** The official words of a paragraph or an item that has a place of its own on a page: the gist is of the whole article. */
function officialWords(reference: string, { cards, citations }: Library): string | undefined {
  const words = resolveReference(reference, citations).targets.map(({ path }) => {
    const [page, anchor] = path.split('#');
    const places = cards.find((card) => card.path === page)?.found?.places ?? [];
    return places.find((place) => place.anchor === anchor)?.text;
  });
  const text = words.join('').replace(/^（[一二三四五六七八九十]+）/, '');
  // What ends in a colon is only the head of a list.
  const told = !words.includes(undefined) && text !== '' && text.length <= LONGEST_WORDS && !text.endsWith('：');
  return told ? `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”` : undefined;
}

function lawSide(reference: string, named: boolean, library: Library): LawSide {
  const basis = basisOf([reference], library.citations);
  const period = named ? longestPeriod(reference, library) : undefined;
  return {
    gist:
      officialWords(reference, library) ?? basis.flatMap(({ articles }) => articles.map(({ gist }) => gist)).join('；'),
    basis,
    period: period && formatPeriod(period),
  };
}

/** In the order of their codes. */
export function practiceModels(library: Library): PracticeModel[] {
  const office = promiserOf(library);
  const thisYear = Number(library.day.slice(0, 4));
  return byCode(library.of(practices)).map(({ id, data, compiled }) => {
    const path = `/practices/${id}/`;
    const year = yearOf(data.source);
    return {
      id,
      code: data.code,
      path,
      title: data.title,
      picture: data.picture,
      as: data.as,
      label: labelOf(data),
      office,
      says: data.says,
      standing: `这是${office}自己的${data.as}，不是法律。法律给您的，一样也不少。`,
      whom: data.whom,
      source: sourceInFull(data.source),
      since: data.since === undefined ? '材料里没有写' : `${dayInWords(data.since)}起`,
      aged:
        year !== undefined && year < thisYear
          ? `这是 ${year} 年的材料写的。现在是不是还这样办，请问${office}。`
          : undefined,
      law: data.beside.map((reference) => lawSide(reference, data.days !== undefined, library)),
      more: data.more,
      period: data.days === undefined ? undefined : formatPeriod({ amount: data.days, unit: data.unit }),
      forms: data.forms ?? [],
      steps: data.steps,
      not: data.not,
      screen: data.screen,
      note: { text: compiled.text },
      keywords: data.keywords,
      reviewed: data.reviewed,
      related: related(library, path),
    };
  });
}

/** Promises first, then ways of working; a group without any is left out. */
export function practiceGroups(library: Library): { label: string; practices: PracticeModel[] }[] {
  const models = practiceModels(library);
  return SORTS.map((as) => ({ label: labelOf({ as }), practices: models.filter((one) => one.as === as) })).filter(
    (group) => group.practices.length > 0,
  );
}
