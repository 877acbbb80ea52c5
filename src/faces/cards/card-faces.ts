/** What stands on the cards of an edition: each page that is passed on by itself, in its kind's own words. */

import { edition, officeName } from '../../kinds/edition/schema.ts';
import { home } from '../../kinds/home/schema.ts';
import { stripModels } from '../../kinds/strip/model.ts';
import type { Library } from '../../library/assemble.ts';
import { pointerOf } from '../../library/graph.ts';
import { qrName } from '../../site.ts';
import { keptWith } from '../../text/kept-results.ts';
import type { CardFace } from './card-face.ts';

/** A page's cards. */
export interface PageCards {
  /** Their folder below /cards/: the code of the page, or its path with dashes. */
  name: string;
  /** Below the base, with an anchor where it is a place on a page. */
  path: string;
  face: CardFace;
  /** No card of it lies on the site. */
  discreet: boolean;
}

function facesOf(library: Library): Map<string, PageCards> {
  const { site, cards, of } = library;
  const own = of(edition).data;
  const common = { office: officeName(own), colour: own.colour };
  const strips = stripModels(library);
  const { description } = of(home).data;
  const first: PageCards = {
    name: qrName('/'),
    path: '/',
    discreet: false,
    face: {
      ...common,
      over: '信访法治',
      title: own.name,
      line: own.home.lead ?? own.tagline ?? description,
      picture: { pictogram: 'signpost' },
      tone: '平',
      address: site.absolute('/'),
      from: of(edition).file,
    },
  };
  const files = new Map(
    library.shelves.flatMap(({ source, entries }) =>
      entries.map((entry) => [pointerOf(source, entry) ?? '', entry.file] as const),
    ),
  );
  const further = cards.flatMap(({ pointer, path, code, title, published, shown }): PageCards[] => {
    if (!shown) return [];
    const panels = strips.get(pointer)?.panels;
    return [
      {
        name: qrName(path, code),
        path,
        discreet: shown.discreet === true,
        face: {
          ...common,
          over: shown.over,
          title: shown.title ?? title,
          line: shown.line,
          picture: panels ? { panels } : shown.picture === undefined ? undefined : { pictogram: shown.picture },
          stamp: shown.stamp,
          note: shown.note,
          tone: shown.tone ?? '平',
          day: published?.reviewed ?? shown.reviewed,
          address: site.absolute(code === undefined ? path : `/${code}/`),
          from: files.get(pointer) ?? pointer,
        },
      },
    ];
  });
  return new Map([first, ...further].map((one) => [one.path, one]));
}

/** Every page's cards by its path, worked out once a library. */
export function cardFaces(library: Library): ReadonlyMap<string, PageCards> {
  return keptWith(library, 'cardFaces', () => facesOf(library));
}
