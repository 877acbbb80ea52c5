/** All that any face shows of a warning. */

import { parseReference } from '../../law/grammar.ts';
import { articlesOf, splitItem } from '../../law/official-text.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { filled } from '../../library/fill.ts';
import { resolveReference } from '../../library/graph.ts';
import { type PageLink, type Related, related } from '../../library/referrers.ts';
import { see } from '../../library/see.ts';
import { byCode } from '../../library/sources.ts';
import { type CrimeModel, crimeModels } from '../crime/model.ts';
import { officialText } from '../regulation/schema.ts';
import { rights } from '../right/schema.ts';
import { type LADDER, penalties, warnings } from './schema.ts';

export interface LadderStep {
  step: (typeof LADDER)[number];
  name: string;
  /** What a card of this step goes under, says over the conduct, and over what is looked at. */
  topic: string;
  heading: string;
  asks: string;
  /** The first sentence of its warnings: whether it breaks the law. */
  verdict: string;
  when: string;
  result: string;
  who: string;
  /** What a warning says of this step. */
  follows: string;
  basis: Basis[];
}

export interface PenaltyModel {
  act: string;
  say: string;
  note?: string | undefined;
  basis: Basis[];
}

export interface WarningModel {
  id: string;
  code: string;
  path: string;
  title: string;
  picture: string | undefined;
  screen?: { element: string; instead: string } | undefined;
  /** The provision of the Regulations that the conduct falls under. */
  article: Basis[];
  /** A key that groups warnings of one provision: 26①. */
  provision: string;
  conduct: string;
  /** The words of the step on which it stands, on every face: conduct that is only talked over is not called unlawful. */
  topic: string;
  heading: string;
  asks: string;
  verdict: string;
  /** Whose only consequence is article 47(1): nothing about it is red. */
  talk: boolean;
  rights: { path: string; title: string; says: string }[];
  elements: string[];
  lawful: string[];
  /** The steps of article 47 up to the one it may reach. */
  steps: LadderStep[];
  penalties: PenaltyModel[];
  crimes: { crime: CrimeModel; when?: string | undefined }[];
  instead: { say: string; see: PageLink }[];
  note: { text: string };
  keywords: string[];
  /** Somebody else may look at the same device. */
  discreet: boolean;
  reviewed: string;
  related: Related[];
}

/** The three steps of article 47, in its order. */
export function ladder({ of, citations }: Library): LadderStep[] {
  return of(penalties).data.ladder.map((step) => ({
    ...step,
    follows: filled(step.follows, step),
    basis: basisOf([`信访工作条例 ${step.step}`], citations),
  }));
}

/** In the order of their codes. */
export function warningModels(library: Library): WarningModel[] {
  const basis = (values: readonly string[]) => basisOf(values, library.citations);
  const byName = new Map(library.of(rights).map(({ id, data }) => [id, data]));
  const fines = new Map(library.of(penalties).data.penalties.map((penalty) => [penalty.id, penalty]));
  const crimes = new Map(crimeModels(library).map((crime) => [crime.id, crime]));
  const steps = ladder(library);
  const words = new Map(
    steps.map(({ step, topic, heading, asks, verdict }) => [step, { topic, heading, asks, verdict }]),
  );
  return byCode(library.of(warnings)).map(({ id, data, compiled }) => {
    const path = `/warnings/${id}/`;
    const instead = data.instead.map((way) => ({ say: way.say, see: see(library, way.see) }));
    const grave = data.crimes.flatMap(({ crime, when }) => {
      const found = crimes.get(crime);
      return found ? [{ crime: found, when }] : [];
    });
    const shown = [...instead.map((way) => way.see.path), ...grave.map(({ crime }) => crime.path)];
    return {
      id,
      code: data.code,
      path,
      title: data.title,
      picture: data.picture,
      screen: data.screen,
      article: basis([data.article]),
      provision: data.article.replace(/^\D+/, ''),
      conduct: data.conduct,
      ...(words.get(data.step) ?? { topic: '', heading: '', asks: '', verdict: '' }),
      ...(data.verdict && { verdict: data.verdict }),
      talk: data.step === '47(1)',
      rights: data.rights.flatMap((right) => {
        const found = byName.get(right);
        return found ? [{ path: `/rights/${right}/`, title: found.title, says: found.says }] : [];
      }),
      elements: data.elements,
      lawful: data.lawful,
      // Persuasion comes first in every case; fabrication has a paragraph of its own.
      steps: steps.filter(({ step }) => step === data.step || (step === '47(1)' && data.step === '47(2)')),
      penalties: data.penalties.flatMap((name) => {
        const found = fines.get(name);
        return found ? [{ act: found.act, say: found.say, note: found.note, basis: basis([found.basis]) }] : [];
      }),
      crimes: grave,
      instead,
      note: { text: compiled.text },
      keywords: data.keywords,
      discreet: data.discreet,
      reviewed: data.reviewed,
      related: related(library, path, [...shown, ...data.rights.map((right) => `/rights/${right}/`)]),
    };
  });
}

export interface WarningGroup {
  /** 第二十六条第一项 */
  name: string;
  path: string;
  /** The official wording of the provision. */
  words: string;
  /** Said over conduct that is only talked over. */
  talk?: string | undefined;
  warnings: WarningModel[];
}

/** By provision: the items of article 26 first, then what other articles forbid. */
export function warningGroups(library: Library): WarningGroup[] {
  const text = library.of(officialText).data;
  const groups = Map.groupBy(warningModels(library), ({ provision }) => provision);
  return [...groups]
    .flatMap(([provision, group]): (WarningGroup & { article: number; item: number })[] => {
      const [target] = resolveReference(provision, library.citations).targets;
      const place = parseReference(provision)?.spans[0]?.from;
      if (!target?.provision || !place) return [];
      const { article, paragraph = 1, item } = target.provision;
      const clause = articlesOf(text).find(({ number }) => number === article)?.paragraphs[paragraph - 1];
      const words = item === undefined ? clause?.text : clause?.items[item - 1];
      return [
        {
          name: basisOf([provision], library.citations)[0]?.articles[0]?.title ?? '',
          path: target.path,
          words: splitItem(words ?? '').words,
          talk: group.every(({ talk }) => talk)
            ? `${group[0]?.heading}，后果只有${group[0]?.steps[0]?.name}。`
            : undefined,
          warnings: group,
          article,
          item: item ?? 0,
        },
      ];
    })
    .sort((a, b) => Number(b.article === 26) - Number(a.article === 26) || a.article - b.article || a.item - b.item);
}
