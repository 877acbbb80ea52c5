/** Whose site this is. */

import type { Card, Kind, Known } from '../../library/kind.ts';
import { type OfficeModel, officeModel } from './model.ts';
import { edition } from './schema.ts';

/** How the office of this edition is found; undefined where it says nothing. */
export function officeOf({ of, day }: Pick<Known, 'of' | 'day'>): OfficeModel | undefined {
  return officeModel(of(edition).data, day);
}

/** The edition that is nobody's. */
const NOBODY = 'default';

/** Its page on the offices' editions that there are. Nobody looks for it but who makes one: search does not list it. */
export const EXAMPLES: Card = { pointer: 'editions', path: '/editions/', title: '各单位的版本' };

/** What people type who want to come, call or write. */
const ASKED = [
  '接待时间',
  '上班时间',
  '接访时间',
  '在哪里',
  '地址',
  '电话',
  '信访局电话',
  '领导接访',
  '接访日',
  '怎么去',
];

export const office: Kind = {
  name: 'edition',
  label: '页面',
  sources: [edition],
  cards: (known) => {
    if (known.edition === NOBODY) return [EXAMPLES];
    const found = officeOf(known);
    if (!found) return [];
    const { title, who, updated } = found;
    return [
      {
        pointer: 'office',
        path: '/office/',
        title,
        published: {
          title,
          description: `${who}的接待时间、地点、电话、网上渠道和领导接访的日子。`,
          reviewed: updated,
        },
        found: { line: '接待时间、地点、电话，领导接访的日子', keywords: [who, ...ASKED] },
      },
    ];
  },
};
