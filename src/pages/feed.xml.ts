/** RSS of what has changed. */

import type { APIRoute } from 'astro';
import { rssFeed } from '../faces/data/feeds.ts';
import { library } from '../library.ts';

export const GET: APIRoute = async () =>
  new Response(await rssFeed(library()), { headers: { 'Content-Type': 'text/xml; charset=utf-8' } });
