/** What an editor is told before anything is saved is what the check would say afterwards. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { problemsOf, problemsWith } from '../../src/checks/all.ts';
import { optionsFrom } from '../../src/library.ts';
import { copyContent } from '../content-copy.ts';

const root = copyContent();
afterAll(() => rmSync(root, { recursive: true }));

const options = { ...optionsFrom(process.env), root };
const ROUTE = 'content/routes/traffic-finding.mdx';
const text = (file: string) => readFileSync(join(root, file), 'utf8');

test('the content as it stands has no problems and says what there is', async () => {
  expect(await problemsOf(options)).toMatchObject({ problems: [], summary: [/内容检查通过/, /引用法条/, /该找谁/] });
});

describe('a change that is not saved', () => {
  test.each<[string, string, string | undefined, RegExp]>([
    ['of a text', ROUTE, text(ROUTE).replace('民法典 188 }', '民法典 1888 }'), /《民法典》没有第一千八百八十八条/],
    ['that is a new file', 'content/routes/brand-new.mdx', text(ROUTE), /短链接代码 \w+ 已经被/],
    ['that deletes a file', ROUTE, undefined, /没有“routes\/traffic-finding”这一页/],
    ['of a law', 'content/laws/civil-code.yaml', 'title: 民法典', /缺少/],
    ['of the settings', 'content/settings.yaml', 'edition: nowhere', /没有叫“nowhere”的版本/],
    ['of an edition', 'content/editions/default/routes.yaml', 'a: 1', /不会被读/],
  ])('%s is judged as if it were', async (_, file, unsaved, sentence) => {
    const before = await problemsWith(options, { file, text: unsaved });
    expect(before.problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(sentence));
    // Nothing was written, and nothing of it is remembered.
    expect((await problemsOf(options)).problems).toEqual([]);
    const was = file.includes('brand-new') || file.includes('default/routes') ? undefined : text(file);
    if (unsaved === undefined) rmSync(join(root, file));
    else writeFileSync(join(root, file), unsaved);
    const after = await problemsOf(options);
    if (was === undefined) rmSync(join(root, file));
    else writeFileSync(join(root, file), was);
    expect(before).toEqual(after);
  });
});

test('several files change together', async () => {
  const renamed = ROUTE.replace('finding', 'verdict');
  const rename = (file: string) => ({ file, text: text(file).replaceAll('traffic-finding', 'traffic-verdict') });
  const holders = (await problemsWith(options, { file: ROUTE, text: undefined })).problems.map(({ file }) => file);
  const changed = [...new Set(holders)].map(rename);
  const { problems } = await problemsWith(
    options,
    { file: ROUTE, text: undefined },
    { file: renamed, text: text(ROUTE) },
    ...changed,
  );
  expect(problems.filter(({ message }) => message.includes('routes/'))).toEqual([]);
});
