/** `npm run new -- 案例 --name earlier-bus`: a new file with the next free code, to be filled in. */

import { parseArgs } from 'node:util';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { agree } from './entries/agree.ts';
import { needKind } from './entries/entry-names.ts';
import { newEntry } from './entries/new-entry.ts';

await runCommand('写哪一类（案例、路线……），--name 文件名，--like 照着哪一页的样子，--yes', async () => {
  const { values, positionals } = parseArgs({
    options: { name: { type: 'string' }, like: { type: 'string' }, yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const options = optionsFrom(process.env);
  const library = loadLibrary(options);
  const [kind] = positionals;
  if (kind === undefined) throw new CommandError('写上要哪一类，比如 npm run new -- 案例 --name earlier-bus');
  needKind(library.kinds, kind);
  if (values.name === undefined) {
    throw new CommandError(
      `请给文件起个名字，小写英文字母，写在 --name 后面，比如 npm run new -- ${kind} --name earlier-bus`,
    );
  }
  await agree(newEntry(library, { kind, name: values.name, like: values.like }), options, values.yes);
});
