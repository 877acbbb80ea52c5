/**
 * The editor over a repository that several people share: the same forms, and a backend of the program's own.
 * What each backend takes is as @sveltia/cms 0.221.1 has it in schema/sveltia-cms.json.
 */

import type { Library } from '../../library/assemble.ts';
import type { Repository } from '../../library/settings.ts';
import { type Collection, editorConfig } from '../editor/collections.ts';
import { collectionName, formPlaces } from '../editor/form-places.ts';
import { shareLists } from '../editor/shared-lists.ts';
import { type HostedConfig, type HostedFormat, WAS } from './hosted-form.ts';

type BackendSettings = Record<string, string | string[] | Record<string, string>>;

/** What is written beside each change that is stored. */
const MESSAGES = {
  create: '新写 {{path}}',
  update: '改 {{path}}',
  delete: '删掉 {{path}}',
  uploadMedia: '放图 {{path}}',
  deleteMedia: '删图 {{path}}',
};

/** What of the program's settings says where a service is that an office runs itself, and who signs people in. */
function serviceSettings({ service, address, signIn, application }: Repository): BackendSettings {
  const way = { github: 'v3', gitlab: 'v4', gitea: 'v1' }[service];
  const root = address === undefined ? {} : { api_root: `${address}/api/${way}` };
  // Without these, one would be sent to a service of somebody else.
  const token = { auth_methods: ['token'] };
  if (service === 'github') return { ...root, ...(signIn === undefined ? token : { base_url: signIn }) };
  const base = address === undefined ? {} : { base_url: address };
  if (application === undefined) return { ...root, ...base, ...token };
  return { ...root, ...base, app_id: application, ...(service === 'gitlab' ? { auth_type: 'pkce' } : {}) };
}

/** @returns the program's settings for where the content is kept */
export function backendOf(repository: Repository): BackendSettings {
  const { service, repo, branch } = repository;
  return { name: service, repo, branch, ...serviceSettings(repository), commit_messages: MESSAGES };
}

/**
 * The way of writing of one folder or file: each has its own schema, and so a name of its own.
 * @param written whether a text stands below its fields: the program takes such files only with a name that says so
 */
export function formatName(place: string, written: boolean): string {
  return `form-${collectionName(place)}${written ? '-frontmatter' : ''}`;
}

const HIDDEN = { name: WAS, label: '原文', widget: 'hidden' } as const;

/** A collection whose files say themselves how they are merged. */
function merging(collection: Collection): unknown {
  if ('folder' in collection) {
    const { folder, fields, extension } = collection;
    return { ...collection, format: formatName(folder, extension === 'mdx'), fields: [...fields, HIDDEN] };
  }
  if (!('files' in collection)) return collection;
  const files = collection.files.map((one) => ({
    ...one,
    format: formatName(one.file, false),
    fields: [...one.fields, HIDDEN],
  }));
  return { ...collection, files };
}

export function hostedConfig(library: Library, repository: Repository): HostedConfig {
  const { collections, ...config } = editorConfig(library);
  const formats = formPlaces(library).map(({ at, source, schema, written, mayBeDraft }): HostedFormat => {
    const place = 'file' in at ? at.file : at.folder;
    return {
      name: formatName(place, written),
      extension: written ? 'mdx' : 'yaml',
      source: 'file' in source ? source.file : source.folder,
      place,
      changes: schema !== source.schema,
      mayBeDraft,
    };
  });
  return {
    config: shareLists({ ...config, backend: backendOf(repository), collections: collections.map(merging) }),
    formats,
  };
}
