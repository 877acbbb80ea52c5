import type { APIRoute } from 'astro';
import { wordsScript } from '../../faces/search/bundles.ts';
import { searchIndex } from '../../faces/search/searchable.ts';
import { library } from '../../library.ts';

export const GET: APIRoute = async () =>
  new Response(await wordsScript(searchIndex(library())), { headers: { 'Content-Type': 'text/javascript' } });
