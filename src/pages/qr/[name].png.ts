import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../library/index.ts';
import { PLAIN_PAGES, shortLinks } from '../../outputs/addresses.ts';
import { qrName, qrPng } from '../../outputs/qr.ts';

export const getStaticPaths = (() => [
  ...shortLinks(library()).map(({ code }) => ({ params: { name: code }, props: { target: `/${code}/` } })),
  ...PLAIN_PAGES.map((path) => ({ params: { name: qrName(path) }, props: { target: path } })),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ target: string }> = async ({ props }) =>
  new Response(new Uint8Array(await qrPng(library().site.absolute(props.target))), {
    headers: { 'Content-Type': 'image/png' },
  });
