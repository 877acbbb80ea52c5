import type { APIRoute } from 'astro';
import { REGULATIONS_ID } from '../../kinds/law/citable.ts';
import { leafletData, leafletPhrases } from '../../leaflet/data.ts';
import { phrases } from '../../leaflet/schema.ts';
import { library } from '../../library.ts';

export const GET: APIRoute = () => {
  const { registry, of, pointers } = library();
  const words = leafletPhrases(of(phrases).data.phrases, (pointer) => pointers.get(pointer)?.path);
  return new Response(JSON.stringify(leafletData(registry, words, REGULATIONS_ID)));
};
