/** The same as JSON Feed. */

import type { APIRoute } from 'astro';
import { jsonFeed } from '../faces/data/feeds.ts';
import { library } from '../library.ts';

export const GET: APIRoute = () => new Response(jsonFeed(library()));
