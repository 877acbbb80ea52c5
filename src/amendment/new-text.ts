/** A new text of a law: a draft of what it changes, for the editor to confirm, and the confirmed draft as content. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGULATIONS_ID } from '../kinds/law/citable.ts';
import { lawSchema, laws } from '../kinds/law/schema.ts';
import { officialText } from '../kinds/regulation/schema.ts';
import type { LawText } from '../law/law-text.ts';
import { articlesOf } from '../law/official-text.ts';
import { formatProblem, type Problem } from '../law/problem.ts';
import type { Law } from '../law/registry.ts';
import type { Library } from '../library/assemble.ts';
import { validate } from '../library/schema.ts';
import { parseYaml, sourceOf } from '../library/yaml.ts';
import { CommandError } from '../machine/command.ts';
import { needFolder } from '../machine/folder.ts';
import { placeFiles } from '../machine/placed-files.ts';
import { writeWhole } from '../machine/whole-file.ts';
import { type Amendment, amend, amendGists } from './amendment.ts';
import { derivedFrom } from './derived.ts';
import { draftFiles, draftReadme, refuseEdited } from './draft-files.ts';
import { needLaw } from './find-law.ts';
import { draftLaw } from './law-draft.ts';
import { readLawFile } from './read-law-file.ts';
import { standingOn } from './standing.ts';
import { inOrder } from './standing-list.ts';
import { comparison, URGENCIES, workList } from './tasks.ts';

const MADE = '法律修改草稿';

/** The law that a new text is of. @throws CommandError where nobody can tell, or where it is another than was named */
function lawOfText({ registry }: Library, text: LawText, file: string, named: string | undefined): Law {
  const titled = text.title === undefined ? undefined : registry.find(text.title);
  if (named === undefined) {
    if (titled) return titled;
    const title = text.title === undefined ? '看不出标题' : `标题是“${text.title}”，没有登记过`;
    throw new CommandError(`${file} ${title}。请用 --law 写明是哪一部，比如 --law 治安管理处罚法。什么都没有写。`);
  }
  const law = needLaw(registry, named);
  if (titled === law || text.title === undefined) return law;
  throw new CommandError(
    `${file} 的标题是《${text.title}》，不是《${law.title}》。请看看是不是拿错了文件；真的是改了名称的，把文件第一行改成《${law.title}》的名称再试。什么都没有写。`,
  );
}

/** The official text of the Regulations is stored; of other laws somebody has to bring the old one. */
function storedText({ of }: Library, law: Law): LawText | undefined {
  if (law.id !== REGULATIONS_ID) return undefined;
  const text = of(officialText).data;
  const articles = articlesOf(text).map(({ number, paragraphs }) => ({
    provision: { article: number },
    line: 0,
    paragraphs,
  }));
  return { title: text.title, articles, oddities: [] };
}

function amendmentOf(library: Library, law: Law, now: LawText, old: string | undefined): Amendment {
  const before = old === undefined ? storedText(library, law) : readLawFile(old);
  if (!before) {
    const gists = [...law.cited].map(([key, { gist }]) => {
      const [article = 0, suffix] = key.split('-').map(Number);
      return { provision: suffix === undefined ? { article } : { article, suffix }, gist };
    });
    return amendGists(
      gists.sort((a, b) => inOrder(a.provision, b.provision)),
      now,
    );
  }
  const last = Math.max(...before.articles.map(({ provision }) => provision.article));
  if (last !== law.articles) {
    throw new CommandError(
      `${old} 一共 ${last} 条，现在登记的《${law.title}》是 ${law.articles} 条：--old 要写今天在用的那一份文本。什么都没有写。`,
    );
  }
  return amend(before, now);
}

/** What was typed: files, and what the text does not say itself. */
export interface TypedAmendment {
  new: string;
  old?: string | undefined;
  law?: string | undefined;
  from?: string | undefined;
  out?: string | undefined;
}

/**
 * Writes what a new text changes, as a draft, beside the content.
 * @param now the text, read
 * @param say tells whoever typed the command
 * @throws CommandError where it is of another law, has no day, or where the folder is not ours; nothing is written then
 */
