/**
 * llms.txt: what there is for machines that quote, a line a page, each leading to the page as Markdown.
 * @see https://llmstxt.org/
 */

import { edition, runnerOf } from '../../kinds/edition/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { DATASETS, filePath, TITLES } from './datasets.ts';
import { TWIN, type Twin } from './markdown-twin.ts';

export const LLMS_PATH = '/llms.txt';

/** Pages without a kind of their own: about, periods, numbers to call. */
const OTHER = '页面';

/** @param twins the pages that have one, so that no line leads nowhere */
export function llmsText(library: Library, twins: readonly Twin[]): string {
  const { site, of, cards, kinds } = library;
  const own = of(edition).data;
  const runner = runnerOf(own);
  const byPath = new Map(cards.map((card) => [card.path, card]));
  const labels = new Map(kinds.map(({ name, label }) => [name, label]));
  const groups = Map.groupBy(twins, ({ address }) => labels.get(byPath.get(address)?.kind ?? '') ?? OTHER);
  const order = [...new Set([...kinds.map(({ label }) => label), OTHER])].filter((label) => groups.has(label));
  const line = ({ address, title }: Twin) => {
    const about = byPath.get(address)?.found?.line;
    return `- [${title}](${site.absolute(`${address}${TWIN}`)})${about ? `：${about}` : ''}`;
  };
  const sections = order.map((label) => `## ${label}\n\n${(groups.get(label) ?? []).map(line).join('\n')}`);
  const data = DATASETS.map(
    (name) => `- [${TITLES[name].title}](${site.absolute(filePath(name))})：${TITLES[name].about}`,
  );
  return `${[
    `# ${own.name}`,
    `> ${runner ? `${runner}的法治宣传网站：` : ''}《信访工作条例》的原文和白话解读，该找谁、几天之内、依据哪一条。每一页都有 Markdown 写的一份，写着网址、法律核对的日期和依据的全称。`,
    '引用时请写明网址和核对的日期。法律的依据写全称和条、款、项。《信访工作条例》的原文以官方公布的文本为准；白话解读帮助理解，不是法律解释。期限从哪天起算、有什么例外，和天数写在一起，请一起引。',
    ...sections,
    `## Optional\n\n${data.join('\n')}`,
  ].join('\n\n')}\n`;
}
