import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerTo } from '../../src/faces/search/answer.ts';
import type { SearchIndex } from '../../src/faces/search/entry.ts';
import { excerpt, marked } from '../../src/faces/search/excerpt.ts';
import { fold, foldText } from '../../src/faces/search/fold.ts';
import { jump } from '../../src/faces/search/jump.ts';
import { pack, packTopics, packWords, unpack, withTopics, withWords } from '../../src/faces/search/pack.ts';
import { readQuery } from '../../src/faces/search/query.ts';
import { earned, search } from '../../src/faces/search/rank.ts';
import { searchIndex } from '../../src/faces/search/searchable.ts';
import { nearest, suggest } from '../../src/faces/search/suggest.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { type Ours, ours, pathsFor } from '../search/ours.ts';

let index: SearchIndex;
let own: Ours;
beforeAll(() => {
  const library = loadLibrary({ root: PROJECT, day: '2026-11-26' });
  index = searchIndex(library);
  own = ours(library);
});

const place = (query: string) => {
  const found = jump(index, query);
  return found && 'path' in found ? found.path : undefined;
};
const first = (query: string, count = 1) => pathsFor(own, query).slice(0, count);
const answer = (query: string) => answerTo(own.searcher, query, own.spelling);

describe('a citation goes straight to its place', () => {
  test.each([
    ['第26条', '/regulations/26/'],
    ['26条', '/regulations/26/'],
    ['二十六条', '/regulations/26/'],
    ['条例26', '/regulations/26/'],
    ['条例三十五', '/regulations/35/'],
    ['第廿六条', '/regulations/26/'],
    ['第卅五条', '/regulations/35/'],
    ['按条例第三十五条', '/regulations/35/'],
    ['信访工作条例第三十五条', '/regulations/35/'],
    ['《信访工作条例》第 35 条', '/regulations/35/'],
    ['２６', '/regulations/26/'],
    ['第二十六条第三项', '/regulations/26/#art-26-1-3'],
    ['26条1款3项', '/regulations/26/#art-26-1-3'],
    ['26(1)③', '/regulations/26/#art-26-1-3'],
    ['第23条第2款', '/regulations/23/#art-23-2'],
    ['第26条是什么意思', '/regulations/26/'],
    ['治安管理处罚法26条', '/laws/public-security/#art-26'],
    ['治安管理处罚法26', '/laws/public-security/#art-26'],
    ['治安法第26条', '/laws/public-security/#art-26'],
    ['违反治安处罚法第二十六条会怎样', '/laws/public-security/#art-26'],
    ['道交法76条', '/laws/road-traffic-safety/#art-76'],
    ['工伤条例14条', '/laws/work-injury-insurance/#art-14'],
    ['劳动仲裁法27条', '/laws/labour-arbitration/#art-27'],
    ['刑法第二百九十条', '/laws/criminal/#art-290'],
    ['刑法291条之一', '/laws/criminal/#art-291_1'],
    ['t26', '/regulations/26/'],
    ['T26', '/regulations/26/'],
    ['l51', '/routes/traffic-finding/'],
    ['w02', '/letters/review/'],
  ])('%s', (query, path) => {
    expect(place(query)).toBe(path);
  });

  test('in Traditional characters, and with a slip in the name of the law', () => {
    expect(answer('治安管理處罰法第二十六條').direct?.path).toBe('/laws/public-security/#art-26');
    expect(answer('治安管理处罚发26条').direct?.path).toBe('/laws/public-security/#art-26');
  });

  test.each(['', '堵门', '0', '60日', '治安管理处罚法', '第条', '五个人', '三十条路', '劳动法26条', '养老条例35条'])(
    '%s names no place',
    (query) => {
      expect(jump(index, query)).toBeUndefined();
    },
  );

  test('an article that is not there is said in a sentence, and nothing else is guessed', () => {
    expect(answer('第99条')).toMatchObject({ missing: '《信访工作条例》一共 50 条，没有第九十九条', hits: [] });
    expect(answer('治安管理处罚法999条')).toMatchObject({ missing: expect.stringContaining('144 条'), hits: [] });
  });

  test('old law is said to be old, with where it stands today', () => {
    expect(answer('信访条例第二十条').direct).toMatchObject({
      path: '/regulations/26/',
      note: expect.stringContaining('已经由《信访工作条例》代替'),
      also: { path: '/regulations/20/' },
    });
    expect(answer('合同法第52条')).toMatchObject({ missing: expect.stringContaining('民法典'), hits: [] });
    expect(answer('劳动合同法46条').direct?.path).toBe('/laws/labour-contract/#art-46');
  });

  test('an article of a law that we do not explain leads to the law', () => {
    expect(answer('刑法232条').direct).toMatchObject({
      path: '/laws/criminal/',
      title: expect.stringContaining('没有解释'),
    });
  });
});

test('every entry of the index survives the way to the browser', () => {
  const back = withTopics(withWords(unpack(pack(index)), packWords(index)), packTopics(index));
  expect(back).toEqual(index);
});

test('words that belong to another build are left alone', () => {
  const start = unpack(pack(index));
  expect(withWords(start, 'one row only')).toBe(start);
});

