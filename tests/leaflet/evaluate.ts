/** How well the leaflet check reads the texts of this folder: wrong lines found, right lines accused. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type LeafletContext, readLeaflet } from '../../src/leaflet/findings.ts';
import { isComplaint, VERDICTS } from '../../src/leaflet/verdicts.ts';
import { PROJECT } from '../content-copy.ts';

const textSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  wrong: z.array(z.strictObject({ words: z.string(), verdict: z.enum(VERDICTS) })).default([]),
});

/** A leaflet, and what is wrong in it. */
export type SampleText = z.infer<typeof textSchema>;

export interface Reading {
  wrong: number;
  found: number;
  right: number;
  accused: number;
  /** What was missed and who was accused, in a line each. */
  slips: string[];
}

/** Every text of this folder, file after file. */
export function readSamples(): SampleText[] {
  const folder = join(PROJECT, 'tests/leaflet');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => z.array(textSchema).parse(parse(readFileSync(join(folder, name), 'utf8'))));
}

/** Reads the texts and counts, line by line. */
export function evaluateLeaflets(samples: readonly SampleText[], context: LeafletContext): Reading {
  const sum: Reading = { wrong: 0, found: 0, right: 0, accused: 0, slips: [] };
  for (const { id, text, wrong } of samples) {
    const lineAt = (place: number) => text.slice(0, place).split('\n').length;
    const complaints = readLeaflet(text, context)
      .filter(({ verdict }) => isComplaint(verdict))
      .map((finding) => ({ ...finding, line: lineAt(finding.start), last: lineAt(finding.end) }));
    const wrongLines = new Set<number>();
    for (const { words, verdict } of wrong) {
      const at = text.indexOf(words);
      if (at < 0 || text.includes(words, at + 1)) throw new Error(`${id}: “${words}” must stand in the text once`);
      const line = lineAt(at);
      wrongLines.add(line);
      sum.wrong += 1;
      const found = complaints.some((one) => one.verdict === verdict && one.line <= line && one.last >= line);
      if (found) sum.found += 1;
      else {
        const said = complaints.filter((one) => one.line === line).map((one) => `${one.verdict}“${one.words}”`);
        sum.slips.push(`${id}, line ${line}: ${verdict}“${words}” was missed (${said.join('; ') || 'nothing said'})`);
      }
    }
    for (const [index, content] of text.split('\n').entries()) {
      const line = index + 1;
      if (content.trim() === '' || wrongLines.has(line)) continue;
      sum.right += 1;
      const accusing = complaints.filter((one) => one.line === line);
      if (accusing.length === 0) continue;
      sum.accused += 1;
      for (const one of accusing)
        sum.slips.push(`${id}, line ${line}: accused as ${one.verdict}“${one.words}”: ${one.say}`);
    }
  }
  return sum;
}
