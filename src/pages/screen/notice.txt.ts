import type { APIRoute } from 'astro';
import { EMPTY_NOTICE } from '../../faces/screen/notice.ts';

export const GET: APIRoute = () =>
  new Response(EMPTY_NOTICE, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
