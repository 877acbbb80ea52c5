/** content/pictures/: photographs and drawings of an office's own, each with its words in a YAML file of the same name. */

import { z } from 'zod';
import { formText, shortText } from '../../library/schema.ts';
import { filesIn } from '../../library/sources.ts';

export const PHOTO_FOLDER = 'content/pictures';

export const photoSchema = z.strictObject({
  alt: shortText(80).describe('图里有什么，念给看不见的人听'),
  caption: shortText(60).optional().describe('图下面的一句话'),
  credit: formText().optional().describe('谁拍的、谁画的'),
});

export const photos = filesIn(PHOTO_FOLDER, photoSchema, {
  closed: '图和它的说明放在一起：把照片放进 pictures/，旁边写一个同名的 .yaml，见编辑手册“放一张图”',
});

export type Photo = z.infer<typeof photoSchema>;
