/** A thing to print and hand out: which entries it shows, and the few words of its own between them. */

import { z } from 'zod';
import {
  historyText,
  name,
  oneField,
  picture,
  pointer,
  pointerTo,
  quotedText,
  reference,
  reviewed,
  shortText,
} from '../../library/schema.ts';
import { filesIn } from '../../library/sources.ts';
import { basis, formSchemas } from './forms.ts';
import { panelSchema, partSchema, TONES } from './panels.ts';

/** Fewest and most characters of a banner: fewer say nothing, more are not read while passing. */
export const BANNER = { least: 8, most: 16 };

/** Whole parts of the site that a chapter of a book may hold. */
export const WHOLE = ['流程', '地图', '权利', '警示', '误传', '条例', '罪名', '旧材料', '热线', '本单位'] as const;

/** What one piece of a chapter may be, by the field that an editor writes. */
const PIECES = ['text', 'points', 'all', 'routes', 'rights', 'warnings', 'myths', 'letters'] as const;

const heading = shortText(16).optional().describe('小标题，目录里也有；不写就接着上面');

const pieceSchema = oneField(
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('text'), text: shortText(160).describe('一段话'), heading, basis }),
    z.strictObject({
      is: z.literal('points'),
      points: z.array(shortText(60)).min(1).describe('一条一件事'),
      heading,
      basis,
    }),
    z.strictObject({ is: z.literal('all'), all: z.enum(WHOLE).describe('整个放进去的一类') }),
    z.strictObject({
      is: z.literal('routes'),
      routes: z.array(pointerTo('routes')).min(1).describe('哪几条路线，写文件名'),
    }),
    z.strictObject({
      is: z.literal('warnings'),
      warnings: z.array(pointerTo('warnings')).min(1).describe('哪几张警示，写文件名'),
    }),
    z.strictObject({
      is: z.literal('rights'),
      rights: z.array(pointerTo('rights')).min(1).describe('哪几项权利，写文件名'),
    }),
    z.strictObject({
      is: z.literal('myths'),
      myths: z.array(pointerTo('myths')).min(1).describe('哪几句误传，写文件名'),
    }),
    z.strictObject({
      is: z.literal('letters'),
      letters: z.array(pointerTo('letters')).min(1).describe('哪几份文书，写文件名'),
    }),
  ]),
  { tag: 'is', names: PIECES, besides: ['heading', 'basis'], bare: 'text' },
);

/** Things that are hung up, by what a printer calls them. */
export const FORMATS = ['A3', 'A3横', 'A2', 'A2横', 'A1', 'A1横', '展板90×120', '展板240×120', '易拉宝'] as const;

const formats = z.array(z.enum(FORMATS)).min(1).default(['A3']).describe('做成哪几种；同样的内容，大小自己排');

/** What there is of a leaflet for those who see little: in large type, and without colours. */
export const VERSIONS = ['大字', '高对比'] as const;

/** Entries of which each has a poster of its own. */
export const SETS = ['警示', '权利', '连环画'] as const;

const common = {
  title: shortText(16).describe('标题'),
  lead: shortText(40).describe('标题下面的一句话'),
  picture: picture.optional().describe('封面上的图'),
  reviewed,
};

export const materialSchema = z.discriminatedUnion('as', [
  z.strictObject({
    as: z.literal('三折页'),
    ...common,
    panels: z
      .array(panelSchema)
      .length(4, { error: '三折页写四面：折口、里面左、里面中、里面右；封面和封底会自己排' })
      .describe('四面：折口、里面左、里面中、里面右'),
    scan: pointer.describe('封底的二维码打开哪一页'),
    back: z.array(partSchema).default([]).describe('封底上除了单位、二维码以外还印什么'),
  }),
  z.strictObject({
    as: z.literal('海报'),
    ...common,
    tone: z.enum(TONES).default('平').describe('平；“可以”是该做的；“不行”是不能做的'),
    formats,
    scan: pointer.describe('二维码打开哪一页'),
    parts: z.array(partSchema).min(1, { error: '还是空的' }).describe('印什么，一行一样'),
  }),
  z.strictObject({
    as: z.literal('海报组'),
    reviewed,
    of: z.enum(SETS).describe('一个条目一张：每张警示、每项权利，或者每一条连环画'),
    formats,
  }),
  z.strictObject({
    as: z.literal('答题海报'),
    lead: common.lead,
    reviewed,
    formats,
    sets: z
      .array(
        z.strictObject({
          quiz: pointerTo('quiz').describe('哪套题，写 content/quiz/ 里的文件名'),
          questions: z
            .array(name)
            .min(4, { error: '一张写四到六道题' })
            .max(6, { error: '一张写四到六道题，多了没人站着做' })
            .describe('哪几道，写题目的 id；照这个先后印'),
        }),
      )
      .min(1)
      .describe('一套题一张海报'),
  }),
  z.strictObject({
    as: z.literal('大牌'),
    reviewed,
    lines: z
      .array(
        z.strictObject({
          say: shortText(12).describe('大字：说一项权利，或者一条路，最多 12 个字'),
          lead: shortText(40).describe('大字下面的一句话：写了天数的，要有谁、从哪天起、管什么事'),
          picture: picture.optional().describe('图的名字'),
          scan: pointer.describe('二维码打开哪一页'),
          basis: z.array(reference).min(1, { error: '每一块都要有依据' }).describe('依据'),
        }),
      )
      .min(1)
      .describe('一条一块，六米宽、两米高'),
  }),
  z.strictObject({
    as: z.literal('手册'),
    ...common,
    scan: pointer.describe('封底的二维码打开哪一页'),
    chapters: z
      .array(
        z.strictObject({
          title: shortText(16).describe('这一编叫什么'),
          lead: shortText(60).optional().describe('编首的一句话'),
          /** What people still hold of it. */
          old: z
            .strictObject({
              title: quotedText(24).describe('旧册子里叫什么'),
              said: quotedText(110).describe('旧的那一份是什么、怎么说；没有核实到的，照实说没有核实'),
              now: historyText(160).describe('今天的法律怎么说'),
              basis,
            })
            .optional()
            .describe('这一编改的是哪一份旧材料；不是改旧材料的不写'),
          of: z.array(pieceSchema).min(1, { error: '这一编还是空的' }).describe('这一编有什么，一行一样'),
        }),
      )
      .min(1)
      .describe('一编一编写；目录、页码、索引会自己排'),
  }),
  z.strictObject({
    as: z.literal('条幅'),
    reviewed,
    lines: z
      .array(
        z.strictObject({
          say: shortText(BANNER.most)
            .refine((text) => [...text.replaceAll(/[\s　]/gu, '')].length >= BANNER.least, {
              error: `条幅写 ${BANNER.least} 到 ${BANNER.most} 个字`,
            })
            .describe('条幅上的字：说一项权利，或者一条路'),
          basis: z.array(reference).min(1, { error: '每一条都要有依据' }).describe('依据'),
        }),
      )
      .min(1)
      .describe('一条一幅'),
  }),
  z.strictObject({
    as: z.literal('路线单'),
    reviewed,
    routes: z.array(pointerTo('routes')).default([]).describe('哪几条路线，写文件名；不写就是每一条'),
  }),
  ...formSchemas,
]);

export const materials = filesIn('content/materials', materialSchema);

export type Material = z.infer<typeof materialSchema>;
export type WrittenChapter = Extract<Material, { as: '手册' }>['chapters'][number];
export type SetOf = (typeof SETS)[number];
export type Version = (typeof VERSIONS)[number];
export type Format = (typeof FORMATS)[number];
