/** Pictograms by name: known, mistyped, and those that have no place here. */

import { beforeAll, describe, expect, test } from 'vitest';
import { questionModels } from '../../src/guide/model.ts';
import { caseModels } from '../../src/kinds/case/model.ts';
import { home } from '../../src/kinds/home/schema.ts';
import { mythModels } from '../../src/kinds/myth/model.ts';
import { rightModels } from '../../src/kinds/right/model.ts';
import { bodyPictures } from '../../src/kinds/route/bodies.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { sections } from '../../src/kinds/section/schema.ts';
import { warningModels } from '../../src/kinds/warning/model.ts';
import type { Library } from '../../src/library/assemble.ts';
import { picture } from '../../src/library/schema.ts';
import { loadLibrary } from '../../src/library.ts';
import { pictogramBody } from '../../src/pictures/pictograms.ts';
import { PROJECT } from '../content-copy.ts';

test('a pictogram of the family is drawn with a line and a tint of one colour', () => {
  const body = pictogramBody('barricade') ?? '';
  expect(body).toMatch(/currentColor/i);
  expect(body).toMatch(/opacity/);
});

test('a mistyped name is refused with those that are like it', () => {
  const { error } = picture.safeParse('baricade');
  expect(error?.issues[0]?.message).toMatch(/没有叫“baricade”的图，最像的是 barricade、/);
});

test.each(['flag', 'medal-military', 'shield-star', 'star-and-crescent', 'seal-check'])(
  'no emblem, badge or flag: %s',
  (name) => {
    expect(picture.safeParse(name).success).toBe(false);
  },
);

describe('for whoever cannot read, the content as it stands', () => {
  let library: Library;
  beforeAll(() => {
    library = loadLibrary({ root: PROJECT, day: '2026-11-29' });
  });

  /** Paths of what has no picture: on the models, which is what every face draws. */
  const bare = (models: readonly { path: string; picture: string | undefined }[]) =>
    models.filter((model) => model.picture === undefined).map(({ path }) => path);

  test('every answer of the guide has a picture, and no two answers of a question the same', () => {
    for (const { ask, answers } of questionModels(library)) {
      const pictures = answers.map((answer) => answer.picture);
      expect(pictures, ask).not.toContain(undefined);
      expect(new Set(pictures).size, ask).toBe(pictures.length);
    }
  });

  test('an answer that ends in a route has the picture of that route, or says more closely who asks', () => {
    const routes = routeModels(library);
    const differing = questionModels(library).flatMap(({ answers }) =>
      answers.flatMap((answer) => {
        const route = [...routes.values()].find(({ path }) => path === answer.path);
        return route === undefined || route.picture === answer.picture ? [] : [answer.say];
      }),
    );
    // 公务员 and 国企、村委会等的人 are told apart by where they work, and go the same way.
    expect(differing).toEqual(['公务员', '国企、村委会等的人']);
  });

  test('every route, right, warning, case and myth has a picture, and every section and column', () => {
    expect([
      ...bare([...routeModels(library).values()]),
      ...bare(rightModels(library)),
      ...bare(warningModels(library)),
      ...bare(caseModels(library)),
      ...bare(mythModels(library)),
    ]).toEqual([]);
    const named = Object.entries(library.of(sections).data.sections);
    expect(named.filter(([, section]) => section.picture === undefined)).toEqual([]);
    expect(library.of(home).data.columns.filter((column) => column.picture === undefined)).toEqual([]);
  });

  test('within rights and within warnings no two look the same', () => {
    for (const models of [rightModels(library), warningModels(library)]) {
      expect(new Set(models.map((model) => model.picture)).size).toBe(models.length);
    }
  });

  test('every step of every route shows whom it turns to', () => {
    const steps = [...routeModels(library).values()].flatMap((route) => route.steps);
    expect(steps.filter((step) => step.picture === undefined).map(({ to, title }) => to ?? title)).toEqual([]);
  });

  test.each([
    ['土地所在地的法院', '人民法院'],
    ['单位所在地、户籍地、常住地的诊断机构', '诊断机构'],
    ['对方住所地（或者连住一年的地方）的法院', '人民法院'],
    ['公安机关（复议过的，或者复议机关）所在地的法院', '人民法院'],
    ['法院所在地的法律援助机构', '法律援助机构'],
    ['和一审法院同级的检察院', '人民检察院'],
    ['县级部门、乡镇政府不办的，找县政府的行政复议机构（司法局）', '司法局'],
    ['和单位争，找劳动人事争议仲裁委员会', '仲裁委'],
    ['村委会、居委会的人民调解委员会', '人民调解委员会'],
    ['办案的交警部门，或者人民调解委员会', '交警'],
  ])('a body is told from the place and the case it is named in: %s', (words, body) => {
    const pictureOf = bodyPictures(library);
    expect(pictureOf(body)).toBeDefined();
    expect(pictureOf(words)).toBe(pictureOf(body));
  });
});
