/** All that any face shows of a section, and the menus that lead to them. */

import type { Library } from '../../library/assemble.ts';
import { filled } from '../../library/fill.ts';
import { see } from '../../library/see.ts';
import { type Section, sections, sectionsThere } from './schema.ts';

export interface MenuItem {
  path: string;
  say: string;
}

export interface Menus {
  menu: MenuItem[];
  footer: MenuItem[];
}

/**
 * @param chosen the sections that an edition puts into its menu, in its order; what it leaves out goes to the foot
 */
export function menus(library: Library, chosen?: readonly string[]): Menus {
  const { menu, footer } = library.of(sections).data;
  type Item = (typeof menu)[number];
  const items = (all: readonly Item[]) =>
    all.map(({ page, at, say }) => ({ path: see(library, page).path + (at === undefined ? '' : `#${at}`), say }));
  // What only some editions have needs no line in a menu of every edition's.
  const known = new Set([...menu, ...footer].map(({ page }) => page));
  const further = sectionsThere(library).flatMap(([page, { holds, short }]): Item[] =>
    holds === undefined || known.has(page) ? [] : [{ page, say: short }],
  );
  if (chosen === undefined) return { menu: items(menu), footer: items([...further, ...footer]) };
  const isChosen = ({ page, at }: Item) => at === undefined && chosen.includes(page);
  const written = [...menu, ...further, ...footer];
  return {
    menu: items(
      chosen.map(
        (page) =>
          written.find((item) => item.page === page && isChosen(item)) ?? { page, say: shortName(library, page) },
      ),
    ),
    footer: items(written.filter((item) => !isChosen(item))),
  };
}

export interface SectionModel {
  title: string;
  lead?: string | undefined;
  picture: string | undefined;
  /** What the shell of its page needs to know. */
  page: {
    title: string;
    description: string;
    path: string;
    column: string;
    section: string;
    crumbs: { title: string; path?: string }[];
  };
}

/** What stands for {count} and the like in the words of a section. */
export const FILLINGS = ['count', 'titles', 'effective'] as const;
type Filling = Partial<Record<(typeof FILLINGS)[number], string | number>>;

/**
 * @param pointer the section's name in content/sections.yaml: rights
 * @param filling what its {count} and {titles} are
 */
export function sectionModel(library: Library, pointer: string, filling: Filling = {}): SectionModel {
  const section: Section | undefined = library.of(sections).data.sections[pointer];
  if (!section) throw new Error(`content/sections.yaml 里没有“${pointer}”这个栏目`);
  const { path } = see(library, pointer);
  const above = section.under === undefined ? undefined : see(library, section.under);
  const column = above ? shortName(library, section.under ?? '') : section.short;
  return {
    title: filled(section.title, filling),
    lead: section.lead === undefined ? undefined : filled(section.lead, filling),
    picture: section.picture,
    page: {
      title: filled(section.heading, filling),
      description: filled(section.description, filling),
      path,
      column,
      section: above?.path ?? path,
      crumbs: [...(above ? [{ title: column, path: above.path }] : []), { title: section.short }],
    },
  };
}

/**
 * Where a page within a section stands: what its shell says of the section, under the section's own words.
 * @param steps what comes after the section on the way to the page, the page itself last
 */
export function within(
  library: Library,
  pointer: string,
  ...steps: SectionModel['page']['crumbs']
): Pick<SectionModel['page'], 'column' | 'section' | 'crumbs'> {
  const { path } = see(library, pointer);
  const column = shortName(library, pointer);
  return { column, section: path, crumbs: [{ title: column, path }, ...steps] };
}

/** What the way to a page calls it: 权利 for 您的权利. */
export function shortName(library: Library, pointer: string): string {
  return library.of(sections).data.sections[pointer]?.short ?? see(library, pointer).title;
}