export function writeDraft(library: Library, now: LawText, values: TypedAmendment, say: (line: string) => void): void {
  const law = lawOfText(library, now, values.new, values.law);
  const effective = values.from ?? now.effective;
  if (effective === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(effective) || Number.isNaN(Date.parse(effective))) {
    const found =
      values.from === undefined ? '新文本里没有找到“自……年……月……日起施行”' : `--from 写的是“${values.from}”`;
    throw new CommandError(`${found}。请写明从哪天起施行，比如 --from 2027-01-01。什么都没有写。`);
  }
  // What was amended and not made anew still ends with the day on which it first came into force.
  if (values.from === undefined && law.effective !== undefined && effective <= law.effective) {
    throw new CommandError(
      `新文本最后写的施行日是 ${effective}，登记的现行文本是 ${law.effective}：那是最初的施行日，或者拿来的不是新文本。这次修改从哪天起施行，看公布修改的决定，写成 --from 2027-01-01 这样。什么都没有写。`,
    );
  }
  const out = values.out ?? join('out', 'law', law.id);
  if (needFolder(out, MADE)) refuseEdited(out);
  const amendment = amendmentOf(library, law, now, values.old);
  if (
    !amendment.fromGists &&
    amendment.pairing.articles.every(
      ({ from, to }) => to && JSON.stringify(from.paragraphs) === JSON.stringify(to.paragraphs),
    ) &&
    amendment.pairing.added.length === 0
  ) {
    throw new CommandError(`${values.new} 和旧文本一字不差，没有什么要改的。什么都没有写。`);
  }
  const standing = standingOn(library, law);
  const derived = derivedFrom(library, law);
  const work = workList(library, law, amendment, { standing, derived, effective });
  const entry = library.of(laws).find(({ id }) => id === law.id);
  if (!entry) throw new Error(`${law.id} has no file`);
  const own = law.id === REGULATIONS_ID;
  const source = readFileSync(join(library.root, entry.file), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const draft = own
    ? {
        text: source,
        look: ['条例的原文在 content/regulations/text.yaml，要和每一条的解读一起换：请维护程序的人照对照.txt 做'],
      }
    : draftLaw(source, entry.data, amendment, { day: library.day, effective });
  const files = draftFiles(work, draft.look, {
    '说明.txt': `\uFEFF${draftReadme(law.title, law.id, out, !amendment.fromGists)}`,
    '对照.txt': `\uFEFF${comparison(amendment).join('\r\n')}\r\n`,
    ...(own ? {} : { [`${law.id}.yaml`]: draft.text }),
  });
  placeFiles(files, out, { name: `law-${law.id}`, made: MADE });
  const counts = URGENCIES.map(
    (urgency) => `${urgency} ${work.tasks.filter((task) => task.urgency === urgency).length} 处`,
  );
  say(
    `《${law.title}》新文本 ${now.articles.length} 条，${effective} 起施行。${counts.join('，')}，要重新做的 ${work.remake.length} 样。`,
  );
  if (amendment.fromGists) {
    say(
      '没有旧文本，只拿本站的提要和新文本配过，看不出哪些数、哪些字变了。找到今天在用的那一份全文，加上 --old 旧文本.txt 再做一次。',
    );
  }
  say(`草稿在 ${out}/，先看里面的“说明.txt”。content/ 里什么都没有动。`);
}

/**
 * Puts a draft that somebody has confirmed in the place of the law's file, once it reads as one.
 * @throws CommandError with the lines that have to be mended; the content is then as it was
 */
export function takeDraft(library: Library, law: Law, out: string, say: (line: string) => void): void {
  const draft = join(out, `${law.id}.yaml`);
  if (!existsSync(draft)) {
    throw new CommandError(
      `${out} 里没有 ${law.id}.yaml。先运行 npm run law -- --new 新文本.txt --old 旧文本.txt 做出草稿`,
    );
  }
  const entry = library.of(laws).find(({ id }) => id === law.id);
  if (!entry) throw new Error(`${law.id} has no file`);
  const refusal = (problems: readonly Problem[]) =>
    new CommandError(
      `草稿还有要改的，content/ 里没有动：\n${problems.map((one) => `  ${formatProblem(one)}`).join('\n')}`,
    );
  // Notepad may have saved it: in another encoding, with its mark and line ends.
  const source = sourceOf(draft, readFileSync(draft));
  if ('message' in source) throw refusal([source]);
  const yaml = parseYaml(source.text, draft, 1);
  const read = Array.isArray(yaml) ? { problems: yaml } : validate(lawSchema, yaml, draft);
  if ('problems' in read) throw refusal(read.problems);
  writeWhole(join(library.root, entry.file), source.text);
  say(`写好了 ${entry.file}。再运行 npm run check:content；到施行的那天，照 ${out}/要做的事.md 一处一处改。`);
}
