/** A route: one kind of claim, who decides it, and the steps in order. */

import { z } from 'zod';
import { deadlineSchema } from '../../deadlines/schema.ts';
import { meanings } from '../../library/meaning.ts';
import { code, discreet, picture, pointerTo, reference, reviewed, shortText, wordText } from '../../library/schema.ts';
import { fileAt, writtenIn } from '../../library/sources.ts';

/** Where the Regulations put it: articles 29 and 30, or one of the six cases of article 31. */
export const CLASSES = ['29', '30', '31①', '31②', '31③', '31④', '31⑤', '31⑥'] as const;
export type RouteClass = (typeof CLASSES)[number];

const stepSchema = z.strictObject({
  title: shortText(18).describe('这一步做什么'),
  to: shortText(50).optional().describe('找谁'),
  how: shortText(130).optional().describe('怎么做，一句一个意思'),
  bring: z
    .array(
      shortText(30).regex(/^[^；]*$/, { error: '一样材料里不用分号。请用英文逗号分成几样，比如 [起诉状, 身份证]' }),
    )
    .default([])
    .describe('带什么'),
  deadlines: z.array(deadlineSchema).default([]).describe('期限'),
  cost: z
    .strictObject({ say: shortText(40).describe('要不要钱'), basis: reference.describe('依据') })
    .optional()
    .describe('费用；条文没有写就不写'),
  basis: z.array(reference).min(1, { error: '每一步都要有依据' }).describe('依据'),
});

/** Whether one must apply for reconsideration before one sues, and what a reader should know of it. */
export const ORDERS = {
  必须先复议: '没有先复议就起诉，法院一般不受理。',
  '可以先复议，也可以直接起诉': undefined,
  '分情形，有的必须先复议': '哪种情形，看下面的步骤。',
} as const;
const orders = Object.keys(ORDERS) as (keyof typeof ORDERS)[];

export const routeSchema = z.strictObject({
  title: shortText(16).describe('标题'),
  code: code.describe('短链接代码，没有用过的，比如 l01'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  discreet,
  claim: shortText(50).describe('这是什么事，用当事人的话'),
  class: z
    .enum(CLASSES)
    .register(meanings, { is: 'reference', law: '信访工作条例 ' })
    .describe('条例怎么归类：29、30 或者 31①到31⑥'),
  first: shortText(90).describe('先做这一步'),
  decides: shortText(50).describe('谁说了算'),
  reconsideration: z
    .strictObject({
      rule: z.enum(orders).describe('复议和起诉的先后'),
      basis: reference.describe('依据'),
    })
    .optional()
    .describe('和行政复议有关的才写'),
  steps: z.array(stepSchema).min(1).max(6).describe('步骤'),
  office: z
    .strictObject({ can: shortText(80).describe('能做什么'), cannot: shortText(80).describe('不能做什么') })
    .describe('信访部门在这件事上'),
  wait: shortText(110).describe('别等什么：哪个期限会过去'),
  clocks: z
    .array(pointerTo('clocks', 'content/clocks.yaml'))
    .default([])
    .describe('有关的“钟在走”，写 content/clocks.yaml 里的 id'),
  letters: z
    .array(pointerTo('letters', 'content/letters/'))
    .default([])
    .describe('可以用的文书，写 content/letters/ 里的文件名'),
  hotlines: z
    .array(pointerTo('hotlines', 'content/hotlines.yaml'))
    .default([])
    .describe('可以打的热线，写 content/hotlines.yaml 里有的号码'),
  screen: z
    .strictObject({
      first: shortText(40).describe('先做什么，一句话'),
      steps: z
        .array(
          z.strictObject({
            do: shortText(8).describe('这一步，几个字'),
            to: shortText(12).optional().describe('找谁'),
            within: shortText(10).optional().describe('期限，比如“2 年内”；和步骤里的一致'),
          }),
        )
        .min(1)
        .max(4)
        .describe('最多四步'),
    })
    .optional()
    .describe('大厅屏上怎么讲：先做什么，最多四步'),
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
  reviewed,
});

export const routes = writtenIn('content/routes', routeSchema);

/** Kinds of door: what stands behind the name of a body. What is none of them is the other side itself. */
export const DOORS = ['行政机关', '公安', '行政复议', '仲裁', '法院', '检察院', '信访', '纪检监察', '调解'] as const;
export type Door = (typeof DOORS)[number];

/** content/bodies.yaml: the pictogram of each body that steps turn to, and what kind of door it is. */
export const bodiesSchema = z.strictObject({
  reviewed,
  doors: z
    .record(
      z.enum(DOORS),
      z.strictObject({
        say: shortText(16).describe('这种门管什么，几个字'),
        basis: z.array(reference).min(1, { error: '要有依据' }).describe('依据'),
      }),
    )
    .describe('地图上有哪几种门，各管什么'),
  bodies: z
    .array(
      z.strictObject({
        door: z.enum(DOORS).optional().describe('是哪一种门；对方自己、帮忙的，不写'),
        picture: picture.describe('图的名字，比如 gavel'),
        names: z.array(wordText(12)).min(1).describe('“找谁”里写着哪些字，就用这个图'),
      }),
    )
    .describe('找的单位，各用什么图'),
});

export const bodies = fileAt('content/bodies.yaml', bodiesSchema);

export type Route = z.infer<typeof routeSchema>;
