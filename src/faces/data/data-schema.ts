/**
 * What the files of data hold. From these come the types of the rows, the check of every file that is written, and
 * the JSON Schemas beside the files: they cannot part. A field is only ever added to a version; what changes its
 * meaning or goes is a new version, in a folder of its own.
 */

import { z } from 'zod';
import { deadlineSchema } from '../../deadlines/schema.ts';
import { CHANGE_KINDS } from '../../kinds/change/schema.ts';
import { CLOCK_KINDS } from '../../kinds/clock/schema.ts';
import { lawSchema } from '../../kinds/law/schema.ts';
import { RIGHT_GROUPS } from '../../kinds/right/schema.ts';
import { CLASSES } from '../../kinds/route/schema.ts';
import { LADDER } from '../../kinds/warning/schema.ts';

const text = z.string().min(1);
const day = z.iso.date().describe('日期，比如 2026-11-30');
const address = z.url().describe('网址');

const link = z.strictObject({ title: text, address }).meta({ id: 'link' });

/** 《行政复议法》第二十条: spelled out, so that it can be quoted alone. */
const citation = z
  .strictObject({
    cite: text.describe('引用时写的全称，比如“《行政复议法》第二十条第一款”'),
    law: text.describe('法律的名称'),
    provision: text.optional().describe('第几条第几款第几项；引整部法的没有'),
    address: address.describe('本站写着这一条的地方'),
  })
  .meta({ id: 'citation', description: '依据' });
const basis = z.array(citation);

const { amount, unit } = deadlineSchema.shape;
const period = z
  .strictObject({
    amount: z
      .int()
      .min(1)
      .describe(amount.description ?? ''),
    unit: z.enum(unit.options),
  })
  .meta({ id: 'period' });

const deadline = z
  .strictObject({
    who: z.enum(deadlineSchema.shape.who.options).describe('管着谁：您，或者对方'),
    act: text.describe('做什么'),
    from: text.describe('从什么事起算'),
    since: text.describe('起算，写成一句：“自收到之日起”；按小时算的从当时起算'),
    amount: period.shape.amount,
    unit: period.shape.unit.describe('单位。日是自然日，工作日另写明'),
    text: text.describe('多久，写成字：“60 日”'),
    extend: period.optional().describe('依法最多再延长多久'),
    note: text.optional().describe('例外或者提醒'),
    minor: z.boolean().describe('不是要紧的期限'),
    basis: basis.min(1),
  })
  .meta({ id: 'deadline', description: '期限' });

/** What every entry with a page of its own has. */
const entry = {
  id: text.describe('名字，比如 routes/unpaid-wages；不会改'),
  title: text,
  address: address.describe('页面的网址'),
  short: address.optional().describe('短网址'),
  reviewed: day.describe('这一条最近对着法律核对的日期'),
};

const item = z.strictObject({
  number: z.int().min(1),
  name: text.describe('第二十六条第三项'),
  label: text.describe('原文的编号：（三）'),
  text: text.describe('原文，不带编号'),
  address,
});

const paragraph = z.strictObject({
  number: z.int().min(1),
  name: text.describe('只有一款的，就是条'),
  text: text.describe('原文'),
  address,
  items: z.array(item),
});

const article = z.strictObject({
  ...entry,
  number: z.int().min(1).describe('第几条'),
  name: text.describe('第二十六条'),
  chapter: z.strictObject({ number: z.int().min(1), title: text }),
  text: text.describe('原文全条，一款一项一行，和官方公布的一字不差'),
  digest: text.describe('原文的校验码：条名和各行连起来，SHA-256 的前 16 位'),
  paragraphs: z.array(paragraph).min(1),
  gist: text.describe('一句话说清这一条，本站写的，不是原文'),
  duties: z
    .array(
      z.strictObject({
        who: text,
        does: text,
        by: text.optional().describe('几日以内'),
        from: text.optional().describe('从什么时候起算'),
        basis: basis.describe('就是本条的，也写'),
      }),
    )
    .describe('谁要做什么、几日以内，本站整理的'),
});

const law = z.strictObject({
  ...entry,
  name: text.describe('通常的叫法，不带“中华人民共和国”'),
  kind: z.enum(lawSchema.shape.kind.options),
  issuer: text,
  adopted: day.optional().describe('通过或者公布的日期；没有核实到的没有'),
  revised: day.optional().describe('最近一次修改的日期'),
  effective: day.optional().describe('现行文本开始施行的日期'),
  until: day.optional().describe('最后一天有效的日期'),
  status: z.enum(['现行有效', '尚未施行', '已被修改', '已废止']).describe('在 judged 那一天的状态'),
  articles: z.int().min(1).describe('一共多少条'),
  about: text,
  cited: z
    .array(z.strictObject({ name: text, cite: text, gist: text.describe('本站写的提要，不是原文'), address }))
    .describe('本站引用的条'),
  former: z
    .array(
      z.strictObject({
        label: text,
        until: day.optional().describe('旧文本最后一天有效的日期'),
        moved: z.array(
          z.strictObject({
            from: text.describe('旧条号'),
            to: text.describe('新条号'),
            subject: text,
            was: text.optional().describe('旧法怎么处罚'),
            now: text.optional().describe('新法怎么处罚'),
          }),
        ),
      }),
    )
    .describe('被它取代的文本，和条号对照'),
});

