/** What the site shows of its office: article 18 of the Regulations asks for it, the edition supplies it. */

import type { IsoDay } from '../../law/status.ts';
import { type Edition, officeName } from './schema.ts';

/** A word with the way to it, where there is one. */
export interface Contact {
  say: string;
  href?: string | undefined;
  note?: string | undefined;
}

/** A day on which somebody who leads receives people. */
export interface ReceptionDay {
  day: IsoDay;
  /** 3 月 2 日 星期一 */
  date: string;
  hours: string;
  post: string;
  place?: string | undefined;
  about?: string | undefined;
}

export interface OfficeModel {
  /** 怎样找到测试县信访局 */
  title: string;
  who: string;
  rows: { name: string; ways: Contact[] }[];
  windows: Edition['reception']['windows'];
  access: readonly string[];
  picture?: string | undefined;
  /** The days to come, the next one first. */
  rota: ReceptionDay[];
  platforms: Contact[];
  updated: IsoDay;
}

const WEEKDAYS = '日一二三四五六';

function sessionOf({ day, from, to, post, place, about }: Edition['reception']['rota'][number]): ReceptionDay {
  const date = new Date(day);
  const [, month = 0, number = 0] = day.split('-').map(Number);
  return {
    day,
    date: `${month} 月 ${number} 日，星期${WEEKDAYS.charAt(date.getUTCDay())}`,
    hours: `${from}–${to}`,
    post,
    place,
    about,
  };
}

function wayOf({ name, web, note }: Edition['platforms'][number]): Contact {
  return { say: name, href: web, note };
}

/**
 * @param day today in China; of the rota, what is over is left out
 * @returns undefined where the edition says nothing of how the office is found
 */
export function officeModel(edition: Edition, day: IsoDay): OfficeModel | undefined {
  const { online, post, telephones, hours, place, way, picture, windows, access, progress, rota } = edition.reception;
  const said = (name: string, text: string | undefined) => (text ? [{ name, ways: [{ say: text }] }] : []);
  const rows = [
    ...said('接待时间', hours),
    ...said('接待地点', place),
    ...said('怎么去', way),
    ...(telephones.length > 0
      ? [
          {
            name: '电话',
            ways: telephones.map(({ name, number, note }) => ({
              say: `${name} ${number}`,
              href: `tel:${number}`,
              note,
            })),
          },
        ]
      : []),
    ...(online.length > 0 ? [{ name: '网上提出', ways: online.map(wayOf) }] : []),
    ...said('写信寄到', post),
    ...said('查进展和结果', progress),
  ];
  const coming = rota
    .filter((session) => session.day >= day)
    .sort((a, b) => `${a.day}${a.from.padStart(5, '0')}`.localeCompare(`${b.day}${b.from.padStart(5, '0')}`));
  if (rows.length === 0 && windows.length === 0 && coming.length === 0 && edition.platforms.length === 0)
    return undefined;
  const who = officeName(edition);
  return {
    title: `怎样找到${who}`,
    who,
    rows,
    windows,
    access,
    picture,
    rota: coming.map(sessionOf),
    platforms: edition.platforms.map(wayOf),
    updated: edition.updated,
  };
}
