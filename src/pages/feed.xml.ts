/** RSS of changes: what was added or reviewed, the newest first. */

import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { lawModels } from '../kinds/law/model.ts';
import { articleModels } from '../kinds/regulation/model.ts';
import { routeModels } from '../kinds/route/model.ts';
import { letterModels } from '../letters/model.ts';
import { library } from '../library/index.ts';

export const GET: APIRoute = () => {
  const { site, edition, text, terms, pages } = library();
  const entries = [
    ...[...articleModels(library()).values()].map(({ path, name, gist, summary, reviewed }) => ({
      path,
      title: `${text.title}${name}：${gist}`,
      description: summary,
      day: reviewed,
    })),
    ...[...routeModels(library()).values()].map(({ path, title, claim, first, reviewed }) => ({
      path,
      title: `${title}：该找谁`,
      description: `${claim}。${first}`,
      day: reviewed,
    })),
    ...letterModels(library()).map(({ path, title, summary, reviewed }) => ({
      path,
      title,
      description: summary,
      day: reviewed,
    })),
    ...lawModels(library()).map(({ path, name, about, checked, status }) => ({
      path,
      title: `《${name}》：${status}`,
      description: about,
      day: checked,
    })),
    ...terms.map(({ id, data, compiled }) => ({
      path: `/terms/#${id}`,
      title: `术语：${data.term}`,
      description: compiled.text,
      day: data.reviewed,
    })),
    ...pages.map(({ id, data }) => ({
      path: `/${id}/`,
      title: data.title,
      description: data.description,
      day: data.reviewed,
    })),
  ];
  return rss({
    title: `${edition.name}：更新`,
    description: '新写的、改过的和重新核对过的内容。',
    site: site.absolute('/'),
    trailingSlash: false,
    customData: '<language>zh-cn</language>',
    items: entries
      .sort((a, b) => b.day.localeCompare(a.day))
      .map(({ path, title, description, day }) => ({
        title,
        description,
        link: site.absolute(path),
        pubDate: new Date(`${day}T00:00:00+08:00`),
      })),
  });
};
