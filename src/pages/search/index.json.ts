import type { APIRoute } from 'astro';
import { library } from '../../library/index.ts';
import { searchEntries } from '../../search/entries.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(searchEntries(library())));
