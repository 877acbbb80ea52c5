import type { APIRoute } from 'astro';
import { library } from '../../library.ts';
import { searchScript } from '../../faces/search/script.ts';
import { searchIndex } from '../../faces/search/entries.ts';

export const GET: APIRoute = async () =>
  new Response(await searchScript(searchIndex(library())), { headers: { 'Content-Type': 'text/javascript' } });
