import type { APIRoute } from 'astro';
import { sheetFile } from '../../faces/web/sheet-file.ts';

/** The sheet of the bar over saved pages: no page has it that came from the network. */
export const GET: APIRoute = () => sheetFile('src/offline/bar.css');
