/** The components that a writer may use in MDX, and the attributes that each may have. */
export const VOCABULARY = {
  /** Figures of a yearly report, by the name that they have there. */
  Chart: ['figure'],
  /** Old law, told as history: the one place where a repealed law or an old number may be cited. */
  History: [],
  /** A picture of the office's own, by the name of its files in content/pictures/. */
  Photo: ['name'],
  /** A part of a long page that other pages link to. */
  Section: ['id', 'title'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Components that only our own plug-ins write: a way to another page, and a word that is explained. */
export const OWN = ['Link', 'Term'] as const;

/** What every face must be able to show. */
export type ComponentName = keyof typeof VOCABULARY | (typeof OWN)[number];

export const COMPONENTS = [...(Object.keys(VOCABULARY) as (keyof typeof VOCABULARY)[]), ...OWN] as const;
