/** All that any face shows of a law that we cite. */

import { anchorOf, formatArticle, formatProvision, type Provision } from '../../law/citation.ts';
import { parseReference } from '../../law/grammar.ts';
import { type Status, statusOn } from '../../law/status.ts';
import type { Library } from '../../library/assemble.ts';
import { byCode } from '../../library/sources.ts';
import { REGULATIONS_ID } from './citable.ts';
import { type LawEntry, laws } from './schema.ts';
import { textOn } from './text-on.ts';

export interface CitedRow {
  anchor: string;
  name: string;
  gist: string;
  /** Pages of ours that cite it and say what to do. */
  mentions: { path: string; title: string }[];
}

export interface MoveRow {
  from: string;
  to: string;
  /** Anchor of today's article on the same page, if it is among those cited. */
  anchor?: string | undefined;
  subject: string;
  was?: string | undefined;
  now?: string | undefined;
}

export interface LawModel {
  id: string;
  code: string;
  path: string;
  title: string;
  /** Without 中华人民共和国. */
  name: string;
  kind: string;
  issuer: string;
  adopted?: string | undefined;
  revised?: string | undefined;
  effective?: string | undefined;
  status: Status;
  articleCount: number;
  checked: string;
  discreet: boolean;
  about: string;
  cited: CitedRow[];
  /** The day on which the next text comes into force, and what is known of it. */
  coming?: { effective: string; articleCount: number } | undefined;
  former: { label: string; until?: string | undefined; note?: string | undefined; moved: MoveRow[] }[];
}

function provisionOf(key: string): Provision | undefined {
  return parseReference(key)?.spans[0]?.from;
}

/** Stories, questions and terms teach an article; where it is used is a page that says what to do. */
const TEACHING = ['case', 'quiz', 'term'];

/** The articles of a law that we cite, in its order, with their anchors on its page. */
export function citedArticles({ cited }: LawEntry): { key: string; anchor: string; name: string; gist: string }[] {
  return Object.entries(cited)
    .flatMap(([key, { gist }]) => {
      const provision = provisionOf(key);
      return provision ? [{ key, provision, gist }] : [];
    })
    .sort((a, b) => a.provision.article - b.provision.article || (a.provision.suffix ?? 0) - (b.provision.suffix ?? 0))
    .map(({ key, provision, gist }) => ({ key, anchor: anchorOf(provision), name: formatArticle(provision), gist }));
}

/** Every law that has a page of its own, in the order of their codes; the Regulations have /regulations/ instead. */
export function lawModels(library: Library): LawModel[] {
  const mentions = Map.groupBy(library.mentions, ({ target }) => target.path);
  // An interpretation is called as people call it: its whole title is longer than what is said of the article.
  const short = new Map(library.registry.laws.map(({ id, short }) => [`/laws/${id}/`, short[0]]));
  const named = ({ path, title }: { path: string; title: string }) => ({ path, title: short.get(path) ?? title });
  return byCode(library.of(laws))
    .filter(({ id }) => id !== REGULATIONS_ID)
    .map(({ id, data: written }): LawModel => {
      const data = textOn(written, library.day);
      const path = `/laws/${id}/`;
      const cited = citedArticles(data).map(({ anchor, name, gist }): CitedRow => {
        const pages = (mentions.get(`${path}#${anchor}`) ?? []).filter(({ kind }) => !TEACHING.includes(kind));
        return {
          anchor,
          name,
          gist,
          mentions: [...new Map(pages.map((page) => [page.path, named(page)])).values()],
        };
      });
      const anchors = new Set(cited.map(({ anchor }) => anchor));
      return {
        id,
        code: data.code,
        path,
        title: data.title,
        name: library.registry.find(data.title)?.title ?? data.title,
        kind: data.kind,
        issuer: data.issuer,
        adopted: data.adopted,
        revised: data.revised,
        effective: data.effective,
        status: statusOn(data, library.day),
        articleCount: data.articles,
        checked: data.checked,
        discreet: data.discreet,
        about: data.about,
        cited,
        coming: data.next && { effective: data.next.effective, articleCount: data.next.articles },
        former: data.former
          .filter(({ moved }) => moved.length > 0)
          .map(({ label, until, note, moved }) => ({
            label,
            until,
            note,
            moved: moved.flatMap((row): MoveRow[] => {
              const from = provisionOf(row.from);
              const to = provisionOf(row.to);
              if (!from || !to) return [];
              const anchor = anchorOf({ article: to.article });
              return [
                {
                  from: formatProvision(from),
                  to: formatProvision(to),
                  anchor: anchors.has(anchor) ? anchor : undefined,
                  subject: row.subject,
                  was: row.was,
                  now: row.now,
                },
              ];
            }),
          })),
      };
    });
}
