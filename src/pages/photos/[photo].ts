/** Pictures of the office's own, each in its sizes and formats: only those that a page shows. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { type PhotoFile, photoModel } from '../../kinds/photo/model.ts';
import { photoUses } from '../../kinds/photo/used.ts';
import { library } from '../../library.ts';

export const getStaticPaths = (async () => {
  const names = new Set(photoUses(library()).map(({ photo }) => photo));
  const models = await Promise.all([...names].map((name) => photoModel(library(), name)));
  return models
    .flatMap(({ files }) => Object.values(files).flat())
    .map((file) => ({ params: { photo: file.name }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: PhotoFile }> = async ({ props }) =>
  new Response(new Uint8Array(await props.file.make()));
