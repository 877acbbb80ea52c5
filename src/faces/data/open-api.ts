/**
 * The files of data as an OpenAPI 3.1 description, so that a programme finds them and makes its types by itself: all of
 * it is files that are asked for by GET, with the names that there are enumerated.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */

import { edition, officeName } from '../../kinds/edition/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { BOX_FOLDER, boxes } from './box.ts';
import { DATA_FOLDER, DATASETS, filePath, LICENCE, schemaPath, TITLES, writtenJson } from './datasets.ts';
import { JSON_FEED_PATH, RSS_PATH } from './feeds.ts';
import { LLMS_PATH } from './llms.ts';
import { CALENDAR_PATH } from './year-calendar.ts';

export const OPEN_API_PATH = `${DATA_FOLDER}openapi.json`;

/** Downloads of the Regulations' wording, by the ending of the file. */
const WORDING = { txt: 'text/plain', md: 'text/markdown', xml: 'application/akn+xml' };

interface Content {
  type: string;
  schema?: Record<string, unknown>;
}

function operation(operationId: string, summary: string, { type, schema = { type: 'string' } }: Content) {
  return { operationId, summary, responses: { 200: { description: '文件', content: { [type]: { schema } } } } };
}

function pathParameter(name: string, description: string, values: readonly string[]) {
  return { name, in: 'path', required: true, description, schema: { type: 'string', enum: values } };
}

/** @returns the description as a file */
export function openApi(library: Library): string {
  const { site, of } = library;
  const own = of(edition).data;
  const json = 'application/json';
  const datasets = DATASETS.flatMap((name) => {
    const { title, about } = TITLES[name];
    const file = operation(name, `${title}：${about}`, {
      type: json,
      schema: { $ref: schemaPath(name).slice(DATA_FOLDER.length) },
    });
    const schema = operation(`${name}Schema`, `${title}的格式说明（JSON Schema 2020-12）`, {
      type: json,
      schema: { type: 'object' },
    });
    return [
      [filePath(name), { get: file }],
      [schemaPath(name), { get: schema }],
    ] as const;
  });
  const formats = Object.entries(WORDING).map(([ending, type]) => [
    `/regulations/regulations.${ending}`,
    { get: operation(`wording_${ending}`, `《信访工作条例》原文，.${ending}`, { type }) },
  ]);
  const codes = boxes(library).map(({ code }) => code);
  return writtenJson({
    openapi: '3.1.1',
    info: {
      title: `${own.name}：开放数据`,
      version: '1.0.0',
      description: `全是文件，只用 GET。${LICENCE.official}`,
      contact: { name: officeName(own), url: site.absolute('/data/') },
      license: { name: 'CC BY 4.0', identifier: LICENCE.prose },
    },
    servers: [{ url: site.absolute('/').replace(/\/$/, '') }],
    paths: Object.fromEntries([
      ...datasets,
      ...formats,
      [
        `${BOX_FOLDER}{code}/`,
        {
          get: {
            ...operation('box', '放进别的网站的小框，一页一个，没有脚本', { type: 'text/html' }),
            parameters: [pathParameter('code', '短链接代码', codes)],
          },
        },
      ],
      [
        JSON_FEED_PATH,
        {
          get: operation('feedJson', '改了什么，JSON Feed 1.1', {
            type: 'application/feed+json',
            schema: { type: 'object' },
          }),
        },
      ],
      [RSS_PATH, { get: operation('feedRss', '改了什么，RSS 2.0', { type: 'application/rss+xml' }) }],
      [CALENDAR_PATH, { get: operation('calendar', '一年里的日子', { type: 'text/calendar' }) }],
      [LLMS_PATH, { get: operation('llms', '每一页的 Markdown 在哪里', { type: 'text/plain' }) }],
    ]),
  });
}
