/** The site's icon for telephones that take no drawing. */

import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import sharp from 'sharp';

export function getStaticPaths() {
  return [192, 512].map((size) => ({ params: { size: String(size) }, props: { size } }));
}

export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) => {
  const drawing = readFileSync('public/favicon.svg');
  const png = await sharp(drawing, { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ palette: true })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
