import type { APIRoute } from 'astro';
import { library } from '../library.ts';

export const GET: APIRoute = () => {
  const { site } = library();
  const rules = site.preview ? 'Disallow: /' : `Allow: /\nSitemap: ${site.absolute('/sitemap-index.xml')}`;
  return new Response(`User-agent: *\n${rules}\n`);
};
