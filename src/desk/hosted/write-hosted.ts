/** The editor as a folder for a web server: it works over the repository that content/settings.yaml names. */

import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Library } from '../../library/assemble.ts';
import { SETTINGS, settingsOf } from '../../library/settings.ts';
import { CommandError } from '../../machine/command.ts';
import { markFolder, needFolder } from '../../machine/folder.ts';
import { pictogramNames } from '../../pictures/pictograms.ts';
import { bundleInto } from '../editor/bundle-editor.ts';
import { changedProgram } from '../editor/program-changes.ts';
import { hostedConfig } from './hosted-config.ts';

const SRC = resolve(import.meta.dirname, '../..');

/** Every source that a kind may have, as a module for the browser: schemas read no file. */
function sourcesModule(): string {
  const files = globSync('**/schema.ts', { cwd: SRC }).sort();
  const imports = files.map((file, at) => `import * as m${at} from ${JSON.stringify(join(SRC, file))};`);
  const all = `[${files.map((_, at) => `m${at}`).join(',')}]`;
  return `${imports.join('\n')}\nexport default ${all}.flatMap((one) => Object.values(one)).filter((one) => typeof one === 'object' && one !== null && 'schema' in one && ('folder' in one || 'file' in one));`;
}

/** The few files that schemas ask for where they are loaded. */
function servedFiles(): Record<string, string> {
  const sheets = globSync('src/styles/tokens/*.css', { cwd: join(SRC, '..') });
  return Object.fromEntries(
    sheets.map((file) => [file.replaceAll('\\', '/'), readFileSync(join(SRC, '..', file), 'utf8')]),
  );
}

/** What schemas need of Node, in a browser: a few files, and the names of pictograms instead of their drawings. */
const inBrowser: Plugin = {
  name: 'in-browser',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(?:node:|virtual:)/ }, ({ path }) => ({ path, namespace: 'in-browser' }));
    onLoad({ filter: /^virtual:sources$/, namespace: 'in-browser' }, () => ({
      contents: sourcesModule(),
      resolveDir: SRC,
      loader: 'ts',
    }));
    onLoad({ filter: /^node:fs$/, namespace: 'in-browser' }, () => ({
      contents: `const files = ${JSON.stringify(servedFiles())}; module.exports = { readFileSync: (path) => files[path] };`,
      loader: 'js',
    }));
    onLoad({ filter: /^node:path$/, namespace: 'in-browser' }, () => ({
      contents: "module.exports = { join: (...parts) => parts.join('/') };",
      loader: 'js',
    }));
    onLoad({ filter: /^node:/, namespace: 'in-browser' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    onLoad({ filter: /pictures[\\/]pictograms\.ts$/ }, () => ({
      contents: `const names = new Set(${JSON.stringify(pictogramNames())}); export const isPictogram = (name) => names.has(name); export const pictogramsLike = () => ['house'];`,
      loader: 'js',
    }));
  },
};

/** What the browser may load: our own, and the service that keeps the content. */
function policy(service: readonly string[]): string {
  return `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline' blob:; font-src 'self'; img-src 'self' blob: data: ${service.join(' ')}; connect-src 'self' blob: data: ${service.join(' ')}; frame-src 'self' blob:; base-uri 'self'; form-action 'self'`;
}

const SERVICES = {
  github: ['https://api.github.com', 'https://*.githubusercontent.com', 'https://www.githubstatus.com'],
  gitlab: ['https://gitlab.com'],
  gitea: [],
} as const;

/** Writes scripts of page/ that need the schemas. */
export async function bundleHosted(folder: string, script: 'hosted' | 'hosted-forms'): Promise<void> {
  await bundleInto(folder, [script], [changedProgram(false), inBrowser]);
}

/**
 * Writes the folder.
 * @param out as it was typed
 * @throws CommandError where the settings name no repository, or the folder is somebody else's; nothing is written then
 */
export async function writeHosted(library: Library, out: string): Promise<void> {
  const { repository } = settingsOf(library);
  if (!repository) {
    throw new CommandError(
      `还不知道内容放在哪个仓库里。请在 ${SETTINGS} 里写 repository：service 写 github、gitlab 或者 gitea，repo 写“单位名/仓库名”；那个文件里有样子`,
    );
  }
  needFolder(out, '编辑台');
  const hosts = [repository.address, repository.signIn].filter((one) => one !== undefined);
  const allowed = repository.address === undefined ? [...SERVICES[repository.service], ...hosts] : hosts;
  const growing = resolve('.build', `hosted.${process.pid}`);
  try {
    mkdirSync(growing, { recursive: true });
    await bundleHosted(growing, 'hosted');
    writeFileSync(join(growing, 'desk.json'), JSON.stringify(hostedConfig(library, repository)));
    writeFileSync(join(growing, 'index.html'), page(allowed));
    markFolder(out, '编辑台');
    cpSync(growing, out, { recursive: true });
  } finally {
    rmSync(growing, { recursive: true, force: true });
  }
}

function page(allowed: readonly string[]): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex"><meta http-equiv="Content-Security-Policy" content="${policy(allowed)}"><title>循法编辑台</title><link rel="icon" href="data:,"><link rel="stylesheet" href="admin.css"><script src="first.js"></script><script type="module" src="hosted.js"></script></head><body></body></html>\n`;
}
