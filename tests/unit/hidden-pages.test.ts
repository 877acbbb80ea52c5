/** Pages that an edition does not show: what leads to them leads there no more, and the content stands. */

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changesOf } from '../../src/checks/changes.ts';
import { checkContent } from '../../src/checks/content.ts';
import { guide } from '../../src/guide/schema.ts';
import { materials } from '../../src/kinds/material/schema.ts';
import { routes } from '../../src/kinds/route/schema.ts';
import { says } from '../../src/kinds/saying/schema.ts';
import { formatProblem } from '../../src/law/problem.ts';
import { withoutHidden } from '../../src/library/hide.ts';
import { pointer } from '../../src/library/schema.ts';
import { filesIn, type Source } from '../../src/library/sources.ts';
import { editionOfOurOwn } from '../own-edition.ts';

const mine = editionOfOurOwn();
const { load } = mine;

describe('hiding', () => {
  test.each([
    ['routes/migrant-wages', 'a playlist shows it'],
    ['rights/written-notice', 'playlists, warnings and routes lead to it'],
    ['cases/missing-land', 'a lesson has its strip'],
    ['quiz/villagers', 'a playlist asks it, a lesson ends with it'],
    ['letters/petition', 'routes offer it'],
    ['terms/fucha', 'texts explain it'],
  ])('of %s leaves content that stands, though %s', (pointer) => {
    mine.say(`hide: [${pointer}]\n`);
    const library = load();
    expect(checkContent(library).map(formatProblem)).toEqual([]);
    expect(library.pointers.has(pointer)).toBe(false);
  });

  test('a question of the finder that leaves no choice is not asked: what led to it leads on', () => {
    const before = load().of(guide).data;
    const [up, answer] = Object.entries(before.routing)
      .flatMap(([question, ways]) => Object.entries(ways).map(([name, to]) => [question, name, to] as const))
      .find(([, , to]) => to === 'information') ?? ['', ''];
    const routing = (hide: string) => {
      mine.say(`hide: [${hide}]\n`);
      const library = load();
      expect(checkContent(library).map(formatProblem)).toEqual([]);
      return library.of(guide).data.routing;
    };
    const one = routing('routes/information');
    expect([one['information'], one[up]?.[answer]]).toEqual([undefined, 'routes/information-refused']);
    const none = routing('routes/information, routes/information-refused, routes/personal-injury');
    expect([none['information'], none[up]?.[answer], none['harm']]).toEqual([undefined, undefined, undefined]);
  });

  test('a lesson goes with the page whose strip it has, and it is told', () => {
    mine.say('hide: [cases/missing-land]\n');
    expect(changesOf(load()).join('\n')).toContain('lessons/villagers-land（跟着 cases/missing-land）');
  });

  test('an item that needs a hidden page goes whole, with what else in it is hidden, and no other item', () => {
    const item = z.strictObject({ must: pointer, more: z.array(pointer) });
    const schema = z.strictObject({ items: z.array(item) });
    const data = {
      items: [
        { must: 'routes/b', more: ['routes/a', 'routes/c'] },
        { more: ['routes/a', 'routes/c'], must: 'routes/a' },
        { must: 'routes/c', more: ['routes/a', 'routes/b'] },
      ],
    };
    const spotOf = () => ({ line: 1, column: 1 });
    const entry = { id: 'x', file: 'x.yaml', schema, data, lineOf: () => 1, spotOf, body: '', bodyLine: 1 };
    const source: Source<unknown> = { folder: 'content/tried', files: '.yaml', schema };
    const { shelves, hidden, problems } = withoutHidden(
      [
        { source, entries: [entry] },
        {
          source: filesIn('content/routes', z.unknown()),
          entries: [{ ...entry, id: 'a', data: {}, schema: z.unknown() }],
        },
      ],
      ['routes/a'],
    );
    expect([hidden.map((one) => one.pointer), problems]).toEqual([['routes/a'], []]);
    expect(shelves[0]?.entries[0]?.data).toEqual({
      items: [
        { must: 'routes/b', more: ['routes/c'] },
        { must: 'routes/c', more: ['routes/b'] },
      ],
    });
  });

  test('a hidden route leaves no trace: finder, search words, lists, strips, and the content stands', () => {
    mine.say('hide: [routes/divorce]\n');
    const library = load();
    expect(library.problems).toEqual([]);
    expect(library.of(routes).some(({ id }) => id === 'divorce')).toBe(false);
    expect(JSON.stringify(library.of(guide).data)).not.toContain('divorce');
    expect(library.of(says).find(({ id }) => id === 'routes')?.data.pages).not.toHaveProperty('divorce');
    expect(library.hidden.map(({ pointer, because }) => [pointer, because])).toEqual([
      ['routes/divorce', undefined],
      ['strips/divorce', 'routes/divorce'],
    ]);
    expect(library.references.some(({ to }) => to.path === '/routes/divorce/')).toBe(false);
  });

  test('a book and a script that name a hidden route lose its line, not all of themselves', () => {
    const said = () =>
      JSON.stringify(
        load()
          .of(materials)
          .filter(({ id }) => id === 'handbook' || id === 'announcer-wages')
          .map(({ data }) => data),
      );
    const before = said();
    mine.say('hide: [routes/unpaid-wages]\n');
    expect(before).toContain('"unpaid-wages",');
    expect(said()).toBe(before.replace('"unpaid-wages",', '').replace('{"is":"route","route":"unpaid-wages"},', ''));
  });
});
