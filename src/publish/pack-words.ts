/** What a pack says to whoever puts it on a server: an IT man with FTP, who never saw this project. */

import type { BuiltSite } from '../machine/built-site.ts';
import { folderOf, isPreview } from './hosting.ts';
import { type Changes, STEPS, type Step, stepOf } from './site-changes.ts';

export const ZIP = '网站.zip';
export const CHANGES = '改动';
export const SETTINGS = '服务器配置';

export const PREVIEW =
  '这一版没有填网址：二维码、分享的网址都只指向本机，别人扫了打不开，搜索引擎也不收录。' +
  '请在这一版的 edition.yaml 里写上 address，重新 npm run build，再打包。';

/** For Windows' Notepad: a mark that it is UTF-8, and its ends of lines. */
export function forNotepad(text: string): string {
  return `\uFEFF${text.trim().replaceAll('\n', '\r\n')}\r\n`;
}

function list(names: readonly string[]): string {
  return names.map((name) => `   ${name}`).join('\n');
}

/** The list of changes, in the order of the upload. */
export function changesText(changes: Changes, folder: string, first: boolean): string {
  const { added, changed, removed } = changes;
  const count = added.length + changed.length + removed.length;
  const head = first
    ? `第一次打包，${added.length} 个文件都要传。传整个压缩包再解开，比一个一个传快得多。`
    : count === 0
      ? '和上次打的包一样，没有要传的。'
      : `和上次打的包比：新的 ${added.length} 个，改了的 ${changed.length} 个，不要了的 ${removed.length} 个。`;
  const news = new Set(added);
  const steps = STEPS.map((step) => {
    const names = [...added, ...changed].filter((name) => stepOf(name, folder) === step).sort();
    const lines = names.map((name) => (news.has(name) && !first ? `${name}（新）` : name));
    return names.length === 0 ? '' : `${step}（${names.length} 个）\n${list(lines)}\n`;
  });
  const gone = removed.length === 0 ? '' : `4 最后删（${removed.length} 个；隔一天再删也行）\n${list(removed)}\n`;
  return [head, '', ...[...steps, gone].filter((part) => part !== '')].join('\n');
}

const STEP_WORDS: Record<Step, string> = {
  '1 先传': '网页要用的图片、样式、搜索。还没有网页用到它们，传多久都不影响人看',
  '2 再传网页': '各个网页和目录。传完以前，新旧网页都打得开',
  '3 最后传首页': '首页一个文件',
};

/** What lies in the pack and what to do with it. */
export function packText(site: BuiltSite, name: string, count: number, megabytes: string): string {
  const folder = folderOf(site);
  const top = folder === '' ? '网站根目录' : `网站根目录下的 ${folder}`;
  return `
${isPreview(site) ? `【注意】${PREVIEW}\n\n` : ''}这个包是给管服务器的人的。网站：${name}　网址：${isPreview(site) ? '（没有填）' : site.origin + site.base}
全是静态文件：不要数据库，不要 PHP，服务器上什么都不用装。

一、第一次放上去
1. 把 ${ZIP}（${count} 个文件，${megabytes} MB）传到网站根目录，解开。解出来就在${top}，不要再套一层文件夹。
   服务器上解不了压缩包的，照第二条传：第一次打包，那里是全部文件。
2. 照您的服务器，从“${SETTINGS}”里拿一份：
   nginx：nginx.conf 的内容放进网站的 server { } 里，改 root，运行 nginx -t && nginx -s reload。
   Caddy：用 Caddyfile，改 root，运行 caddy reload --config Caddyfile。
   Apache：不用拿，.htaccess 已经在压缩包里；网站配置里这个文件夹要写 AllowOverride All。
   IIS：不用拿，web.config 已经在压缩包里。
   Tomcat：把 Tomcat 里的 WEB-INF 放到网站文件夹里，网站文件夹放到 webapps 下面。
   Docker：看 Dockerfile 开头几行。   自动发布：gitlab-ci.yml、gitea-github-deploy.yml。
3. 打开首页看一看；再打开一个没有的网址，比如 ${site.base}nothing/，应该是“没有这一页”，不是服务器自己的错误页。

二、以后更新（FTP 一样）
“${CHANGES}”里只有和上次打的包不一样的文件，已经按顺序分好。照顺序，把每个文件夹里面的东西拖到服务器的网站根目录，同名的替换：
${STEPS.map((step) => `   ${step}：${STEP_WORDS[step]}。`).join('\n')}
   4 最后删：${CHANGES}.txt 最后一段列的文件，删掉。隔一天再删更稳：有人正开着旧网页。
FTP 用二进制方式传。传到一半断了，从那一步接着传就行。
服务器上原来有、这个包里没有提到的文件，都不要动。

三、上一个包没有传上去
请编辑运行 npm run pack:site -- --unsent 再打一个：改动从再上一个包算起，一个也不会漏。拿不准，就传整个 ${ZIP}。
`;
}
