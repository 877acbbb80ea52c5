/**
 * Astro compiles all views and texts once; whatever editions are built in this run are rendered with what it made.
 * A further edition costs a tenth of the first. Astro itself renders nothing: it is asked for its renderer (the
 * `setPrerenderer` of its integrations) and told that there are no pages.
 */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { renameFolder } from '../machine/folder.ts';
import { inTurn } from '../machine/one-at-a-time.ts';

/** A file of the site as it was rendered. */
export interface RenderedFile {
  /** Below the site's root: rights/index.html. */
  name: string;
  bytes: Uint8Array;
}

/** What Astro's own renderer has besides what its type says. */
type Held = AstroPrerenderer & { app?: { routeCache: { clearAll(): void } } };

/** Between Astro, which loads its settings as modules of its own, and us. */
const shared = globalThis as { xunfaRenderer?: Held | undefined };

/** Where Astro puts the compiled views, below the folder of its output; it deletes them when it has rendered. */
export const COMPILED = '.prerender';
const KEPT = '.prerender-kept';

/** The integration that keeps Astro's renderer for us. */
export function lendRenderer(): AstroIntegration {
  let folder = '';
  return {
    name: 'xunfa:lend-renderer',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => {
          shared.xunfaRenderer = own;
          return {
            name: own.name,
            setup: async () => own.setup?.(),
            getStaticPaths: () => Promise.resolve([]),
            render: (request, options) => own.render(request, options),
            // Views are loaded when they are first rendered: what they are loaded from must outlive Astro's build.
            teardown: () => Promise.resolve(renameFolder(join(folder, COMPILED), join(folder, KEPT))),
          };
        });
      },
    },
  };
}

/** Addresses at which Astro renders, whatever the site's: `/` is put under an edition's base afterwards. */
const ORIGIN = 'http://localhost';

/** Pages that are no part of the site: sheets for the printer, slides of a film. */
const UNPUBLISHED = ['print/', 'film/'];

/** Pages rendered at a time. */
const AT_ONCE = 8;

export interface Renderer {
  /** Scripts and whatever else is the same in each edition, with what lies in public/. */
  common: string;
  /**
   * Every page and every other file of the library that is current (keepLibrary).
   * @param isWanted by the path below the site, rights/hearing/; by default all but what commands alone ask for
   */
  render(isWanted?: (path: string) => boolean): Promise<RenderedFile[]>;
  /** Deletes what was compiled. */
  close(): void;
}

function nameOf(pathname: string, type: string): string {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return name;
  // The one page that servers ask for by its file.
  return name === '404' ? '404.html' : name === '' ? 'index.html' : `${name}/index.html`;
}

/**
 * Runs Astro's build.
 * @param folder where it may write; what is common to all editions is there afterwards
 * @param cache the same, for what it keeps while it works
 */
export async function startRenderer(folder: string, cache: string): Promise<Renderer> {
  Object.assign(process.env, {
    XUNFA_OUT: folder,
    XUNFA_CACHE: cache,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  // Rolldown's allocator keeps what it no longer uses, a quarter of a gigabyte, unless told.
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  for (const old of [folder, cache]) rmSync(old, { recursive: true, force: true });
  // Loaded only now: whoever made a mistake in the content hears of it at once.
  const astro = await import('astro');
  // Wherever it builds to, what it makes of the texts first is in one place: .astro/.
  await inTurn('astro', '生成网站', () => astro.build({ logLevel: 'error' }));
  const held = shared.xunfaRenderer;
  if (!held?.app) throw new Error('Astro lent no renderer');
  renameFolder(join(folder, KEPT), join(folder, COMPILED));
  const { app } = held;

  const file = async ({ pathname, route }: Awaited<ReturnType<Held['getStaticPaths']>>[number]) => {
    const asked = route.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
    const answer = await held.render(new Request(new URL(asked, ORIGIN)), { routeData: route });
    const response = answer instanceof Response ? answer : answer.response;
    return { name: nameOf(pathname, route.type), bytes: new Uint8Array(await response.arrayBuffer()) };
  };

  return {
    common: folder,
    render: async (isWanted = (path) => !UNPUBLISHED.some((folder) => path.startsWith(folder))) => {
      // The pages of the edition before this one.
      app.routeCache.clearAll();
      const all = await held.getStaticPaths();
      const paths = all.filter(({ pathname }) => isWanted(pathname.replace(/^\//, '')));
      const files: RenderedFile[] = [];
      let next = 0;
      const work = async () => {
        for (let path = paths[next++]; path; path = paths[next++]) {
          files.push(await file(path));
          // Rendering waits for nothing: the edition before this one, which is being written, would stand still.
          await setImmediate();
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      return files.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    close: () => {
      shared.xunfaRenderer = undefined;
      for (const old of [folder, cache]) rmSync(old, { recursive: true, force: true });
    },
  };
}
