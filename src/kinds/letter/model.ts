/** All that any face shows of a letter. */

import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { referring } from '../../library/referrers.ts';
import { byCode } from '../../library/sources.ts';
import { type ClockModel, clockModels } from '../clock/model.ts';
import { type LetterField, type LetterLine, letters } from './schema.ts';

/** A piece of a line: words, or a blank to be filled. */
export type PaperPiece = { words: string } | { blank: LetterField };

export interface PaperLine {
  style: LetterLine['style'];
  pieces: PaperPiece[];
  /** Names of the fields of which one must be filled for the line to appear on a filled letter. */
  needs?: string[] | undefined;
  /** On the filled-in sample, too: something there fills it. */
  sampled: boolean;
  /** 此致, the signature, the date: they never stand alone on a sheet. */
  ending: boolean;
}

export interface LetterModel {
  id: string;
  code: string;
  path: string;
  title: string;
  picture?: string | undefined;
  summary: string;
  when: string;
  give: string;
  clock?: ClockModel | undefined;
  basis: Basis[];
  discreet: boolean;
  reviewed: string;
  tips: string[];
  fields: LetterField[];
  paper: PaperLine[];
  /** Routes that use it, and every other page that leads to it. */
  used: { path: string; title: string }[];
}

/** In the order of their codes. */
export function letterModels(library: Library): LetterModel[] {
  const clocks = clockModels(library);
  return byCode(library.of(letters)).map(({ id, data }) => {
    const fields = new Map(data.fields.map((field) => [field.id, field]));
    const path = `/letters/${id}/`;
    const lastBody = data.paper.findLastIndex(({ style }) => style === 'body');
    return {
      id,
      code: data.code,
      path,
      title: data.title,
      picture: data.picture,
      summary: data.summary,
      when: data.when,
      give: data.give,
      clock: clocks.find((clock) => clock.id === data.clock),
      basis: basisOf(data.basis, library.citations),
      discreet: data.discreet,
      reviewed: data.reviewed,
      tips: data.tips,
      fields: data.fields,
      paper: data.paper.map(({ style, text, optional }, at) => {
        const pieces = piecesOf(text, fields);
        const own = pieces.flatMap((piece) => ('blank' in piece ? [piece.blank.id] : []));
        const needs = optional === undefined ? undefined : optional === true ? own : [optional];
        const sampled = needs?.some((name) => fields.get(name)?.sample !== undefined) ?? true;
        return { style, pieces, needs, sampled, ending: lastBody >= 0 && at > lastBody };
      }),
      used: referring(library, path),
    };
  });
}

/** Takes a line apart at its {blanks}. */
function piecesOf(text: string, fields: ReadonlyMap<string, LetterField>): PaperPiece[] {
  return text.split(/(\{[a-z]+\})/).flatMap((part): PaperPiece[] => {
    const field = part.startsWith('{') ? fields.get(part.slice(1, -1)) : undefined;
    return field ? [{ blank: field }] : part === '' ? [] : [{ words: part }];
  });
}
