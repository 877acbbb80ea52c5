/** Downloads of the Regulations, made from the same data as the pages. */

import type { APIRoute } from 'astro';
import { wholeTextModel } from '../../kinds/regulation/model.ts';
import { library } from '../../library/index.ts';
import { akomaNtoso } from '../../outputs/akoma-ntoso.ts';
import { markdown, plainText } from '../../outputs/plain-text.ts';

const formats: Record<string, () => string> = {
  txt: () => plainText(library().text),
  md: () => markdown(library().text),
  xml: () => akomaNtoso(library().text, library().site.absolute('/regulations/'), wholeTextModel(library()).checked),
};

export const getStaticPaths = () => Object.keys(formats).map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params }) => new Response(formats[params['format'] ?? '']?.());
