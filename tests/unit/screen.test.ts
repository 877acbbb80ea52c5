import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emphasised } from '../../src/faces/screen/emphasis.ts';
import { fits, SCREENS, secondsOf, slidesOf } from '../../src/faces/screen/fit.ts';
import { entriesShown, firstPlaylist, playlists } from '../../src/faces/screen/playlist.ts';
import { isLit, isOn, isWithin, programOf } from '../../src/faces/screen/program.ts';
import { shapeOf } from '../../src/faces/screen/room.ts';
import { clocks } from '../../src/kinds/clock/schema.ts';
import { myths } from '../../src/kinds/myth/schema.ts';
import { screenSchema } from '../../src/kinds/playlist/schema.ts';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { rights } from '../../src/kinds/right/schema.ts';
import { warnings } from '../../src/kinds/warning/schema.ts';
import { chinaTime as china } from '../../src/law/china-clock.ts';
import type { Draft } from '../../src/library/draft.ts';
import { validate } from '../../src/library/schema.ts';
import { parseYaml } from '../../src/library/yaml.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';

const library = loadLibrary(optionsFrom({}));
const all = playlists(library);

function draft(texts: readonly string[]): Draft {
  return {
    code: 't01',
    path: '/regulations/1/',
    topic: '条例',
    title: '标题',
    blocks: texts.map((text) => ({ text, tone: '说明' })),
  };
}

