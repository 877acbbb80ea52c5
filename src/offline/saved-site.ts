/**
 * The text of the site in one file: its pages, cut where they are alike, and the files without which they do not read
 * and work. A service worker puts a page together again as it was, with a bar that says how old it is.
 */

import { daysBetween, formatDay } from '../law/deadline.ts';
import type { IsoDay } from '../law/status.ts';
import { escapeXml } from '../text/xml.ts';

/** From the first byte of a text to the one after its last. */
export type Stretch = readonly [from: number, to: number];

/** A page: its title as it is written, its own text, and which of the common parts stand around it. */
export interface SavedPage {
  title: string;
  head: number;
  top: number;
  foot: number;
  text: Stretch;
}

/** A law that begins or ends after the text was written. */
export interface Turn {
  /** The first day on which it is so. */
  day: IsoDay;
  law: string;
  is: '开始施行' | '不再有效';
}

export interface SavedIndex {
  /** The day for which the law was judged. */
  day: IsoDay;
  turns: readonly Turn[];
  heads: readonly string[];
  tops: readonly string[];
  feet: readonly string[];
  /** By their addresses below the base. */
  pages: Readonly<Record<string, SavedPage>>;
  /** What pages load, by its address below the base. */
  files: Readonly<Record<string, Stretch>>;
  /** Short links without their slashes, and where they lead. */
  codes: Readonly<Record<string, string>>;
}

/** What a site says of the text that it offers. */
export interface TextOffer {
  /** SHA-256 of the file, in hexadecimal. */
  hash: string;
  bytes: number;
  pages: number;
  day: IsoDay;
}

/** Below the base: the text, what is said of it, the worker, the sheet of the bar. */
export const TEXT = 'offline/text.bin';
export const OFFER = 'offline/offer.json';
export const WORKER = 'offline.js';
export const BAR_SHEET = 'offline/bar.css';

/** The length of the index stands before it, in so many bytes, the least first. */
const LENGTH = 4;

/** @returns the index, then the text, as it is compressed */
export function joined(index: SavedIndex, text: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(index));
  const all = new Uint8Array(LENGTH + head.length + text.length);
  new DataView(all.buffer).setUint32(0, head.length, true);
  all.set(head, LENGTH);
  all.set(text, LENGTH + head.length);
  return all;
}

/**
 * @param all what `joined` gave
 * @throws SyntaxError or RangeError for bytes that it did not give
 */
export function parted(all: Uint8Array): { index: SavedIndex; text: Uint8Array } {
  const length = new DataView(all.buffer, all.byteOffset).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(all.subarray(LENGTH, LENGTH + length))) as SavedIndex;
  return { index, text: all.subarray(LENGTH + length) };
}

/** Why a saved page is shown. */
export type Why = '没有网' | '网太慢' | '网站打不开';

/** Days after which the law may well be another, and the bar says so. */
const OLD = 30;

/**
 * What the bar over a saved page says: how old it is, and what has changed in law since.
 * @param taken the day on which it was saved
 * @param today in China
 */
export function barWords(index: Pick<SavedIndex, 'day' | 'turns'>, taken: IsoDay, today: IsoDay, why: Why): string {
  const turned = index.turns.filter(({ day }) => day > index.day && day <= today);
  const days = daysBetween(index.day, today);
  return [
    `${why}，您看的是${taken === today ? '今天' : ` ${formatDay(taken)}`}存在这台设备上的。法律截到 ${formatDay(index.day)}。`,
    ...turned.map(({ day, law, is }) => `《${law}》${formatDay(day)}起${is}，这里写的可能已经不对。`),
    ...(turned.length === 0 && days > OLD ? [`已经过了 ${days} 天，期限和条文可能变了。`] : []),
    ...(turned.length > 0 || days > OLD ? ['先连上网再看，或者打电话问清楚，再照着做。'] : []),
  ].join('');
}

/**
 * A page as it was built, but for what only other sites and search engines ask of it, under a bar.
 * @param own its own text
 * @param base the path of the site
 */
export function savedHtml(index: SavedIndex, page: SavedPage, own: string, base: string, bar: string): string {
  return (
    `<!DOCTYPE html><html lang="zh-CN"><head>${index.heads[page.head] ?? ''}<title>${page.title}</title>` +
    `<link rel="stylesheet" href="${base}${BAR_SHEET}"></head>${index.tops[page.top] ?? ''}` +
    `<p class="saved-bar" role="status">${escapeXml(bar)} <a href="">再试一次</a></p>${own}${index.feet[page.foot] ?? ''}`
  );
}
