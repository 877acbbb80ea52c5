/**
 * The security policy of each page names only what that page holds. Astro writes the hashes of every
 * style and script of the whole site into every page: a kilobyte that no compression makes smaller.
 *
 * Read by regular expressions and not by the reader of machine/html.ts: a hash is of the
 * very characters between two tags, everything else must stay to the letter, and it is forty times as fast.
 */

import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const INLINE = /<(script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g;
/** With the space before it. */
const HASH = / '(sha256-[\w+/=]+)'/g;

/** The page with a policy that leaves out what the page does not hold. */
export function narrowPolicy(html: string): string {
  const [policy] = POLICY.exec(html) ?? [];
  if (policy === undefined) return html;
  const held = new Set(
    [...html.matchAll(INLINE)].map(([, , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`),
  );
  const narrowed = policy.replace(HASH, (written, hash: string) => (held.has(hash) ? written : ''));
  return html.replace(policy, () => narrowed);
}
