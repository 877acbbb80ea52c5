/** content/screens/: what the hall screen shows, in which order, at what hours. */

import { z } from 'zod';
import { dayOf } from '../../law/deadline.ts';
import { meanings } from '../../library/meaning.ts';
import { data, nameIn, noSuchDay, oneField, reviewed, shortText, wordText } from '../../library/schema.ts';
import { filesIn } from '../../library/sources.ts';
import { stripOwner } from '../strip/schema.ts';
import { DISTANCE } from './distance.ts';
import { WEEKDAYS } from './weekdays.ts';

/** What lists call a kind; that it has slides is checked later. */
const shown = data();

const clock = data().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: '时间写成 08:30 这样' });
const end = data().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: '时间写成 17:30 这样，半夜写 24:00' });
const SOME_DAY = /^(?:20\d{2}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const SOME_DAY_ERROR = '每年都放的，日子写成 05-01 这样，月在前，日在后；只放这一回的，前面写上年份：2026-05-01';

/** The numbers of a day; one of every year is looked up in a leap year, so that 02-29 is one. */
function numbersOf(day: string): [number, number, number] {
  const [date = 0, month = 0, year = 2024] = day.split('-').map(Number).reverse();
  return [year, month, date];
}

const someDay = data().refine((day) => SOME_DAY.test(day) && dayOf(...numbersOf(day)) !== undefined, {
  error: ({ input }) => {
    if (!SOME_DAY.test(String(input))) return SOME_DAY_ERROR;
    const [year, month, date] = numbersOf(String(input));
    return noSuchDay(date, month, isOnce(String(input)) ? year : undefined);
  },
});

/** Whether a day says its year, and is on but once. */
const isOnce = (day: string) => /^\d{4}-/.test(day);

const weekdays = z.array(z.enum(WEEKDAYS)).min(1).describe('星期几');

const stretch = z.strictObject({
  days: weekdays,
  from: clock.describe('几点起，比如 08:30'),
  to: end.describe('几点止，比如 17:30'),
});

/** What is said where one of two fields that belong together is missing, each with what it is. */
function together(input: unknown, ...pair: [[string, string], [string, string]]): string {
  const names = pair.map(([name]) => name).join(' 和 ');
  const [, lacking] = pair.find(([name]) => !Object.hasOwn(input as object, name)) ?? pair[0];
  return `${names} 要一起写。请补上${lacking}`;
}

/** When one line of a playlist is on: each condition that is written must hold. */
const when = z
  .strictObject({
    days: weekdays.optional(),
    from: clock.optional().describe('几点起，比如 08:30'),
    to: end.optional().describe('几点止，比如 17:30'),
    since: someDay.optional().describe('几月几日起，比如 12-01；写上年份，只放那一回，比如 2026-12-01'),
    until: someDay.optional().describe('几月几日止，含这一天，比如 12-04；写上年份，只放那一回，比如 2026-12-04'),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined), {
    error: ({ input }) => together(input, ['from', '几点起，比如 from: 08:00'], ['to', '几点止，比如 to: 12:00']),
  })
  .refine(({ from, to }) => from === undefined || from !== to, {
    error: 'from 和 to 是同一个时间，什么时候也不会放，请改一个',
  })
  .refine(({ since, until }) => (since === undefined) === (until === undefined), {
    error: ({ input }) =>
      together(input, ['since', '哪天起，比如 since: 05-01'], ['until', '哪天止，比如 until: 05-31']),
  })
  .refine(({ since, until }) => since === undefined || until === undefined || isOnce(since) === isOnce(until), {
    error: 'since 和 until 要么都写年份（只放那一回），要么都不写（每年都放）',
  })
  .refine(({ since = '', until = '' }) => !isOnce(since) || !isOnce(until) || since <= until, {
    error: 'until 比 since 早，什么时候也不会放，请看看是不是写反了',
  });

const notice = z.strictObject({
  title: shortText(16).describe('通知的标题'),
  text: z.array(shortText(60)).min(1).max(4).describe('一句一行'),
});

const title = z.strictObject({
  title: shortText(12).describe('大字'),
  text: shortText(30).optional().describe('下面一行小字'),
  notes: shortText(120).optional().describe('讲稿：说给讲课的人听，屏上不放'),
});

/** A page as other fields name it, or by the code of its short link: rights/review, t26. */
const picked = data().regex(/^(?:[a-z]+(?:\/[a-z0-9-]+)?|[a-z]\d+)$/, {
  error: '写成 rights/review、regulations/23 这样，或者写那一页的短链接代码，比如 t26',
});

const count = z.int().min(1).max(20).describe('每天放几个');

/** What every line may say besides. */
const on = { when: when.optional().describe('什么时候放；不写就一直放') };

/** A line as it is read: `way` says what it shows, so that whoever handles lines handles each way. */
const line = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('all'), all: shown.describe('这一类全放'), ...on }),
  z.strictObject({
    way: z.literal('daily'),
    daily: shown.describe('这一类每天放几个，轮着来'),
    count: count.default(1),
    ...on,
  }),
  z.strictObject({
    way: z.literal('quiz'),
    quiz: nameIn('quiz').describe('一套题，写 quiz/ 里的文件名'),
    count: count.optional(),
    only: z.array(data()).optional().describe('只放这几题，写题的名字'),
    ...on,
  }),
  z.strictObject({
    way: z.literal('pick'),
    pick: z.array(picked).min(1).describe('挑出来的几页，比如 rights/review 或者 t26'),
    strips: z
      .array(stripOwner().register(meanings, { is: 'data' }))
      .optional()
      .describe('哪几页带上连环画；不写，有的都带'),
    ...on,
  }),
  z.strictObject({ way: z.literal('tag'), tag: wordText(12).describe('关键词里有这个词的'), ...on }),
  z.strictObject({
    way: z.literal('title'),
    title: title.describe('一张题头，下面的归它；打乱顺序时它不动'),
    ...on,
  }),
  z.strictObject({ way: z.literal('notice'), notice: notice.describe('一张通知'), ...on }),
  z.strictObject({ way: z.literal('pause'), pause: z.number().int().min(5).max(600).describe('歇一歇，几秒'), ...on }),
]);

