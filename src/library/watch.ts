/** Reads the content again when somebody edits, adds or deletes a file of it while `npm run dev` runs. */

import { join, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { LOADER } from './collection.ts';
import { optionsFrom, reloadLibrary } from './index.ts';

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

export function watchContent(): AstroIntegration {
  const content = join(optionsFrom(process.env).root, 'content');
  return {
    name: 'xunfa:watch-content',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let waiting: NodeJS.Timeout | undefined;
        const refresh = async () => {
          reloadLibrary();
          await refreshContent?.({ loaders: [LOADER] });
          forgetTexts(server);
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.add(content);
        server.watcher.on('all', (event, path) => {
          if (event.endsWith('Dir') || !path.startsWith(content + sep)) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => refresh().catch((error: unknown) => logger.error(String(error))), SETTLED_MS);
        });
      },
    },
  };
}
