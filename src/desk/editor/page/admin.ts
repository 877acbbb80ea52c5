/** The editor's page: the program, its forms and the served folder put together. */

import CMS from '@sveltia/cms';
import { type SharedLists, withLists } from '../shared-lists.ts';
import { alarm } from './alarm.ts';
import { ask, formWords, SILENT } from './desk-parts.ts';
import { hold, letGoOfRefused, letGoOfSaved } from './held-form.ts';
import { findMadeSince } from './made-since.ts';
import { takeTables } from './pasted-table.ts';
import { tellOfReplaced } from './replaced-forms.ts';
import { type Desk, isForm, type ServedFile, ServedFolder } from './served-folder.ts';
import { type FormCollections, keepUnsaved } from './unsaved-words.ts';

interface SaidProblem {
  file: string;
  line?: number;
  message: string;
  remedy?: string;
}

/** What the server says of the project. */
interface Start {
  config: SharedLists;
  files: ServedFile[];
  pictures: ServedFile[];
  /** Files that cannot be read as they stand. */
  broken: SaidProblem[];
  /** Whether the site is shown while it is written. */
  preview: boolean;
  /** The page of an entry on that site, by its collection and the name of its file: routes/unpaid-wages. */
  pages: Record<string, string>;
  /** Forms of common pages in whose place the edition has its own, and where that is. */
  replaced: Record<string, string>;
}

/** React's, which the program brings. */
declare const h: (name: string, options: Record<string, unknown>, ...children: unknown[]) => never;

/** Where the program keeps folders. */
const HANDLES = 'file-system-handles';

const sentence = ({ file, line, message, remedy }: SaidProblem) =>
  `${file}${line === undefined ? '' : ` 第 ${line} 行`}：${message}${remedy === undefined ? '' : `。${remedy}`}`;

/** Says why nothing was saved, and keeps the program from saying that it was. */
async function refused(response: Response): Promise<never> {
  const answer = (await response.json()) as { conflict?: string; problems?: SaidProblem[]; message?: string };
  const lines = answer.problems?.map(sentence) ?? [
    answer.conflict ?? answer.message ?? '请再存一次。还不行，把编辑台窗口里的话拍下来，找信息科的同事',
  ];
  alarm('没有保存', lines);
  throw new Error(lines.join('\n'));
}

/** Forms that were saved before the program writes them itself: what it writes then is there already. */
const savedBefore = new Map<string, { words: string; hash: string }>();

async function send(file: string, content: string | Blob, before: string): Promise<string> {
  const way = `api/${isForm(file) ? 'file' : 'picture'}/${encodeURI(file)}`;
  const response = await ask(way, 'PUT', content, before).catch(() => undefined);
  if (response === undefined) {
    alarm('没有保存', [SILENT]);
    throw new Error('offline');
  }
  if (!response.ok) return await refused(response);
  return ((await response.json()) as { hash: string }).hash;
}

const desk: Desk = {
  async save(file, content, before) {
    const done = savedBefore.get(file);
    savedBefore.delete(file);
    try {
      if (done && done.words === formWords(JSON.parse(await content.text()))) return done.hash;
      return await send(file, content, done?.hash ?? before);
    } finally {
      letGoOfSaved();
    }
  },
  async picture(file) {
    return await (await ask(`api/picture/${encodeURI(file)}`, 'GET')).blob();
  },
  async remove(file) {
    alarm('没有删掉', [`请到上面的“加页、改名、删掉”里删 ${file}：它会把指着这一页的地方一起改好`]);
    throw new Error('remove');
  },
};

interface EntryMap {
  get(key: string): unknown;
  toJS(): { collection: string; path: string; data: Record<string, unknown> };
}

/**
 * Saves a form before the program does, which calls everything saved that it has handed on: what the check finds, and a
 * file that somebody else changed, keep it from that.
 * @param before the hash of what the form was made of
 */
