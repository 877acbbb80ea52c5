/** An edition: whose site this is. Everything here is the office's own; what it leaves out is absent. */

import { z } from 'zod';
import { meanings } from '../../library/meaning.ts';
import {
  data,
  formText,
  isoDay,
  name,
  nameIn,
  pointerTo,
  reviewed,
  shortText,
  wordText,
} from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';
import { contrastOnPaper, isReadable } from './colour.ts';

/** From the top down. */
export const LEVELS = ['国家', '省', '市', '区', '县', '乡镇'] as const;

/** A number as it is dialled. */
const TELEPHONE = /^\d[\d-]{2,15}$/;

const CODE_ERROR = '写成 4 到 8 位数字，外面加英文引号，比如 "4826"';

function webAddress() {
  return z
    .url({ protocol: /^https?$/, error: '要写完整网址，比如 https://www.example.gov.cn/' })
    .register(meanings, { is: 'data' });
}

/** Colours that carry links, seals and warnings: read on the page's own ground, light and dark. */
function accent() {
  return data().refine((text) => isReadable(text), {
    error: ({ input }) =>
      /^#[\da-f]{6}$/i.test(String(input))
        ? `${String(input)} 太浅，和纸的颜色对比只有 ${contrastOnPaper(String(input)).toFixed(1)}，至少要 7。请换深一点的`
        : '颜色要写井号加六位数字、字母，外面加英文引号，比如 "#0b4a6f"',
  });
}

function dialled(what: string) {
  return formText()
    .regex(TELEPHONE, { error: '只写数字和减号，比如 0888-8123456；在文件里，外面加英文引号' })
    .describe(what);
}

/** A way in that is open to everybody: a page, a mini programme, an application. */
const channel = z.strictObject({
  name: formText().min(1, { error: '不能空着' }).describe('叫什么'),
  web: webAddress().optional().describe('网址；没有网页的不写'),
  note: shortText(40).optional().describe('怎么用，一句话'),
});

const clockTime = data().regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/, { error: '时间写成 09:00 这样' });

/** A day on which somebody who leads receives people. */
const session = z
  .strictObject({
    day: isoDay.describe('哪一天'),
    from: clockTime.describe('几点起，比如 9:00'),
    to: clockTime.describe('几点止，比如 11:30'),
    post: formText().min(1, { error: '不能空着' }).describe('谁接访：职务，要写姓名也写在这里'),
    place: formText().optional().describe('在哪里；和平常一样就不写'),
    about: shortText(40).optional().describe('管哪一方面'),
  })
  .refine(({ from, to }) => from.padStart(5, '0') < to.padStart(5, '0'), {
    error: '几点止（to）要比几点起（from）晚；下午两点半写成 14:30',
  });

