/** What lies on a stick beside the pages, for whoever is handed it. */

import { formatDay } from '../../law/deadline.ts';

export interface StickWords {
  /** What the site calls itself. */
  name: string;
  /** The day up to which its content was checked. */
  checked: string;
  /** Its address on the web; undefined where it has none. */
  address: string | undefined;
  sheets: number;
  films: readonly string[];
  /** Whether there is a hall screen. */
  screen: boolean;
}

/** For Notepad: with a mark of its encoding, and lines as Windows ends them. */
export function forWindows(text: string): string {
  return `\uFEFF${text.trim().replaceAll('\n', '\r\n')}\r\n`;
}

/** 说明.txt */
export function stickReadme({ name, checked, address, sheets, films, screen }: StickWords): string {
  const steps = [
    '双击 开始.html，用浏览器打开。不用联网，不用安装。搜索、算期限、写材料、查旧材料、答题都能用。',
    '样子乱的，多半是用老的 IE 打开的：右键 开始.html，点“打开方式”，换 Edge、Chrome、360 或者统信、麒麟自带的浏览器。',
    '要用电脑打开（Windows、统信、麒麟都行）。手机上直接点开，别的页多半打不开。',
    '拷到电脑上：整个文件夹一起拷。只拷 开始.html 一个，打不开别的页。',
    '您填的字、打的勾只留在用的那台电脑上，不进 U 盘，也不上传。公用的电脑，用完请在那一页点“清空”。',
    ...(screen
      ? [
          '大厅屏、村里的电视：开始.html 最下面点“大厅屏”，按 F11 全屏。临时通知用记事本写在 site\\screen\\notice.txt 里，字写在两个 ` 中间，存盘。',
        ]
      : []),
    ...(sheets > 0 ? [`要打印的在“下载打印”文件夹里，一共 ${sheets} 件。`] : []),
    ...(films.length > 0 ? [`影片在“影片”文件夹里：${films.join('、')}。电视、电脑都能放。`] : []),
  ];
  const web =
    address === undefined
      ? ''
      : `\n网上的在 ${address} ，内容最新。页上的二维码、“复制网址”都是网上的地址，要联网才打得开。`;
  return forWindows(`${name}

${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}

内容核对到 ${formatDay(checked)}。法律会改：过了一年，请向发给您的单位换一份新的。${web}
site 文件夹里是各个网页，不用动。`);
}
