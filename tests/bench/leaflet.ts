/** `npm run bench:leaflet [--misses]`: how well the leaflet check reads the texts of tests/leaflet/. */

import { parseArgs } from 'node:util';
import { REGULATIONS_ID } from '../../src/kinds/law/citable.ts';
import { leafletData } from '../../src/leaflet/collected.ts';
import { leafletContext } from '../../src/leaflet/data.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { evaluateLeaflets, readSamples } from '../leaflet/evaluate.ts';

const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const library = loadLibrary(optionsFrom(process.env));
const context = leafletContext(leafletData(library, REGULATIONS_ID), library.day);
const samples = readSamples();
const started = performance.now();
const { wrong, found, right, accused, slips } = evaluateLeaflets(samples, context);
const time = (performance.now() - started).toFixed(0);
console.log(
  `${samples.length} texts in ${time} ms: wrong lines found ${found} of ${wrong}, right lines accused ${accused} of ${right}`,
);
if (values.misses) for (const slip of slips) console.log(`  ${slip}`);
if (found < wrong || accused > 0) process.exitCode = 1;
