/**
 * `npm run check:text FILE…`: reads old material, files or folders, and says what no longer holds and what it
 * could not read.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { REGULATIONS_ID } from '../kinds/law/citable.ts';
import { leafletData } from '../leaflet/collected.ts';
import { leafletContext } from '../leaflet/data.ts';
import { refuseTooLarge, textOfFile } from '../leaflet/file-text.ts';
import { type Finding, readLeaflet } from '../leaflet/findings.ts';
import { type FileText, UnreadableFile } from '../leaflet/readable.ts';
import { isComplaint } from '../leaflet/verdicts.ts';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';

/** Every file below a path in order of name, but for what an office suite and a system leave beside them. */
function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:\.|~\$)|^Thumbs\.db$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The size is asked first: what is too large is not loaded. */
function readFile(file: string): FileText {
  refuseTooLarge(statSync(file).size);
  return textOfFile(file, readFileSync(file));
}

/** 第 3 行：[条号变了]“…”：… */
function formatFinding(line: number, { words, sentence, verdict, say, instead, law }: Finding): string {
  return [
    `第 ${line} 行：【${verdict}】“${words}”：${say}${instead ? `改成：${instead}` : ''}`,
    ...(sentence === words ? [] : [`  原句：${sentence}`]),
    ...(law ? [`  今天的法律：${law}`] : []),
  ].join('\n  ');
}

/** The lines of places that come in order; the text is gone through once. */
function lineCounter(text: string): (place: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (place) => {
    for (; next >= 0 && next < place; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}

/** @returns how many places have to be changed, and files to be looked at */
function checkTexts(paths: readonly string[], say: (line: string) => void): number {
  const library = loadLibrary(optionsFrom(process.env));
  const context = leafletContext(leafletData(library, REGULATIONS_ID), library.day);
  let bad = 0;
  const skipped: string[] = [];
  const files = paths.flatMap(filesAt);
  if (files.length === 0) throw new CommandError(`${paths.join('、')} 里一个文件也没有，没有可查的`);
  for (const file of files) {
    try {
      const { text, unread } = readFile(file);
      const findings = readLeaflet(text, context);
      const wrong = findings.filter(({ verdict }) => isComplaint(verdict));
      say(`${file}：${findings.length} 处引用和说法，${wrong.length} 处要看`);
      const lineAt = lineCounter(text);
      for (const finding of wrong) say(`  ${formatFinding(lineAt(finding.start), finding)}`);
      for (const words of unread) say(`  没有读到：${words}`);
      bad += wrong.length + unread.length;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      skipped.push(`  ${file}：${error.message}`);
    }
  }
  if (skipped.length > 0) say(`没有读的文件 ${skipped.length} 个：`);
  for (const line of skipped) say(line);
  return bad + skipped.length;
}

if (import.meta.main) {
  await runCommand('文件或者文件夹，比如：npm run check:text 旧传单.docx', () => {
    const paths = process.argv.slice(2);
    const missing = paths.filter((path) => !existsSync(path));
    if (missing.length > 0) {
      console.error(`没有找到 ${missing.join('、')}。请看看文件名和文件夹有没有写对。`);
      process.exitCode = 2;
    } else if (paths.length === 0) {
      console.error('请写上要查的文件或者文件夹，比如：npm run check:text 旧传单.docx');
      process.exitCode = 2;
    } else if (checkTexts(paths, console.log) > 0) process.exitCode = 1;
  });
}
