/** A page of plain prose, such as 关于本站. */

import { z } from 'zod';
import { isoDay, shortText } from '../../library/schema.ts';

export const pageSchema = z.strictObject({
  title: shortText(20).describe('标题'),
  description: shortText(60).describe('一句话说明，显示在搜索引擎里'),
  reviewed: isoDay.describe('最近一次核对的日期'),
});

export type PageEntry = z.infer<typeof pageSchema>;
