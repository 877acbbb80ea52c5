import type { APIRoute } from 'astro';
import { leafletData, leafletPhrases } from '../../leaflet/data.ts';
import { library } from '../../library/index.ts';
import { REGULATIONS_ID } from '../../library/library.ts';

export const GET: APIRoute = () => {
  const { registry, phrases, pointers } = library();
  const words = leafletPhrases(phrases.data.phrases, (pointer) => pointers.get(pointer)?.path);
  return new Response(JSON.stringify(leafletData(registry, words, REGULATIONS_ID)));
};
