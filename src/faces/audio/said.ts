/** What is written, as it is said: sentence by sentence, every number in characters, with the pause that follows. */

import { inWords } from '../../aloud/in-words.ts';
import { spoken } from '../../aloud/spoken.ts';
import { toChinese } from '../../law/numerals.ts';
import type { Block, Draft } from '../../library/draft.ts';
import { sentences } from '../screen/fit.ts';

export interface SaidSentence {
  /** As readers have it: the caption. */
  written: string;
  /** As it is said: characters and stops, nothing else. */
  said: string;
  /** Milliseconds of silence after it. */
  pause: number;
}

/** Milliseconds: after a sentence, after half of one, after all that belongs together. */
const PAUSES = { sentence: 450, half: 300, part: 900 };

/** A voice has no use for brackets and dashes: it takes breath there. */
function breathing(text: string): string {
  return text
    .replace(/（(?=[^（）]*）[，。；：！？、])|(?<=（[^（）]*)）(?=[，。；：！？、])/g, (mark) =>
      mark === '（' ? '，' : '',
    )
    .replace(/[（）〔〕—]+/g, '，')
    .replace(/[·「」『』]/g, '')
    .replace(/……/g, '。')
    .replace(/\//g, '、')
    .replace(/，(?=[，、。；：！？])|(?<=[，。；：！？])，/g, '')
    .replace(/^[，、；：]+/, '');
}

/** Ends a line of a list as a sentence. */
function ended(line: string): string {
  return /[。！？；：……][”’）』」]*$/u.test(line) ? line : `${line.replace(/[，、]$/, '')}。`;
}

/** @param text lines and sentences as readers have them; citations, which no ear keeps, are left out */
export function saidSentences(text: string): SaidSentence[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => sentences(ended(line.trim()), '。！？；'))
    .flatMap((written) => {
      const said = breathing(inWords(spoken(written)));
      if (!/[\p{L}\p{N}]/u.test(said)) return [];
      return { written: written.trim(), said, pause: /；[”’）』」]*$/.test(said) ? PAUSES.half : PAUSES.sentence };
    });
}

/** The last of what belongs together is followed by a longer silence. */
export function endedPart(sentences: readonly SaidSentence[]): SaidSentence[] {
  return sentences.map((one, at) => (at === sentences.length - 1 ? { ...one, pause: PAUSES.part } : one));
}

function lineOf({ label = '', text, answers, bar, figure, step }: Block, at: number): string {
  if (step)
    return [`第${toChinese(at + 1)}步：${text}`, step.to && `找${step.to}`, step.within].filter(Boolean).join('，');
  const beside = [text, bar?.period, figure?.said, figure?.beside].filter(Boolean).join('，');
  const before = label.trim();
  if (/^\d+$/.test(before)) return `第${toChinese(Number(before))}步：${beside}`;
  return answers || before === '' ? beside : `${before}，${beside}`;
}

/** The lines of a slide in the order in which it is read; what is said to a class comes last. */
export function saidOf({ title, blocks, notes }: Pick<Draft, 'title' | 'blocks' | 'notes'>): string[] {
  return [
    ...(title === '' ? [] : [ended(title)]),
    ...blocks.map(lineOf).map(ended),
    ...(notes
      ?.split('\n')
      .filter((line) => line !== '')
      .map(ended) ?? []),
  ];
}
