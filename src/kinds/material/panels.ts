/** What stands on a leaflet or a poster: a panel, and what each part of it may be. */

import { z } from 'zod';
import { meanings } from '../../library/meaning.ts';
import { name, oneField, picture, pointer, pointerTo, shortText, wordText } from '../../library/schema.ts';
import { stripOwner } from '../strip/schema.ts';
import { basis } from './forms.ts';

/** What one piece of a panel may be, by the field that an editor writes. */
const PARTS = [
  'text',
  'points',
  'steps',
  'brief',
  'periods',
  'rights',
  'warnings',
  'myth',
  'strip',
  'call',
  'practices',
  'office',
  'scan',
  'map',
] as const;

export const partSchema = oneField(
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('text'), text: shortText(90).describe('一段话'), basis }),
    z.strictObject({
      is: z.literal('points'),
      points: z
        .array(
          z.strictObject({
            say: shortText(32).describe('一件事，一句话'),
            picture: picture.optional().describe('图的名字'),
          }),
        )
        .min(1, { error: '至少写一条' })
        .max(8, { error: '一面最多八条，多了没人看' })
        .describe('一条一件事'),
      basis,
    }),
    z.strictObject({
      is: z.literal('steps'),
      steps: pointerTo('routes').describe('哪条路线的步骤，写 content/routes/ 里的文件名'),
    }),
    z.strictObject({
      is: z.literal('brief'),
      brief: pointerTo('routes').describe('一条路线的几步，短的，和大厅屏上一样；写文件名'),
    }),
    z.strictObject({
      is: z.literal('periods'),
      periods: z
        .array(name)
        .min(1, { error: '至少写一个' })
        .describe('办信访的一步一步和期限，写 content/procedure.yaml 里的 id'),
    }),
    z.strictObject({
      is: z.literal('rights'),
      rights: z.array(pointerTo('rights')).min(1).describe('哪几项权利，写文件名'),
    }),
    z.strictObject({
      is: z.literal('warnings'),
      warnings: z.array(pointerTo('warnings')).min(1).describe('哪几张警示，写文件名；印做法，也印可以怎么做'),
    }),
    z.strictObject({ is: z.literal('myth'), myth: pointerTo('myths').describe('哪一句误传，写文件名') }),
    z.strictObject({
      is: z.literal('strip'),
      strip: stripOwner()
        .register(meanings, { is: 'pointer' })
        .describe('哪一页的看图说话，写 routes/unpaid-wages 这样'),
    }),
    z.strictObject({
      is: z.literal('call'),
      call: z.array(wordText(12)).min(1).describe('哪几个号码，content/hotlines.yaml 里要有'),
    }),
    z.strictObject({
      is: z.literal('practices'),
      practices: z.literal(true).describe('承诺和做法：写 true，印本单位的；没有的版本就不印'),
    }),
    z.strictObject({
      is: z.literal('office'),
      office: z.literal(true).describe('怎样找到本单位：写 true；没有写的版本就不印'),
    }),
    z.strictObject({ is: z.literal('scan'), scan: pointer.describe('扫码看哪一页') }),
    z.strictObject({
      is: z.literal('map'),
      map: z
        .array(pointerTo('routes'))
        .min(6, { error: '地图至少写六条路线' })
        .describe('该找谁的地图，只放海报：哪几条路线，写文件名；先后照网站上的“该找谁”'),
    }),
  ]),
  { tag: 'is', names: PARTS, besides: ['basis'], bare: 'text' },
);

/** What a panel says of its ground: what to do, what not to do, or neither. */
export const TONES = ['平', '可以', '不行'] as const;

export const panelSchema = z.strictObject({
  heading: shortText(14).describe('这一面的标题'),
  tone: z.enum(TONES).default('平').describe('平；“可以”是该做的；“不行”是不能做的'),
  parts: z.array(partSchema).min(1, { error: '这一面还是空的' }).describe('这一面印什么，一行一样'),
});

export type MaterialPart = z.infer<typeof partSchema>;
export type MaterialPanel = z.infer<typeof panelSchema>;
export type PanelTone = (typeof TONES)[number];
