/** Reads the content again when somebody edits, adds or deletes a file of it while `npm run dev` runs. */

import { join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { library, optionsFrom, reloadLibrary } from '../library.ts';
import { forgetResults } from '../text/kept-results.ts';
import { LOADER } from './collection.ts';

/** A save of an editor, or a checkout, is several events: they are one change. */
const SETTLED_MS = 30;

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

/** Whether the content can be read; says once what is wrong with it. */
function isSound(logger: AstroIntegrationLogger): boolean {
  try {
    library();
    return true;
  } catch (error) {
    logger.error(error instanceof Error ? error.message : String(error));
    return false;
  }
}

export function watchContent(): AstroIntegration {
  const content = join(optionsFrom(process.env).root, 'content');
  return {
    name: 'xunfa:watch-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let changed = false;
        /** Under way while there is something to read again. */
        let refreshing: Promise<void> | undefined;
        const refresh = async () => {
          while (changed) {
            changed = false;
            await setTimeout(SETTLED_MS);
            if (changed) continue;
            reloadLibrary();
            // With a mistake in it, what stood last stays; the pages say what is wrong.
            if (isSound(logger)) await refreshContent?.({ loaders: [LOADER] });
            forgetTexts(server);
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.add(content);
        server.watcher.on('all', (event, path) => {
          if (event.endsWith('Dir')) return;
          if (!path.startsWith(content + sep)) {
            forgetResults();
            return;
          }
          changed = true;
          refreshing ??= refresh()
            .catch((error: unknown) => logger.error(String(error)))
            .finally(() => {
              refreshing = undefined;
            });
        });
        // No page is made of the new library and the old collections.
        server.middlewares.use((_request, _response, next) => {
          if (refreshing) void refreshing.then(() => next());
          else next();
        });
      },
    },
  };
}
