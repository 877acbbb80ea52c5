/**
 * AutoCorrect as WebAssembly: one file for every system. (Its binaries for Node are published for Linux on x64 and, as
 * often as not, for nothing else; Windows had none.) Loaded by hand, since Node still calls its own way of importing
 * WebAssembly experimental.
 */

import { readFileSync } from 'node:fs';

const PACKAGE = '@huacnlee/autocorrect';

/** What the package's own autocorrect.js puts together. */
interface Glue {
  format(text: string): string;
  formatFor(text: string, kind: string): { out: string };
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

const at = (file: string) => import.meta.resolve(`${PACKAGE}/${file}`);
const glue = (await import(at('autocorrect_bg.js'))) as Glue;
const bytes = readFileSync(new URL(at('autocorrect_bg.wasm')));
const { instance } = await WebAssembly.instantiate(bytes, {
  './autocorrect_bg.js': glue as unknown as WebAssembly.ModuleImports,
});
glue.__wbg_set_wasm(instance.exports);
(instance.exports['__wbindgen_start'] as () => void)();

/** @returns plain text as it should be */
export const format = (text: string): string => glue.format(text);

/** @returns the same for a line with its marks */
export const formatMarkdown = (text: string): string => glue.formatFor(text, 'markdown').out;
