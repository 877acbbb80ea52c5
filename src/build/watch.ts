/**
 * Reads and checks the content again when somebody edits, adds or deletes a file of it while `npm run dev` runs. What
 * is wrong is said as the check says it, on the command line and in the browser; what stood last stays until it is mended.
 */

import type { ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { readAndCheck } from '../checks/all.ts';
import { ContentError, type Problem } from '../law/problem.ts';
import { keepLibrary, library, optionsFrom } from '../library.ts';
import { forgetResults } from '../text/kept-results.ts';
import { collectedFiles, LOADER } from './collection.ts';
import { markOf, PROBLEMS_MARK, problemPage } from './problem-page.ts';

/** A save of an editor, or a checkout, is several events: they are one change. */
const SETTLED_MS = 30;

/** A page is made in less. */
const MOST_ANSWER_MS = 2_000;

/** What the results that are kept were worked out by. */
const CODE = join(import.meta.dirname, '..');

/** What Vite has compiled from the content, or made a list of it: what it keeps of these is stale. */
const DERIVED = /\.mdx$|[\\/]\.astro[\\/]content-modules\.mjs$/;

/** A law or a term is said in many texts: all of them are compiled again when they are next asked for. */
function forgetTexts(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    for (const [file, modules] of environment.moduleGraph.fileToModulesMap) {
      if (!DERIVED.test(file)) continue;
      for (const module of modules) environment.moduleGraph.invalidateModule(module);
      if (!isRunnableDevEnvironment(environment)) continue;
      const { evaluatedModules } = environment.runner;
      for (const module of evaluatedModules.getModulesByFile(file) ?? []) evaluatedModules.invalidateModule(module);
    }
    // Astro keeps what getStaticPaths said until it hears this.
    environment.hot.send('astro:content-changed', {});
  }
}

/** Says what is wrong, as the check does, or that it is mended. */
function say(problems: readonly Problem[], before: readonly Problem[]): void {
  if (problems.length > 0) console.error(new ContentError(problems).message);
  else if (before.length > 0) console.log('都改好了。');
}

/** Checks everything; where nothing is wrong, what was read is what the pages show from now on. */
export async function readAgain(before: readonly Problem[]): Promise<readonly Problem[]> {
  const { library: read, findings } = await readAndCheck(optionsFrom(process.env));
  const { problems } = findings;
  if (problems.length === 0 && read) keepLibrary(read);
  say(problems, before);
  return problems;
}

/** What is being answered, and a wait until all of it is. */
class Answering {
  readonly #responses = new Set<ServerResponse>();
  #done: (() => void)[] = [];

  start(response: ServerResponse): void {
    this.#responses.add(response);
    response.once('close', () => {
      this.#responses.delete(response);
      if (this.#responses.size === 0) for (const done of this.#done.splice(0)) done();
    });
  }

  /** One that hangs keeps nobody waiting for longer than this. */
  async over(most: number): Promise<void> {
    if (this.#responses.size === 0) return;
    await Promise.race([new Promise<void>((resolve) => this.#done.push(resolve)), setTimeout(most)]);
  }
}

export function watchContent(): AstroIntegration {
  const content = join(optionsFrom(process.env).root, 'content');
  return {
    name: 'xunfa:watch-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let changed = false;
        let problems: readonly Problem[] = [];
        /** Under way while there is something to read again. */
        let refreshing: Promise<void> | undefined;
        const answering = new Answering();
        let files = collectedFiles(library()).join('\n');
        const refresh = async () => {
          // A page that is under way would keep what Astro had of the collections for those that come after it.
          await answering.over(MOST_ANSWER_MS);
          while (changed) {
            changed = false;
            await setTimeout(SETTLED_MS);
            if (changed) continue;
            problems = await readAgain(problems);
            const now = collectedFiles(library()).join('\n');
            // Astro waits half a second before it writes them down.
            if (now !== files) await refreshContent?.({ loaders: [LOADER] });
            files = now;
            forgetTexts(server);
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.add(content);
        server.watcher.on('all', (event, path) => {
          if (event.endsWith('Dir')) return;
          if (path.startsWith(CODE + sep)) forgetResults();
          if (!path.startsWith(content + sep)) return;
          changed = true;
          refreshing ??= refresh()
            .catch((error: unknown) =>
              logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
            )
            .finally(() => {
              refreshing = undefined;
            });
        });
        // No page is made of the new library and the old collections, and none of content that has problems.
        server.middlewares.use((request, response, next) => {
          if (request.url === PROBLEMS_MARK) {
            response.end(markOf(problems));
            return;
          }
          const answer = () => {
            // Whoever waited may have gone.
            if (response.closed) return;
            answering.start(response);
            if (problems.length === 0 || !request.headers.accept?.includes('text/html')) next();
            else response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' }).end(problemPage(problems));
          };
          if (refreshing) void refreshing.then(answer);
          else answer();
        });
      },
    },
  };
}
