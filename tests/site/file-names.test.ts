/** A built site can be copied to a Windows machine, and served from one, where A01 and a01 are one folder. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../content-copy.ts';
import { COUNTY_SITE, DEFAULT_SITE } from '../sites.ts';

/** Of the 260 characters of a path, what is left for where the site is put. */
const LONGEST = 140;

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function namesIn(site: string): string[] {
  return readdirSync(join(PROJECT, site), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(PROJECT, site).length + 1)
        .replaceAll('\\', '/'),
    );
}

test.each([DEFAULT_SITE, COUNTY_SITE])('%s: every name is one that Windows can write', (site) => {
  const names = namesIn(site);
  expect(names.length).toBeGreaterThan(1000);
  const bad = names.filter(
    (name) =>
      name.length > LONGEST || name.split('/').some((part) => RESERVED.test(part) || /[<>:"|?*\\]|[. ]$/.test(part)),
  );
  expect(bad).toEqual([]);
});

test.each([DEFAULT_SITE, COUNTY_SITE])('%s: what is one file on Windows is the same file everywhere', (site) => {
  const groups = Map.groupBy(namesIn(site), (name) => name.toLowerCase());
  const twice = [...groups.values()].filter(({ length }) => length > 1);
  // A code is typed with a capital, as telephones do: /A01/ forwards where /a01/ does.
  expect(twice.length).toBeGreaterThan(100);
  const unlike = twice.filter(
    (names) => new Set(names.map((name) => readFileSync(join(PROJECT, site, name), 'utf8'))).size > 1,
  );
  expect(unlike).toEqual([]);
});
