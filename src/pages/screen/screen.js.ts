import type { APIRoute } from 'astro';
import { classicScript } from '../../outputs/script.ts';

export const GET: APIRoute = async () =>
  new Response(await classicScript('src/screen', `import { start } from './player.ts'; start();`), {
    headers: { 'Content-Type': 'text/javascript' },
  });
