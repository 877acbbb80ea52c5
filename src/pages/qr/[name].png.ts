/** QR codes while developing; the build writes them itself (faces/web/short-links.ts). */

import type { APIRoute, GetStaticPaths } from 'astro';
import { qrPng } from '../../faces/web/qr.ts';
import { qrTargets } from '../../faces/web/short-links.ts';
import { library } from '../../library.ts';

export const getStaticPaths = (() =>
  process.env['XUNFA_OUT']
    ? []
    : [...qrTargets(library())].map(([name, target]) => ({
        params: { name },
        props: { target },
      }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ target: string }> = ({ props }) =>
  new Response(new Uint8Array(qrPng(props.target)), { headers: { 'Content-Type': 'image/png' } });
