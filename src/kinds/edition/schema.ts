/** An edition: whose site this is. Everything here is the office's own; what it leaves out is absent. */

import { z } from 'zod';
import { isoDay, reference, shortText } from '../../library/schema.ts';

export const editionSchema = z.strictObject({
  name: shortText(20).describe('网站名称，显示在页头'),
  office: z.string().optional().describe('单位全称，比如“某某县信访局”'),
  tagline: shortText(30).optional().describe('名称下面的一行小字'),
  address: z
    .url({ error: '要写完整网址，比如 https://www.example.gov.cn/xffz/' })
    .refine((url) => /^https?:/.test(url) && !/[?#]/.test(url), { error: '只能是 http(s) 网址，不带问号和井号' })
    .optional()
    .describe('这个网站公布在哪里；放在门户子目录下就连目录一起写'),
  updated: isoDay.describe('这份资料最近核对的日期'),
  /** Footer items that the norms for government sites ask for. */
  footer: z
    .strictObject({
      siteCode: z.string().optional().describe('政府网站标识码'),
      icp: z.string().optional().describe('ICP 备案号'),
      police: z.string().optional().describe('公安备案号'),
      sponsor: z.string().optional().describe('主办单位'),
      operator: z.string().optional().describe('承办单位'),
      contact: z.string().optional().describe('联系方式'),
    })
    .default({}),
  /** What article 18 of the Regulations asks an office to publish. */
  reception: z
    .strictObject({
      online: z.string().optional().describe('网络信访渠道'),
      post: z.string().optional().describe('通信地址'),
      telephone: z.string().optional().describe('咨询投诉电话'),
      hours: z.string().optional().describe('接待时间'),
      place: z.string().optional().describe('接待地点'),
      progress: z.string().optional().describe('怎样查询进展和结果'),
    })
    .default({}),
});

export type Edition = z.infer<typeof editionSchema>;

/** content/home.yaml: what the first page asks. */
export const homeSchema = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        title: shortText(10).describe('栏目'),
        note: shortText(40).describe('里面有什么'),
        path: z
          .string()
          .regex(/^\/.*\/$/, { error: '写本站的网址，比如 /procedure/' })
          .describe('网址'),
      }),
    )
    .default([])
    .describe('首页的几栏'),
  questions: z
    .array(
      z.strictObject({
        ask: shortText(24).describe('读者会问的一句话'),
        note: shortText(30).describe('一句话的回答'),
        see: reference.describe('回答在哪一条'),
      }),
    )
    .min(1),
});

export type Home = z.infer<typeof homeSchema>;

/** content/addresses.yaml: what has been published and must go on answering. */
export const addressesSchema = z.strictObject({
  published: z.array(z.string().regex(/^\//)).default([]),
  redirects: z.record(z.string().regex(/^\//), z.string().regex(/^\//)).default({}),
});
