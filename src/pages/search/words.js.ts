import type { APIRoute } from 'astro';
import { library } from '../../library.ts';
import { wordsScript } from '../../outputs/search-script.ts';
import { searchIndex } from '../../search/entries.ts';

export const GET: APIRoute = async () =>
  new Response(await wordsScript(searchIndex(library())), { headers: { 'Content-Type': 'text/javascript' } });
