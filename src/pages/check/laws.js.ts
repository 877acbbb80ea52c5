import type { APIRoute } from 'astro';
import { REGULATIONS_ID } from '../../kinds/law/citable.ts';
import { leafletData } from '../../leaflet/collected.ts';
import { lawsScript } from '../../leaflet/laws-script.ts';
import { library } from '../../library.ts';

export const GET: APIRoute = () =>
  new Response(lawsScript(leafletData(library(), REGULATIONS_ID)), { headers: { 'Content-Type': 'text/javascript' } });