describe('spelling', () => {
  test.each([
    ['第 二十六 条，ＡＢＣ', '第26条abc'],
    ['六十天', '60日'],
    ['60日', '60日'],
    ['老板跑了吗', '老板跑'],
    ['', ''],
  ])('%s is read as %s', (raw, text) => {
    expect(fold(raw).text).toBe(text);
  });

  test('folding again changes nothing, and every character knows where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const { text, at } = fold(raw);
        expect(fold(text).text).toBe(text);
        expect(foldText(raw)).toBe(text);
        expect(at).toHaveLength(text.length);
        expect([...at].sort((a, b) => a - b)).toEqual(at);
        expect(at.every((place) => place >= 0 && place < raw.length)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['欠新', '/routes/unpaid-wages/'],
    ['拘流', '/routes/detention/'],
    ['工伤任定', '/routes/work-injury/'],
    ['信訪復查', '/letters/review/'],
    ['強拆', '/routes/forced-demolition/'],
    ['gongshang', '/routes/work-injury/'],
    ['gōng shāng', '/routes/work-injury/'],
    ['qiangchai', '/routes/forced-demolition/'],
  ])('%s is understood', (query, path) => {
    expect(first(query, 3).map((found) => (path.includes('#') ? found : found.split('#')[0]))).toContain(path);
  });

  test('what was taken to be meant is told', () => {
    expect(answer('欠新').meant).toBe('欠薪');
  });
});

describe('lay questions', () => {
  test.each([
    ['堵门', '/warnings/blocking-gates/'],
    ['不服答复', '/routes/petition-review/'],
    ['打击报复', '/rights/no-retaliation/'],
    ['老板不给工资', '/routes/unpaid-wages/'],
    ['工地欠薪', '/routes/migrant-wages/'],
    ['征地', '/routes/land-requisition/'],
    ['车祸责任', '/routes/traffic-finding/'],
    ['低保停了', '/routes/social-assistance/'],
    ['烂尾楼', '/routes/undelivered-flat/'],
    ['12348', '/hotlines/'],
    ['复查申请书', '/letters/review/'],
    ['管制器具', '/terms/#guanzhiqiju'],
    ['复查期限', '/regulations/35/'],
    ['拦车', '/warnings/stopping-vehicles/'],
  ])('%s finds %s among the first three', (query, path) => {
    expect(first(query, 3).map((found) => (path.includes('#') ? found : found.split('#')[0]))).toContain(path);
  });

  test('六十日 and 60日 are one query', () => {
    expect(first('六十日', 5)).toEqual(first('60日', 5));
  });

  test('a story that fits gives its points to the way forward', () => {
    expect(search(own.searcher, '剪接录音').hits[0]?.score).toBeGreaterThan(0);
    expect(first('怀孕辞退', 1)).toEqual(['/routes/dismissal/']);
  });
});

describe('whatever is typed', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['punctuation', '。。。'],
    ['HTML', '<script>alert(1)</script>'],
    ['SQL', "'; DROP TABLE--"],
    ['a regular expression', '(?:xz+)+$'],
    ['another matter', '彩票中奖号码'],
    ['emoji', '🙂🙂'],
    ['right-to-left and control characters', '\u202Eabc\u0000'],
    ['a thousand letters', 'a'.repeat(1000)],
    ['a thousand characters', '囍'.repeat(1000)],
  ])('nothing is found for %s', (_, query) => {
    expect(pathsFor(own, query)).toEqual([]);
  });

  test('no text makes search fail', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 1000 })),
        (typed) => {
          answer(typed);
          suggest(own.searcher, typed);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('every point has its reason: together they are the score, but for how much the kind is worth', () => {
    const query = readQuery('老板跑了不给钱', own.searcher.words);
    for (const { entry, score } of search(own.searcher, '老板跑了不给钱').hits) {
      const page = own.searcher.byPath.get(entry.path) ?? -1;
      const points = earned(own.searcher, query, page).reduce((sum, one) => sum + one.points, 0);
      expect(points).toBeGreaterThan(0);
      // A story's routes may have more than they earned: what the story gave them.
      expect(score).toBeGreaterThan(0);
    }
  });
});

describe('what is shown of a text', () => {
  const query = (typed: string) => readQuery(typed, own.searcher.words);

  test('the pieces of a marked text are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (raw, typed) => {
        expect(
          marked(raw, { text: fold(typed).text, stands: [] })
            .map(({ text }) => text)
            .join(''),
        ).toBe(raw);
      }),
      { numRuns: 1000 },
    );
  });

  test('a match is marked as it is written there, not as it was typed', () => {
    const pieces = marked('自收到之日起三十日内，请求复查。', query('30天内复查'));
    expect(pieces.filter((piece) => piece.marked).map(({ text }) => text)).toEqual(['三十日内', '复查']);
  });

  test('a long text is cut to where the match stands', () => {
    const pieces = excerpt(`${'甲'.repeat(80)}复查${'乙'.repeat(80)}`, query('复查'));
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^…甲+复查乙+…$/);
    expect(pieces.find((piece) => piece.marked)?.text).toBe('复查');
  });
});

describe('offers', () => {
  test('while typing: words of ours that go on from there', () => {
    expect(suggest(own.searcher, '工伤')).toContain('工伤赔偿');
    expect(suggest(own.searcher, '')).toEqual([]);
    for (const phrase of suggest(own.searcher, '欠')) expect(phrase).toContain('欠');
  });

  test('when nothing was found: the closest words of ours', () => {
    expect(nearest(own.searcher, '补发退休养老')).toContain('养老金');
  });
});
