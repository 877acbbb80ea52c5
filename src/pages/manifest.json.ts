/** What a telephone asks that puts the site among its apps: https://www.w3.org/TR/appmanifest/ */

import type { APIRoute } from 'astro';
import { PAPER } from '../kinds/edition/colour.ts';
import { edition } from '../kinds/edition/schema.ts';
import { library } from '../library.ts';

const SIZES = [192, 512];

export const GET: APIRoute = () => {
  const { of } = library();
  const { name } = of(edition).data;
  return Response.json({
    name,
    short_name: name.slice(0, 12),
    lang: 'zh-CN',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: SIZES.map((size) => ({
      src: `icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any',
    })),
  });
};