const route = z.strictObject({
  ...entry,
  claim: text.describe('这是什么事'),
  class: z.strictObject({ key: z.enum(CLASSES), name: text, basis }).describe('《信访工作条例》怎么归类'),
  first: text.describe('先做这一步'),
  decides: text.describe('谁说了算'),
  reconsideration: z.strictObject({ rule: text, basis }).optional().describe('复议和起诉的先后'),
  steps: z
    .array(
      z.strictObject({
        title: text,
        to: text.optional().describe('找谁'),
        how: text.optional(),
        bring: z.array(text).describe('带什么'),
        cost: text.optional().describe('要不要钱；条文没有写的没有'),
        deadlines: z.array(deadline),
        basis,
      }),
    )
    .min(1),
  office: z.strictObject({ can: text, cannot: text }).describe('信访部门在这件事上能做什么、不能做什么'),
  wait: text.describe('别等什么'),
  clocks: z.array(link).describe('还在走的时限'),
  letters: z.array(link),
  hotlines: z.array(z.strictObject({ number: text, name: text })),
});

const placedDeadline = z.strictObject({
  on: link.describe('写着它的页面'),
  at: text.optional().describe('在那一页的哪一步'),
  ...deadline.shape,
});

const right = z.strictObject({
  ...entry,
  group: z.enum(RIGHT_GROUPS),
  says: text.describe('法律给您什么'),
  looks: z.array(text).describe('实际上是什么样子'),
  limits: z.array(text).describe('条件和例外'),
  denied: z.array(z.strictObject({ say: text, see: link.optional(), basis })).describe('没有做到，怎么办'),
  basis: basis.min(1),
});

const warning = z.strictObject({
  ...entry,
  conduct: text,
  article: basis.describe('条例哪一条管这件事'),
  step: z.enum(LADDER).describe('后果站在第四十七条的哪一款'),
  verdict: text.describe('违法不违法，第一句'),
  rights: z.array(link).describe('先说的权利'),
  elements: z.array(text).describe('法律看什么，一条一个要件'),
  lawful: z.array(text).describe('不在此列的做法'),
  follows: z.array(z.strictObject({ say: text, basis })).describe('后果'),
  instead: z.array(z.strictObject({ say: text, see: link })).describe('可以这样做'),
});

const clock = z.strictObject({
  id: text,
  title: text,
  address,
  kind: z.enum(CLOCK_KINDS).describe('信访会不会让它停下来'),
  says: text,
  keep: text.describe('该怎么办'),
  deadline,
  shorter: z.array(deadline).describe('同一件事更短的期限'),
  basis,
});

const term = z.strictObject({ ...entry, also: z.array(text).describe('别的叫法'), text: text.describe('解释') });

const change = z.strictObject({
  id: text,
  title: text,
  address,
  day,
  kind: z.enum(CHANGE_KINDS),
  says: z.array(text).min(1).describe('现在对读者有什么不同'),
  pages: z.array(link),
});

/** One thing of each file, by the name of the file. */
export const ITEMS = {
  regulations: article.describe('《信访工作条例》的一条'),
  laws: law.describe('本站引用的一部法律'),
  routes: route.describe('一件事该走的路'),
  deadlines: placedDeadline.describe('一个期限，在写着它的每一处'),
  clocks: clock.describe('信访停不停得下来的一个时限'),
  rights: right.describe('一项权利'),
  warnings: warning.describe('一张警示'),
  terms: term.describe('一个术语'),
  changes: change.describe('改了的一处'),
};

export type DatasetName = keyof typeof ITEMS;

/** A thing of a file. */
export type DataItem<Name extends DatasetName> = z.infer<(typeof ITEMS)[Name]>;

export type DataCitation = z.infer<typeof citation>;
export type DataDeadline = z.infer<typeof deadline>;
export type DataLink = z.infer<typeof link>;

/** What stands above the things of every file. */
const head = {
  $schema: address.describe('这个文件的格式说明'),
  name: text,
  version: z.literal(1).describe('同一版只会多出字段；改了意思的，是另一版，另一个文件夹'),
  title: text,
  about: text,
  edition: z
    .strictObject({
      id: text,
      name: text.describe('网站的名称'),
      office: text.optional().describe('谁办的；没有写明的没有'),
      address,
    })
    .describe('哪一家单位的版本'),
  judged: day.describe('按这一天判断法律有没有效'),
  reviewed: z.strictObject({ first: day, last: day }).optional().describe('里面最早和最近的核对日期'),
  licence: z
    .strictObject({
      prose: z.literal('CC-BY-4.0').describe('本站写的话：可以复制、改写、印发，写明出处'),
      address,
      official: text.describe('哪些是官方文件'),
    })
    .describe('许可'),
  cite: text.describe('写明出处时这样写'),
  count: z.int().min(0),
};

/** The schema of a whole file. */
export function fileSchema<Name extends DatasetName>(name: Name) {
  return z.strictObject({ ...head, name: z.literal(name), items: z.array(ITEMS[name]) });
}
