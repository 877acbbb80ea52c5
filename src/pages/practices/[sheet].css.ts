/** The sheet of the boxes that show practices on other pages. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { sheetFile } from '../../faces/web/sheet-file.ts';
import { practices } from '../../kinds/practice/schema.ts';
import { library } from '../../library.ts';

export const getStaticPaths = (() =>
  library().of(practices).length > 0 ? [{ params: { sheet: 'ours' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = () => sheetFile('src/kinds/practice/ours.css');
