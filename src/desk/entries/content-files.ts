/** Every content file of all editions, with what it says as it is written. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../library/kind.ts';
import { CONTENT, REPLACED } from '../../library/layers.ts';
import { type Source, sourceOf } from '../../library/sources.ts';
import { parseYaml, splitFrontMatter, type YamlValue } from '../../library/yaml.ts';

export interface ContentFile {
  file: string;
  /** As it stands on the disk, byte order mark and line ends included. */
  text: string;
  /** Its fields as they are written, before any default; undefined where it cannot be read. */
  yaml: YamlValue | undefined;
  /** MDX only. */
  body: string | undefined;
  bodyLine: number;
  source: Source<unknown> | undefined;
}

function namesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== REPLACED)
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      return entry.isDirectory() ? namesBelow(root, file) : /\.(?:ya?ml|mdx)$/.test(entry.name) ? [file] : [];
    });
}

/** A file as its text says. @param text byte order mark and line ends included */
export function contentOf(file: string, text: string, source: Source<unknown> | undefined): ContentFile {
  const plain = { file, text: text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') };
  const nothing = { file, text, yaml: undefined, body: undefined, bodyLine: 1, source };
  const split = file.endsWith('.mdx') ? splitFrontMatter(plain) : undefined;
  if (split && 'message' in split) return nothing;
  const yaml = parseYaml(split?.yaml ?? plain.text, file, split ? 2 : 1);
  return {
    ...nothing,
    yaml: Array.isArray(yaml) ? undefined : yaml,
    body: split?.body,
    bodyLine: split?.bodyLine ?? 1,
  };
}

export function contentFile(root: string, kinds: readonly Kind[], file: string): ContentFile {
  const sources = kinds.flatMap((kind) => kind.sources);
  return contentOf(file, readFileSync(join(root, file), 'utf8'), sourceOf(sources, file));
}

/** The copies of replaced common texts left out: they are as somebody read them. */
export function contentFiles(root: string, kinds: readonly Kind[]): ContentFile[] {
  return namesBelow(root, CONTENT)
    .sort()
    .map((file) => contentFile(root, kinds, file));
}
