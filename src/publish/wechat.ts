/**
 * `npm run wechat -- l01,t26`, `npm run wechat -- --month 12`: posts for the 公众号 of an office, a folder each, ready to be
 * pasted: the article, its pictures and covers, its title, summary and address, and how it is done.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/content.ts';
import { monthPosts, postsOf } from '../faces/wechat/chosen-posts.ts';
import { postFiles } from '../faces/wechat/post-files.ts';
import { ContentError } from '../law/problem.ts';
import { library } from '../library.ts';
import { CommandError, runCommand, wholeNumber } from '../machine/command.ts';
import { needFolder } from '../machine/folder.ts';
import { placeFiles } from '../machine/placed-files.ts';

const MADE = '公众号推文';
const USAGE =
  '页的代码（l01,t26），--month 12，--out，比如：npm run wechat -- l01,t26 或者 npm run wechat -- --month 12';

if (import.meta.main) {
  await runCommand(USAGE, async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { month: { type: 'string' }, out: { type: 'string' } },
    });
    if (positionals.length === 0 && values.month === undefined) {
      throw new CommandError(`要写讲哪几页，或者哪个月。${USAGE}`);
    }
    const month = values.month === undefined ? undefined : wholeNumber('month', values.month, 1, 12);
    const known = library();
    const out = values.out ?? join('out', 'wechat', known.edition);
    needFolder(out, MADE);
    const problems = checkContent(known);
    if (problems.length > 0) throw new ContentError(problems);
    const planned = [...postsOf(known, positionals), ...(month === undefined ? [] : monthPosts(known, month))];
    const files = await postFiles(known, planned);
    placeFiles(files, out, { name: `wechat-${known.edition}`, made: MADE });
    const folders = [...new Set([...files.keys()].map((path) => path.split(/[\\/]/)[0] ?? ''))];
    console.log(`${folders.length} 篇推文在 ${out}/，一篇一个文件夹，先看里面的“说明.txt”：`);
    for (const folder of folders) console.log(`  ${folder}`);
    if (known.site.preview) {
      console.log(
        `提示：这一版没有写网址（content/editions/${known.edition}/edition.yaml 里的 address），推文里没有网址、二维码和原文链接。`,
      );
    }
  });
}
