import type { APIRoute } from 'astro';
import { elsewhereScript } from '../../faces/search/bundles.ts';
import { searchIndex } from '../../faces/search/searchable.ts';
import { library } from '../../library.ts';

export const GET: APIRoute = async () =>
  new Response(await elsewhereScript(searchIndex(library())), { headers: { 'Content-Type': 'text/javascript' } });
