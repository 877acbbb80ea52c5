/** Commands on a built site are about one edition: it must be the one that was built. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../library/assemble.ts';
import { CommandError } from '../../machine/command.ts';
import { readHtml } from '../../machine/html.ts';
import { edition as editionSource } from './schema.ts';

/**
 * @param folder the built site
 * @throws CommandError where there is none, or it is another edition's, with what to run
 */
export function needBuiltFor({ of, edition }: Pick<Library, 'of' | 'edition'>, folder: string): void {
  const home = join(folder, 'index.html');
  const again = `npm run build${edition === 'default' ? '' : ` -- --edition ${edition}`}`;
  if (!existsSync(home)) throw new CommandError(`${home} 还没有生成，请先运行 ${again}`);
  const built = readHtml(readFileSync(home, 'utf8')).querySelector('meta[name=SiteName]')?.getAttribute('content');
  const { name } = of(editionSource).data;
  if (built !== name) {
    throw new CommandError(`${folder}/ 里是“${built ?? '别的'}”的网站，不是“${name}”的。请先运行 ${again}`);
  }
}
