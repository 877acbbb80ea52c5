/** What an event takes along is there, its numbers have something to count, and its hours follow each other. */

import { distance } from '../../law/edit-distance.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { lessons } from '../lesson/schema.ts';
import { type Material, materials } from '../material/schema.ts';
import { quizzes } from '../quiz/schema.ts';
import { rights } from '../right/schema.ts';
import { routes } from '../route/schema.ts';
import { strips } from '../strip/schema.ts';
import { warnings } from '../warning/schema.ts';
import { parted } from './model.ts';
import { campaigns, type PackLine, type Subject, type Venue } from './schema.ts';

type Lack = { at: PropertyKey[]; message: string };

/** More names than these nobody reads through. */
const MANY = 12;
const NEAREST = 5;

/** What can be written instead; of many, what looks most like it. */
function insteadOf(typed: string, names: readonly string[]): string {
  if (names.length === 0) return '这里还没有能写的';
  if (names.length <= MANY) return `能写的有：${names.join('、')}`;
  const near = [...names].sort((a, b) => distance(typed, a) - distance(typed, b));
  return `最像的是：${near.slice(0, NEAREST).join('、')}`;
}

/** Which of the many things that a material becomes an editor may name; none where it becomes one. */
function ones({ of }: Library, data: Material): string[] {
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
  const chosen = (names: readonly string[], all: readonly { id: string }[]) =>
    names.length > 0 ? [...names] : ids(all);
  switch (data.as) {
    case '条幅':
      return data.lines.map(({ say }) => say);
    case '海报组':
      if (data.of === '警示') return ids(of(warnings));
      if (data.of === '权利') return ids(of(rights));
      return of(strips).map(({ data: { of: page } }) => page.split('/')[1] ?? '');
    case '答题海报':
      return data.sets.map(({ quiz }) => quiz);
    case '路线单':
      return chosen(data.routes, of(routes));
    case '试卷':
      return chosen(data.quizzes, of(quizzes));
    case '讲稿':
      return chosen(data.lessons, of(lessons));
    case '手册':
      return ['A5', '大字'];
    default:
      return [];
  }
}

/** What is printed once more for those who see little. */
const VERSIONS_OF: Partial<Record<Material['as'], readonly string[]>> = {
  三折页: ['大字', '高对比'],
  路线单: ['大字'],
};

function lackOfPacked(library: Library, line: PackLine, at: PropertyKey[], others: readonly string[]): Lack[] {
  const all = library.of(materials);
  const isHidden = (one: string) => library.hidden.some(({ entry }) => entry.id === one);
  const found = all.find(({ id }) => id === line.material);
  // What the edition hides it does not take along.
  if (!found && isHidden(line.material)) return [];
  if (!found) {
    const remedy = insteadOf(
      line.material,
      all.map(({ id }) => id),
    );
    return [{ at: [...at, 'material'], message: `content/materials/ 里没有“${line.material}”。${remedy}` }];
  }
  const { data } = found;
  const formats = 'formats' in data ? data.formats : [];
  const names = ones(library, data);
  const versions = VERSIONS_OF[data.as] ?? [];
  const { version } = line;
  return [
    ...(version === undefined || versions.includes(version)
      ? []
      : [{ at: [...at, 'version'], message: `${found.file} 没有${version}的。${insteadOf(version, versions)}` }]),
    ...line.formats.flatMap((format, index): Lack[] =>
      formats.includes(format)
        ? []
        : [
            {
              at: [...at, 'formats', index],
              message: `${found.file} 没有做成${format}。${insteadOf(format, formats)}`,
            },
          ],
    ),
    ...line.only.flatMap((one, index): Lack[] =>
      names.includes(one) || isHidden(one)
        ? []
        : [{ at: [...at, 'only', index], message: `${found.file} 里没有“${one}”。${insteadOf(one, names)}` }],
    ),
    ...line.except.flatMap((one, index): Lack[] =>
      others.includes(one)
        ? []
        : [{ at: [...at, 'except', index], message: `没有叫“${one}”的。${insteadOf(one, others)}` }],
    ),
  ];
}

