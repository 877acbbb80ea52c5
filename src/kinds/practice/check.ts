/** A practice gives more than the law and never asks more: its days, its words, whose it is and since when. */

import { daysOf } from '../../deadlines/days.ts';
import { longestPeriod } from '../../deadlines/known.ts';
import { formatPeriod } from '../../law/deadline.ts';
import type { Problem } from '../../law/problem.ts';
import { outlineOf } from '../../leaflet/outline.ts';
import { findPhrases, type Sayings } from '../../leaflet/phrases.ts';
import { readPlain } from '../../leaflet/plain-leaflet.ts';
import type { Library } from '../../library/assemble.ts';
import { checkBreath } from '../../library/breath.ts';
import { fieldsThat } from '../../library/meaning.ts';
import type { Written } from '../../library/sources.ts';
import { edition, runnerOf } from '../edition/schema.ts';
import { type Demands, demands, type Practice, practices } from './schema.ts';

/** 您的复查、复核、复议、起诉的期限照算: people's own time does not wait for an office's promise. */
const RUNS_ON = /期限[^。；]{0,8}(?:照算|照样算|照走|照样走|照旧|不停|不会停|不变|不延长)/;

export function checkPractices(library: Library): Problem[] {
  const entries = library.of(practices);
  if (entries.length === 0) return [];
  const sayings = sayingsOf(library.of(demands).data);
  return [
    ...checkBreath(entries),
    ...entries.flatMap((entry) => [
      ...unowned(entry, library),
      ...undated(entry, library),
      ...tooLong(entry, library),
      ...silent(entry),
      ...stray(entry),
      ...demanding(entry, sayings),
    ]),
  ];
}

/** A promise that nobody gives. */
function unowned({ file, spotOf }: Written<Practice>, { of }: Library): Problem[] {
  const { data, file: edited } = of(edition);
  if (data.office !== undefined || runnerOf(data) !== undefined) return [];
  const message = `写了本单位的承诺、做法，可是没有写是哪个单位。请在 ${edited} 里写上 office（单位全称）`;
  return [{ file, ...spotOf(['as']), message }];
}

function undated({ file, data, spotOf }: Written<Practice>, { day }: Library): Problem[] {
  const { year, day: dated } = data.source;
  const at = (path: PropertyKey[], message: string): Problem => ({ file, ...spotOf(path), message });
  const later = (written: string) => written > day.slice(0, written.length);
  if (year === undefined && dated === undefined) {
    const message =
      '来源没有写是哪一年的，过几年就没人知道还作不作数。请在 source 里写上 year（哪一年）或者 day（材料的日期）';
    return [at(['source'], message)];
  }
  return [
    ...(year !== undefined && later(String(year))
      ? [at(['source', 'year'], `${year} 年还没有到，请核对来源的年份`)]
      : []),
    ...(dated !== undefined && later(dated) ? [at(['source', 'day'], `${dated} 还没有到，请核对来源的日期`)] : []),
    ...(data.since !== undefined && later(data.since)
      ? [at(['since'], `${data.since} 还没有到。还没有开始的，到那一天再公布`)]
      : []),
  ];
}

/** Days that are worse than the law's are no promise. */
function tooLong({ file, data, spotOf }: Written<Practice>, library: Library): Problem[] {
  const { days, unit, beside } = data;
  if (days === undefined) return [];
  const promised = { amount: days, unit };
  const [longest] = beside
    .flatMap((reference) => {
      const deadline = longestPeriod(reference, library);
      return deadline ? [{ reference, deadline }] : [];
    })
    .sort((a, b) => daysOf(b.deadline) - daysOf(a.deadline));
  if (!longest || daysOf(promised) <= daysOf(longest.deadline)) return [];
  const { reference, deadline } = longest;
  const message = `${formatPeriod(promised)}比法律的还长：${reference} 写的是 ${formatPeriod(deadline)}（${deadline.act}）。本单位只能更快，请改 days，或者核对 beside 引的是不是这一条`;
  return [{ file, ...spotOf(['days']), message }];
}

/** A reader who waits for a promise must not lose his own time. */
function silent({ file, data, spotOf }: Written<Practice>): Problem[] {
  if (data.not.some((sentence) => RUNS_ON.test(sentence))) return [];
  const message = 'not 里没有说群众自己的期限照算。请加上一句，比如“您的复查、复核、复议、起诉的期限照算”';
  return [{ file, ...spotOf(['not']), message }];
}

/** Only routes and the procedure have steps; that they have this one, they check themselves. */
function stray({ file, data, spotOf }: Written<Practice>): Problem[] {
  return data.touches.flatMap(({ page, step }, index): Problem[] => {
    if (step === undefined || page === 'procedure' || page.startsWith('routes/')) return [];
    const message = `${page} 不分步骤。请删去 step；分步骤的只有 routes/…… 和 procedure`;
    return [{ file, ...spotOf(['touches', index, 'step']), message }];
  });
}

/** What no practice says, as the leaflet check looks for it. */
export function sayingsOf({ demands: all }: Demands): Sayings {
  return { verdicts: [], phrases: all.map((demand) => ({ ...demand, because: '', conduct: [], except: [] })) };
}

/**
 * Words that ask more of people than the law does, or threaten them; what denies them, or binds the office itself,
 * passes.
 * @returns a sentence with the remedy for each
 */
export function demandsIn(text: string, sayings: Sayings): string[] {
  const plain = readPlain(text).text;
  return findPhrases(plain, outlineOf(plain), sayings).map(
    ({ start, end, phrase: { wrong, instead } }) =>
      `“${plain.slice(start, end)}”不能写在承诺和做法里：${wrong}。${instead}`,
  );
}

function demanding(entry: Written<Practice>, sayings: Sayings): Problem[] {
  const { file, body, bodyLine, spotOf } = entry;
  const texts = [
    ...fieldsThat(entry, 'prose').map(({ path, value }) => ({ text: value, ...spotOf(path) })),
    ...body.split('\n').map((text, index) => ({ text, line: bodyLine + index })),
  ];
  return texts.flatMap(({ text, line }) => demandsIn(text, sayings).map((message) => ({ file, line, message })));
}
