/** What becomes of the addresses of a page that moves or goes: whoever scans a code or opens an old link still arrives. */

import { addresses } from '../../kinds/address/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { ofEdition } from '../../library/layers.ts';
import type { NamedEntry } from './entry-names.ts';

/** The published addresses that are an entry's own, those to which others are redirected among them: its page, what lies below it, what its kind says besides. */
export function addressesOf({ of, pointers }: Library, { pointer, folder, entry }: NamedEntry): string[] {
  const card = pointers.get(pointer);
  const own = [card?.path ?? `/${pointer}/`, ...(folder.addresses?.(entry.id) ?? [])];
  const { published, redirects } = of(addresses).data;
  const known = [...new Set([...published, ...Object.values(redirects)])];
  return known.filter((address) => own.some((one) => address.startsWith(one)));
}

/** The published addresses of its short code: on paper, and in a box of another site. */
export function codeAddresses({ of }: Library, code: string): string[] {
  const own = [`/${code}/`, `/embed/${code}/`];
  return of(addresses).data.published.filter((address) => own.includes(address));
}

/** The file in which the redirects of an edition's own pages stand. */
export function redirectsFile(edition: string | undefined): string {
  return edition === undefined ? addresses.file : ofEdition(edition, addresses.file);
}

/** The fields of that file with further redirects; those that led to an old address lead on to the new one. */
export function redirected(fields: unknown, moved: ReadonlyMap<string, string>): Record<string, unknown> {
  const before = (fields ?? {}) as { redirects?: Record<string, string> | null };
  const old = Object.entries(before.redirects ?? {}).map(([from, to]): [string, string] => [from, moved.get(to) ?? to]);
  const kept = old.filter(([from]) => ![...moved.values()].includes(from));
  return { ...before, redirects: Object.fromEntries([...kept, ...moved]) };
}
