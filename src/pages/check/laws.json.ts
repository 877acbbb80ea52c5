import type { APIRoute } from 'astro';
import { leafletData } from '../../leaflet/data.ts';
import { library } from '../../library/index.ts';
import { REGULATIONS_ID } from '../../library/library.ts';

export const GET: APIRoute = () => {
  const { registry, phrases } = library();
  return new Response(JSON.stringify(leafletData(registry, phrases.data.phrases, REGULATIONS_ID)));
};