/** What is counted by places has places to be counted by; a subject, which goes everywhere, has none. */
function lackOfSpots(data: Subject | Venue): Lack[] {
  const spots = data.as === '场合' ? data.spots.map(({ name }) => name) : [];
  const remedy = (typed: string) =>
    data.as === '主题' ? '主题去哪里都带，不能按处数：请写 each、share、just' : insteadOf(typed, spots);
  return data.pack.flatMap(({ copies }, index): Lack[] =>
    copies.is !== 'at' || spots.includes(copies.at)
      ? []
      : [
          {
            at: ['pack', index, 'copies', 'at'],
            message: `spots 里没有“${copies.at}”，不知道有几处。${remedy(copies.at)}`,
          },
        ],
  );
}

/** What goes over a strip has words for the screen. */
function lackOfSlides({ pointers, kinds }: Library, shown: readonly string[], at: PropertyKey[]): Lack[] {
  const withSlides = kinds.flatMap(({ name, label, slides }) => (slides ? { name, label } : []));
  return shown.flatMap((pointer, index): Lack[] => {
    const page = pointers.get(pointer);
    if (!page || withSlides.some(({ name }) => name === page.kind)) return [];
    const labels = [...new Set(withSlides.map(({ label }) => label))].join('、');
    return [{ at: [...at, index], message: `“${pointer}”没有屏上的话，滚不出来。有的是这几类：${labels}` }];
  });
}

/** Minutes from midnight. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A day goes forward, and a lesson ends before the next thing begins. */
function lackOfDay({ day, lessons: given }: Venue, minutesOf: ReadonlyMap<string, number>): Lack[] {
  const longest = Math.max(0, ...given.map((one) => minutesOf.get(one) ?? 0));
  return day.slice(1).flatMap(({ at }, index): Lack[] => {
    const before = day[index];
    const left = minuteOf(at) - minuteOf(before?.at ?? at);
    const line = ['day', index + 1, 'at'];
    if (left <= 0) return [{ at: line, message: `${at} 不在上一段的 ${before?.at} 以后。请按先后写` }];
    if (!before?.lesson || left >= longest) return [];
    return [
      { at: line, message: `${before.at} 开始的课要 ${longest} 分钟，到 ${at} 只有 ${left} 分钟。请把 ${at} 往后挪` },
    ];
  });
}

export function checkCampaigns(library: Library): Problem[] {
  const { subjects, places } = parted(library);
  const minutesOf = new Map(library.of(lessons).map(({ id, data }) => [id, data.minutes]));
  const unknownPlace = (name: string, at: PropertyKey[]): Lack[] =>
    places.has(name) ? [] : [{ at, message: `没有叫“${name}”的场合。${insteadOf(name, [...places.keys()])}` }];
  return library.of(campaigns).flatMap(({ file, data, spotOf }) => {
    // A place says which subjects do without, a subject which places.
    const others = [...(data.as === '场合' ? subjects : places).keys()];
    const lacks = data.pack.flatMap((line, index) => lackOfPacked(library, line, ['pack', index], others));
    if (data.as === '主题') {
      lacks.push(...data.places.flatMap((name, index) => unknownPlace(name, ['places', index])));
      for (const [index, { place, led = [] }] of data.at.entries()) {
        lacks.push(...unknownPlace(place, ['at', index, 'place']), ...lackOfSlides(library, led, ['at', index, 'led']));
      }
    }
    lacks.push(...lackOfSpots(data), ...lackOfSlides(library, data.led, ['led']));
    if (data.as === '场合') lacks.push(...lackOfDay(data, minutesOf));
    return lacks.map(({ at, message }): Problem => ({ file, ...spotOf(at), message }));
  });
}
