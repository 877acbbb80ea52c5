/** Posts: the editor of the 公众号 keeps all of every one, its limits hold, and whose words they are stays with them. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { monthPosts, postsOf } from '../../src/faces/wechat/chosen-posts.ts';
import { notKept } from '../../src/faces/wechat/kept-markup.ts';
import { LIMITS } from '../../src/faces/wechat/post.ts';
import { postColours } from '../../src/faces/wechat/post-colours.ts';
import { postFiles } from '../../src/faces/wechat/post-files.ts';
import { postHtml } from '../../src/faces/wechat/post-html.ts';
import { eventPost, occasionPost, type PlannedPost, pagePost } from '../../src/faces/wechat/post-of.ts';
import { shortSummary } from '../../src/faces/wechat/short-summary.ts';
import { splitPost } from '../../src/faces/wechat/split-post.ts';
import { campaignModel, parted } from '../../src/kinds/campaign/model.ts';
import { TEACHING_LABEL } from '../../src/kinds/case/schema.ts';
import { occasions, occasionsIn, spansIn } from '../../src/kinds/occasion/model.ts';
import { promiserOf } from '../../src/kinds/practice/notes.ts';
import { ContentError } from '../../src/law/problem.ts';
import type { Library } from '../../src/library/assemble.ts';
import { toldPages } from '../../src/library/page-text.ts';
import { type LibraryOptions, loadLibrary } from '../../src/library.ts';
import { CommandError } from '../../src/machine/command.ts';
import { readHtml } from '../../src/machine/html.ts';
import { checked } from '../checked.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';

const root = copyContent();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ADDRESS = 'https://www.example.gov.cn/xffz/';
const load = (options: Partial<LibraryOptions>) =>
  loadLibrary({ root: PROJECT, address: ADDRESS, day: '2026-11-30', ...options });
const libraries = new Map<string, Library>(
  ['default', 'taining', 'yuncheng', 'heyang'].map((edition) => [edition, load({ edition })]),
);
libraries.set('county', load({ root, edition: 'county' }));
const library = load({ edition: 'default' });
const colours = postColours(library);

/** Every event that the campaigns know, as a post. */
function eventPosts(known: Library): PlannedPost[] {
  const { subjects, places } = parted(known);
  return [...subjects.values()].flatMap((subject) =>
    [...places]
      .filter(([id]) => subject.places.length === 0 || subject.places.includes(id))
      .map(([, place]) => eventPost(known, campaignModel(known, { subject: subject.name, place: place.name }))),
  );
}

/** Every post that an edition can make. */
function everyPost(known: Library): PlannedPost[] {
  return [
    ...[...toldPages(known).values()].map((told) => pagePost(known, told)),
    ...occasions(known).map((occasion) => occasionPost(known, occasion, 5)),
    ...eventPosts(known),
  ].flatMap((planned) => splitPost(planned, postColours(known)));
}

/** A post with stand-ins for all of its pictures. */
function htmlOf(known: Library, { post, pictogram, strips }: PlannedPost): string {
  const picture = (file: string) => ({ file, alt: '图', width: 72, png: new Uint8Array() });
  return postHtml(
    {
      ...post,
      pictures: {
        ...(pictogram === undefined ? {} : { pictogram: picture('图1-图标.png') }),
        strips: new Map(strips.map((of) => [of, picture('图2-连环画.png')])),
        ...(post.discreet ? {} : { code: picture('图3-二维码.png') }),
      },
    },
    postColours(known),
  );
}

/** A report whose title, as it was filed, the 公众号 cuts: its editor is told. */
const TOO_LONG = '测试县信访局2025年度法治政府建设工作报告（测试用，内容是编的）';

const wordsOf = (html: string) => readHtml(html).textContent;
const count = (text: string) => [...text].length;

