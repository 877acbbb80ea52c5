/** The files of data, each with its schema: what they are called, what stands above their rows, how they are written. */

import { z } from 'zod';
import { edition, officeName, runnerOf } from '../../kinds/edition/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { ROWS } from './data-rows.ts';
import { type DatasetName, fileSchema, ITEMS } from './data-schema.ts';

/** Every version has a folder of its own, and keeps it. */
export const DATA_FOLDER = '/data/v1/';
const VERSION = 1;

export const LICENCE = {
  prose: 'CC-BY-4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
  official: '《信访工作条例》的原文是官方文件，以官方公布的文本为准，不在本站的许可里。',
} as const;

/** What each file is called on the page of data, and what it holds. */
export const TITLES: { readonly [Name in DatasetName]: { title: string; about: string } } = {
  regulations: { title: '信访工作条例', about: '五十条原文，一条一款一项都有网址；谁要做什么、几日以内' },
  laws: { title: '法律', about: '本站引用的每一部法律：有没有效，哪天施行，引了哪些条，新旧条号' },
  routes: { title: '路线', about: '一件事一条：先做什么，找谁，步骤，材料，期限，依据' },
  deadlines: { title: '期限', about: '每一处的每一个期限：管着谁，做什么，从什么时候起，多久，依据' },
  clocks: { title: '时限', about: '信访停不停得下来：每一个时限和更短的期限' },
  rights: { title: '权利', about: '法律给了什么，条件和例外，没有做到找谁' },
  warnings: { title: '警示', about: '法律看什么，什么不在此列，后果和依据，可以怎么做' },
  terms: { title: '术语', about: '公文里的词，用大白话说' },
  changes: { title: '改了什么', about: '更正的、新写的、法律有变的，对读者有什么不同' },
};

export const DATASETS = Object.keys(ITEMS) as DatasetName[];

export function filePath(name: DatasetName): string {
  return `${DATA_FOLDER}${name}.json`;
}

export function schemaPath(name: DatasetName): string {
  return `${DATA_FOLDER}${name}.schema.json`;
}

/** Two files of the same content are the same to the byte. */
export function writtenJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** 合阳信访法治（合阳县信访局） */
export function sourceName({ of }: Pick<Library, 'of'>): string {
  const own = of(edition).data;
  const office = officeName(own);
  return office === own.name ? own.name : `${own.name}（${office}）`;
}

/** How somebody who quotes names the source. */
function citeAs(library: Library): string {
  return `${sourceName(library)}，${library.site.absolute('/')}，${library.day} 的版本`;
}

/** The first and the last of the days on which what is inside was held against the law. */
function reviewedIn(items: readonly object[]): { first: string; last: string } | undefined {
  const days = items.flatMap((one) => ('reviewed' in one && typeof one.reviewed === 'string' ? [one.reviewed] : []));
  days.sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/**
 * A file of data as it is published.
 * @throws ZodError where it is not what its own schema says: a mistake of ours
 */
export function datasetFile(library: Library, name: DatasetName): string {
  const { site, day, of } = library;
  const own = of(edition).data;
  const items = ROWS[name](library);
  const file = {
    $schema: site.absolute(schemaPath(name)),
    name,
    version: VERSION,
    ...TITLES[name],
    edition: { id: library.edition, name: own.name, office: runnerOf(own), address: site.absolute('/') },
    judged: day,
    reviewed: reviewedIn(items),
    licence: LICENCE,
    cite: citeAs(library),
    count: items.length,
    items,
  };
  fileSchema(name).parse(file);
  return writtenJson(file);
}

/** Its schema in JSON Schema 2020-12. */
export function datasetSchema({ site }: Library, name: DatasetName): string {
  const { $schema, ...schema } = z.toJSONSchema(fileSchema(name), { target: 'draft-2020-12' });
  const { title, about } = TITLES[name];
  return writtenJson({ $schema, $id: site.absolute(schemaPath(name)), title, description: about, ...schema });
}
