/** Things to print: leaflets, posters, banners, a sheet a route. */

import type { Kind } from '../../library/kind.ts';
import { checkMaterials } from './check.ts';
import { OFFERED_GROUPS } from './offered.ts';
import { materials } from './schema.ts';

export const material: Kind = {
  name: 'material',
  label: '印刷品',
  sources: [materials],
  pages: () => OFFERED_GROUPS.map(({ id }) => `/materials/${id}/`),
  check: checkMaterials,
  tally: ({ of }) => (of(materials).length === 0 ? undefined : `印刷品 ${of(materials).length} 种`),
};
