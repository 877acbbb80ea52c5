/** Events that an office takes to people: what they are about, and where they are held. Numbers, hours and words are here. */

import { z } from 'zod';
import {
  data,
  nameIn,
  oneField,
  pointer,
  pointerTo,
  reference,
  reviewed,
  shortText,
  wordText,
} from '../../library/schema.ts';
import { filesIn } from '../../library/sources.ts';
import { FORMATS, VERSIONS } from '../material/schema.ts';

/** Who prints it. */
const PRINTERS = ['自己打印', '文印店', '喷绘店'] as const;

const basis = z.array(reference).default([]).describe('依据');

/** How many of a thing are taken along; everything follows from the number of people and of places. */
const COPIES = ['each', 'share', 'at', 'just'] as const;

const copies = oneField(
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('each'),
      each: z.number().min(0.1).max(5).describe('一个人几份，比如 1.2'),
      up: z.int().min(1).max(100).default(1).describe('凑整到几的倍数，比如 10'),
    }),
    z.strictObject({ is: z.literal('share'), share: z.int().min(2).max(200).describe('几个人一份') }),
    z.strictObject({
      is: z.literal('at'),
      at: wordText(8).describe('哪一处，写 spots 里的名字'),
      times: z.int().min(1).max(50).default(1).describe('一处几份'),
    }),
    z.strictObject({ is: z.literal('just'), just: z.int().min(1).max(500).describe('一共几份') }),
  ]),
  { tag: 'is', names: COPIES, besides: ['up', 'times'] },
);

const packed = z.strictObject({
  material: nameIn('materials').describe('印什么，写 content/materials/ 里的文件名'),
  only: z
    .array(nameIn('routes', 'rights', 'warnings', 'cases', 'quiz'))
    .default([])
    .describe('只要其中几样：哪条路线、哪张警示、哪套题、条幅上的字；不写就是全部'),
  formats: z.array(z.enum(FORMATS)).default([]).describe('海报要哪几种大小；不写就是全部'),
  version: z.enum(VERSIONS).optional().describe('折页、路线单要哪一种：大字，或者高对比；不写就是平常的'),
  copies: copies.describe('带几份'),
  by: z.enum(PRINTERS).describe(`谁印：${PRINTERS.join('、')}`),
  use: shortText(40).describe('放在哪里，给谁'),
  except: z.array(nameIn('campaigns')).default([]).describe('哪些主题、哪种场合不带，写它的文件名'),
});

/** One thing to do, with the law where it asks for it. */
const deed = oneField(
  z.discriminatedUnion('is', [z.strictObject({ is: z.literal('do'), do: shortText(120).describe('做什么'), basis })]),
  { tag: 'is', names: ['do'], besides: ['basis'], bare: 'do' },
);

const deeds = z.array(deed).min(1, { error: '至少写一件' });

const stage = z.strictObject({
  when: shortText(12).describe('什么时候，比如 提前两周'),
  do: deeds.describe('做哪几件事，一件一行'),
});

const hour = z.strictObject({
  at: data()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: '时间写成 08:30 这样' })
    .describe('几点'),
  what: shortText(16).describe('这一段叫什么'),
  lesson: z.literal(true).optional().describe('这一段讲课：写 true，几分钟按那一课算'),
  do: deeds.describe('做哪几件事，一件一行'),
});

const pack = z.array(packed).default([]).describe('带什么，一行一样');
const led = z.array(pointer).default([]).describe('电子屏上滚哪几页，写 routes/unpaid-wages 这样');
// Empty where an edition hides the lesson: the event is held without.
const given = z.array(pointerTo('lessons')).describe('讲哪一课，写 content/lessons/ 里的文件名');
const careful = z.array(deed).default([]).describe('特别当心的');
const paragraph = shortText(180).describe('新闻稿的一段；只有单位知道的，写〔日期〕〔人数〕这样的空');

const subject = z.strictObject({
  as: z.literal('主题'),
  name: shortText(10).describe('主题叫什么，命令里就写它'),
  order: z.int().describe('排在第几'),
  when: shortText(60).describe('什么时候办，为什么是那时候'),
  basis,
  places: z.array(nameIn('campaigns')).default([]).describe('去哪几种地方，写场合的文件名；不写就是都去'),
  led,
  pack,
  at: z
    .array(
      z.strictObject({
        place: nameIn('campaigns').describe('去哪里，写场合的文件名'),
        lessons: given.optional(),
        led: z.array(pointer).optional().describe('电子屏上只滚这几页'),
        opens: paragraph.optional(),
        press: z.array(paragraph).optional().describe('新闻稿里讲那个场合的几段'),
      }),
    )
    .default([])
    .describe('到哪里换一课、换几句；没写的，照那里平常的'),
  careful,
  press: z
    .strictObject({
      title: shortText(30).describe('新闻稿的标题'),
      opens: paragraph,
      body: z.array(paragraph).default([]).describe('讲这个主题的几段'),
    })
    .describe('新闻稿里讲主题的'),
  reviewed,
});

const place = z.strictObject({
  as: z.literal('场合'),
  name: shortText(6).describe('场合叫什么，命令里就写它'),
  order: z.int().describe('排在第几'),
  audience: shortText(20).describe('来听的是谁'),
  about: shortText(120).describe('去那里办，最要紧的是什么'),
  basis,
  people: z.int().min(1).max(100_000).describe('平常来多少人'),
  spots: z
    .array(
      z.strictObject({
        name: wordText(8).describe('哪一处，比如 公告栏'),
        count: z.int().min(1).max(200).describe('平常有几处'),
      }),
    )
    .default([])
    .describe('贴的、挂的、摆的地方'),
  lessons: given,
  led,
  pack,
  careful,
  before: z.array(stage).min(1).describe('去以前'),
  day: z.array(hour).min(1).describe('当天，一小时一小时写'),
  after: z.array(stage).min(1).describe('回来以后'),
  press: z.array(paragraph).min(1).describe('新闻稿里讲这个场合的几段'),
  reviewed,
});

export const campaigns = filesIn('content/campaigns', z.discriminatedUnion('as', [subject, place]), {
  order: (a, b) => a.order - b.order,
});

export type Subject = z.infer<typeof subject>;
export type Venue = z.infer<typeof place>;
export type PackLine = z.infer<typeof packed>;
export type Deed = z.infer<typeof deed>;
export type Copies = z.infer<typeof copies>;
