/**
 * `npm run bench:cards [--json]`: what the share cards of an edition cost. All are drawn twice, in processes of their
 * own: with nothing kept, and with everything; the two must be the same bytes. A further edition costs as much as the first.
 */

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCards } from '../../src/faces/cards/card-run.ts';
import { MOST_BYTES } from '../../src/faces/cards/card-shapes.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { fingerprint } from '../sites.ts';
import { report } from './report.ts';

const MOST_COLD = 60;
const MOST_WARM = 5;

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const work = mkdtempSync(join(PROJECT, '.build/cards-'));
try {
  const library = loadLibrary({ ...optionsFrom(process.env), root: PROJECT, address: 'https://www.example.gov.cn/' });
  const run = (site: string, keep: string) => writeCards(join(work, site), library, join(work, keep));
  const cold = await run('first', 'kept');
  const warm = await run('warm', 'kept');
  const again = await run('second', 'kept anew');
  const digests = (site: string) => Object.values(fingerprint(join(work, site)));
  const second = digests('second');
  const differing = digests('first').filter((digest, index) => digest !== second[index]).length;
  const files = readdirSync(join(work, 'first'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => ({
      name: `${parentPath.split(/[\\/]/).at(-1)}/${name}`,
      bytes: statSync(join(parentPath, name)).size,
    }))
    .sort((a, b) => b.bytes - a.bytes);
  const [heaviest = { name: '', bytes: Number.NaN }] = files;
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  report(
    [
      { what: 'pages with cards', measured: cold.pages, unit: '', note: `${files.length} files` },
      { what: 'all cards, nothing kept', measured: cold.seconds, unit: 's', atMost: MOST_COLD },
      { what: '… once more', measured: again.seconds, unit: 's', atMost: MOST_COLD },
      { what: 'all cards, kept from before', measured: warm.seconds, unit: 's', atMost: MOST_WARM },
      { what: '… drawn then', measured: warm.drawn, unit: '', atMost: 0 },
      { what: 'heaviest card', measured: heaviest.bytes, unit: 'B', atMost: MOST_BYTES, note: heaviest.name },
      { what: 'all cards of an edition', measured: all / 1e6, unit: 'MB' },
      { what: 'cards that differ when drawn twice', measured: differing, unit: '', atMost: 0 },
    ],
    values.json === true,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
