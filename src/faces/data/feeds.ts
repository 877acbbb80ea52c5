/** What has changed, for whoever follows it: RSS 2.0 and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */

import rss from '@astrojs/rss';
import { CHANGES_PATH, type ChangeModel, changeModels } from '../../kinds/change/model.ts';
import { edition, officeName } from '../../kinds/edition/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { escapeXml } from '../../text/xml.ts';

/** Where the feeds are. */
export const RSS_PATH = '/feed.xml';
export const JSON_FEED_PATH = '/feed.json';

/** Items that a feed holds: whoever comes later reads the page. */
const MOST = 50;

const DESCRIPTION = '更正的、新写的、法律有变的，和对您有什么不同。';

/** An editor's day is China's. */
function midnight(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function itemTitle({ kind, title }: ChangeModel): string {
  return `${kind}：${title}`;
}

/** The sentences, and the pages to read them on. */
function htmlOf({ says, pages }: ChangeModel, { site }: Library): string {
  const links = pages.map(({ path, title }) => `<a href="${escapeXml(site.absolute(path))}">${escapeXml(title)}</a>`);
  return [...says.map(escapeXml), ...(links.length > 0 ? [`看：${links.join('、')}`] : [])]
    .map((line) => `<p>${line}</p>`)
    .join('');
}

function feedTitle({ of }: Pick<Library, 'of'>): string {
  return `${of(edition).data.name}：更新`;
}

export interface FeedsModel {
  title: string;
  rss: string;
  json: string;
}

export function feedsModel(library: Library): FeedsModel {
  return { title: feedTitle(library), rss: RSS_PATH, json: JSON_FEED_PATH };
}

/** @returns RSS 2.0 */
export async function rssFeed(library: Library): Promise<string> {
  const { site } = library;
  const response = await rss({
    title: feedTitle(library),
    description: DESCRIPTION,
    site: site.absolute(CHANGES_PATH),
    trailingSlash: false,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>zh-cn</language><atom:link href="${escapeXml(site.absolute(RSS_PATH))}" rel="self" type="application/rss+xml"/>`,
    items: changeModels(library)
      .slice(0, MOST)
      .map((change) => ({
        title: itemTitle(change),
        description: change.says.join(''),
        content: htmlOf(change, library),
        link: site.absolute(change.path),
        pubDate: new Date(midnight(change.day)),
        categories: [change.kind],
      })),
  });
  return response.text();
}

/** @returns JSON Feed 1.1 */
export function jsonFeed(library: Library): string {
  const { site, of } = library;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(library),
    home_page_url: site.absolute(CHANGES_PATH),
    feed_url: site.absolute(JSON_FEED_PATH),
    description: DESCRIPTION,
    language: 'zh-CN',
    authors: [{ name: officeName(of(edition).data), url: site.absolute('/') }],
    items: changeModels(library)
      .slice(0, MOST)
      .map((change) => ({
        id: site.absolute(change.path),
        url: site.absolute(change.path),
        title: itemTitle(change),
        content_html: htmlOf(change, library),
        content_text: change.says.join(''),
        date_published: midnight(change.day),
        tags: [change.kind],
      })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
