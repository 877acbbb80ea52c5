/** The files of a draft: what is to be done, for people and for the desk; the comparison; the law's file as it would be. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../machine/command.ts';
import { shortened } from './standing-list.ts';
import { type Task, URGENCIES, type WorkList } from './tasks.ts';

const LIST = '要做的事.json';
/** Slides that are named one by one: the site makes them again by itself. */
const NAMED = 20;

/** File by file, line by line. */
function taskLines(tasks: readonly Task[], isBrief: boolean): string[] {
  return [...Map.groupBy(tasks, ({ file }) => file)].flatMap(([file, own]) => {
    const [{ label, page } = { label: '', page: undefined }] = own;
    const head = `${file}　${label}${page ? `“${page.title}” ${page.path}` : ''}`;
    if (isBrief) return [`- ${head}：第 ${[...new Set(own.map(({ line }) => line))].join('、')} 行`];
    return [
      '',
      `### ${head}`,
      '',
      ...own.flatMap(({ line, field, words, why }) => [
        `- 第 ${line} 行 ${field}：${shortened(words, 80)}`,
        ...why.map((one) => `  - ${one}`),
      ]),
    ];
  });
}

/** 要做的事.md */
export function workWords({ title, effective, tasks, remake }: WorkList, look: readonly string[]): string {
  const groups = URGENCIES.map((urgency) => ({ urgency, own: tasks.filter((task) => task.urgency === urgency) }));
  const counts = groups.map(({ urgency, own }) => `${urgency} ${own.length} 处`).join('，');
  const printed = remake.filter(({ as }) => as === '印刷品');
  const slides = remake.filter(({ as }) => as === '幻灯片');
  const means: Readonly<Record<string, string>> = {
    一定要改: '条号变了、没有了，或者写着的数变了。',
    要读一遍: '条文有变，写的话不一定错：对照新文本读一遍，对的，只改核对日期（reviewed）。',
    不用动: '条号和内容都没有变。',
  };
  return [
    `# 《${title}》修改以后要做的事`,
    '',
    `新文本 ${effective} 起施行。${counts}；要重新做的幻灯片、印刷品 ${remake.length} 样。`,
    ...(look.length > 0 ? ['', '## 草稿里要看的', '', ...look.map((one) => `- ${one}`)] : []),
    ...groups.flatMap(({ urgency, own }) => [
      '',
      `## ${urgency}（${own.length}）`,
      '',
      means[urgency] ?? '',
      '',
      ...taskLines(own, urgency === '不用动'),
    ]),
    '',
    `## 改好以后重新做的（${remake.length}）`,
    '',
    '网页上的幻灯片生成时自己换；印了的、放出去的，要换掉。',
    '',
    ...[...printed, ...slides.slice(0, NAMED)].map(({ as, name, from }) => `- ${as}：${name}（${from}）`),
    ...(slides.length > NAMED ? [`- 还有 ${slides.length - NAMED} 样幻灯片，在 ${LIST} 里`] : []),
    '',
  ].join('\n');
}

/** What to do with the folder, step by step. */
export function draftReadme(title: string, id: string, out: string, hasOld: boolean): string {
  return [
    `《${title}》修改的草稿。content/ 里什么都还没有动。`,
    '',
    '1. 看“对照.txt”：每一条到了哪里，哪些数变了。机器配的，配错的以官方文本为准。',
    `2. 改“${id}.yaml”：它是 content/laws/${id}.yaml 加上最后的 next 一段。# 开头的行说哪里要看；提要改成新文本的意思，was、now 改成白话。`,
    `3. 放进去：npm run law -- ${title} --write --out ${out}`,
    '4. 施行那天以前，网站照旧，条号先别改。那天一到（已经施行的，现在就），条号自己换成新的：照“要做的事.md”一处一处改，旧条号通不过检查。',
    '5. 对照新文本读过一页，就把它的核对日期（reviewed）写成那天以后的日期；没有写的，页上、屏上、印的上面都写着“正在核对”。',
    ...(hasOld
      ? []
      : ['', '没有旧文本，只拿我们写的提要和新文本配过：看不出哪些数、哪些字变了。找到旧文本，加上 --old 再做一次。']),
    '',
  ].join('\r\n');
}

const digestOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** All files by name; the list for the desk also says what each was when it was written. */
export function draftFiles(
  work: WorkList,
  look: readonly string[],
  texts: Readonly<Record<string, string>>,
): Map<string, Uint8Array> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = new Map(
    Object.entries({ ...texts, '要做的事.md': workWords(work, look) }).map(([name, text]) => [name, encode(text)]),
  );
  const written = Object.fromEntries([...files].map(([name, bytes]) => [name, digestOf(bytes)]));
  files.set(LIST, encode(`${JSON.stringify({ ...work, look, written }, null, 1)}\n`));
  return files;
}

/**
 * Makes sure that nothing is lost that somebody wrote into an earlier draft.
 * @throws CommandError with the names of files that are no longer as they were written
 */
export function refuseEdited(folder: string): void {
  const list = join(folder, LIST);
  if (!existsSync(list)) return;
  const { written = {} } = JSON.parse(readFileSync(list, 'utf8')) as { written?: Record<string, string> };
  const edited = Object.entries(written).filter(([name, digest]) => {
    const path = join(folder, name);
    return existsSync(path) && digestOf(readFileSync(path)) !== digest;
  });
  if (edited.length === 0) return;
  throw new CommandError(
    `${folder} 里的 ${edited.map(([name]) => name).join('、')} 您改过，没有动。要重新做一份，用 --out 写另一个文件夹；不要了，先把那个文件夹挪走`,
  );
}
