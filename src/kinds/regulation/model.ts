/** All that any face shows of the Regulations: one article, and the whole text. */

import { anchorOf, formatArticle, formatProvision, type Provision } from '../../law/citation.ts';
import { findCitations } from '../../law/grammar.ts';
import { type Article, articlesOf, chapterTitle, type OfficialText, splitItem } from '../../law/official-text.ts';
import type { Target } from '../../law/registry.ts';
import { type Status, statusOn } from '../../law/status.ts';
import type { Library } from '../../library/assemble.ts';
import { resolveReference } from '../../library/graph.ts';
import type { Passage } from '../../library/kind.ts';
import { type Mention, type Related, referrers } from '../../library/referrers.ts';
import type { Written } from '../../library/sources.ts';
import { type PracticeNote, practicesOfArticle } from '../practice/notes.ts';
import { type Gloss, glossOf } from '../term/model.ts';
import { officialText, type Reading, readings } from './schema.ts';

/** A stretch of official wording; with an address when it cites another provision. */
export interface Wording {
  text: string;
  path?: string;
}

/** A 款 or an 项, with its place. */
export interface Clause {
  anchor: string;
  /** 第二十六条第三项, for people and for the copied link. */
  name: string;
  /** （三）, for items only. */
  label: string;
  words: Wording[];
}

export interface ClauseParagraph extends Clause {
  items: Clause[];
}

export interface Link {
  path: string;
  title: string;
  note?: string;
}

export interface DutyRow {
  who: string;
  does: string;
  by?: string | undefined;
  from?: string | undefined;
  basis?: Link | undefined;
}

export interface ArticleModel {
  number: number;
  code: string;
  /** 第二十六条 */
  name: string;
  gist: string;
  chapter: string;
  chapterPath: string;
  path: string;
  paragraphs: ClauseParagraph[];
  /** Id of our reading. */
  reading: string;
  /** First sentences of the reading, for descriptions. */
  summary: string;
  duties: DutyRow[];
  /** What the office does beyond it. */
  practices: PracticeNote[];
  terms: Gloss[];
  keywords: string[];
  cites: Link[];
  /** Pages that cite it or lead to it. */
  referrers: Related[];
  previous?: Link | undefined;
  next?: Link | undefined;
  reviewed: string;
  /** The law that it is of. */
  text: Pick<OfficialText, 'title' | 'issuer' | 'effective' | 'promulgated'>;
}

/** Names an item without its paragraph when the article has only one 款: 第二十六条第三项. */
function nameOf(article: Article, provision: Provision): string {
  if (article.paragraphs.length > 1 || provision.item === undefined) {
    return article.paragraphs.length > 1 ? formatProvision(provision) : formatArticle(provision);
  }
  return formatProvision({ article: provision.article, item: provision.item });
}

/** Splits wording at its own references (本条例第二十条); the pieces joined are the wording again. */
function linkWords(text: string, library: Library): Wording[] {
  const words: Wording[] = [];
  let at = 0;
  for (const { law, parts } of findCitations(text)) {
    if (law === undefined) continue;
    for (const { start, end, span } of parts) {
      const resolution = library.registry.resolve(law, span.from, library.day);
      if (!('target' in resolution) || start < at) continue;
      if (start > at) words.push({ text: text.slice(at, start) });
      words.push({ text: text.slice(start, end), path: resolution.target.path });
      at = end;
    }
  }
  if (at < text.length) words.push({ text: text.slice(at) });
  return words;
}

function clausesOf(article: Article, library: Library): ClauseParagraph[] {
  return article.paragraphs.map((paragraph, index): ClauseParagraph => {
    const place: Provision = { article: article.number, paragraph: index + 1 };
    return {
      anchor: anchorOf(place),
      name: nameOf(article, place),
      label: '',
      words: linkWords(paragraph.text, library),
      items: paragraph.items.map((item, itemIndex): Clause => {
        const itemPlace = { ...place, item: itemIndex + 1 };
        const { label, words } = splitItem(item);
        return {
          anchor: anchorOf(itemPlace),
          name: nameOf(article, itemPlace),
          label,
          words: linkWords(words, library),
        };
      }),
    };
  });
}

export function articlePath(number: number): string {
  return `/regulations/${number}/`;
}

function linkTo(reading: Written<Reading> | undefined): Link | undefined {
  if (!reading) return undefined;
  const { article, gist } = reading.data;
  return { path: articlePath(article), title: formatArticle({ article }), note: gist };
}

