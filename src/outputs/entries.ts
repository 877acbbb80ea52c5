/** Every published entry with a page or a place of its own: for the feed, the sitemap and the short links. */

import { caseModels } from '../kinds/case/model.ts';
import { lawModels } from '../kinds/law/model.ts';
import { mythModels } from '../kinds/myth/model.ts';
import { articleModels } from '../kinds/regulation/model.ts';
import { rightModels } from '../kinds/right/model.ts';
import { routeModels } from '../kinds/route/model.ts';
import { glosses } from '../kinds/term/model.ts';
import { warningModels } from '../kinds/warning/model.ts';
import { letterModels } from '../letters/model.ts';
import type { Library } from '../library/library.ts';
import { quizModels } from '../quiz/model.ts';

export interface PublishedEntry {
  path: string;
  /** t26; an entry without one has no short link. */
  code?: string;
  title: string;
  description: string;
  /** ISO day. */
  reviewed: string;
}

export function publishedEntries(library: Library): PublishedEntry[] {
  const { text, pages } = library;
  return [
    ...[...articleModels(library).values()].map(({ name, gist, summary, ...article }) => ({
      ...pick(article),
      title: `${text.title}${name}：${gist}`,
      description: summary,
    })),
    ...[...routeModels(library).values()].map(({ title, claim, first, ...route }) => ({
      ...pick(route),
      title: `${title}：该找谁`,
      description: `${claim}。${first}`,
    })),
    ...rightModels(library).map(({ title, says, ...right }) => ({
      ...pick(right),
      title: `您的权利：${title}`,
      description: says,
    })),
    ...warningModels(library).map(({ title, asks, conduct, ...warning }) => ({
      ...pick(warning),
      title: `${title}：${asks}`,
      description: conduct,
    })),
    ...mythModels(library).map(({ says, verdict, because, ...myth }) => ({
      ...pick(myth),
      title: `“${says}”：${verdict}`,
      description: because,
    })),
    ...caseModels(library).map(({ title, summary, label, ...example }) => ({
      ...pick(example),
      title: `教学案例：${title}`,
      description: `${summary}（${label}）`,
    })),
    ...quizModels(library).map(({ title, lead, ...quiz }) => ({ ...pick(quiz), title, description: lead })),
    ...letterModels(library).map(({ title, summary, ...letter }) => ({
      ...pick(letter),
      title,
      description: summary,
    })),
    ...lawModels(library).map(({ path, code, name, status, about, checked }) => ({
      path,
      code,
      title: `《${name}》：${status}`,
      description: about,
      reviewed: checked,
    })),
    ...glosses(library).map(({ term, text: description, ...gloss }) => ({
      ...pick(gloss),
      title: `术语：${term}`,
      description,
    })),
    ...pages.map(({ id, data }) => ({
      path: `/${id}/`,
      title: data.title,
      description: data.description,
      reviewed: data.reviewed,
    })),
  ];
}

function pick({ path, code, reviewed }: { path: string; code: string; reviewed: string }) {
  return { path, code, reviewed };
}
