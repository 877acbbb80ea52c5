/**
 * What every page says of itself to machines that do not read Chinese: schema.org as JSON-LD. A page adds what it is
 * about; all of it has to be paid for on the first view of every page, so that nothing is said twice.
 * @see https://schema.org/WebPage
 */

import { type Edition, officeName } from '../kinds/edition/schema.ts';
import type { Site } from '../site.ts';
import type { PageInfo } from './page-info.ts';

type JsonLd = Record<string, unknown>;

/**
 * The way to the page, as it stands above it; that it begins at the first page goes without saying, and a way of one
 * step is none.
 */
function breadcrumb(crumbs: NonNullable<PageInfo['crumbs']>, { absolute }: Pick<Site, 'absolute'>): JsonLd | undefined {
  if (crumbs.length < 2) return undefined;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      // The page itself needs none.
      ...(path === undefined ? {} : { item: absolute(path) }),
    })),
  };
}

/** The office that runs the site; undefined where the edition names none. */
export function organization(edition: Edition, { absolute }: Pick<Site, 'absolute'>): JsonLd | undefined {
  if (!edition.office) return undefined;
  const { place, telephones } = edition.reception;
  return {
    '@type': 'GovernmentOrganization',
    name: officeName(edition),
    url: absolute('/'),
    ...(place ? { address: place } : {}),
    ...(telephones.length > 0 ? { telephone: telephones.map(({ number }) => number) } : {}),
  };
}

/** @returns the page's data as text that can stand in a script element */
export function jsonLdOf({ reviewed, crumbs, jsonLd }: PageInfo, site: Pick<Site, 'absolute'>): string {
  const data: JsonLd = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    ...(reviewed === undefined ? {} : { lastReviewed: reviewed }),
    ...(crumbs === undefined ? {} : { breadcrumb: breadcrumb(crumbs, site) }),
    ...jsonLd,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