describe('slides', () => {
  test('nothing is lost and nothing is parted within a sentence', () => {
    const sentence = fc.integer({ min: 1, max: 60 }).map((length) => `${'字'.repeat(length)}。`);
    const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const slides = slidesOf(draft(texts), 'x') ?? [];
        expect(slides.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('')).toBe(texts.join(''));
        for (const { blocks, title, coded, size, seconds } of slides) {
          for (const screen of SCREENS) {
            expect(fits({ title, blocks, coded }, size[shapeOf(screen)] / 100, [screen])).toBe(true);
          }
          expect(seconds).toBeGreaterThanOrEqual(6);
          expect(seconds).toBeLessThanOrEqual(40);
          for (const block of blocks) expect(block.text.endsWith('。')).toBe(true);
        }
      }),
    );
  });

  test('a sentence that no screen holds is told, not cut', () => {
    expect(slidesOf(draft([`${'长'.repeat(600)}。`]), 'x')).toBeUndefined();
  });

  test('the whole of the Regulations stands on the screen, to the character', () => {
    const shown = all.find(({ id }) => id === 'regulations')?.slides ?? [];
    const articles = shown.filter(({ code }) => code !== '');
    const text = articles.flatMap(({ blocks }) => blocks.map(({ label = '', text: words }) => label + words)).join('');
    const official = library
      .of(officialText)
      .data.chapters.flatMap(({ articles }) => articles)
      .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => [paragraph.text, ...paragraph.items]))
      .join('');
    expect(text).toBe(official);
  });

  test('every slide of every playlist fits on every screen', () => {
    expect(all.flatMap(({ tooLong }) => tooLong)).toEqual([]);
    for (const { slides } of all) {
      expect(slides.length).toBeGreaterThan(0);
      for (const slide of slides) {
        for (const screen of SCREENS) {
          expect(fits(slide, slide.size[shapeOf(screen)] / 100, [screen]), slide.id).toBe(true);
        }
      }
    }
  });

  test('farther readers get larger text, and less of it on a slide', () => {
    const long = draft(['一句话要有三十来个字才像样，所以这里再多写几个字凑一凑数。'.repeat(6)]);
    const near = slidesOf(long, 'x', 4) ?? [];
    const far = slidesOf(long, 'x', 6) ?? [];
    expect(far.length).toBeGreaterThan(near.length);
    for (const { blocks, title, coded, size } of far) {
      expect(fits({ title, blocks, coded }, (1.5 * size.tall) / 100, [[1080, 1920]])).toBe(true);
    }
  });

  test('a sentence of the law that no larger size holds keeps the usual one; any other is refused', () => {
    const text = `${'维护群众合法权益、化解信访突出问题，'.repeat(9)}促进社会和谐稳定。`;
    const law = { ...draft([text]), blocks: [{ text, tone: '原文' as const }] };
    const [slide] = slidesOf(law, 'x', 6) ?? [];
    expect(slide?.near).toBe(true);
    expect(slide && fits(slide, slide.size.wide / 100, [[1920, 1080]])).toBe(true);
    expect(slidesOf(draft([text]), 'x', 6)).toBeUndefined();
  });

  test('the steps of a route stay on one slide, side by side', () => {
    const steps = all.flatMap(({ slides }) => slides.filter(({ layout }) => layout === '步' || layout === '线'));
    expect(steps.length).toBeGreaterThan(90);
    expect(steps.filter(({ parts }) => parts > 1).map(({ path }) => path)).toEqual([]);
  });

  test('a slide stays until all on it is read: whom one turns to, within which time, a number and what is beside it', () => {
    const blocks: Draft['blocks'] = [1, 2, 3].map(() => ({ text: '先去投诉这件事', tone: '说明' }));
    const step = { to: '劳动保障监察大队', within: '60 日内办结' };
    const figure = { said: '839 批', beside: '比上一年少 22.24%' };
    const seconds = (more: Partial<Draft['blocks'][number]>) =>
      secondsOf({ title: '', blocks: blocks.map((one) => ({ ...one, ...more })) });
    // Seven characters in each of three blocks, four in a second; eight and seven more in each, or five and twelve.
    expect(seconds({})).toBe(6);
    expect(seconds({ step })).toBe(Math.round((3 * (7 + 8 + 7)) / 4));
    expect(seconds({ figure })).toBe(Math.round((3 * (7 + 5 + 12)) / 4));
    const hall = all.find(({ id }) => id === 'hall')?.slides.filter(({ layout }) => layout === '步') ?? [];
    expect(hall.length).toBeGreaterThan(20);
    for (const { blocks: shown, seconds: stays } of hall) {
      const words = shown.map(({ text, step: { to = '', within = '' } = {} }) => text + to + within).join('');
      expect(stays).toBeGreaterThanOrEqual(Math.min(Math.round(words.length / 4), 40));
    }
  });

  test('the procedure is one slide, its bars to scale, its days those of the Regulations', () => {
    const [slide, more] = all.find(({ id }) => id === 'hall')?.slides.filter(({ layout }) => layout === '尺') ?? [];
    expect(more).toBeUndefined();
    expect(slide?.blocks.map(({ bar }) => bar?.period)).toEqual(['15 日', '60 日', '30 日', '30 日', '30 日', '30 日']);
    expect(slide?.blocks.map(({ bar }) => bar?.share)).toEqual([0.25, 1, 0.5, 0.5, 0.5, 0.5]);
    expect(slide?.blocks.filter(({ bar }) => bar?.yours).map(({ text }) => text)).toEqual(['您请求复查', '您请求复核']);
  });

  test('what one may receive stands on the ladder of the hall, the shortest period first', () => {
    const rungs = all.find(({ id }) => id === 'hall')?.slides.filter(({ layout }) => layout === '梯') ?? [];
    const said = rungs.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('；');
    const { received, happened } = library.of(clocks).data;
    for (const { say } of [...received, ...happened]) expect(said).toContain(say);
    const shares = [...Map.groupBy(rungs, ({ title }) => title).values()].map((slides) =>
      slides.flatMap(({ blocks }) => blocks.map(({ bar }) => bar?.share ?? 0)),
    );
    for (const one of shares) expect(one).toEqual([...one].sort((a, b) => a - b));
  });

  test('what was written for the screen is what the screen says', () => {
    const { of } = library;
    const written: { path: string; texts: (string | undefined)[] }[] = [
      ...of(rights).map(({ id, data }) => ({ path: `/rights/${id}/`, texts: [data.screen] })),
      ...of(myths).map(({ id, data }) => ({ path: `/myths/${id}/`, texts: [`${data.verdict}。`, data.screen] })),
      ...of(warnings).map(({ id, data }) => ({
        path: `/warnings/${id}/`,
        texts: [data.screen?.element, data.screen?.instead],
      })),
    ];
    const shown = all.find(({ id }) => id === 'hall')?.slides ?? [];
    for (const { path, texts } of written) {
      if (texts.includes(undefined)) continue;
      const blocks = shown.filter((slide) => slide.path === path).flatMap((slide) => slide.blocks);
      expect(blocks.map(({ text }) => text).join(''), path).toBe(texts.join(''));
    }
  });

  test('a strip is two panels a slide, within its entry before the answer; the hall has two a day of its own', () => {
    const strips = ({ id }: { id: string }) =>
      all.find((one) => one.id === id)?.slides.filter(({ layout }) => layout === '画') ?? [];
    const village = strips({ id: 'village' });
    expect(village.map(({ blocks, coded, part }) => [blocks.length, coded, part])).toEqual([
      [2, false, 1],
      [2, false, 2],
    ]);
    const hall = strips({ id: 'hall' });
    const today = programOf(hall, china(2026, 11, 30), false);
    expect(new Set(today.map(({ path }) => path)).size).toBe(2);
    const entries = new Set(hall.map(({ entry }) => entry));
    const shown = all.find(({ id }) => id === 'hall')?.slides.filter(({ entry }) => entries.has(entry)) ?? [];
    for (const [at, { layout, coded, entry }] of shown.entries()) {
      expect(coded).toBe(layout !== '画');
      expect(coded).toBe(shown[at + 1]?.entry !== entry);
    }
    expect(today.every(({ seconds, layout }) => layout !== '画' || seconds >= 10)).toBe(true);
    const minutes = all.find(({ id }) => id === 'hall')?.minutes ?? 0;
    expect(minutes).toBeGreaterThanOrEqual(8);
    expect(minutes).toBeLessThanOrEqual(12);
  });

  test('a line shows the strips that it asks for', () => {
    const line = { way: 'pick' as const, pick: ['cases/missing-land', 'routes/land-requisition'] };
    const shown = (strips?: string[]) =>
      entriesShown(library, strips ? { ...line, strips } : line).map(({ drafts }) =>
        drafts.map(({ layout }) => layout),
      );
    expect(shown()).toEqual([
      ['图', '画', '图', '图'],
      ['图', '画', '步', '图'],
    ]);
    expect(shown(['cases/missing-land'])).toEqual([
      ['图', '画', '图', '图'],
      ['图', '步', '图'],
    ]);
    expect(entriesShown(library, { way: 'all', all: '连环画' }).length).toBeGreaterThanOrEqual(20);
  });

  test('a case is three slides', () => {
    const cases = all.find(({ id }) => id === 'cases')?.slides.filter(({ code }) => code !== '') ?? [];
    const counts = [...Map.groupBy(cases, ({ entry }) => entry).values()].map(({ length }) => length);
    expect(new Set(counts)).toEqual(new Set([3]));
  });

  test('time limits stand out, dates do not, and no word is lost', () => {
    const limits = (text: string) => emphasised(text).flatMap((one) => (one.limit ? one.text : []));
    expect(limits('自收到书面答复之日起三十日内，向上一级提出；5 个工作日内答复。')).toEqual([
      '三十日内',
      '5 个工作日内',
    ]);
    expect(limits('2022 年 5 月 1 日起施行，六十日也一样。')).toEqual([]);
    for (const { text } of all.flatMap(({ slides }) => slides.flatMap(({ blocks }) => blocks))) {
      expect(
        emphasised(text)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
    }
  });

  test('pages are picked by name or by the code of their short link, in the order written', () => {
    const picked = entriesShown(library, { way: 'pick', pick: ['t26', 'rights/review', 't03'] });
    expect(picked.map(({ drafts }) => drafts[0]?.path)).toEqual([
      '/regulations/26/',
      '/rights/review/',
      '/regulations/3/',
    ]);
  });

  test('a line of a playlist says one thing, and what is wrong with it is said of the field as written', () => {
    const problemsOf = (line: unknown) => {
      const value = { title: '一套', about: '一套屏', show: [line], reviewed: '2026-11-26' };
      const yaml = parseYaml(JSON.stringify(value), 'x.yaml');
      const result = Array.isArray(yaml) ? { problems: yaml } : validate(screenSchema, yaml, 'x.yaml');
      return 'problems' in result ? result.problems.map(({ message }) => message) : [];
    };
    const one = '一行只写一样：现在写了 all、pause，请只留一个';
    expect(problemsOf({ all: '权利', when: { days: ['周一'] } })).toEqual([]);
    expect(problemsOf({ all: '权利', pause: 20 })).toEqual([`show 第 1 项（放什么，一行一样）不对：${one}`]);
    expect(problemsOf({ al: '权利' })).toEqual(['show 第 1 项里没有“al”这一栏']);
    expect(problemsOf({ way: 'all', all: '权利' })).toEqual(['show 第 1 项里没有“way”这一栏']);
    expect(problemsOf({ tag: '' })).toEqual(['show 第 1 项的 tag（关键词里有这个词的）不对：不能空着']);
    expect(problemsOf({ title: {} })).toEqual(['缺少 show 第 1 项的 title 的 title（大字）']);
  });

  test('a line is on from one real day to another', () => {
    const problemsOf = (since: string, until: string) => {
      const show = [{ notice: { title: '停电', text: ['请上午来。'] }, when: { since, until } }];
      const yaml = parseYaml(
        JSON.stringify({ title: '一套', about: '一套屏', show, reviewed: '2026-11-26' }),
        'x.yaml',
      );
      const result = Array.isArray(yaml) ? { problems: yaml } : validate(screenSchema, yaml, 'x.yaml');
      return 'problems' in result ? result.problems.map(({ message }) => message).join() : '';
    };
    expect(problemsOf('2026-12-01', '2026-12-04')).toBe('');
    expect(problemsOf('02-28', '02-29')).toBe('');
    expect(problemsOf('2026-02-30', '2026-03-04')).toContain('2026 年 2 月没有 30 日。请写真有的日子');
    expect(problemsOf('04-01', '04-31')).toContain('不对：4 月没有 31 日。请写真有的日子');
    expect(problemsOf('2026-12-04', '2026-12-01')).toContain('until 比 since 早');
    expect(problemsOf('12月1日', '12-04')).toContain('日子写成 05-01 这样');
  });

  test('/screen/ opens the playlist that says so', () => {
    expect(firstPlaylist(library)?.id).toBe('hall');
  });
});

