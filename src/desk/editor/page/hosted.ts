/**
 * The editor over a repository that several people share. Nobody checks there but the schemas, which the browser has;
 * every file is read, and written again with only its changes, by the same code as on a machine of one's own.
 */

import sources from 'virtual:sources';
import CMS from '@sveltia/cms';
import { ContentError } from '../../../law/problem.ts';
import { validate } from '../../../library/schema.ts';
import { parseYaml, splitFrontMatter } from '../../../library/yaml.ts';
import { type HostedConfig, type HostedFormat, WAS } from '../../hosted/hosted-form.ts';
import { changing, type FormShape, type FormValues, formOfText, textOfForm } from '../form-text.ts';
import { alarm } from './alarm.ts';
import { takeTables } from './pasted-table.ts';

const placeOfSource = (source: (typeof sources)[number]) => ('file' in source ? source.file : source.folder);

function shapeOf({ source, extension, changes }: HostedFormat): FormShape | undefined {
  const found = sources.find((one) => placeOfSource(one) === source);
  return found && { schema: changes ? changing(found.schema) : found.schema, written: extension === 'mdx' };
}

/** The name by which a file is told of where only its text is given. */
const nameOf = ({ place, extension }: HostedFormat) =>
  place.endsWith(`.${extension}`) ? place : `${place}/.${extension}`;

/** A file that cannot be read keeps its text: it is not saved either. */
function readText(shape: FormShape, file: string, text: string): FormValues {
  try {
    return { ...formOfText(shape, { file, text: text === '' && shape.written ? '---\n---\n' : text }), [WAS]: text };
  } catch (error) {
    if (error instanceof ContentError) return { [WAS]: text };
    throw error;
  }
}

function writeText(shape: FormShape, file: string, { [WAS]: was, ...form }: FormValues): string {
  return textOfForm(shape, { file, text: typeof was === 'string' ? was : '' }, form);
}

/** What the schema says of a file as it would be; nothing of a draft. */
function problemsOf(shape: FormShape, file: string, form: FormValues): string[] {
  try {
    const text = writeText(shape, file, form);
    if (form['draft'] === true) return [];
    const parts = shape.written ? splitFrontMatter({ file, text }) : { yaml: text };
    const yaml = 'message' in parts ? [parts] : parseYaml(parts.yaml, file, shape.written ? 2 : 1);
    if (Array.isArray(yaml)) throw new ContentError(yaml);
    const checked = validate(shape.schema, yaml, file);
    if ('problems' in checked) throw new ContentError(checked.problems);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
}

interface SavedEntry {
  toJS(): { path: string; data: FormValues };
}

async function start(): Promise<void> {
  const { config, formats } = (await (await fetch('desk.json')).json()) as HostedConfig;
  for (const format of formats) {
    const [shape, file] = [shapeOf(format), nameOf(format)];
    if (!shape) throw new Error(format.source);
    CMS.registerCustomFormat(format.name, format.extension, {
      fromFile: (text: string) => readText(shape, file, text),
      toFile: (form: FormValues) => writeText(shape, file, form),
    });
  }
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      const { path, data } = (entry as unknown as SavedEntry).toJS();
      const format = formats.find(({ place }) => path === place || path.startsWith(`${place}/`));
      const shape = format && shapeOf(format);
      const lines = shape ? problemsOf(shape, path, data) : [];
      if (lines.length === 0) return;
      alarm('没有保存', lines);
      throw new Error(lines.join('\n'));
    },
  });
  await CMS.init({ config: config as never });
}

takeTables();
await start();
