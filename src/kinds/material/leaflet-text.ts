/** A leaflet in words: its panels as a book's chapters, for whatever sets them without panels. */

import { LABELS } from '../../components/labels.ts';
import type { DeadlineModel } from '../../deadlines/model.ts';
import { basisBlocks, dots, line, list, paragraph } from '../../library/word-blocks.ts';
import type { RouteModel } from '../route/model.ts';
import { type BookBlock, stepsBlocks } from './book-passages.ts';
import type { ChapterText } from './book-text.ts';
import { type FaceModel, insteadOf, type PartModel, type Scan } from './model.ts';

/** What stands on the back of every leaflet. */
export const PLAIN_WORDS = '这张纸是白话介绍，条文以官方公布的文本为准。法律会改，要用的时候请再核对。';

/** 自收到之日起；可以延长 30 日 */
export function askedSince({ since, extension, note }: Pick<DeadlineModel, 'since' | 'extension' | 'note'>): string {
  return [since, extension, note].filter(Boolean).join('；');
}

/** The numbers that somebody rings about a route. */
export function numbersToAsk({ hotlines }: Pick<RouteModel, 'hotlines'>): string | undefined {
  if (hotlines.length === 0) return undefined;
  return `打电话问：${hotlines.map(({ number, name }) => `${number}（${name}）`).join('、')}`;
}

/** Lines of a list below a name each. */
function rows<T>(all: readonly T[], name: (one: T) => string, words: (one: T) => readonly string[]): BookBlock {
  return list(
    'rows',
    all.map((one) => [...line('name', name(one)), ...words(one).flatMap((said) => line('words', said))]),
  );
}

/** Steps on a line, what to do first above them. */
function wayBlocks(
  first: string,
  steps: readonly { name: string; to: string | undefined; days: readonly string[] }[],
): BookBlock[] {
  const items = steps.map(({ name, to, days }) => [
    ...line('name', name),
    ...line('words', to && `找：${to}`),
    ...days.flatMap((one) => line('days', one)),
  ]);
  return [paragraph('begin', first, `${LABELS.first}：`), list('steps', items)];
}

/** @returns a part of a panel, said in the words in which Parts.astro sets it */
export function partBlocks(part: PartModel): BookBlock[] {
  switch (part.is) {
    case 'text':
      return [paragraph('plain', part.text)];
    case 'points':
      return [
        ...(part.heading === undefined ? [] : [paragraph('plain', `${part.heading}：`)]),
        dots(part.points.map(({ say }) => say)),
      ];
    case 'steps': {
      const { first, steps } = part.route;
      const own = steps.map(({ title, to, deadlines }) => ({
        name: title,
        to,
        days: deadlines
          .filter(({ who, minor }) => who === '您' && !minor)
          .map(({ act, since, period }) => `${act}：${since} ${period}`),
      }));
      return wayBlocks(first, own);
    }
    case 'brief':
      return wayBlocks(
        part.first,
        part.steps.map(({ do: name, to, within }) => ({ name, to, days: within === undefined ? [] : [within] })),
      );
    case 'periods':
      return [
        rows(
          part.periods,
          ({ deadline: { period, act } }) => `${period}　${act}`,
          ({ deadline }) => [askedSince(deadline)],
        ),
      ];
    case 'rights':
      return [
        rows(
          part.rights,
          ({ title }) => title,
          ({ says }) => [says],
        ),
      ];
    case 'warnings':
      return [
        rows(
          part.warnings,
          ({ title }) => title,
          (warning) => [`${LABELS.instead}：${insteadOf(warning)}`],
        ),
      ];
    case 'myth': {
      const { says, verdict, because } = part.myth;
      return [paragraph('plain', `“${says}”`), paragraph('plain', because, `${verdict}　`)];
    }
    case 'strip':
      return [
        list(
          'steps',
          part.panels.map(({ caption }) => line('words', caption)),
        ),
      ];
    case 'call':
      return [
        rows(
          part.numbers,
          ({ number, name }) => `${number}　${name}`,
          ({ use }) => [use],
        ),
      ];
    case 'practices':
      return [
        rows(
          part.practices,
          ({ title }) => title,
          ({ label, says }) => [`${label}：${says}`],
        ),
        ...part.from.map((source) => paragraph('basis', source)),
      ];
    case 'office':
      return [
        rows(
          part.rows,
          ({ name }) => name,
          ({ ways }) => ways.map(({ say, note }) => (note ? `${say}（${note}）` : say)),
        ),
      ];
    case 'scan':
      return [{ is: 'code', scan: part.scan }];
    case 'map':
      return [
        rows(
          part.map.topics.flatMap((topic) => topic.rows),
          ({ title }) => title,
          ({ doors }) => [`${LABELS.to}${doors.map(({ to }) => to).join('、')}`],
        ),
      ];
    case 'asked':
    case 'answers':
      // Made for a wall alone.
      return [];
  }
}

function blocksOf({ parts }: FaceModel): BookBlock[] {
  return parts.flatMap(partBlocks);
}

/** @returns the panels in the order in which they are read, and the back, which has no heading */
export function leafletText(leaflet: { panels: readonly FaceModel[]; back: FaceModel; scan: Scan }): ChapterText[] {
  const { panels, back, scan } = leaflet;
  const chapters = panels.map((panel, index) => ({
    id: `panel-${index + 1}`,
    title: panel.heading,
    passages: [{ blocks: [...blocksOf(panel), ...basisBlocks(panel.basis, '依据：')] }],
  }));
  const blocks = [
    ...blocksOf(back),
    ...partBlocks({ is: 'scan', scan }),
    paragraph('basis', PLAIN_WORDS),
    ...basisBlocks(back.basis, '依据：'),
  ];
  return [...chapters, { id: 'back', title: '', passages: [{ blocks }] }];
}

/** All of a route that stands between its title and its code. */
export function routeBlocks({ first, steps, wait }: Pick<RouteModel, 'first' | 'steps' | 'wait'>): BookBlock[] {
  return [
    paragraph('begin', first, `${LABELS.first}：`),
    ...stepsBlocks(steps),
    paragraph('wait', wait, `${LABELS.wait}：`),
  ];
}

/** @returns a sheet of a route; its title is that of the whole */
export function routeText(route: RouteModel, scan: Scan): ChapterText[] {
  const ask = numbersToAsk(route);
  const blocks = [
    ...routeBlocks(route),
    ...partBlocks({ is: 'scan', scan }),
    ...(ask === undefined ? [] : [paragraph('plain', ask)]),
  ];
  return [{ id: 'route', title: '', passages: [{ blocks }] }];
}
