/** An event at one place: what is taken along and how much of it, what is done when, what is told afterwards. */

import type { Library } from '../../library/assemble.ts';
import { basisOf, basisText } from '../../library/basis.ts';
import { CommandError } from '../../machine/command.ts';
import { edition, runnerOf } from '../edition/schema.ts';
import { lessonModels } from '../lesson/model.ts';
import { type Copies, campaigns, type Deed, type PackLine, type Subject, type Venue } from './schema.ts';

type Wish = { subject: string | undefined; place: string | undefined; people?: number | undefined };

/** A thing to do, as a sentence, and its law. */
export interface DeedModel {
  say: string;
  basis: string;
}

export interface PackedModel extends Pick<PackLine, 'material' | 'only' | 'formats' | 'version' | 'by' | 'use'> {
  count: number;
  /** Why so many: 每人 1.2 份，凑整到 10 的倍数. Empty where there is no reason but that it is enough. */
  counted: string;
}

export interface CampaignModel {
  subject: string;
  place: string;
  people: number;
  audience: string;
  /** 按 80 人、公告栏 3 处算 */
  sizes: string[];
  when: DeedModel;
  about: DeedModel;
  pack: PackedModel[];
  /** Names of files in content/lessons/. */
  lessons: string[];
  led: string[];
  careful: DeedModel[];
  before: { when: string; do: DeedModel[] }[];
  day: { at: string; what: string; do: DeedModel[] }[];
  after: { when: string; do: DeedModel[] }[];
  press: { title: string; paragraphs: string[] };
  /** The latest day on which its parts were held against the law. */
  reviewed: string;
}

/** What content/campaigns/ has: subjects and places, by the names of their files. */
export function parted({ of }: Pick<Library, 'of'>): { subjects: Map<string, Subject>; places: Map<string, Venue> } {
  const subjects = new Map<string, Subject>();
  const places = new Map<string, Venue>();
  for (const { id, data } of of(campaigns)) {
    if (data.as === '主题') subjects.set(id, data);
    else places.set(id, data);
  }
  return { subjects, places };
}

/** @throws CommandError with the names that there are */
function chosen<T extends { name: string }>(all: ReadonlyMap<string, T>, typed: string | undefined, option: string) {
  const found = [...all].find(([id, { name }]) => typed === id || typed === name);
  if (found) return { id: found[0], data: found[1] };
  const names = [...all.values()].map(({ name }) => name).join('、');
  const why = typed === undefined ? `要写 --${option}` : `没有叫“${typed}”的`;
  throw new CommandError(`${why}。${option === 'subject' ? '主题' : '场合'}能写的有：${names}`);
}

/** How many, and in words why so many. */
export function counted(copies: Copies, people: number, spots: Venue['spots']): { count: number; counted: string } {
  switch (copies.is) {
    case 'each': {
      const { each, up } = copies;
      // A hundredth, so that 1.2 × 50 is 60 and not a hair more.
      const count = Math.ceil(Math.round(people * each * 100) / 100 / up) * up;
      return { count, counted: `每人 ${each} 份${up > 1 ? `，凑整到 ${up} 的倍数` : ''}` };
    }
    case 'share':
      return { count: Math.ceil(people / copies.share), counted: `每 ${copies.share} 人一份` };
    case 'at': {
      const spot = spots.find(({ name }) => name === copies.at);
      return { count: (spot?.count ?? 0) * copies.times, counted: `${copies.at}每处 ${copies.times} 份` };
    }
    case 'just':
      return { count: copies.just, counted: '' };
  }
}

/** What the place asks for comes first; of the same thing the place's own number counts. */
function packOf(
  subject: { id: string; data: Subject },
  { id, data: place }: { id: string; data: Venue },
  people: number,
): PackedModel[] {
  const lines = [
    ...place.pack.filter(({ except }) => !except.includes(subject.id)),
    ...subject.data.pack.filter(({ except }) => !except.includes(id)),
  ];
  return lines.map(({ copies, material, only, formats, version, by, use }) => ({
    material,
    only,
    formats,
    version,
    by,
    use,
    ...counted(copies, people, place.spots),
  }));
}

/** The name of the office where it is known; else the blank stays. */
function filled(text: string, office: string | undefined): string {
  return office === undefined ? text : text.replaceAll('〔单位〕', office);
}

/**
 * @param wish as it was typed: names, or those of files
 * @throws CommandError where there is no such subject or place, or the one is not made for the other
 */
export function campaignModel(library: Library, wish: Wish): CampaignModel {
  const { subjects, places } = parted(library);
  const subject = chosen(subjects, wish.subject, 'subject');
  const { id, data: place } = chosen(places, wish.place, 'place');
  const { name, places: made, when, press, led, careful } = subject.data;
  if (made.length > 0 && !made.includes(id)) {
    const names = made.map((one) => places.get(one)?.name).join('、');
    throw new CommandError(`“${name}”没有为${place.name}准备材料。它能去的有：${names}`);
  }
  const office = runnerOf(library.of(edition).data);
  const people = wish.people ?? place.people;
  const cited = (basis: readonly string[]) => basisText(basisOf(basis, library.citations));
  const deedOf = ({ do: say, basis }: Deed): DeedModel => ({ say: filled(say, office), basis: cited(basis) });
  const stageOf = ({ when: time, do: list }: Venue['before'][number]) => ({ when: time, do: list.map(deedOf) });
  const here = subject.data.at.find((one) => one.place === id);
  const lessons = here?.lessons?.length ? here.lessons : place.lessons;
  const taught = lessonModels(library).filter((lesson) => lessons.includes(lesson.id));
  const title = taught.map((one) => `《${one.title}》${one.minutes} 分钟`).join('，或者');
  return {
    subject: name,
    place: place.name,
    people,
    audience: place.audience,
    sizes: [`${people} 人`, ...place.spots.map((spot) => `${spot.name} ${spot.count} 处`)],
    when: { say: when, basis: cited(subject.data.basis) },
    about: { say: place.about, basis: cited(place.basis) },
    pack: packOf(subject, { id, data: place }, people),
    lessons: taught.map((one) => one.id),
    led: here?.led ?? [...new Set([...led, ...place.led])],
    careful: [...careful, ...place.careful].map(deedOf),
    before: place.before.map(stageOf),
    day: place.day.map(({ at, what, lesson, do: list }) => ({
      at,
      what,
      do: [...(lesson && title !== '' ? [{ say: `讲课：${title}，照讲稿讲`, basis: '' }] : []), ...list.map(deedOf)],
    })),
    after: place.after.map(stageOf),
    press: {
      title: filled(press.title, office),
      paragraphs: [here?.opens ?? press.opens, ...(here?.press ?? place.press), ...press.body].map((text) =>
        filled(text, office),
      ),
    },
    reviewed: [subject.data.reviewed, place.reviewed].sort().at(-1) ?? place.reviewed,
  };
}
