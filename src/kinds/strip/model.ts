/** All that any face shows of a strip. */

import type { Library } from '../../library/assemble.ts';
import { type Panel, panelSvg } from '../../pictures/panel.ts';
import { keptResult, keptWith } from '../../text/kept-results.ts';
import { strips } from './schema.ts';

export interface PanelModel {
  /** Address of the drawing, below the base. */
  path: string;
  caption: string;
  /** Who and what is seen and what is said, for those who do not see it; the caption stands beside it. */
  alt: string;
  svg: string;
}

export interface StripModel {
  id: string;
  /** The pointer of its entry: routes/unpaid-wages. */
  of: string;
  panels: PanelModel[];
  /** All captions, one sentence a panel: for whoever shows the strip as one picture. */
  text: string;
}

const STILL = new Set(['平静', '站着']);

/** What is seen in a panel: 工地。工人难过，伸手；老板摆手，说：“再等等吧”。 */
export function seen({ place, people, things }: Panel): string {
  const persons = people.map(({ who, mood, does, holds, says }) => {
    const what = [
      STILL.has(mood) ? '' : mood,
      STILL.has(does) && holds === undefined ? '' : `${STILL.has(does) ? '拿着' : does}${holds ?? ''}`,
    ].filter((word) => word !== '');
    return `${who}${what.join('，')}${says === undefined ? '' : `，说：“${says}”`}`;
  });
  const objects = things.map(({ what, words }) => (words === undefined ? what : `${what}“${words}”`));
  return [place === '空白' ? '' : place, persons.join('；'), objects.join('、')]
    .filter((part) => part !== '')
    .map((part) => `${part}。`)
    .join('');
}

/** Drawings that are kept. */
const DRAWN = 1000;

/** Every strip by the pointer of its entry, drawn once. */
export function stripModels(library: Library): ReadonlyMap<string, StripModel> {
  return keptWith(library, 'strips', () => drawnStrips(library));
}

function drawnStrips(library: Library): Map<string, StripModel> {
  return new Map(
    library.of(strips).map(({ id, data: { of, panels } }): [string, StripModel] => [
      of,
      {
        id,
        of,
        panels: panels.map((panel, index) => ({
          path: `/strips/${id}/${index + 1}.svg`,
          caption: panel.caption,
          alt: seen(panel),
          svg: keptResult('panel', JSON.stringify(panel), DRAWN, () => panelSvg(panel)),
        })),
        text: panels.map(({ caption }) => caption).join('。'),
      },
    ]),
  );
}
