/**
 * The desk's server: shows the editor and stands in for the folder of the content. Only on this machine, only to the page
 * that it gave itself, and only for files of the content.
 */

import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { edition as editionFile } from '../kinds/edition/schema.ts';
import { ContentError, formatProblem, type Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import type { SourceText } from '../library/yaml.ts';
import { type LibraryOptions, loadLibrary } from '../library.ts';
import { CommandError } from '../machine/command.ts';
import { escapeXml } from '../text/xml.ts';
import { checkPage, withForms } from './check/check-page.ts';
import { WatchedCheck } from './check/watched-check.ts';
import { deskMenu, deskPage } from './desk-page.ts';
import { bundledEditor } from './editor/bundle-editor.ts';
import { editorConfig, pagesOf } from './editor/collections.ts';
import { checkText, saveForm } from './editor/entry-files.ts';
import { formAddress, replacedForms } from './editor/form-places.ts';
import type { FormValues } from './editor/form-text.ts';
import { pictureBytes, pictureFiles, savePicture, tooHeavy } from './editor/picture-files.ts';
import { ServedForms } from './editor/served-forms.ts';
import { shareLists } from './editor/shared-lists.ts';
import { askedPlanSchema, planMark, planOf } from './entries/asked-plan.ts';
import { carryOut } from './entries/carry-out.ts';
import { entriesPage } from './entries/entries-page.ts';
import { planLines } from './entries/plan.ts';
import { bodyOf, html, json, said, TYPES } from './exchange.ts';
import { handbookPage, handbookPicture } from './handbook/handbook-page.ts';
import type { Preview } from './preview.ts';

/** How long a page that looks on waits for something new before it asks again. */
const PATIENCE_MS = 20_000;

/** How long a connection is kept for the next question. */
const KEPT_OPEN_MS = 60_000;

/** Below it, a page of the site as it is while it is written. */
const PREVIEW = '/admin/preview/';

/** By when the editor is open, once it has its forms. */
const OPEN_MS = 2_500;

/** Whatever is heavier is said to be so by savePicture. In bytes. */
const MOST_PICTURE = 64_000_000;

/** Ports that are tried. */
const MOST_TRIES = 10;

const agreedSchema = z.strictObject({ asked: askedPlanSchema, mark: z.string() });

export class DeskServer {
  readonly #options: LibraryOptions;
  readonly #preview: Preview | undefined;
  readonly #token = randomBytes(16).toString('hex');
  readonly #bundle: string;
  readonly #check: WatchedCheck;
  readonly #forms = new ServedForms();
  #library: Library;
  /** The form that was held against the check last, of which state of the content. */
  #judged: { key: string; problems: readonly Problem[] } | undefined;

  private constructor(options: LibraryOptions, library: Library, bundle: string, preview: Preview | undefined) {
    this.#options = options;
    this.#preview = preview;
    this.#library = library;
    this.#bundle = bundle;
    this.#check = new WatchedCheck(options, (read) => {
      this.#library = read;
    });
  }

  /**
   * @param port the next free one is taken where it is in use
   * @param preview the site while it is written, which stands beside the forms
   * @throws ContentError where the content cannot be read at all
   */
  static async start(
    options: LibraryOptions,
    port: number,
    preview?: Preview,
  ): Promise<{ server: Server; port: number }> {
    const library = loadLibrary(options);
    const desk = new DeskServer(options, library, await bundledEditor(), preview);
    desk.#forms.of(library);
    return desk.#listen(port, MOST_TRIES);
  }

  #listen(port: number, attempts: number): Promise<{ server: Server; port: number }> {
    const server = createServer((request, response) => {
      this.#respond(request, response).catch((error: unknown) => {
        if (response.headersSent) {
          console.error(error);
          return void response.destroy();
        }
        if (error instanceof ContentError)
          return json(response, 422, { problems: error.problems, message: error.message });
        if (error instanceof CommandError) return json(response, 422, { message: error.message });
        console.error(error);
        json(response, 500, { message: '编辑台出了错，没有存。请把它的窗口里的话拍下来，找信息科的同事' });
      });
    });
    // A check may keep it busy for longer than Node's five seconds: who asks on a connection that is closed then hears nothing.
    server.keepAliveTimeout = KEPT_OPEN_MS;
    return new Promise((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && attempts > 0) resolve(this.#listen(port + 1, attempts - 1));
        else reject(error);
      });
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        resolve({ server, port: typeof address === 'object' && address ? address.port : port });
      });
    });
  }

  /** Nobody but the page that came from here: no other site in the same browser, no other name for this machine. */
  #isOurs({ headers }: IncomingMessage): boolean {
    const { host = '', origin } = headers;
    return /^(?:127\.0\.0\.1|localhost):\d+$/.test(host) && (origin === undefined || origin === `http://${host}`);
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [asked = '/'] = (request.url ?? '/').split('?');
    const path = decodeURI(asked);
    if (!this.#isOurs(request))
      return void json(response, 403, { message: '编辑台只能在开着它的这台电脑上用。请从“编辑.cmd”打开' });
    if (path === '/' || path === '/admin') return void response.writeHead(302, { Location: '/admin/' }).end();
    const page = this.#pages[path];
    if (page) return html(response, this.#orUnread(page));
    if (this.#preview && asked.startsWith(PREVIEW)) {
      const page = await this.#preview.page(asked.slice(PREVIEW.length - 1));
      if ('waiting' in page) return html(response, page.waiting);
      return void response.writeHead(302, { Location: page.address }).end();
    }
    if (path.startsWith('/admin/handbook/')) {
      const picture = handbookPicture(this.#options.root, path.slice('/admin/handbook/'.length));
      if (picture) return void response.writeHead(200, { 'Content-Type': TYPES[extname(path)] }).end(picture);
    }
    if (path.startsWith('/admin/api/')) {
      if (request.headers['x-desk'] !== this.#token)
        return void json(response, 403, { message: '请刷新这一页，再来一次' });
      return this.#api(path.slice('/admin/api/'.length), request, response);
    }
    const file = join(this.#bundle, path.replace(/^\/admin\//, ''));
    if (!path.startsWith('/admin/') || path.includes('..') || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      return void response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这一页');
    }
    const bytes = readFileSync(file);
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes);
  }

  /** A page; where the content cannot be read at all, one that says so, and the way to what is wrong. */
  #orUnread(page: () => string): string {
    try {
      return page();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      const lines = error.problems.map((one) => `<li>${escapeXml(formatProblem(one))}</li>`);
      const main = `<h1>先把这几处改好</h1><ul>${lines.join('')}</ul><p><a href="/admin/check/">到“检查”看</a></p>`;
      return deskPage('check', { token: this.#token, title: '先改好', note: this.#whose(), main });
    }
  }

  /** What stands at the addresses of the desk's pages. */
  readonly #pages: Readonly<Record<string, () => string>> = {
    '/admin/': () => this.#editor(),
    '/admin/check/': () => checkPage(this.#token, this.#whose()),
    '/admin/entries/': () => entriesPage(this.#readAgain(), this.#token, this.#whose()),
    '/admin/handbook/': () => handbookPage(this.#options.root, this.#token, this.#whose()),
  };

  #editor(): string {
    return `<!DOCTYPE html><html lang="zh-CN" data-token="${this.#token}"><head><meta charset="utf-8"><title>循法编辑台</title><link rel="icon" href="data:,"><link rel="stylesheet" href="menu.css"><link rel="stylesheet" href="admin.css"><script src="first.js"></script><script type="module" src="admin.js"></script></head><body>${deskMenu('editor', this.#whose())}<div id="nc-root"></div></body></html>`;
  }

  /** Whose content it is. */
  #whose(): string {
    const { edition, of } = this.#library;
    return edition === 'default' ? '共同的内容' : escapeXml(`${of(editionFile).data.name}（${edition}）`);
  }

  /** The content as it is now: somebody else may have changed it. @throws ContentError where it cannot be read at all */
  #readAgain(): Library {
    this.#library = loadLibrary(this.#options);
    return this.#library;
  }

  /** The same, where it can be read; else what was read last is what there is. */
  #readIfSound(): void {
    try {
      this.#readAgain();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
    }
  }

  async #api(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [verb = '', file = ''] = [path.split('/')[0], path.slice(path.indexOf('/') + 1)];
    const { method } = request;
    if (verb === 'start' && method === 'GET') {
      json(response, 200, this.#start());
      return this.#getReady();
    }
    if (verb === 'found' && method === 'GET') {
      return void json(response, 200, withForms(this.#library, await this.#check.found(Number(file), PATIENCE_MS)));
    }
    if (verb === 'plan' && method === 'POST') {
      const asked = askedPlanSchema.parse(await said(request));
      const plan = planOf(this.#readAgain(), asked);
      const { title, notes } = plan;
      return void json(response, 200, { title, notes, lines: planLines(plan), mark: planMark(plan) });
    }
    if (verb === 'carry-out' && method === 'POST')
      return void json(response, 200, await this.#carryOut(await said(request)));
    if (verb === 'picture' && method === 'GET') return void response.end(pictureBytes(this.#library, file));
    if (verb === 'picture' && method === 'PUT') {
      const heavy = tooHeavy(file, Number(request.headers['content-length']));
      if (heavy) {
        request.resume();
        throw heavy;
      }
      return void json(response, 200, await savePicture(this.#library, file, await bodyOf(request, MOST_PICTURE)));
    }
    if (verb === 'file' && method === 'PUT') {
      const form = (await said(request)) as FormValues;
      const before = String(request.headers['x-before'] ?? '');
      const saved = await saveForm(this.#library, { file, form, before }, (source) => this.#wrongWith(source));
      // Saved it is, whatever else cannot be read.
      if ('hash' in saved) this.#readIfSound();
      return void json(response, 'hash' in saved ? 200 : 'conflict' in saved ? 409 : 422, saved);
    }
    json(response, 404, { message: '没有做成。请刷新这一页，再来一次' });
  }

  /** Does what was shown, and nothing else. @throws CommandError where it would be something else by now */
  async #carryOut(request: unknown): Promise<{ form?: string | undefined }> {
    const { asked, mark } = agreedSchema.parse(request);
    const plan = planOf(this.#readAgain(), asked);
    if (planMark(plan) !== mark)
      throw new CommandError('刚才有别人改过，要改的地方和给您看的不一样了。什么都没有动，请再看一次');
    await carryOut(plan, this.#options);
    const library = this.#readAgain();
    const made = plan.files.find(
      ({ before, after, was }) => after !== undefined && (before === undefined || was !== undefined),
    );
    return { form: made && formAddress(library, made.file) };
  }

  /**
   * What the check says of a file as the content is now: asked before it is saved, and when it is, and worked out once.
   * What is wrong already keeps nobody from saving something else.
   */
  async #wrongWith(source: SourceText): Promise<readonly Problem[]> {
    const { version, problems: known } = await this.#check.found(-1, 0);
    const key = JSON.stringify([version, source.file, source.text]);
    if (this.#judged?.key !== key) {
      this.#judged = { key, problems: await checkText(this.#options, source, known) };
    }
    return this.#judged.problems;
  }

  #start() {
    return {
      config: shareLists(this.#config()),
      ...this.#forms.of(this.#library),
      pictures: pictureFiles(this.#library),
      preview: this.#preview !== undefined,
      pages: pagesOf(this.#library),
      replaced: replacedForms(this.#library),
    };
  }

  /** What the first save and the first look at a page will need, when the editor is open: before, it would be in its way. */
  #getReady(): void {
    setTimeout(() => {
      this.#preview?.start();
      this.#check.found(-1, 0).catch(console.error);
    }, OPEN_MS).unref();
  }

  #config() {
    // No service is asked: the folder is this machine's, and this backend asks for none by itself.
    const backend = {
      name: 'gitea',
      repo: `local/${this.#library.edition}`,
      branch: 'main',
      app_id: 'local',
      base_url: 'http://127.0.0.1:9',
    };
    return { ...editorConfig(this.#library), backend };
  }
}
