import type { APIRoute } from 'astro';
import { sheetFile } from '../../faces/web/sheet-file.ts';

/** The sheet of the boxes to tick, for pages on which a script has put them. */
export const GET: APIRoute = () => sheetFile('src/mine/ticks.css');
