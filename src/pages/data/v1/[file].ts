/** The files of data, their schemas, and the description of all. */

import type { APIRoute } from 'astro';
import { dataFiles } from '../../../faces/data/data-files.ts';
import { library } from '../../../library.ts';

export const getStaticPaths = () => [...dataFiles(library()).keys()].map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) => new Response(dataFiles(library()).get(params['file'] ?? '')?.());
