import type { APIRoute } from 'astro';
import { colourSheet } from '../kinds/edition/colour.ts';
import { edition } from '../kinds/edition/schema.ts';
import { library } from '../library.ts';

/** The office's own colour, for editions that have one. */
export function getStaticPaths() {
  const { colour } = library().of(edition).data;
  return colour === undefined ? [] : [{ params: { sheet: 'colour' }, props: { colour } }];
}

export const GET: APIRoute<{ colour: string }> = ({ props }) =>
  new Response(colourSheet(props.colour), { headers: { 'Content-Type': 'text/css' } });
