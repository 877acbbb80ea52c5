/** The checking desk: what is wrong, what is due, what is not published, each with the way to mend it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../../checks/all.ts';
import { ContentError, type Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import type { DueReview, DueShare } from '../../review/due-soon.ts';
import { deskPage } from '../desk-page.ts';
import { readForm } from '../editor/entry-files.ts';
import { formAddress } from '../editor/form-places.ts';
import type { Checked } from './watched-check.ts';

/** Words, some of which lead to a form. */
export type LinkedWords = (string | { text: string; form: string })[];

/** What one person has to review, with the way to each. */
export interface ShownShare extends Pick<DueShare, 'who'> {
  due: (DueReview & { form?: string | undefined })[];
}

/** What is wrong, with the way to the form; without it, whether that is because the file cannot be read as it stands. */
export type ShownProblem = Problem & { form?: string | undefined; unread?: boolean };

/** What the page shows of what the check found. */
export interface ShownFindings extends Omit<Checked, keyof Findings> {
  problems: ShownProblem[];
  /** Person by person. */
  due: ShownShare[];
  drafts: { file: string; form?: string | undefined; problems: readonly Problem[] }[];
  reminders: LinkedWords[];
  changes: LinkedWords[];
  summary: string[];
}

/** A file of the content or the address of a page, as a sentence of the check names it. */
const NAMED = /(content\/[\w./-]+\.(?:mdx|yaml)|(?<![\w/])\/[a-z][\w/-]*\/)/;

/** Where a file cannot be read, its form would open empty, as that of a new one. */
function withForm(library: Library, one: Problem): ShownProblem {
  const form = formAddress(library, one.file);
  if (form === undefined || !existsSync(join(library.root, one.file))) return { ...one, form };
  try {
    readForm(library, one.file);
    return { ...one, form };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { ...one, unread: true };
  }
}

/** The check's findings with the way to the form of each. */
export function withForms(library: Library, { problems, drafts, ...found }: Checked): ShownFindings {
  const files = new Map(
    library.shelves.flatMap(({ source, entries }) =>
      entries.flatMap((entry) => {
        const pointer =
          source.pointer?.(entry) ?? ('folder' in source ? `${source.folder.split('/').at(-1)}/${entry.id}` : '');
        const path = library.pointers.get(pointer)?.path;
        return path === undefined ? [] : [[path, entry.file] as const];
      }),
    ),
  );
  const linked = (words: string): LinkedWords =>
    words
      .replace(/^提醒：/, '')
      .split(NAMED)
      .filter((part) => part !== '')
      .map((text) => {
        const form = formAddress(library, files.get(text) ?? text);
        return form === undefined ? text : { text, form };
      });
  return {
    ...found,
    problems: problems.map((one) => withForm(library, one)),
    drafts: drafts.map((one) => ({ ...one, form: formAddress(library, one.file) })),
    due: found.due.map(({ who, due }) => ({
      who,
      due: due.map((one) => ({ ...one, form: formAddress(library, one.file) })),
    })),
    reminders: found.reminders.map(linked),
    changes: found.changes.map(linked),
  };
}

const section = (id: string, title: string, said = '') =>
  `<section aria-labelledby="${id}-h" hidden><h2 id="${id}-h">${title}</h2>${said === '' ? '' : `<p>${said}</p>`}<ul id="${id}"></ul></section>`;

/** The page without what is found: that comes, and comes again, from its script. */
export function checkPage(token: string, note: string): string {
  const folded = (id: string, title: string) =>
    `<details hidden><summary>${title}<span id="${id}-n"></span></summary><ul id="${id}"></ul></details>`;
  const main = [
    '<h1 id="state" role="status">正在检查……</h1><p id="took"></p>',
    section('problems', '要改的'),
    section('drafts', '还没有公布的', '草稿：网站上看不到。写好了，打开来，把“草稿”关上，存一次，就公布。'),
    section('due', '该核对的', '照今天的法律看一遍，没有错就把“最近一次核对的日期”改成今天。三个月里到期的都在这里。'),
    folded('reminders', '有空看看的'),
    folded('changes', '这一版改了什么'),
    folded('summary', '现在有什么'),
  ].join('');
  return deskPage('check', { token, title: '检查台', note, main, script: 'check' });
}
