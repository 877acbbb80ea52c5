/**
 * A change of the content that is shown before it is done: which files are written, renamed, taken away, and what a
 * person has to look at. Nothing here touches a file.
 */

import { posix } from 'node:path';

/** A file with its new text. Paths are from the repository's root: content/cases/earlier-bus.mdx. */
export interface PlannedFile {
  file: string;
  /** Its text now, byte order mark and line ends included; undefined where there is none yet. */
  before: string | undefined;
  /** Undefined where the file is taken away. */
  after: string | undefined;
  /** The name that it had, where it is the same file under a new one. */
  was?: string;
}

export interface EntryPlan {
  /** What is done, in a few words: 改名：cases/earlier-bus → cases/first-bus */
  title: string;
  files: readonly PlannedFile[];
  /** What a person has to look at, with file and line. */
  notes: readonly string[];
  /** The editions whose content the change reaches, which are all checked before it is done. */
  editions: readonly string[];
}

/** A change of one file. */
interface LineChange {
  line: number;
  gone: string[];
  come: string[];
}

/** The smallest runs of lines that differ, told by the longest common sequence of lines. */
function lineChanges(before: string, after: string): LineChange[] {
  const [a, b] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [old, now] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const changes: LineChange[] = [];
  let from = 0;
  let line = head + 1;
  let open: LineChange | undefined;
  const change = () => {
    open ??= { line, gone: [], come: [] };
    if (!changes.includes(open)) changes.push(open);
    return open;
  };
  // Where a line of the old text comes again further down in the new one, what stands between is new.
  for (let to = 0; to < now.length || from < old.length; ) {
    if (to < now.length && old[from] === now[to] && from < old.length) {
      open = undefined;
      [from, to, line] = [from + 1, to + 1, line + 1];
    } else if (from < old.length && !now.slice(to).includes(old[from] ?? '')) {
      change().gone.push(old[from++] ?? '');
    } else {
      change().come.push(now[to++] ?? '');
      line++;
    }
  }
  return changes;
}

/** In characters. */
const LONGEST_LINE = 100;

/** How much of what stays is shown on either side of what changes, in characters. */
const AROUND = 24;

/** Without the sign of a list, which says nothing to a reader. */
const words = (line: string) => [...line.trim().replace(/^-\s+(?=\S)/, '')];

/** What stands from one character to another, with … where something is left out; of what is long, both ends. */
function part(characters: readonly string[], from: number, to: number): string {
  const [head, tail] = [from > 0 ? '……' : '', to < characters.length ? '……' : ''];
  const shown = characters.slice(from, to);
  const half = LONGEST_LINE / 2;
  const middle =
    shown.length <= LONGEST_LINE ? shown.join('') : `${shown.slice(0, half).join('')}……${shown.slice(-half).join('')}`;
  return head + middle + tail;
}

function shortened(line: string): string {
  const characters = words(line);
  return part(characters, 0, characters.length);
}

/** A line before and after, cut to what changes and a little on both sides of it. */
function aroundChange(before: string, after: string): [string, string] {
  const [old, now] = [words(before), words(after)];
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const short = (characters: readonly string[]) =>
    characters.length <= LONGEST_LINE
      ? characters.join('')
      : part(characters, Math.max(0, head - AROUND), Math.min(characters.length, characters.length - tail + AROUND));
  return [short(old), short(now)];
}

/** A change in words: what a line said and says, or which lines go and come. */
function changeWords({ gone, come }: LineChange): string[] {
  if (gone.length === come.length) {
    return gone.flatMap((before, at) => {
      const [old, now] = aroundChange(before, come[at] ?? '');
      return [`    原来：${old}`, `    改成：${now}`];
    });
  }
  const listed = (done: string, lines: readonly string[]) => {
    const said = lines.filter((line) => line.trim() !== '').map(shortened);
    if (said.length < 2) return said.map((one) => `    ${done}这一行：${one}`);
    return [`    ${done}这 ${said.length} 行：`, ...said.map((one) => `      ${one}`)];
  };
  return [...listed('去掉', gone), ...listed('加上', come)];
}

/** What becomes of a file, in lines. */
function told({ file, before, after, was }: PlannedFile): string[] {
  if (after === undefined) return [`删掉 ${file}`];
  if (before === undefined && was === undefined) return [`新写 ${file}`];
  const head = was === undefined ? [] : [`改名 ${was} → ${posix.basename(file)}`];
  const changes = lineChanges(before ?? '', after);
  return [...head, ...changes.flatMap((one) => [`改 ${file} 第 ${one.line} 行`, ...changeWords(one)])];
}

/** What becomes of the files, in lines. */
export function planLines({ files }: EntryPlan): string[] {
  return files.flatMap(told);
}

/** A plan as the person reads it who says yes or no. */
export function planWords(plan: EntryPlan): string[] {
  const { title, notes } = plan;
  return [
    title,
    ...planLines(plan).map((line) => `  ${line}`),
    ...(notes.length > 0 ? ['请您自己看一遍：', ...notes.map((note) => `  ${note}`)] : []),
  ];
}
