/** Small sheets: people fill them in, read them out or carry them with them. */

import { z } from 'zod';
import { name, oneField, pointer, pointerTo, reference, reviewed, shortText, wordText } from '../../library/schema.ts';

/** How fast an announcer reads, and how long what is read out may take, in seconds. */
export const ANNOUNCED = { charactersASecond: 4, lengths: [30, 60, 180] } as const;

export const basis = z.array(reference).default([]).describe('依据');

const title = shortText(16).describe('标题');
const lead = shortText(60).describe('标题下面的一句话');

const blanks = z.array(shortText(10)).max(6, { error: '最多六个空' }).default([]).describe('表头上留着填的空');

const columns = z
  .array(
    z.strictObject({
      say: shortText(14).describe('这一栏填什么'),
      share: z.int().min(1).max(12).describe('这一栏占几份宽'),
    }),
  )
  .min(1)
  .max(6, { error: '最多六栏，再多写不下字' })
  .describe('一栏一栏写');

const spokenSchema = oneField(
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('text'), text: shortText(60).describe('一句话，照着念'), basis }),
    z.strictObject({
      is: z.literal('route'),
      route: pointerTo('routes').describe('哪条路线，写文件名；念它在大厅屏上的那句“先做什么”'),
    }),
    z.strictObject({
      is: z.literal('right'),
      right: pointerTo('rights').describe('哪项权利，写文件名；念它在大厅屏上的那一句'),
      basis,
    }),
  ]),
  { tag: 'is', names: ['text', 'route', 'right'], besides: ['basis'], bare: 'text' },
);

export const formSchemas = [
  z.strictObject({
    as: z.literal('试卷'),
    reviewed,
    quizzes: z.array(pointerTo('quiz')).default([]).describe('哪几套题，写 content/quiz/ 里的文件名；不写就是每一套'),
  }),
  z.strictObject({
    as: z.literal('讲稿'),
    reviewed,
    lessons: z
      .array(pointerTo('lessons'))
      .default([])
      .describe('哪几节课，写 content/lessons/ 里的文件名；不写就是每一节'),
  }),
  z.strictObject({
    as: z.literal('签到表'),
    title,
    lead,
    reviewed,
    blanks,
    columns,
    rows: z.int().min(5).max(22, { error: '一张最多 22 行，再多写不下字' }).default(18).describe('一张留几行'),
    notes: z.array(shortText(60)).max(4).default([]).describe('表下面告诉填表的人的话，一条一句'),
    basis,
  }),
  z.strictObject({
    as: z.literal('反馈单'),
    title,
    lead,
    reviewed,
    questions: z
      .array(
        z
          .strictObject({
            ask: shortText(30).describe('问什么'),
            options: z.array(shortText(10)).max(5).default([]).describe('几个答案，打勾；不写就留空行'),
            lines: z.int().min(1).max(4).optional().describe('留几行空'),
          })
          .refine(({ options, lines }) => options.length > 0 || lines !== undefined, {
            error: '写 options 让人打勾，或者写 lines 留空行',
          }),
      )
      .min(1)
      .max(5, { error: '最多五个问题，再多没人填' })
      .describe('一个一个问题'),
    after: shortText(80).describe('最后的话：交到哪里；要办具体的事，去哪里'),
    basis,
  }),
  z.strictObject({
    as: z.literal('播音稿'),
    title,
    lead,
    reviewed,
    seconds: z
      .literal(ANNOUNCED.lengths, { error: `写 ${ANNOUNCED.lengths.join('、')} 里的一个` })
      .default(60)
      .describe('要在几秒里念完；不写就是 60'),
    say: z
      .array(spokenSchema)
      .min(1, { error: '还是空的' })
      .describe('从头念到尾，一行一句；合起来在 seconds 那么多秒里念得完'),
    scan: pointer.describe('二维码打开哪一页，播音员先看一遍'),
  }),
  z.strictObject({
    as: z.literal('数字表'),
    title,
    lead,
    reviewed,
    blanks,
    columns,
    groups: z
      .array(
        z.strictObject({
          heading: shortText(10).describe('这一组叫什么'),
          rows: z
            .array(
              z.strictObject({
                say: shortText(20).describe('数什么'),
                unit: wordText(4).describe('单位，比如 场、份、人次'),
              }),
            )
            .min(1)
            .describe('一行一个数'),
        }),
      )
      .min(1)
      .describe('一组一组写'),
    notes: z.array(shortText(60)).max(4).default([]).describe('表下面怎样填的话，一条一句'),
    basis,
  }),
  z.strictObject({
    as: z.literal('口袋卡'),
    title,
    lead: shortText(30).describe('正面标题下面的一句话'),
    reviewed,
    periods: z
      .array(name)
      .min(1, { error: '至少写一个' })
      .max(5, { error: '一张卡最多五个' })
      .describe('正面：哪几步的期限，写 content/procedure.yaml 里的 id'),
    call: z
      .array(wordText(12))
      .min(1)
      .max(5, { error: '一张卡最多五个号码' })
      .describe('背面：哪几个号码，content/hotlines.yaml 里要有'),
    note: shortText(40).optional().describe('正面最下面：这些期限有什么例外'),
    basis,
    scan: pointer.describe('背面的二维码打开哪一页'),
  }),
] as const;

export type Form = z.infer<(typeof formSchemas)[number]>;
export type SpokenPart = z.infer<typeof spokenSchema>;
