/** content/setup.yaml: how a worker sets a hall screen up. */

import { z } from 'zod';
import { data, formText, name, oneField, reviewed, shortText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

/** Pictures in public/screen/setup/, each 960 wide, and their heights (`npm run pictures`). */
export const PICTURES = { open: 540, full: 540, card: 540, offline: 208, urgent: 540 } as const;

const text = shortText(200).describe('一段话');
const command = data().describe('一行命令');

const block = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('text'), text }),
  z.strictObject({ is: z.literal('command'), command }),
  z.strictObject({ is: z.literal('note'), note: text.describe('小字') }),
  z.strictObject({ is: z.literal('list'), list: z.array(text).min(1).describe('一条一条的') }),
  z.strictObject({ is: z.literal('example'), example: formText().describe('照抄的几行') }),
  z.strictObject({
    is: z.literal('table'),
    table: z
      .array(z.array(shortText(30)).length(2))
      .min(2)
      .describe('两格一行，第一行是表头'),
  }),
  z.strictObject({
    is: z.literal('terms'),
    terms: z
      .array(
        z.strictObject({
          term: shortText(20).describe('名称'),
          command: command.optional(),
          text,
        }),
      )
      .min(1)
      .describe('名称和说明'),
  }),
  z.strictObject({ is: z.literal('playlists'), playlists: z.literal(true).describe('列出各套屏') }),
]);

const body = z
  .array(oneField(block, { tag: 'is', names: block.options.map(({ shape }) => shape.is.value), bare: 'text' }))
  .min(1)
  .describe('一行一段');

export const setupSchema = z.strictObject({
  reviewed,
  insecure: text.describe('网址还不是 https 开头时，最上面的一句'),
  steps: z
    .array(
      z.strictObject({
        picture: z.enum(Object.keys(PICTURES) as (keyof typeof PICTURES)[]).describe('图的名字'),
        title: shortText(20).describe('这一步做什么'),
        alt: shortText(60).describe('图上是什么，读给看不见的人听'),
        body,
      }),
    )
    .describe('一步一步怎么装'),
  notices: z
    .array(
      z.strictObject({
        title: shortText(16).describe('通知的标题'),
        text: shortText(80).describe('通知的正文'),
      }),
    )
    .max(6)
    .describe('现成的通知，在屏上点一下就填好'),
  sections: z
    .array(
      z.strictObject({
        id: name.describe('名字，用小写英文字母'),
        title: shortText(20).describe('这一节的标题'),
        body,
      }),
    )
    .describe('别的几节'),
});

export const setup = fileAt('content/setup.yaml', setupSchema, { page: 'screen/setup' });

export type SetupBlock = z.infer<typeof block>;
