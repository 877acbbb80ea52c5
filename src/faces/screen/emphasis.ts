/** Time limits stand out on a slide: whoever reads only one thing of it reads them. */

/** 三十日内、5 个工作日、6 个月内: a stretch of time, not a date. */
const LIMIT =
  /(?:[0-9]+ ?|[〇一二两三四五六七八九十百]+)(?:个工作日(?:以内|之内|内)?|(?:日|天|个月|年)(?:以内|之内|内))/g;

/** The text in order, in stretches; nothing is lost. */
export function emphasised(text: string): { text: string; limit: boolean }[] {
  const stretches: { text: string; limit: boolean }[] = [];
  let end = 0;
  for (const { 0: limit, index } of text.matchAll(LIMIT)) {
    if (index > end) stretches.push({ text: text.slice(end, index), limit: false });
    stretches.push({ text: limit, limit: true });
    end = index + limit.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), limit: false });
  return stretches;
}
