/** Everything that an edition reads out: spots for a loudspeaker, and a script for each page of the kinds that have one. */

import { formModels } from '../../kinds/material/form-model.ts';
import { materials } from '../../kinds/material/schema.ts';
import type { Library } from '../../library/assemble.ts';
import type { Draft } from '../../library/draft.ts';
import { draftsByPath } from '../../library/drafts.ts';
import { endedPart, type SaidSentence, saidOf, saidSentences } from './said.ts';

/** A stretch of a script that one may want to jump to. */
export interface ScriptPart {
  title: string;
  sentences: SaidSentence[];
}

export interface Script {
  /** spot-announcer-wages, route-unpaid-wages: its name in an address. */
  id: string;
  /** 大喇叭, 路线, 权利: the folder in which it lies. */
  group: string;
  title: string;
  /** Its files' name without ending, as the person reads it who plays it. */
  file: string;
  /** The page that it says, below the base; a spot has none. */
  path?: string | undefined;
  /** Seconds that it was written for. */
  asked?: number | undefined;
  /** The day of its law. */
  reviewed: string;
  parts: ScriptPart[];
}

/** Characters that no folder takes, and dots at the end. */
export function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/[\s.]+$/, '');
}

function spots(library: Library): Script[] {
  return library.of(materials).flatMap(({ id, data }) =>
    data.as !== '播音稿'
      ? []
      : formModels(library, id, data).flatMap((form): Script[] => {
          if (form.as !== '播音稿') return [];
          const { title, reviewed, lines, asked } = form;
          return [
            {
              id: `spot-${id}`,
              group: '大喇叭',
              title,
              file: fileName(title),
              asked,
              reviewed,
              parts: [{ title, sentences: endedPart(lines.flatMap(({ say }) => saidSentences(say))) }],
            },
          ];
        }),
  );
}

/** Notes that are said to several slides in the same words are said to the last of them. */
function withNotesOnce(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, at) => (draft.notes === drafts[at + 1]?.notes ? { ...draft, notes: undefined } : draft));
}

/** What a chapter is called whose slide has steps and no title. */
const STEPS = '一步一步来';

function pages(library: Library): Script[] {
  const drafts = draftsByPath(library);
  return library.kinds.flatMap((kind) => {
    if (!kind.aloud) return [];
    return (kind.cards?.(library) ?? []).flatMap(({ path, title, published }): Script[] => {
      // What a picture shows is not said.
      const shown = withNotesOnce((drafts.get(path) ?? []).filter(({ layout }) => layout !== '画' && layout !== '歇'));
      if (shown.length === 0 || !published) return [];
      const { reviewed } = published;
      const parts = shown.map((draft) => ({
        title: draft.title || (draft.blocks.some(({ step }) => step) ? STEPS : title),
        sentences: endedPart(saidOf(draft).flatMap(saidSentences)),
      }));
      const [, folder = '', id = ''] = path.split('/');
      return [{ id: `${folder}-${id}`, group: kind.label, title, file: fileName(title), path, reviewed, parts }];
    });
  });
}

/** In the order of the folders. */
export function scripts(library: Library): Script[] {
  return [...spots(library), ...pages(library)];
}

/** Sentence by sentence. */
export function sentencesOfScript({ parts }: Script): SaidSentence[] {
  return parts.flatMap(({ sentences }) => sentences);
}