/** One line for each thing, the first mention kept. */
function unique(links: Link[]): Link[] {
  const order = ({ path }: Link) => Number(/^\/regulations\/(\d+)\//.exec(path)?.[1] ?? Number.POSITIVE_INFINITY);
  return [...new Map(links.map((link) => [link.path, link])).values()].sort((a, b) => order(a) - order(b) || 0);
}

function targetLink(target: Target): Link {
  const own = target.path.startsWith('/regulations/');
  const law = own ? '' : `《${target.law.title}》`;
  return {
    path: target.path,
    title: law + (target.provision ? formatArticle(target.provision) : ''),
    ...(target.gist ? { note: target.gist } : {}),
  };
}

const ITEM = /^\s*(?:[-*]|\d+\.)\s/u;

/** How a reading begins: two blocks, and of a list never only a part, since the rest would not be missed. */
export function summaryOf({ body, compiled }: Pick<Written<Reading>, 'body' | 'compiled'>): string {
  // Line for line what the text is, with its marks.
  const marked = body.split('\n').filter((line) => line.trim() !== '');
  let end = 2;
  while (ITEM.test(marked[end] ?? '')) end += 1;
  return compiled.text.split('\n').slice(0, end).join('');
}

/** Every 款 and 项 of an article in its own words, with its anchor and name. */
export function placesOf(article: Article): Passage[] {
  return article.paragraphs.flatMap(({ text, items }, index) => {
    const paragraph: Provision = { article: article.number, paragraph: index + 1 };
    return [
      { anchor: anchorOf(paragraph), name: nameOf(article, paragraph), text },
      ...items.map((item, at) => {
        const place = { ...paragraph, item: at + 1 };
        const { label, words } = splitItem(item);
        return { anchor: anchorOf(place), name: nameOf(article, place), text: label + words };
      }),
    ];
  });
}

const cache = new WeakMap<Library, Map<number, ArticleModel>>();

/** Every article's model, by number. */
export function articleModels(library: Library): Map<number, ArticleModel> {
  let models = cache.get(library);
  if (!models) {
    models = makeModels(library);
    cache.set(library, models);
  }
  return models;
}

function makeModels(library: Library): Map<number, ArticleModel> {
  const text = library.of(officialText).data;
  const byNumber = new Map(library.of(readings).map((reading) => [reading.data.article, reading]));
  const outgoing = Map.groupBy(library.mentions, ({ path }) => path);
  const chapters = text.chapters.flatMap((chapter) => chapter.articles.map((article) => ({ chapter, article })));
  const models = new Map<number, ArticleModel>();
  for (const { chapter, article } of chapters) {
    const { number } = article;
    const reading = byNumber.get(number);
    if (!reading) continue;
    const { data } = reading;
    const path = articlePath(number);
    const elsewhere = ({ path: other }: { path: string }) => other.split('#')[0] !== path;
    models.set(number, {
      number,
      code: data.code,
      name: formatArticle({ article: number }),
      gist: data.gist,
      chapter: chapterTitle(chapter),
      chapterPath: `/regulations/#chapter-${chapter.number}`,
      path,
      paragraphs: clausesOf(article, library),
      reading: reading.id,
      summary: summaryOf(reading),
      duties: data.duties.map(({ basis, ...row }) => {
        const target = basis === undefined ? undefined : resolveReference(basis, library.citations).targets[0];
        return { ...row, basis: target && targetLink(target) };
      }),
      practices: practicesOfArticle(library, number),
      terms: data.terms.flatMap((id) => glossOf(library, id) ?? []),
      keywords: data.keywords,
      cites: unique((outgoing.get(path) ?? []).filter(({ target }) => elsewhere(target)).map(stripAnchor)),
      referrers: referrers(library, path, 'practice'),
      previous: linkTo(byNumber.get(number - 1)),
      next: linkTo(byNumber.get(number + 1)),
      reviewed: data.reviewed,
      text,
    });
  }
  return models;
}

/** Articles of the Regulations are listed once each, however many of their 款 are cited. */
function stripAnchor(mention: Mention): Link {
  const link = targetLink(mention.target);
  return link.path.startsWith('/regulations/') ? { ...link, path: link.path.split('#')[0] ?? link.path } : link;
}

export interface ChapterModel {
  number: number;
  title: string;
  anchor: string;
  articles: ArticleModel[];
}

export interface WholeTextModel {
  title: string;
  issuer: string;
  approved: string;
  promulgated: string;
  effective: string;
  status: Status;
  checked: string;
  digest: string;
  articleCount: number;
  chapters: ChapterModel[];
}

export function wholeTextModel(library: Library): WholeTextModel {
  const { day } = library;
  const text = library.of(officialText).data;
  const models = articleModels(library);
  const law = library.registry.find(text.title);
  return {
    title: text.title,
    issuer: text.issuer,
    approved: text.approved,
    promulgated: text.promulgated,
    effective: text.effective,
    status: statusOn(law ?? text, day),
    checked: law?.checked ?? text.promulgated,
    digest: text.digest,
    articleCount: articlesOf(text).length,
    chapters: text.chapters.map((chapter) => ({
      number: chapter.number,
      title: chapterTitle(chapter),
      anchor: `chapter-${chapter.number}`,
      articles: chapter.articles.flatMap(({ number }) => models.get(number) ?? []),
    })),
  };
}
