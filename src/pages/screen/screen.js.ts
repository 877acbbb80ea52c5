import type { APIRoute } from 'astro';
import { classicScript } from '../../machine/classic-script.ts';

export const GET: APIRoute = async () =>
  new Response(
    await classicScript(
      'src/faces/screen',
      `import { start } from './player-start.ts'; start(document.currentScript.src);`,
    ),
    { headers: { 'Content-Type': 'text/javascript' } },
  );
