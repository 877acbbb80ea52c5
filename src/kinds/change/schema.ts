/** What has changed, told by the editors to readers: what is different for them now. */

import { z } from 'zod';
import { isoDay, name, pointer, shortText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

/** A page that was not there; a page that said it wrong or left it out; a law that is another. */
export const CHANGE_KINDS = ['新增', '更正', '法律有变'] as const;

const changeSchema = z.strictObject({
  id: name.describe('名字，网址里用，公布以后不再改'),
  day: isoDay.describe('哪一天改的'),
  kind: z.enum(CHANGE_KINDS).describe('是哪一种'),
  title: shortText(24).describe('一句话：改了什么'),
  says: z
    .array(shortText(90))
    .min(1, { error: '要写清对读者有什么不同' })
    .max(3, { error: '最多三句' })
    .describe('现在对您有什么不同，一句一个意思'),
  see: z.array(pointer).max(6, { error: '最多六页' }).default([]).describe('去本站哪几页看，比如 routes/medical'),
});

/** content/changes.yaml */
export const changesSchema = z.strictObject({
  changes: z.array(changeSchema).min(1, { error: '至少写一条' }).describe('改了什么，新的写在最上面'),
});

export const changes = fileAt('content/changes.yaml', changesSchema);
