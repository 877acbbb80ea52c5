import type { APIRoute } from 'astro';
import { searchIndex } from '../../faces/search/entries.ts';
import { wordsScript } from '../../faces/search/script.ts';
import { library } from '../../library.ts';

export const GET: APIRoute = async () =>
  new Response(await wordsScript(searchIndex(library())), { headers: { 'Content-Type': 'text/javascript' } });
