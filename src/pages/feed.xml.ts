/** RSS of changes: what was added or reviewed, the newest first. */

import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { publishedEntries } from '../faces/web/published.ts';
import { edition as editionSource } from '../kinds/edition/schema.ts';
import { library } from '../library.ts';

export const GET: APIRoute = () => {
  const { site, of } = library();
  const edition = of(editionSource).data;
  return rss({
    title: `${edition.name}：更新`,
    description: '新写的、改过的和重新核对过的内容。',
    site: site.absolute('/'),
    trailingSlash: false,
    customData: '<language>zh-cn</language>',
    items: publishedEntries(library())
      .sort((a, b) => b.reviewed.localeCompare(a.reviewed))
      .map(({ path, title, description, reviewed }) => ({
        title,
        description,
        link: site.absolute(path),
        pubDate: new Date(`${reviewed}T00:00:00+08:00`),
      })),
  });
};
