/** A picture strip: three or four panels above a route or a case, drawn by src/pictures from what is said here. */

import { z } from 'zod';
import { distance } from '../../law/edit-distance.ts';
import { meanings } from '../../library/meaning.ts';
import { quotedText, reviewed, shortText, wordText } from '../../library/schema.ts';
import { filesIn } from '../../library/sources.ts';
import { MOOD_NAMES } from '../../pictures/faces.ts';
import { SMALL_NAMES } from '../../pictures/held.ts';
import { PLACE_NAMES } from '../../pictures/places.ts';
import { POSE_NAMES } from '../../pictures/poses.ts';
import { THING_NAMES } from '../../pictures/things.ts';
import { FIGURE_NAMES } from '../../pictures/wardrobe.ts';

/** Names like the one that was written; all of them where none shares a character with it. */
function like(name: string, names: readonly string[]): string {
  const shared = (one: string) => [...one].filter((char) => name.includes(char)).length;
  const near = names
    .filter((one) => shared(one) > 0)
    .sort((a, b) => distance(name, a) - shared(a) - (distance(name, b) - shared(b)));
  return near.length > 0 ? `最像的是 ${near.slice(0, 5).join('、')}` : `可以写：${names.join('、')}`;
}

/** One of the names that the kit can draw. */
function drawn<const T extends readonly [string, ...string[]] | string[]>(names: T, what: string) {
  return z
    .enum(names, {
      error: ({ input }) =>
        typeof input !== 'string'
          ? undefined
          : input.trim() === ''
            ? `不能空着，${like('', names)}`
            : `没有叫“${input}”的${what}，${like(input, names)}`,
    })
    .register(meanings, { is: 'data' });
}

const hundredth = z.number().min(0).max(100);

const personSchema = z.strictObject({
  who: drawn(FIGURE_NAMES, '人物').describe('谁'),
  mood: drawn(MOOD_NAMES, '神情').default('平静').describe('什么神情'),
  does: drawn(POSE_NAMES, '动作').default('站着').describe('做什么动作'),
  holds: drawn(SMALL_NAMES, '东西').optional().describe('手里拿什么'),
  at: hundredth.optional().describe('站在从左数百分之几的地方；不写就均匀站开'),
  look: drawn(['左', '右'], '方向').optional().describe('朝左还是朝右；不写就朝中间'),
  behind: z.boolean().optional().describe('站在柜台、桌子后面的写 true'),
  says: quotedText(10).optional().describe('说的话'),
});

const thingSchema = z.strictObject({
  what: drawn(THING_NAMES, '东西').describe('什么东西'),
  at: hundredth.describe('在从左数百分之几的地方'),
  up: hundredth.optional().describe('在从上数百分之几的地方；不写就在它该在的地方'),
  size: z.number().min(0.4).max(2.5).optional().describe('放大几倍'),
  words: wordText(6).optional().describe('上面写的字，只有日历、牌子有'),
});

const panelSchema = z.strictObject({
  place: drawn(PLACE_NAMES, '地方').describe('在哪里'),
  sign: wordText(5).optional().describe('柜台、大门、黑板上的字'),
  people: z.array(personSchema).max(6, { error: '一格最多六个人，人多了看不清' }).default([]).describe('有谁'),
  things: z.array(thingSchema).max(5, { error: '一格最多五样东西，多了看不清' }).default([]).describe('有什么'),
  caption: shortText(16).describe('画下面的一句话'),
});

/** The page that a strip stands on, as whoever asks for the strip names it. */
export function stripOwner() {
  return z
    .string()
    .regex(/^(?:routes|cases)\/[a-z0-9-]+$/, { error: '写成 routes/unpaid-wages 或者 cases/site-wages 这样' });
}

export const stripSchema = z.strictObject({
  of: stripOwner().register(meanings, { is: 'pointer' }).describe('放在哪一页'),
  reviewed,
  panels: z
    .array(panelSchema)
    .min(3, { error: '至少三格' })
    .max(4, { error: '最多四格，请并成四格' })
    .describe('一格一格画什么'),
});

export const strips = filesIn('content/strips', stripSchema, { partOf: ({ of }) => of });

export type Strip = z.infer<typeof stripSchema>;
