/** The drawings of the strips, a file a panel: they come after the page that shows them. */

import type { APIRoute, GetStaticPaths } from 'astro';
import { stripModels } from '../../../kinds/strip/model.ts';
import { library } from '../../../library.ts';

export const getStaticPaths = (() =>
  [...stripModels(library()).values()].flatMap(({ id, panels }) =>
    panels.map(({ svg }, index) => ({ params: { strip: id, panel: `${index + 1}` }, props: { svg } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ svg: string }> = ({ props }) => new Response(props.svg);