describe('the program', () => {
  const slides = [
    { entry: 0, section: 0, turn: { index: 0, of: 2 } },
    { entry: 1, section: 0, turn: { index: 1, of: 2 } },
    { entry: 2, section: 0 },
    { entry: 2, section: 0 },
    { entry: 3, section: 0 },
  ];
  const monday = china(2026, 11, 23, 9, 0);
  const tuesday = china(2026, 11, 24, 9, 0);

  test('entries take turns by day', () => {
    const on = (day: Date) => programOf(slides, day, false).map(({ entry }) => entry);
    expect([on(monday), on(tuesday)].map(([first]) => first).sort()).toEqual([0, 1]);
    expect(on(monday)).toHaveLength(4);
  });

  test('shuffled, a day has one order, and the slides of an entry stay together', () => {
    const many = Array.from({ length: 20 }, (_, entry) => [
      { entry, section: 0 },
      { entry, section: 0 },
    ]).flat();
    const order = (day: Date) => programOf(many, day, true).map(({ entry }) => entry);
    expect(order(monday)).toEqual(order(monday));
    expect(order(monday)).not.toEqual(order(tuesday));
    expect(order(monday).filter((entry, at, list) => entry !== list[at - 1])).toHaveLength(20);
  });

  test('a title stays in front of its section when the order changes', () => {
    const titled = [1, 2].flatMap((section) => [
      { entry: section * 100, section, leads: true },
      ...Array.from({ length: 12 }, (_, index) => ({ entry: section * 100 + index + 1, section })),
    ]);
    const order = programOf(titled, monday, true).map(({ entry }) => entry);
    expect([order[0], order[13]]).toEqual([100, 200]);
    expect(order.slice(0, 13).every((entry) => entry < 200)).toBe(true);
    expect(order).not.toEqual(titled.map(({ entry }) => entry));
  });

  test('a line is on at its hours, on its days, in its season', () => {
    const may = { since: '05-01', until: '05-31', from: '08:00', to: '12:00' };
    expect(isOn(may, china(2027, 5, 31, 11, 59))).toBe(true);
    expect(isOn(may, china(2027, 5, 31, 12, 0))).toBe(false);
    expect(isOn(may, china(2027, 6, 1, 9, 0))).toBe(false);
    const once = { since: '2027-05-01', until: '2027-05-31' };
    expect([2026, 2027, 2028].map((year) => isOn(once, china(year, 5, 31, 9)))).toEqual([false, true, false]);
    expect(isOn({ days: ['周二'] }, monday)).toBe(false);
    const overTheYear = { since: '12-20', until: '01-05' };
    expect([china(2026, 12, 31), china(2027, 1, 5), china(2027, 1, 6)].map((day) => isOn(overTheYear, day))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isOn({ from: '22:00', to: '06:00' }, china(2027, 1, 1, 23, 30))).toBe(true);
  });

  test('where nothing is on, everything is', () => {
    const tuesdays = [{ entry: 0, section: 0, when: { days: ['周二'] } }];
    expect(programOf(tuesdays, monday, false)).toHaveLength(1);
  });

  test('the screen is lit in its hours, and always without any', () => {
    const hours = [{ days: ['周一'], from: '08:30', to: '17:30' }];
    expect(isLit(hours, monday)).toBe(true);
    expect(isLit(hours, china(2026, 11, 23, 17, 30))).toBe(false);
    expect(isLit(hours, tuesday)).toBe(false);
    expect(isLit([], tuesday)).toBe(true);
  });
});

test('an evening that lasts until midnight has no dark minute in it', () => {
  const evening = [{ days: ['周六'], from: '18:30', to: '24:00' }];
  expect(isWithin(evening, china(2026, 11, 28, 23, 59))).toBe(true);
  expect(isWithin(evening, china(2026, 11, 29, 0, 0))).toBe(false);
});
