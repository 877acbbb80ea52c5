/** What a developer forgets: a kind whose folder nobody listed. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../kinds/index.ts';
import type { Problem } from '../law/problem.ts';

/**
 * @param folder src/kinds
 * @param listed names of the kinds that the project knows
 */
export function checkHouse(
  folder = join(import.meta.dirname, '../kinds'),
  listed: readonly string[] = KINDS.map(({ name }) => name),
): Problem[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }): Problem[] => {
      const missing = ['schema.ts', 'index.ts'].filter((file) => !existsSync(join(folder, name, file)));
      return [
        ...missing.map((file) => ({
          file: `src/kinds/${name}/`,
          message: `这一类内容没有 ${file}。每一类都要有 schema.ts 和 index.ts，照着 src/README.md 补上`,
        })),
        ...(listed.includes(name)
          ? []
          : [
              {
                file: `src/kinds/${name}/`,
                message: `这一类内容没有登记，它的文件谁也不会读。请在 src/kinds/index.ts 的 KINDS 里加上它，或者删掉这个文件夹`,
              },
            ]),
      ];
    });
}
