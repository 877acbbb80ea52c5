/** Every place in the content that names a page: its pointer, its bare name where a field says so, its address in a text. */

import { z } from 'zod';
import { meanings, unwrapped } from '../../library/meaning.ts';
import { literal } from '../../text/pattern.ts';
import type { ContentFile } from './content-files.ts';

/** What a page is called in other files. */
export interface EntryName {
  /** cases/earlier-bus */
  pointer: string;
  /** cases */
  folder: string;
  /** earlier-bus */
  id: string;
}

/** A field that names the page, or the text below the fields. */
export interface PointingPlace {
  /** undefined for the text below the fields. */
  path: readonly PropertyKey[] | undefined;
  line: number;
  /** Whether it stands within a sentence or an address, and is not all that the field says. */
  isText?: true;
  /** Whether the field's own name is that of the page: search/says. */
  isKey?: true;
  /** Whether pages of other folders have that bare name, too, so that nobody can be sure. */
  isUnsure?: true;
}

/** The pointer in a text, with or without a line before and behind it: [看这里](/cases/earlier-bus/). */
function inText({ pointer }: EntryName): RegExp {
  return new RegExp(`(?<![\\w/.-])(/?)${literal(pointer)}(?![\\w-])`, 'g');
}

/** The schemas of what stands in one; of a union those of all its options. */
function options(schema: unknown): unknown[] {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodUnion ? inner.options.flatMap(options) : [inner];
}

/** The folders in which a field looks for a bare name. */
function foldersNamed(schema: unknown, fileId: string): string[] {
  return options(schema).flatMap((one) => {
    const meaning = one instanceof z.ZodType ? meanings.get(one) : undefined;
    if (meaning?.is === 'pointer') return meaning.folder ?? [];
    return meaning?.is === 'data' ? (meaning.names ?? []).map((folder) => folder.replace('{file}', fileId)) : [];
  });
}

/** Addresses that were published stay as they are: they are redirected. */
const PUBLISHED = /\/addresses\.yaml$/;

/** Calls `visit` with every string of the fields, the names of maps included, and with the schemas that speak of it. */
function walk(
  value: unknown,
  schemas: readonly unknown[],
  path: readonly PropertyKey[],
  visit: (said: string, schemas: readonly unknown[], path: readonly PropertyKey[], isKey: boolean) => void,
): void {
  if (typeof value === 'string') visit(value, schemas, path, false);
  if (typeof value !== 'object' || value === null) return;
  const all = schemas.flatMap(options);
  for (const [key, one] of Object.entries(value)) {
    if (Array.isArray(value)) {
      const items = all.flatMap((schema) => (schema instanceof z.ZodArray ? [schema.element] : []));
      walk(one, items, [...path, Number(key)], visit);
      continue;
    }
    const records = all.filter((schema) => schema instanceof z.ZodRecord);
    const bare = key.replace(/\+$/, '');
    const fields = all.flatMap((schema) =>
      schema instanceof z.ZodObject && bare in schema.shape ? [schema.shape[bare] as unknown] : [],
    );
    if (records.length > 0)
      visit(
        key,
        records.map(({ keyType }) => keyType as unknown),
        [...path, key],
        true,
      );
    walk(one, [...fields, ...records.map(({ valueType }) => valueType as unknown)], [...path, key], visit);
  }
}

/**
 * Where a file names the page.
 * @param isIn whether there is a page of the same bare name in another folder
 */
export function pointingPlaces(
  { file, yaml, body, bodyLine, source }: ContentFile,
  name: EntryName,
  isIn: (folder: string) => boolean,
): PointingPlace[] {
  if (PUBLISHED.test(file) || yaml === undefined) return [];
  const fileId = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const places: PointingPlace[] = [];
  walk(yaml.value, [source?.schema], [], (said, schemas, path, isKey) => {
    const isPointer = said.search(inText(name)) >= 0;
    const folders = said === name.id ? schemas.flatMap((schema) => foldersNamed(schema, fileId)) : [];
    if (!isPointer && !folders.includes(name.folder)) return;
    const isUnsure = !isPointer && folders.some((folder) => folder !== name.folder && isIn(folder));
    const line = yaml.lineOf(path);
    const isText = isPointer && said !== name.pointer;
    places.push({
      path,
      line,
      ...(isText ? { isText } : {}),
      ...(isKey ? { isKey } : {}),
      ...(isUnsure ? { isUnsure } : {}),
    });
  });
  for (const { index } of (body ?? '').matchAll(inText(name))) {
    places.push({
      path: undefined,
      isText: true,
      line: bodyLine + (body ?? '').slice(0, index).split('\n').length - 1,
    });
  }
  return places;
}

/** A text with the page's pointers changed. */
export function repointed(text: string, from: EntryName, to: EntryName): string {
  return text.replace(inText(from), (_, slash: string) => slash + to.pointer);
}

/** The fields with the page's names changed in the given places. */
export function repointedFields(
  fields: unknown,
  places: readonly PointingPlace[],
  from: EntryName,
  to: EntryName,
): unknown {
  const chosen = new Map(places.flatMap(({ path, isKey }) => (path ? [[JSON.stringify([path, isKey]), true]] : [])));
  const change = (value: unknown, path: readonly PropertyKey[]): unknown => {
    const isChosen = (at: readonly PropertyKey[], isKey?: true) => chosen.has(JSON.stringify([at, isKey]));
    if (typeof value === 'string') {
      if (!isChosen(path)) return value;
      return value === from.id ? to.id : repointed(value, from, to);
    }
    if (Array.isArray(value)) return value.map((one, index) => change(one, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        const at = [...path, key];
        const newKey = isChosen(at, true) ? (key === from.id ? to.id : repointed(key, from, to)) : key;
        return [newKey, change(one, at)];
      }),
    );
  };
  return change(fields, []);
}