async function saveFirst(entry: EntryMap, before: (file: string) => string): Promise<void> {
  const { path, data } = entry.toJS();
  const words = formWords(data);
  hold();
  try {
    savedBefore.set(path, { words, hash: await send(path, words, before(path)) });
  } catch (error) {
    letGoOfRefused();
    throw error;
  }
}

/** Beside the form stands the page itself, as the site shows what was saved last. */
function showPages(pages: Record<string, string>): void {
  const site = new URL('preview', location.href).href;
  for (const collection of new Set(Object.keys(pages).map((name) => name.split('/')[0] ?? ''))) {
    CMS.registerPreviewTemplate(collection, ({ entry }: { entry: { get(key: string): unknown } }) => {
      const path = pages[`${collection}/${String(entry.get('slug'))}`];
      return path === undefined
        ? h('p', {}, '存下来以后，这里就是这一页在网站上的样子。')
        : h('iframe', { src: site + path, title: '网站上的样子', className: 'page' });
    });
  }
  CMS.registerPreviewStyle('.page{width:100%;height:96vh;border:0}', { raw: true });
}

async function start(): Promise<void> {
  const answer = await ask('api/start', 'GET');
  const { config: shared, files, pictures, broken, preview, pages, replaced } = (await answer.json()) as Start;
  const config = withLists(shared) as FormCollections & { backend: { repo: string } };
  const byName = new Map([...files, ...pictures].map((file) => [file.file, file]));
  keepUnsaved(config, byName);
  Object.assign(window, { showDirectoryPicker: async () => new ServedFolder('', byName, desk) });
  // Not known to served files: without it, the program writes anew and removes.
  if ('FileSystemFileHandle' in window) Reflect.deleteProperty(FileSystemFileHandle.prototype, 'move');
  for (const [format, extension] of [
    ['form-frontmatter', 'mdx'],
    ['form-yaml', 'yaml'],
  ] as const) {
    CMS.registerCustomFormat(format, extension, {
      fromFile: (text: string) => (text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)),
      toFile: (data: unknown) => JSON.stringify(data),
    });
  }
  CMS.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      await saveFirst(entry as unknown as EntryMap, (file) => byName.get(file)?.hash ?? '');
    },
  });
  if (preview) showPages(pages);
  await forgetFolder(config.backend.repo);
  await CMS.init({ config: config as never });
  tellOfReplaced(replaced);
  if (broken.length > 0) alarm('有文件读不了，先照着改好', broken.map(sentence));
}

/**
 * The program remembers a folder by what a browser can keep of it, which of ours is nothing. What else it remembers stays:
 * a text that somebody had not saved when the window was closed.
 */
async function forgetFolder(repository: string): Promise<void> {
  const name = `gitea:${repository}`;
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === name)) return;
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const { result: database } = opening;
      const done = () => {
        database.close();
        resolve();
      };
      if (!database.objectStoreNames.contains(HANDLES)) return done();
      const change = database.transaction(HANDLES, 'readwrite');
      change.objectStore(HANDLES).clear();
      change.oncomplete = done;
    };
  });
}

/** There is one folder, and it is open already: nobody has to choose it. */
function enter(): void {
  const look = new MutationObserver(() => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => /本地/.test(textContent));
    if (!button || button.disabled) return;
    look.disconnect();
    // The program listens only after it has drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => button.click()));
  });
  look.observe(document.body, { childList: true, subtree: true, attributes: true });
}

/** What a new file is called stands in a panel that nobody would look for: it is opened with the form. */
function showFileName(): void {
  let seen = '';
  const look = new MutationObserver(() => {
    if (location.hash === seen) return;
    const tab = document.querySelector('[role="radio"][aria-label="文件名"]');
    const isNew = location.hash.endsWith('/new');
    if (isNew && !tab) return;
    seen = location.hash;
    if (isNew && tab instanceof HTMLElement && tab.ariaChecked !== 'true') requestAnimationFrame(() => tab.click());
  });
  look.observe(document.body, { childList: true, subtree: true });
}

enter();
takeTables();
showFileName();
findMadeSince();
await start();
