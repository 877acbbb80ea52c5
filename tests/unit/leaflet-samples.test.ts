/** The texts of tests/leaflet/: every wrong line is found, no right line is accused. */

import { expect, test } from 'vitest';
import { REGULATIONS_ID } from '../../src/kinds/law/citable.ts';
import { leafletData } from '../../src/leaflet/collected.ts';
import { leafletContext } from '../../src/leaflet/data.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { evaluateLeaflets, readSamples } from '../leaflet/evaluate.ts';

const samples = readSamples();
const context = leafletContext(
  leafletData(loadLibrary({ root: PROJECT, day: '2026-11-29' }), REGULATIONS_ID),
  '2026-11-29',
);

test.each(samples.map((sample) => [sample.id, sample] as const))('%s', (_, sample) => {
  expect(evaluateLeaflets([sample], context).slips).toEqual([]);
});

test('wholly right texts are among them', () => {
  expect(samples.filter(({ wrong }) => wrong.length === 0).length).toBeGreaterThanOrEqual(20);
});
