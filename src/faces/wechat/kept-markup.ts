/**
 * What the editor of the 公众号 keeps of what is pasted into it: the intersection of its own documents and of what those
 * found who make editors for it. What it does not keep it drops without a word, so nothing else may stand in a post.
 */

import type { HTMLElement } from 'node-html-parser';
import { readHtml } from '../../machine/html.ts';

const TAGS = new Set(
  'section p span strong em u a h1 h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td br img hr'.split(' '),
);

/** Besides style, by tag. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
};

/** Declarations that are dropped, or that look otherwise in the app than in the editor. */
const DROPPED = [
  [/(?:^|;)\s*position\s*:/i, 'position'],
  [/(?:^|;)\s*float\s*:/i, 'float'],
  [/(?:^|;)\s*transform/i, 'transform'],
  [/(?:^|;)\s*(?:animation|transition)/i, 'animation'],
  [/(?:^|;)\s*(?:display\s*:\s*(?:inline-)?(?:flex|grid)|flex|grid)/i, 'flex, grid'],
  [/var\(/i, 'var()'],
  [/@media/i, '@media'],
  [/url\(|background-image/i, 'a background picture'],
] as const;

/** What every text must say of itself: without, it has the editor's own. */
const SAYS = new Set(['p', 'th', 'td']);

const OWN_LINK = /^https:\/\/mp\.weixin\.qq\.com\//;

/** Every breach of one element, in a few words. */
function breachesOf(element: HTMLElement): string[] {
  const tag = element.tagName.toLowerCase();
  const style = element.getAttribute('style') ?? '';
  const found: string[] = [];
  const say = (what: string) => found.push(`<${tag}>: ${what}`);
  if (!TAGS.has(tag)) say('no such tag is kept');
  for (const name of Object.keys(element.attributes)) {
    const known = name === 'style' || ATTRIBUTES[tag]?.includes(name.toLowerCase());
    if (!known) say(`${name} is not kept`);
  }
  for (const [pattern, name] of DROPPED) if (pattern.test(style)) say(`${name} is not kept`);
  if (SAYS.has(tag) && !/(?:^|;)\s*color:/.test(style)) say('says no colour');
  if (SAYS.has(tag) && !/(?:^|;)\s*font-size:/.test(style)) say('says no size');
  if (tag === 'a' && !OWN_LINK.test(element.getAttribute('href') ?? '')) say('leads out of WeChat');
  if (tag === 'img' && /\.svg$/i.test(element.getAttribute('src') ?? '')) say('is no PNG or JPG');
  if (tag === 'img' && !element.getAttribute('alt')) say('says nothing to those who do not see it');
  if ((tag === 'ul' || tag === 'ol') && element.closest('li')) say('a list within an item');
  return found;
}

/** What of a post would not arrive as it is; empty where all of it does. */
export function notKept(html: string): string[] {
  return [...new Set(readHtml(html).querySelectorAll('*').flatMap(breachesOf))];
}
