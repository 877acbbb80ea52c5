/** Tells every view for which face, which site and whose edition it is rendered. */

import { defineMiddleware } from 'astro:middleware';
import { soundOffer } from './faces/audio/sound-offer.ts';
import { sharedCard } from './faces/cards/card-pages.ts';
import { lackingComponent } from './faces/face.ts';
import { offered } from './faces/print/offer.ts';
import { components } from './faces/web/components.ts';
import { web } from './faces/web/index.ts';
import { recordOf } from './kinds/change/model.ts';
import { officeOf } from './kinds/edition/index.ts';
import { edition } from './kinds/edition/schema.ts';
import { offeredFor } from './kinds/material/offered.ts';
import { photoModel } from './kinds/photo/model.ts';
import { chartIn } from './kinds/report/model.ts';
import { menus } from './kinds/section/model.ts';
import { textOf } from './library/texts.ts';
import { library } from './library.ts';

const lacking = lackingComponent(web.name, components);

export const onRequest = defineMiddleware(({ locals }, next) => {
  if (lacking !== undefined) throw new Error(lacking);
  const known = library();
  const { site, of } = known;
  const own = of(edition).data;
  const papers = offered(known).sheets;
  const { menu, footer } = menus(known, own.menu);
  Object.assign(locals, {
    face: { name: web.name, href: web.href(site), components },
    site,
    edition: own,
    office: officeOf(known),
    // Nobody is led to a shelf with nothing on it.
    menus: { menu, footer: footer.filter(({ path }) => path !== '/materials/' || papers.length > 0) },
    papers: (path) => offeredFor(papers, path),
    caution: (path) => known.cautions.get(path),
    record: (path) => recordOf(known, path),
    card: (path, discreet) => sharedCard(known, path, discreet),
    sound: (path) => soundOffer(known).sounds.get(path),
    photo: (name) => photoModel(known, name),
    text: (folder, id) => textOf(known, folder, id),
    chart: (report, figure) => chartIn(known, report, figure),
  } satisfies App.Locals);
  return next();
});
