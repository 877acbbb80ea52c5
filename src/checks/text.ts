/** `npm run check:text FILE…`: reads old material, a file or a folder of .txt, .md and .docx, and says what no longer holds. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { REGULATIONS_ID } from '../kinds/law/citable.ts';
import { leafletData } from '../leaflet/collected.ts';
import { leafletContext } from '../leaflet/data.ts';
import { textOfFile, UnreadableFile } from '../leaflet/docx-text.ts';
import { type Finding, readLeaflet } from '../leaflet/findings.ts';
import { isComplaint } from '../leaflet/verdicts.ts';
import { loadLibrary, optionsFrom } from '../library.ts';

/** Files to read below a path, in order of name. */
function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md|docx)$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** 第 3 行：[条号变了]“…”：… */
function formatFinding(text: string, { start, words, verdict, say, instead }: Finding): string {
  const line = text.slice(0, start).split('\n').length;
  return `第 ${line} 行：[${verdict}]“${words}”：${say}${instead ? `改成：${instead}` : ''}`;
}

/** @returns how many places have to be changed */
function checkTexts(paths: readonly string[], say: (line: string) => void): number {
  const library = loadLibrary(optionsFrom(process.env));
  const context = leafletContext(leafletData(library, REGULATIONS_ID), library.day);
  let bad = 0;
  for (const file of paths.flatMap(filesAt)) {
    try {
      const text = textOfFile(file, readFileSync(file));
      const findings = readLeaflet(text, context);
      const wrong = findings.filter(({ verdict }) => isComplaint(verdict));
      say(`${file}：${findings.length} 处引用和说法，${wrong.length} 处要看`);
      for (const finding of wrong) say(`  ${formatFinding(text, finding)}`);
      bad += wrong.length;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      say(`${file}：${error.message}`);
      bad += 1;
    }
  }
  return bad;
}

if (import.meta.main) {
  const paths = process.argv.slice(2);
  if (paths.length === 0) {
    console.error('请写上要查的文件或者文件夹，比如：npm run check:text 旧传单.docx');
    process.exitCode = 2;
  } else if (checkTexts(paths, console.log) > 0) process.exitCode = 1;
}
