/** A page of plain prose, such as 关于本站. */

import { z } from 'zod';
import { picture, reviewed, shortText } from '../../library/schema.ts';
import { writtenIn } from '../../library/sources.ts';

export const pageSchema = z.strictObject({
  title: shortText(20).describe('标题'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  description: shortText(60).describe('一句话说明，显示在搜索引擎里'),
  reviewed,
});

export const pages = writtenIn('content/pages', pageSchema, {
  says: '这一页的话',
  pointer: ({ id }) => id,
  closed: '“关于本站”一类的页是网站自己的，只能改字：不能加，不能改名，也不能删',
});
