/** A yearly report as an official document is written: numbered headings, paragraphs, tables. */

import type { Element, ElementContent, Root } from 'hast';
import { mdxToHast } from 'satteri';
import { type ChartModel, hasTable, rowSentence } from '../../kinds/report/figures.ts';
import type { ReportModel } from '../../kinds/report/model.ts';
import { toChinese } from '../../law/numerals.ts';
import { joinLines } from '../../prose/cjk.ts';
import { FEATURES } from '../../prose/read.ts';

/** Something that stands on the paper, from the top. */
export type PaperPart =
  /** 一、 is level 1, （一） is level 2, 1. is level 3. */
  | { part: 'heading'; level: 1 | 2 | 3; text: string }
  | { part: 'text'; text: string }
  | { part: 'table'; title: string; head: string[]; rows: string[][] };

/** Official documents have no space between Chinese and digits. */
export function closeUp(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}\p{P}]) +(?=[\p{Script=Han}\p{P}\d\w])/gu, '')
    .replace(/(?<=[\d\w%]) +(?=[\p{Script=Han}\p{P}])/gu, '');
}

type Node = Root | ElementContent | Root['children'][number];

function wordsOf(node: Node): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.reduce((before, child) => before + linked(before, child), '');
}

/** What one could click on the page is the name of a page where the sentence sends one there: 看“办理流程”. */
function linked(before: string, child: Node): string {
  const words = wordsOf(child);
  const leads = child.type === 'element' && child.tagName === 'a' && /[看见]\s*$/.test(before);
  return leads ? `“${words}”` : words;
}

const said = (node: Node) => closeUp(joinLines(wordsOf(node)).trim());

const NUMBERED = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])/;

/** Counts the headings of each level anew below the one above. */
function counter(): (level: 1 | 2 | 3, text: string) => string {
  const counts = [0, 0, 0];
  return (level, text) => {
    counts.fill(0, level);
    const count = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = count;
    if (NUMBERED.test(text)) return text;
    return `${[`${toChinese(count)}、`, `（${toChinese(count)}）`, `${count}．`][level - 1]}${text}`;
  };
}

/** A group of figures: what they mean, then a table, or a sentence where there is one figure only. */
function figureParts(chart: ChartModel, tables: { count: number }): PaperPart[] {
  const note = chart.note.replace(/。?$/, '。');
  if (!hasTable(chart)) return [{ part: 'text', text: closeUp(`${chart.rows.map(rowSentence).join('；')}。${note}`) }];
  tables.count += 1;
  const { head, rows } = chart.table;
  return [
    { part: 'text', text: closeUp(`${chart.title}，见表 ${tables.count}。${note}`) },
    {
      part: 'table',
      title: closeUp(`表 ${tables.count}　${chart.title}`),
      head: head.map(closeUp),
      rows: rows.map((row) => row.map(closeUp)),
    },
  ];
}

/**
 * Everything between the title and the signature, in order.
 * @param body the text as it was written
 */
export function paperParts(report: ReportModel, body: string): PaperPart[] {
  const numbered = counter();
  const tables = { count: 0 };
  const charts = new Map(report.figures.map((chart) => [chart.id, chart]));
  const blocks = (nodes: readonly Node[]): PaperPart[] => nodes.flatMap(block);
  const items = ({ tagName, children }: Element): PaperPart[] =>
    children
      .filter(({ type }) => type === 'element')
      .map((item, at) => ({ part: 'text', text: `${tagName === 'ol' ? `${at + 1}．` : ''}${said(item)}` }));
  const block = (node: Node): PaperPart[] => {
    if ('name' in node && node.type === 'mdxJsxFlowElement') {
      const attribute = (name: string) =>
        String(node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)?.value ?? '');
      const chart = charts.get(attribute('figure'));
      if (node.name === 'Chart') return chart ? figureParts(chart, tables) : [];
      const title = closeUp(attribute('title'));
      const before: PaperPart[] =
        node.name === 'Section'
          ? [heading(numbered(1, title))]
          : node.name === 'History'
            ? [{ part: 'text', text: '以下是旧法，仅供对照：' }]
            : [];
      return [...before, ...blocks(node.children)];
    }
    if (node.type !== 'element') return [];
    const level = /^h([2-4])$/.exec(node.tagName)?.[1];
    if (level !== undefined) {
      const depth = (Number(level) - 1) as 1 | 2 | 3;
      return [{ part: 'heading', level: depth, text: numbered(depth, said(node)) }];
    }
    if (node.tagName === 'ul' || node.tagName === 'ol') return items(node);
    if (node.tagName === 'table') {
      const rows = rowsOf(node);
      return rows[0] ? [{ part: 'table', title: '', head: rows[0], rows: rows.slice(1) }] : [];
    }
    return [{ part: 'text', text: said(node) }];
  };
  const root = mdxToHast(body, { features: FEATURES, position: false });
  const text = 'children' in root ? blocks(root.children) : [];
  const left = report.left.flatMap((chart) => figureParts(chart, tables));
  const figures = left.length === 0 ? [] : [heading(numbered(1, '有关数字')), ...left];
  const old = report.old.map(({ said: name, now, note }, at): PaperPart => {
    const words = [`${name}${now === undefined ? '' : `，现在是${now}`}`, note ?? []].flat().join('。');
    return { part: 'text', text: `${at + 1}．${closeUp(words.replace(/。?$/, '。'))}` };
  });
  const names = old.length === 0 ? [] : [heading(numbered(1, '报告里的叫法，是那时的')), ...old];
  return [{ part: 'text', text: closeUp(report.about) }, ...text, ...figures, ...names];
}

function heading(text: string): PaperPart {
  return { part: 'heading', level: 1, text };
}

function rowsOf(table: Element): string[][] {
  const rows = table.children.flatMap((part) => (part.type === 'element' ? part.children : []));
  return rows.flatMap((row) =>
    row.type === 'element' && row.tagName === 'tr'
      ? [row.children.filter(({ type }) => type === 'element').map((cell) => said(cell))]
      : [],
  );
}
