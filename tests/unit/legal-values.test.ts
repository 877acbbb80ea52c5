/** What a reading of the law found wrong once, held to the right value: each test names its article. */

import { beforeAll, describe, expect, test } from 'vitest';
import { warningModels } from '../../src/kinds/warning/model.ts';
import { warningDrafts } from '../../src/kinds/warning/slides.ts';
import { type Library, loadLibrary } from '../../src/library/library.ts';
import { publishedEntries } from '../../src/outputs/entries.ts';
import { searchEntries } from '../../src/search/entries.ts';
import { PROJECT } from '../content-copy.ts';

let library: Library;
beforeAll(() => {
  library = loadLibrary({ root: PROJECT, day: '2026-11-22' });
});

describe('the reading of article 26', () => {
  const text = () => library.readings.find(({ data }) => data.article === 26)?.compiled.text ?? '';

  test('asks for no effect where the article asks for none', () => {
    expect(text()).not.toMatch(/车进不去|才说得上/);
    for (const { id, data } of library.warnings) {
      if (data.article !== '信访工作条例 26①') continue;
      expect(data.elements[0], id).toMatch(/^条例不许.*没有写要造成什么后果/);
    }
  });

  test('loses no element of items 1 and 5', () => {
    for (const word of ['非法', '围堵', '冲击', '拦公务车', '堵路', '煽动', '串联', '胁迫', '引诱', '操纵', '捞钱'])
      expect(text()).toContain(word);
  });

  test('names both branches of article 47(2)', () => {
    expect(text()).toMatch(/情节严重，构成违反治安管理行为的，或者违反集会游行示威法律法规的，由公安机关/);
    const duties = library.readings.find(({ data }) => data.article === 47)?.data.duties ?? [];
    expect(duties.find(({ who }) => who === '公安机关')?.does).toContain('或者违反集会游行示威法律法规');
    for (const { id, instead } of library.phrases.data.phrases) {
      if (/情节严重.*公安机关/.test(instead)) expect(instead, id).toContain('集会游行示威');
    }
  });
});

describe('conduct that is only talked over (articles 20(1), 20(3), 47(1))', () => {
  test('is called unlawful on no face', () => {
    const mild = warningModels(library).filter(({ steps }) => steps.every(({ step }) => step === '47(1)'));
    expect(mild.map(({ id }) => id).sort()).toEqual(['too-many', 'wrong-door']);
    for (const { path, heading, topic, asks } of mild) {
      expect([heading, topic, asks]).toEqual(['这样做，不合走访的规矩', '走访的规矩', '条例看什么']);
      const slides = warningDrafts(library).filter((draft) => draft.path === path);
      const feed = publishedEntries(library).filter((entry) => entry.path === path);
      const found = searchEntries(library).filter((entry) => entry.path === path);
      expect([slides.length, feed.length, found.length]).toEqual([3, 1, 1]);
      for (const said of [
        ...slides.flatMap(({ eyebrow, title }) => [eyebrow, title]),
        ...feed.flatMap(({ title, description }) => [title, description]),
        ...found.flatMap(({ title, gist }) => [title, gist]),
      ])
        expect(said).not.toMatch(/违法|不能做|法律看什么/);
    }
  });

  test('the others keep the stronger words', () => {
    const other = warningModels(library).filter(({ steps }) => steps.some(({ step }) => step !== '47(1)'));
    expect(new Set(other.map(({ heading }) => heading))).toEqual(new Set(['这样做，可能违法']));
    expect(warningDrafts(library).filter(({ title }) => /不违法/.test(title))).toEqual([]);
  });
});
