/** A script on paper for whoever reads it out, and as SSML for whoever has a better voice. */

import type { Readings } from '../../kinds/reading/schema.ts';
import { escapeXml } from '../../text/xml.ts';
import { readAloud } from './readings.ts';
import { type Script, sentencesOfScript } from './scripts.ts';
import { PACE } from './voice-engine.ts';

/** Seconds that a person needs, stops counted as breath. */
export function secondsOfScript(script: Script, pace = PACE.usual): number {
  const characters = sentencesOfScript(script).reduce((sum, { said }) => sum + [...said].length, 0);
  return Math.round((characters * 60) / pace);
}

/** 52 秒, 1 分 5 秒 */
export function durationWords(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}

/** For a person: one sentence a line, an empty line where one waits longer. Opens in Notepad, so with a mark and CRLF. */
export function scriptText(script: Script, who: string): string {
  const { title, reviewed, parts } = script;
  const lines = [
    title,
    '',
    `慢慢念，大约 ${durationWords(secondsOfScript(script))}（一分钟 ${PACE.usual} 个字）。一行一句，念完停一停；空一行，多停一会儿。`,
    `按 ${reviewed} 核对的法律。${who}`,
    '',
    '——从这里念——',
    '',
    ...parts.flatMap(({ sentences }) => [...sentences.map(({ said }) => said), '']),
  ];
  return `\uFEFF${lines.join('\r\n').trimEnd()}\r\n`;
}

/** chong2qing4 as Microsoft's voices take it: chong 2 qing 4. */
const phones = (syllables: readonly string[]) => syllables.map((one) => one.replace(/(\d)$/, ' $1')).join(' ');

/** A sentence whose words of several readings say which is meant. */
function marked(said: string, readings: Readings): string {
  const { syllables, settled } = readAloud(said, readings);
  const characters = [...said];
  // Words that overlap are one.
  const spans: { from: number; to: number }[] = [];
  for (const span of [...settled].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else spans.push({ ...span });
  }
  let at = 0;
  const pieces = spans.flatMap(({ from, to }) => {
    const before = escapeXml(characters.slice(at, from).join(''));
    const word = characters.slice(from, to).join('');
    at = to;
    // A span over a stop is no word.
    if (/[^\p{Script=Han}]/u.test(word)) return [before, escapeXml(word)];
    const ph = phones(syllables.slice(from, to).flat());
    return [before, `<phoneme alphabet="x-microsoft-sapi" ph="${ph}">${escapeXml(word)}</phoneme>`];
  });
  return pieces.join('') + escapeXml(characters.slice(at).join(''));
}

/** SSML 1.1: https://www.w3.org/TR/speech-synthesis11/. Its text is the script's. */
export function ssml({ parts }: Script, readings: Readings): string {
  const body = parts
    .map(({ sentences }) => {
      const inside = sentences
        .map(({ said, pause }) => `    <s>${marked(said, readings)}</s><break time="${pause}ms"/>\n`)
        .join('');
      return `  <p>\n${inside}  </p>\n`;
    })
    .join('');
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="zh-CN">\n' +
    `${body}</speak>\n`
  );
}