describe.each([...libraries])('in the edition %s', (_, known) => {
  const posts = everyPost(known).map((planned) => ({ planned, html: htmlOf(known, planned) }));

  test('every page that tells itself, every occasion and every event is a post', () => {
    expect(posts.length).toBeGreaterThan(toldPages(known).size + occasions(known).length);
    const kinds = new Set([...toldPages(known).values()].map(({ card }) => card.kind));
    expect(kinds.size).toBeGreaterThan(15);
  });

  test('the editor keeps all of it, and it is within the limits', () => {
    const breaches = posts.flatMap(({ planned: { post }, html }) => {
      const broken = [
        ...notKept(html),
        ...(count(post.title) > LIMITS.title && post.folder !== TOO_LONG ? [`title ${count(post.title)}`] : []),
        ...(count(post.summary) > LIMITS.summary ? [`summary ${count(post.summary)}`] : []),
        ...(post.title === '' || post.summary === '' ? ['nothing to say'] : []),
        ...(count(html) >= LIMITS.content ? [`${count(html)} characters`] : []),
        ...(Buffer.byteLength(html) > LIMITS.bytes ? [`${Buffer.byteLength(html)} bytes`] : []),
        // What the editor makes of a line break between tags is an empty paragraph.
        ...(/\n|undefined|\[object/.test(html) ? ['what is no word'] : []),
      ];
      return broken.map((one) => `${post.folder}: ${one}`);
    });
    expect(breaches).toEqual([]);
  });

  test('each has a folder of its own that any disk takes', () => {
    const folders = posts.map(({ planned }) => planned.post.folder);
    expect(folders.filter((name) => /[\\/:*?"<>|\p{Cc}]|[ .]$|^$/u.test(name))).toEqual([]);
    const pages = folders.filter((name) => !name.startsWith('推文'));
    expect(pages.filter((name, at) => pages.indexOf(name) !== at)).toEqual([]);
  });

  test('whose words they are, and as of which day, stands in each', () => {
    for (const { planned, html } of posts) {
      const words = wordsOf(html);
      const { reviewed, office } = planned.post;
      const [year, month, day] = reviewed.split('-').map(Number);
      expect(words, planned.post.folder).toContain(`法律核对到 ${year} 年 ${month} 月 ${day} 日`);
      expect(words).toContain(office);
      expect(words).toContain(ADDRESS);
    }
  });

  test('a story says that it is made up, a promise whose it is, wherever they are told', () => {
    const told = toldPages(known);
    for (const { planned, html } of posts) {
      const words = wordsOf(html);
      if (planned.page?.kind === 'case') expect(words, planned.post.folder).toContain(TEACHING_LABEL);
      if (planned.page?.kind !== 'practice') continue;
      expect(words).toMatch(/本单位的(?:承诺|做法)：/);
      expect(words).toContain(promiserOf(known));
    }
    for (const occasion of occasions(known)) {
      const html = htmlOf(known, occasionPost(known, occasion));
      const stories = occasion.entries.filter(({ kind }) => kind === 'case');
      expect(html.split(TEACHING_LABEL)).toHaveLength(stories.length + 1);
      for (const { pointer, code = '' } of occasion.entries) {
        expect(html).toContain(code);
        expect(html).toContain(told.get(pointer)?.lead ?? '?');
      }
    }
  });
});

test('the day of a page is the day on which somebody read it, never that of the build', () => {
  const later = load({ edition: 'default', day: '2031-07-15' });
  expect([...toldPages(later).values()].filter(({ reviewed }) => reviewed >= '2031')).toEqual([]);
  expect(toldPages(library).get('clocks')?.reviewed).toMatch(/^2026-11-/);
});

test('practices that a route keeps stand there under the name of who promises', () => {
  const known = libraries.get('taining');
  if (!known) throw new Error('no edition');
  const touched = [...toldPages(known).values()]
    .filter(({ card }) => card.kind === 'route' || card.kind === 'procedure')
    .map((told) => wordsOf(htmlOf(known, pagePost(known, told))))
    .filter((words) => words.includes('本单位的'));
  expect(touched.length).toBeGreaterThan(0);
  for (const words of touched) expect(words).toContain(promiserOf(known));
});

test('what somebody may have to hide has no code to hand on, and says what to take care of', () => {
  const [planned] = postsOf(library, ['routes/domestic-violence']);
  if (!planned) throw new Error('no post');
  expect(planned.post.discreet).toBe(true);
  const html = htmlOf(library, planned);
  expect(html).not.toContain('二维码');
  expect(wordsOf(html)).toContain('删掉浏览记录');
  expect(wordsOf(htmlOf(library, postsOf(library, ['l01'])[0] as PlannedPost))).not.toContain('删掉浏览记录');
});

test('pages that a post names have their numbers, each once, and their short address at the end', () => {
  const html = htmlOf(library, postsOf(library, ['routes/unpaid-wages'])[0] as PlannedPost);
  const words = wordsOf(html);
  const [text = '', list = ''] = words.split('网址在这里');
  const numbers = [...list.matchAll(/〔(\d+)〕/g)].map(([, number]) => Number(number));
  expect(numbers.length).toBeGreaterThan(2);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  for (const [, number] of text.matchAll(/〔(\d+)〕/g)) expect(numbers).toContain(Number(number));
  expect(list).toMatch(/xffz\/[a-z]\d\d\//);
  // WeChat loses what follows it.
  expect(html).not.toMatch(/https:[^"<]*#/);
});

test('an edition without an address has posts without addresses and codes', () => {
  const quiet = loadLibrary({ root: PROJECT, edition: 'default', day: '2026-11-30' });
  for (const planned of everyPost(quiet)) {
    expect(planned.post.address).toBeUndefined();
    expect(postHtml({ ...planned.post, pictures: { strips: new Map() } }, colours)).not.toMatch(/https?:|localhost/);
  }
});

const P = '<p style="color:#111;font-size:17px">';

describe('what is not kept is found', () => {
  test.each([
    ['a div', `<div>${P}x</p></div>`, /div/],
    ['a script', `${P}x</p><script>1</script>`, /script/],
    ['a style', `<style>p{}</style>${P}x</p>`, /style/],
    ['a drawing', `${P}<svg><path/></svg></p>`, /svg/],
    ['an id', `<p id="a" style="color:#111;font-size:17px">x</p>`, /id/],
    ['a class', `<p class="a" style="color:#111;font-size:17px">x</p>`, /class/],
    ['what acts', `<p onclick="x()" style="color:#111;font-size:17px">x</p>`, /onclick/],
    ['a place of its own', `<section style="position:absolute">x</section>`, /position/],
    ['what floats', `<section style="color:red;float:left">x</section>`, /float/],
    ['what turns', `<section style="transform:rotate(1deg)">x</section>`, /transform/],
    ['what moves', `<section style="animation:a 1s">x</section>`, /animation/],
    ['a row of boxes', `<section style="display:flex">x</section>`, /flex/],
    ['a grid', `<section style="display: grid">x</section>`, /grid/],
    ['a name for a colour', `<section style="color:var(--ink)">x</section>`, /var/],
    ['a picture behind', `<section style="background:url(a.png)">x</section>`, /background/],
    ['no colour', `<p style="font-size:17px">x</p>`, /colour/],
    ['no size', `<table><tbody><tr><td style="color:#111">x</td></tr></tbody></table>`, /size/],
    ['a way within', `${P}<a href="#a">x</a></p>`, /leads/],
    ['a way out', `${P}<a href="https://www.example.gov.cn/">x</a></p>`, /leads/],
    ['a list within an item', `<ul><li>${P}x</p><ul><li>y</li></ul></li></ul>`, /item/],
    ['a drawing as a file', `${P}<img src="a.svg" alt="x"></p>`, /PNG/],
    ['a picture that says nothing', `${P}<img src="a.png"></p>`, /do not see/],
  ])('%s', (_, html, sentence) => {
    expect(notKept(html).join()).toMatch(sentence);
  });

  test('and what is kept is not', () => {
    expect(
      notKept(`<section style="background-color:#eee">${P}<a href="https://mp.weixin.qq.com/s/x">x</a></p></section>`),
    ).toEqual([]);
  });
});

test.each([
  ['短。', 10, '短。'],
  ['第一句话。第二句话很长很长。', 8, '第一句话。'],
  ['很长的一句，没有句号可以停，只好停在逗号', 10, '很长的一句…'],
  ['一个字也没有地方停下来的一句话', 6, '一个字也没…'],
])('%s in %i characters', (text, most, expected) => {
  expect(shortSummary(text, most)).toBe(expected);
});

describe('the year', () => {
  test('days come out as the law and the calendar have them', () => {
    expect(spansIn(2026, { is: 'nth', nth: 3, weekday: '周日', month: 5 })).toEqual([
      { from: '2026-05-17', until: '2026-05-17' },
    ]);
    expect(spansIn(2027, { is: 'nth', nth: 1, weekday: '周一', month: 2 })[0]?.from).toBe('2027-02-01');
    expect(spansIn(2026, { is: 'from', from: '11-15', until: '02-10' })).toEqual([
      { from: '2026-11-15', until: '2027-02-10' },
    ]);
    expect(spansIn(2028, { is: 'months', months: [4, 2] })).toEqual([
      { from: '2028-02-01', until: '2028-02-29' },
      { from: '2028-04-01', until: '2028-04-30' },
    ]);
  });

  test('a month has what falls into it, from last year too', () => {
    const named = (month: number) => occasionsIn(library, month).map(({ id }) => id);
    expect(named(12)).toEqual(['wages-season', 'constitution-day']);
    expect(named(1)).toContain('wages-season');
    expect(named(3)).not.toContain('wages-season');
    expect(monthPosts(library, 12).map(({ post }) => post.folder)).toEqual(['12月-年底工钱', '12月-国家宪法日']);
  });

  test('an edition adds an occasion, takes one away, and hides a page of one', async () => {
    const copy = copyContent();
    edit(copy, 'content/editions/county/edition.yaml', /^name:/m, 'hide: [cases/site-wages, routes/noise]\nname:');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      join(copy, 'content/editions/county/calendar.yaml'),
      'occasions:\n  harvest: ~\n  temple-fair:\n    name: 庙会\n    title: 庙会上说说话\n    on: { day: 03-28 }\n    why: [人来得多。, 正好讲一讲。]\n    entries: [routes/suggestion]\n    reviewed: 2026-11-30\n',
    );
    const own = load({ root: copy, edition: 'county' });
    expect(own.problems).toEqual([]);
    const ids = occasions(own).map(({ id }) => id);
    expect(ids).toContain('temple-fair');
    expect(ids).not.toContain('harvest');
    const wages = occasions(own).find(({ id }) => id === 'wages-season');
    expect(wages?.entries.map(({ pointer }) => pointer)).not.toContain('cases/site-wages');
    rmSync(copy, { recursive: true, force: true });
  });

  const CALENDAR = 'content/calendar.yaml';
  test.each([
    [
      'a day that no year has',
      '{ day: 12-04 }',
      '{ day: 02-30 }',
      /calendar\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*每年都有这一天/,
    ],
    [
      'a page that is not there',
      '[rights/suggestion,',
      '[rights/suggestions,',
      /calendar\.yaml 第 \d+ 行(?:第 \d+ 列)?：没有“rights\/suggestions”/,
    ],
    [
      'a law that has no such article',
      '宪法 41(1)',
      '宪法 410',
      /calendar\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*410|第四百一十条/,
    ],
    [
      'a title that the 公众号 cuts',
      'title: 国家宪法日：',
      `title: ${'国'.repeat(20)}：`,
      /最多 32 个字，现在是 \d+ 个/,
    ],
    ['a page twice', '[rights/suggestion, rights/petition,', '[rights/petition, rights/petition,', /写了两次/],
    ['two of one name', 'name: 国家宪法日', 'name: 年底工钱', /名字一样/],
    ['two kinds of days', '{ day: 12-04 }', '{ day: 12-04, from: 12-01 }', /只写一样/],
  ])('%s is a sentence with its place', async (_, from, to, sentence) => {
    const { status, output } = await checked((copy) => edit(copy, CALENDAR, from, to));
    expect(output).toMatch(sentence);
    expect(status).toBe(1);
  });
});

describe('what cannot be', () => {
  test('a code that is not there is answered with the nearest', () => {
    expect(() => postsOf(library, ['t26,l0l'])).toThrow(CommandError);
    expect(() => postsOf(library, ['t26,l0l'])).toThrow(/没有代码是“l0l”的页。最像的是：l01（单位拖欠工资）/);
    expect(() => postsOf(library, ['routes/unpaid-wage'])).toThrow(/最像的是：routes\/unpaid-wages（/);
  });

  test('codes are read as people write them', () => {
    const names = postsOf(library, ['L01，t26', 'rights/review', 'l01']).map(({ page }) => page?.code);
    expect(names).toEqual(['l01', 't26', 'r07']);
  });

  test('a page that only looks things up is no post', () => {
    const law = library.cards.find(({ kind, code }) => kind === 'law' && code !== undefined);
    expect(() => postsOf(library, [law?.code ?? ''])).toThrow(/没有能讲成推文的内容/);
  });

  test('a month without an occasion names those that there are', () => {
    const copy = copyContent();
    edit(copy, 'content/calendar.yaml', 'on: { months: [6] }', 'on: { months: [7] }');
    const known = load({ root: copy, edition: 'default' });
    rmSync(copy, { recursive: true, force: true });
    expect(() => monthPosts(known, 6)).toThrow(/6 月没有日子。有的是：.*国家宪法日（12 月 4 日）/);
  });

  test('a title that is too long says where it stands and by how much', async () => {
    const known = libraries.get('county');
    const report = known && everyPost(known).find(({ post }) => post.folder === TOO_LONG);
    if (!report) throw new Error('no report');
    await expect(postFiles(known, [report])).rejects.toThrow(
      /reports\/\d+\.mdx 第 \d+ 行(?:第 \d+ 列)?：推文的标题“.*”有 35 个字，公众号最多 32 个。请把这里的标题改短 3 个字/,
    );
  });

  const [l01] = postsOf(library, ['l01']);
  if (!l01) throw new Error('no post');
  const from = { file: 'content/routes/unpaid-wages.mdx', line: 2 };
  test.each([
    ['a pictogram that is not there', { ...l01, pictogram: 'no-such' }, /没有叫“no-such”的图/],
    ['a strip that is not there', { ...l01, strips: ['routes/nowhere'] }, /没有 routes\/nowhere 的连环画/],
  ])('%s is a sentence with its place', async (_, planned, sentence) => {
    const work = postFiles(library, [planned]);
    await expect(work).rejects.toThrow(ContentError);
    await expect(work).rejects.toThrow(sentence);
    await expect(work).rejects.toThrow(`${from.file} 第 ${from.line} 行`);
  });
});

test('a post has its page, its pictures, its covers and its words for the fields, the same bytes each time', async () => {
  const posts = postsOf(library, ['l01']);
  const files = await postFiles(library, posts);
  expect([...files.keys()].map((path) => path.split('/')[1])).toEqual([
    '文章.html',
    '标题-摘要-链接.txt',
    '说明.txt',
    '封面-头条-900x383.png',
    '封面-方图-500x500.png',
    '图1-图标.png',
    '图2-连环画.png',
    '图3-二维码.png',
  ]);
  const sizes = new Map(
    [...files]
      .filter(([path]) => path.endsWith('.png'))
      .map(([path, bytes]) => {
        const view = Buffer.from(bytes);
        expect(bytes.length).toBeLessThan(LIMITS.picture);
        return [path.split('/')[1], `${view.readUInt32BE(16)}x${view.readUInt32BE(20)}`];
      }),
  );
  expect(sizes.get('封面-头条-900x383.png')).toBe('900x383');
  expect(sizes.get('封面-方图-500x500.png')).toBe('500x500');
  const again = await postFiles(library, posts);
  for (const [path, bytes] of files) expect(Buffer.from(again.get(path) ?? []).equals(bytes), path).toBe(true);
  // Windows' own editor shows it as it is.
  const fields = Buffer.from(files.get('l01-单位拖欠工资/标题-摘要-链接.txt') ?? []).toString();
  expect(fields).toMatch(/^\uFEFF.*\r\n单位拖欠工资：该找谁\r\n/);
  expect(fields).toContain(`\r\n${ADDRESS}l01/\r\n`);
  const page = Buffer.from(files.get('l01-单位拖欠工资/文章.html') ?? []).toString();
  const article = readHtml(page).querySelector('#article');
  expect(article?.querySelectorAll('script,style,link')).toEqual([]);
  for (const image of article?.querySelectorAll('img') ?? []) {
    expect(files.has(`l01-单位拖欠工资/${image.getAttribute('src')}`)).toBe(true);
  }
});
