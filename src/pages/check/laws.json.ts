import type { APIRoute } from 'astro';
import { REGULATIONS_ID } from '../../kinds/law/citable.ts';
import { leafletData } from '../../leaflet/collected.ts';
import { library } from '../../library.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(leafletData(library(), REGULATIONS_ID)));