export const screenSchema = z.strictObject({
  title: shortText(12).describe('这套屏的名字'),
  about: shortText(40).describe('一句话，说给挑屏的人听'),
  first: z.boolean().default(false).describe('/screen/ 打开的就是它'),
  shuffle: z.boolean().default(false).describe('每天换一个顺序'),
  mix: z.boolean().default(false).describe('各行掺着放：权利、警示、案例轮着来，不用题头'),
  distance: z.int().min(2).max(8).default(DISTANCE).describe('最远的人离屏几米；越远字越大，一张放得越少'),
  show: z
    .array(
      oneField(line, {
        tag: 'way',
        names: line.options.map(({ shape }) => shape.way.value),
        besides: ['when', 'count', 'only', 'strips'],
      }),
    )
    .min(1, { error: '至少放一样' })
    .describe('放什么，一行一样'),
  hours: z.array(stretch).default([]).describe('亮屏的时间；不写就一直亮'),
  dim: z.array(stretch).default([]).describe('调暗的时间，比如天黑以后'),
  reviewed,
});

export type Screen = z.infer<typeof screenSchema>;

/** One line of a playlist. */
export type Line = z.infer<typeof line>;

/** A line without hidden pages, as far as it names them by their pointers; none where nothing is left of it. */
function leftOf(shown: Line, isHidden: (pointer: string) => boolean): Line[] {
  const isShown = (pointer: string) => !isHidden(pointer);
  if (shown.way === 'quiz') return isHidden(`quiz/${shown.quiz}`) ? [] : [shown];
  if (shown.way !== 'pick') return [shown];
  const pick = shown.pick.filter(isShown);
  const strips = shown.strips && { strips: shown.strips.filter(isShown) };
  return pick.length === 0 ? [] : [{ ...shown, pick, ...strips }];
}

export const screens = filesIn('content/screens', screenSchema, {
  addresses: (id) => [`/screen/${id}/`],
  without: ({ data }, isHidden) => ({ ...data, show: data.show.flatMap((shown) => leftOf(shown, isHidden)) }),
});
