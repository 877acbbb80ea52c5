/** The editor over a repository that several people share. Nobody checks there but the schemas, which the browser has. */

import CMS from '@sveltia/cms';
import type { HostedConfig } from '../../hosted/hosted-form.ts';
import type { FormValues } from '../form-text.ts';
import { withLists } from '../shared-lists.ts';
import { alarm } from './alarm.ts';
import { formWords } from './desk-parts.ts';
import { nameOf, problemsOf, readText, shapeOf, writeText } from './hosted-forms.ts';
import { takeTables } from './pasted-table.ts';

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
      const lines = shape ? problemsOf(shape, path, JSON.parse(formWords(data)) as FormValues) : [];
      if (lines.length === 0) return;
      alarm('没有保存', lines);
      throw new Error(lines.join('\n'));
    },
  });
  await CMS.init({ config: withLists(config) as never });
}

takeTables();
await start();
