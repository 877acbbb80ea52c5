import type { APIRoute } from 'astro';
import { sheetFile } from '../../faces/web/sheet-file.ts';

/** The sheet of the panel under the search box, for whoever has touched the box. */
export const GET: APIRoute = () => sheetFile('src/faces/search/panel.css');
