/**
 * `npm run bench:dev [--json]`: how long after somebody saves a file `npm run dev` shows it: an edit, a new page,
 * a deleted page, and a law's gist on a page that cites it. On a copy of the content.
 */

import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { copyContent, edit, PROJECT } from '../content-copy.ts';
import { type Row, report } from './report.ts';

const PORT = 4397;
const BOUND = 2;
const PATIENCE = 120_000;

/** @returns seconds until a page says what it should, polled twenty times a second */
async function until(path: string, wanted: (status: number, html: string) => boolean): Promise<number> {
  const started = performance.now();
  for (;;) {
    try {
      const response = await fetch(`http://localhost:${PORT}${path}`);
      if (wanted(response.status, await response.text())) return (performance.now() - started) / 1000;
    } catch (error) {
      // Not yet listening: fetch says so with a TypeError.
      if (!(error instanceof TypeError)) throw error;
    }
    if (performance.now() - started > PATIENCE) throw new Error(`${path} was not shown within two minutes`);
    await sleep(50);
  }
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const root = copyContent();
const server = spawn(process.execPath, ['src/build/dev.ts', '--port', String(PORT)], {
  cwd: PROJECT,
  stdio: 'ignore',
  env: { ...process.env, XUNFA_ROOT: root, ASTRO_DEV_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
});
try {
  const says = (words: string) => (status: number, html: string) => status === 200 && html.includes(words);
  await until('/rights/hearing/', (status) => status === 200);
  await until('/regulations/26/', (status) => status === 200);
  const rows: Row[] = [];
  const measure = async (what: string, change: () => void, ...shown: Parameters<typeof until>) => {
    change();
    rows.push({ what: `npm run dev: ${what} shows after`, measured: await until(...shown), unit: 's', atMost: BOUND });
  };
  const old = readFileSync(join(root, 'content/myths/louder.mdx'), 'utf8');
  await measure(
    'an edit',
    () => edit(root, 'content/rights/hearing.mdx', /^title: .*$/m, 'title: 改过的标题'),
    '/rights/hearing/',
    says('改过的标题'),
  );
  await measure(
    'a new page',
    () =>
      writeFileSync(
        join(root, 'content/myths/new-one.mdx'),
        old.replace(/^code: .*$/m, 'code: m99').replace(/^says: .*$/m, 'says: 新的一句话'),
      ),
    '/myths/new-one/',
    says('新的一句话'),
  );
  await measure(
    'that a page is deleted',
    () => rmSync(join(root, 'content/myths/new-one.mdx')),
    '/myths/new-one/',
    (status) => status === 404,
  );
  await measure(
    'the gist of a law, on a page that cites it,',
    () => edit(root, 'content/laws/public-security.yaml', /^( *"26": \{ gist: )[^,]*/m, '$1改过的提要'),
    '/regulations/26/',
    says('改过的提要'),
  );
  report(rows, values.json);
} finally {
  server.kill();
  rmSync(root, { recursive: true, force: true });
}
