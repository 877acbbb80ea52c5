/** Downloads of the Regulations, made from the same data as the pages. */

import type { APIRoute } from 'astro';
import { akomaNtoso } from '../../kinds/regulation/akoma-ntoso.ts';
import { wholeTextModel } from '../../kinds/regulation/model.ts';
import { markdown, plainText } from '../../kinds/regulation/plain-text.ts';
import { officialText } from '../../kinds/regulation/schema.ts';
import { library } from '../../library.ts';

const formats: Record<string, () => string> = {
  // With a byte order mark: without one, Notepad and older browsers take it for GBK.
  txt: () => `\ufeff${plainText(library().of(officialText).data)}`,
  md: () => markdown(library().of(officialText).data),
  xml: () =>
    akomaNtoso(
      library().of(officialText).data,
      library().site.absolute('/regulations/'),
      wholeTextModel(library()).checked,
    ),
};

export const getStaticPaths = () => Object.keys(formats).map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params }) => new Response(formats[params['format'] ?? '']?.());
