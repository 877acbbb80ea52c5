/** What the browser shows in the place of a page while the content has problems: what the command line says. */

import type { Problem } from '../law/problem.ts';
import { escapeXml } from '../text/xml.ts';

/** Where the page asks whether anything has changed: the answer is the mark of what is wrong now, empty when all is well. */
export const PROBLEMS_MARK = '/@problems';

/** Problems that are shown at a time. */
const SHOWN = 50;

/** Tells one state of the problems from the next. */
export function markOf(problems: readonly Problem[]): string {
  return problems.length === 0 ? '' : Buffer.from(JSON.stringify(problems)).toString('base64').slice(-400);
}

function item({ file, line, column, message, remedy }: Problem): string {
  const place = line === undefined ? '' : ` 第 ${line} 行${column === undefined ? '' : `第 ${column} 列`}`;
  return `<li><p class="place"><code>${escapeXml(file)}</code>${place}</p><p>${escapeXml(message)}</p>${remedy === undefined ? '' : `<p class="remedy">${escapeXml(remedy)}</p>`}</li>`;
}

/** A whole page, which goes when the problems do. */
export function problemPage(problems: readonly Problem[]): string {
  const more = problems.length > SHOWN ? `<p>还有 ${problems.length - SHOWN} 处，改好上面的再看。</p>` : '';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>有 ${problems.length} 处要改</title>
<style>
body{margin:0;background:#faf7f0;color:#1c1a17;font:18px/1.8 system-ui,"Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.6rem;line-height:1.3}
ol{padding-left:1.5rem}li{margin:0 0 1.25rem}li p{margin:0}
.place{color:#5c564c}.remedy{margin-top:.25rem;padding-left:.75rem;border-left:4px solid #0f5f57}
code{font-family:inherit;font-weight:600;overflow-wrap:anywhere}
</style></head><body><main>
<h1>有 ${problems.length} 处要改</h1>
<p>照下面的改好、保存，这里自己会变回网页，不用刷新。</p>
<ol>${problems.slice(0, SHOWN).map(item).join('')}</ol>${more}
</main><script>
const mark = ${JSON.stringify(markOf(problems))};
setInterval(async () => {
  try {
    const answer = await fetch(${JSON.stringify(PROBLEMS_MARK)}, { cache: 'no-store' });
    if ((await answer.text()) !== mark) location.reload();
  } catch {}
}, 500);
</script></body></html>
`;
}