export const editionSchema = z.strictObject({
  name: shortText(20).describe('网站名称，显示在页头'),
  office: formText().optional().describe('单位全称，比如“某某县信访局”'),
  level: z.enum(LEVELS).optional().describe('哪一级'),
  where: formText().optional().describe('在哪个省、市、县，比如“陕西省渭南市合阳县”'),
  tagline: shortText(30).optional().describe('名称下面的一行小字'),
  address: z
    .url({ error: '要写完整网址，比如 https://www.example.gov.cn/xffz/' })
    .register(meanings, { is: 'data' })
    .refine((url) => /^https?:/.test(url) && !/[?#]/.test(url), {
      error: '网址要用 https:// 或者 http:// 开头，不带问号和井号',
    })
    .optional()
    .describe('这个网站公布在哪里；放在门户子目录下就连目录一起写'),
  updated: reviewed.describe('这份资料最近核对的日期'),
  logo: name.optional().describe('页头的标志，写 pictures/ 里的文件名；不要国徽、党徽、警徽；不写就是“循法”两个字的印'),
  colour: accent().optional().describe('印章、图、要做的事的颜色，比如 "#0b4a6f"；不写就是朱红的印、青的图'),
  /** What the home page is called, and what it says first of the office. */
  home: z
    .strictObject({
      title: shortText(40).optional().describe('浏览器标签上首页的标题'),
      lead: shortText(60).optional().describe('首页最上面的一句话，说给来的人听'),
    })
    .default({})
    .describe('首页：标题和对本单位的一句话'),
  about: z
    .array(shortText(120))
    .max(6, { error: '最多六段，再多没人看' })
    .default([])
    .describe('“关于本站”最前面的几段：我们是谁，最看重什么'),
  menu: z
    .array(pointerTo(undefined, 'content/sections.yaml').describe('栏目名，比如 guide'))
    .min(1, { error: '至少写一个栏目' })
    .max(9, { error: '最多九个，再多手机上排不下' })
    .optional()
    .describe('上面的菜单放哪些栏目，按什么顺序；没写进来的到页脚去。不写就和大家一样'),
  hide: z
    .array(
      data()
        .regex(/^[a-z]+\/[a-z0-9-]+$/, { error: '写成 routes/divorce、cases/road-blocked 这样' })
        .refine((pointer) => !/^(?:regulations|laws)\//.test(pointer), {
          error: '条例的条文和法律不能藏：别的页要引用它们',
        }),
    )
    .default([])
    .describe('这一版不要的页，比如 routes/divorce'),
  platforms: z.array(channel).default([]).describe('国家、省、市的网上信访平台'),
  papers: z
    .strictObject({
      also: z
        .array(nameIn('materials'))
        .default([])
        .describe('小的以外还放哪些：写一类（手册），或者 content/materials/ 里的文件名'),
      without: z.array(nameIn('materials')).default([]).describe('哪些不放，写法一样'),
    })
    .default({ also: [], without: [] })
    .describe('印好的东西，哪些放到网上给人下载；不写就放不大于 A3、不超过 300 KB 的'),
  sound: z
    .array(wordText(40))
    .default([])
    .describe('录好的音，哪些放到网上给人听：写一类（路线、权利），或者一页（routes/unpaid-wages）；不写就都不放'),
  /** Who stands for what is published. */
  signOff: z
    .array(
      z.strictObject({
        what: formText().min(1, { error: '不能空着' }).describe('什么事，比如“审核”'),
        who: formText().min(1, { error: '不能空着' }).describe('谁，写科室，比如“综合科”'),
      }),
    )
    .default([])
    .describe('落款：谁编的、谁审的'),
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
    .default({})
    .describe('页脚：谁办的、备案号'),
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
    .default({})
    .describe('大厅屏：发通知的密码'),
  /** Where somebody who finds a mistake on a page tells it. */
  corrections: z
    .strictObject({
      telephone: dialled('打哪个电话说').optional(),
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
      online: z.array(channel).default([]).describe('网络信访渠道'),
      post: formText().optional().describe('通信地址'),
      telephones: z
        .array(
          z.strictObject({
            name: formText().min(1, { error: '不能空着' }).describe('打这个号码做什么，比如“咨询投诉”'),
            number: dialled('号码'),
            note: shortText(30).optional().describe('什么时候有人接'),
          }),
        )
        .default([])
        .describe('咨询投诉电话'),
      hours: formText().optional().describe('接待时间'),
      place: formText().optional().describe('接待地点'),
      way: shortText(80).optional().describe('怎么去：坐几路车，进哪个门'),
      picture: name.optional().describe('接待地点或者去的路的图，写 pictures/ 里的文件名'),
      windows: z
        .array(
          z.strictObject({
            name: formText().min(1, { error: '不能空着' }).describe('窗口叫什么'),
            does: shortText(40).describe('办什么事'),
          }),
        )
        .default([])
        .describe('大厅里的窗口'),
      access: z.array(shortText(40)).default([]).describe('无障碍：坡道、轮椅、老花镜、手语，有的才写'),
      progress: formText().optional().describe('怎样查询进展和结果'),
      rota: z.array(session).default([]).describe('领导接访的日子；过了的自己不见'),
    })
    .prefault({})
    .describe('怎样找到本单位：地址、时间、电话、网上'),
});

export const edition = fileAt('content/editions/{edition}/edition.yaml', editionSchema);

export type Edition = z.infer<typeof editionSchema>;

/** Who runs the site, as its foot says; undefined where the edition names nobody. */
export function runnerOf({ footer, office }: Edition): string | undefined {
  return footer.sponsor || office || undefined;
}

/** The office as pages name it; the site's own name where the edition names none. */
export function officeName({ office, footer, name }: Edition): string {
  return office || footer.sponsor || name;
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
