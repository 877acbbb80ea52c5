import type { APIRoute } from 'astro';
import { library } from '../../library.ts';
import { wordsScript } from '../../faces/search/script.ts';
import { searchIndex } from '../../faces/search/entries.ts';

export const GET: APIRoute = async () =>
  new Response(await wordsScript(searchIndex(library())), { headers: { 'Content-Type': 'text/javascript' } });
