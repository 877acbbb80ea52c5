/** A page of plain prose in words. */

import type { Library } from '../../library/assemble.ts';
import { bodyPassages } from '../../library/body-text.ts';
import type { PageText } from '../../library/page-text.ts';
import { pages } from './schema.ts';

export function pageTexts({ of, citations }: Library): PageText[] {
  return of(pages).map(({ id, body, data: { description } }) => ({
    pointer: id,
    lead: description,
    passages: bodyPassages(body, citations),
  }));
}
