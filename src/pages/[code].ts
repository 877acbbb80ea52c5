/** Short links while developing; the build writes them itself (faces/web/short-links.ts). */

import type { APIRoute, GetStaticPaths } from 'astro';
import { type ShortLink, shortLinks } from '../faces/web/addresses.ts';
import { shortLinkPage } from '../faces/web/short-links.ts';
import { library } from '../library.ts';

export const getStaticPaths = (() =>
  process.env['XUNFA_OUT']
    ? []
    : shortLinks(library()).map((link) => ({ params: { code: link.code }, props: { link } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ link: ShortLink }> = ({ props }) =>
  new Response(shortLinkPage(props.link, library()), { headers: { 'Content-Type': 'text/html' } });
