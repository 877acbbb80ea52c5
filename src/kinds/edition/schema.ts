/** An edition: whose site this is. Everything here is the office's own; what it leaves out is absent. */

import { z } from 'zod';
import { meanings } from '../../library/meaning.ts';
import { formText, name, reviewed, shortText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

/** A number as it is dialled. */
const TELEPHONE = /^\d[\d-]{2,15}$/;

const CODE_ERROR = '写成 4 到 8 位数字，外面加引号，比如 "4826"';

function webAddress() {
  return z
    .url({ protocol: /^https?$/, error: '要写完整网址，比如 https://www.example.gov.cn/' })
    .register(meanings, { is: 'data' });
}

export const editionSchema = z.strictObject({
  name: shortText(20).describe('网站名称，显示在页头'),
  office: formText().optional().describe('单位全称，比如“某某县信访局”'),
  tagline: shortText(30).optional().describe('名称下面的一行小字'),
  address: z
    .url({ error: '要写完整网址，比如 https://www.example.gov.cn/xffz/' })
    .register(meanings, { is: 'data' })
    .refine((url) => /^https?:/.test(url) && !/[?#]/.test(url), { error: '只能是 http(s) 网址，不带问号和井号' })
    .optional()
    .describe('这个网站公布在哪里；放在门户子目录下就连目录一起写'),
  updated: reviewed.describe('这份资料最近核对的日期'),
  /** Footer items that the norms for government sites ask for. */
  footer: z
    .strictObject({
      siteCode: formText().optional().describe('政府网站标识码'),
      icp: formText().optional().describe('ICP 备案号'),
      police: formText().optional().describe('公安备案号'),
      sponsor: formText().optional().describe('主办单位'),
      operator: formText().optional().describe('承办单位'),
      contact: formText().optional().describe('联系方式'),
    })
    .default({}),
  /** Screens in the hall. */
  screen: z
    .strictObject({
      code: z
        .string({ error: CODE_ERROR })
        .register(meanings, { is: 'data' })
        .regex(/^\d{4,8}$/, { error: CODE_ERROR })
        .optional()
        .describe('在屏上发通知要输的密码，加引号；不写就不问密码'),
    })
    .default({}),
  /** Where somebody who finds a mistake on a page tells it. */
  corrections: z
    .strictObject({
      telephone: formText()
        .regex(TELEPHONE, { error: '写号码本身，外面加引号，比如 "0888-8123456"，只有数字和减号' })
        .optional()
        .describe('打哪个电话说'),
      email: z
        .email({ error: '写成 xffz@example.gov.cn 的样子' })
        .register(meanings, { is: 'data' })
        .optional()
        .describe('往哪个邮箱写'),
      web: webAddress().optional().describe('在哪个网页上说'),
      address: formText().min(1, { error: '不能空着' }).optional().describe('写信寄到哪里'),
    })
    .default({})
    .describe('页面写错了，怎样告诉您；没有的不写'),
  /** Where 快速离开这一页 leads: somewhere nobody minds. */
  leave: webAddress()
    .default('https://www.weather.com.cn/')
    .describe('“快速离开这一页”去哪里：一个谁都常看、和信访不相干的网页；不写就是中国天气网'),
  /** What article 18 of the Regulations asks an office to publish. */
  reception: z
    .strictObject({
      online: formText().optional().describe('网络信访渠道'),
      post: formText().optional().describe('通信地址'),
      telephone: formText().optional().describe('咨询投诉电话'),
      hours: formText().optional().describe('接待时间'),
      place: formText().optional().describe('接待地点'),
      picture: name.optional().describe('接待地点的图，写 content/pictures/ 里的文件名'),
      progress: formText().optional().describe('怎样查询进展和结果'),
    })
    .default({}),
});

export const edition = fileAt('content/editions/{edition}.yaml', editionSchema);

export type Edition = z.infer<typeof editionSchema>;

/** Who runs the site, as its foot says; undefined where the edition names nobody. */
export function runnerOf({ footer, office }: Edition): string | undefined {
  return footer.sponsor || office || undefined;
}

/**
 * The ways to tell the office of a mistake.
 * @param subject of a mail
 */
export function waysToTell({ corrections }: Edition, subject: string): { say: string; href?: string }[] {
  const { telephone, email, web, address } = corrections;
  return [
    ...(telephone ? [{ say: `打电话 ${telephone}`, href: `tel:${telephone}` }] : []),
    ...(email ? [{ say: '写邮件', href: `mailto:${email}?subject=${encodeURIComponent(subject)}` }] : []),
    ...(web ? [{ say: '在网上说', href: web }] : []),
    ...(address ? [{ say: `写信寄到${address}` }] : []),
  ];
}
