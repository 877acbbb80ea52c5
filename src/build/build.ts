/**
 * Builds sites: checks the content, renders the pages, indexes them for search, checks the result, and only then
 * puts it in the place of the last good one. Whatever goes wrong before that leaves that as it was. Several editions
 * are built in one run: what they have in common is read and compiled once.
 */

import { cpSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/content.ts';
import { soundOffer } from '../faces/audio/sound-offer.ts';
import { fontsThere } from '../faces/cards/card-pages.ts';
import type { CardRun } from '../faces/cards/card-run.ts';
import { offered } from '../faces/print/offer.ts';
import { edition, runnerOf } from '../kinds/edition/schema.ts';
import { openedPhotos } from '../kinds/photo/check.ts';
import { ContentError, type Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { keepAll } from '../library/files.ts';
import { proseSignature } from '../library/texts.ts';
import { keepLibrary, type LibraryOptions, loadLibrary, optionsFrom } from '../library.ts';
import { runCommand } from '../machine/command.ts';
import { needFolder, removeBeside } from '../machine/folder.ts';
import { oneAtATime } from '../machine/one-at-a-time.ts';
import { compileFor } from './collection.ts';
import type { Growing } from './place.ts';
import { startPlacer } from './placer.ts';
import { COMPILED, type Renderer, startRenderer } from './renderer.ts';
import { type Order, ordersFrom } from './several.ts';

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}

const secondsSince = (started: number) => ((performance.now() - started) / 1000).toFixed(1);

/** Everything that keeps an edition from being published. @throws ContentError */
async function needSound(library: Library): Promise<void> {
  stopAt([...checkContent(library), ...(await openedPhotos(library))]);
}

/** Renderers, one at a time: the one that most editions share, or one for an edition whose texts read differently. */
class Renderers {
  #held: { signature: string; renderer: Renderer } | undefined;
  readonly #editions: readonly string[];
  readonly #name: string;

  /**
   * @param editions those whose texts are compiled together
   * @param name tells what two builds at a time write apart
   */
  constructor(editions: readonly string[], name: string) {
    this.#editions = editions;
    this.#name = name;
  }

  async of(library: Library): Promise<Renderer> {
    const signature = proseSignature(library);
    if (this.#held?.signature === signature) return this.#held.renderer;
    this.close();
    compileFor(signature === '' ? this.#editions : [library.edition]);
    const renderer = await startRenderer(join('.build', `common-${this.#name}`), join('.build', `cache-${this.#name}`));
    this.#held = { signature, renderer };
    return renderer;
  }

  close(): void {
    this.#held?.renderer.close();
    this.#held = undefined;
  }
}

/** An edition's pages, rendered, beside the folder in which its site is to grow. */
async function render(library: Library, out: string, renderers: Renderers): Promise<Growing> {
  const next = join('.build', `next-${basename(out)}`);
  const last = join('.build', `last-${basename(out)}`);
  for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  keepLibrary(library);
  const renderer = await renderers.of(library);
  cpSync(renderer.common, next, { recursive: true, filter: (path) => basename(path) !== COMPILED });
  return { out, next, last, rendered: await renderer.render() };
}

/** Editions that are written at a time. */
const AT_ONCE = 2;

/** What the share cards took. */
function cardWords({ pages, drawn, seconds }: CardRun): string {
  const how = drawn === 0 ? '都和上次一样' : `新画 ${drawn} 张`;
  return `分享图：${pages} 页，每页四张，${how}，用时 ${seconds.toFixed(1)} 秒。`;
}

/** What whoever built it should know before it is published. */
function warnings(library: Library): string[] {
  const { of, site } = library;
  const { stale } = offered(library);
  const unheard = soundOffer(library).stale;
  return [
    ...(runnerOf(of(edition).data) === undefined
      ? [
          '\n【注意】这一版没有写明谁办的：每一页的页脚都会说“没有写明谁办的，只供试用”，老百姓不敢信。\n' +
            '请在 content/editions/ 的 edition.yaml 里写上 office（单位全称）或者 footer.sponsor（主办单位），再生成一次。\n',
        ]
      : []),
    ...(stale.length > 0
      ? [
          `提示：有 ${stale.length} 件印刷品（比如“${stale[0]}”）印好以后，内容又改过，没有放上网。请运行 npm run print，再生成一次。`,
        ]
      : []),
    ...(!site.preview && !fontsThere()
      ? ['提示：安装的时候用了 --omit=dev，没有装字体，分享图没有画。要画，请运行 npm ci，再生成一次。']
      : []),
    ...(unheard.length > 0
      ? [
          `提示：有 ${unheard.length} 段录音（比如“${unheard[0]}”）录好以后，内容又改过，没有放上网。请运行 npm run audio，再生成一次。`,
        ]
      : []),
    ...(site.preview ? ['提示：没有填网址（edition.yaml 里的 address），二维码只指向本机，也不让搜索引擎收录。'] : []),
  ];
}

/**
 * @param options what all of them share
 * @throws CommandError where a folder holds anything that we did not put there; ContentError with every problem found,
 *   after those editions are built that have none
 */
export async function build(
  orders: readonly Order[],
  options: Omit<LibraryOptions, 'edition' | 'kept'>,
): Promise<void> {
  for (const { out } of orders) needFolder(out, '网站');
  await oneAtATime(
    orders.map(({ out }) => basename(out)),
    '生成网站',
    () => buildAll(orders, options),
  );
}

async function buildAll(orders: readonly Order[], options: Omit<LibraryOptions, 'edition' | 'kept'>): Promise<void> {
  const started = performance.now();
  const kept = keepAll();
  const load = (name: string) => loadLibrary({ ...options, edition: name, kept });
  const problems: Problem[] = [];
  const sound: (Order & { library?: Library })[] = [];
  // All are looked at before anything is compiled: what is wrong with one must not keep the others from being built.
  for (const order of orders) {
    try {
      const library = load(order.edition);
      await needSound(library);
      // Of a hundred, none is held: reading it again is cheaper than the memory.
      sound.push(orders.length === 1 ? { ...order, library } : order);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
  }

  const renderers = new Renderers(
    sound.map((order) => order.edition),
    basename(orders[0]?.out ?? ''),
  );
  const several = orders.length > 1;
  const placer = startPlacer({ ...options, first: sound[0]?.edition });
  // Editions are written and indexed beside us, while we render the next.
  const placing: Promise<void>[] = [];
  const replaced: string[] = [];
  let built = 0;
  try {
    for (const { edition: name, out, library = load(name) } of sound) {
      const since = performance.now();
      const growing = await render(library, out, renderers);
      // The oldest first: what was rendered and is not yet written takes memory.
      if (placing.length >= AT_ONCE) await placing.shift();
      replaced.push(growing.last);
      const placed = placer.place(name, growing).then(
        ({ found, cards }) => {
          built += 1;
          const seconds = secondsSince(several ? since : started);
          console.log(
            `网站已生成：${out}${several ? `（${name}）` : ''}，可以搜索的页面 ${found} 个，用时 ${seconds} 秒。`,
          );
          if (cards.pages > 0) console.log(cardWords(cards));
          for (const warning of warnings(library)) console.warn(warning);
        },
        // What only the finished pages tell keeps this edition back, and no other.
        (error: unknown) => {
          if (!(error instanceof ContentError)) throw error;
          problems.push(...error.problems);
        },
      );
      placed.catch(() => undefined);
      placing.push(placed);
    }
    for (const placed of placing) await placed;
    // Only now: where thousands of files were just deleted, some disks are slow to make others.
    for (const last of replaced) await removeBeside(last);
  } finally {
    renderers.close();
    await placer.close();
  }
  if (several) {
    const minutes = (performance.now() - started) / 60_000;
    console.log(`一共 ${built} 版，用时 ${secondsSince(started)} 秒，每分钟 ${(built / minutes).toFixed(1)} 版。`);
  }
  stopAt(problems);
}

if (import.meta.main) {
  await runCommand(
    '--out、--all、--shard、--no-cards、--cards，比如：npm run build -- --out out/xunfa，或者 npm run build -- --edition a,b,c --shard 1/2',
    async () => {
      const { values } = parseArgs({
        options: {
          out: { type: 'string' },
          all: { type: 'boolean' },
          shard: { type: 'string' },
          cards: { type: 'boolean' },
        },
        allowNegative: true,
      });
      // Read wherever pages are rendered and written, in threads too.
      if (values.cards !== undefined) process.env['XUNFA_CARDS'] = values.cards ? 'yes' : 'no';
      const { edition: editions, ...options } = optionsFrom(process.env);
      await build(ordersFrom(options.root, { ...values, editions }), options);
    },
  );
}
