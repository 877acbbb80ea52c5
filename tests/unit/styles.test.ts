/** One source of tokens, utilities from a list, and a sheet that styles what is its own. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tokenName, withShortNames } from '../../src/styles/token-names.ts';
import { PROJECT } from '../content-copy.ts';
import {
  allSheets,
  classesOf,
  compiled,
  HALL_SHEETS,
  selectorsOf,
  sheetText,
  siteSheets,
  TOKENS,
  UTILITIES,
  withImports,
} from '../sheets.ts';

const THEME = `${TOKENS}theme.css`;
const sheets = allSheets();
const theme = new Map(
  [...sheetText(THEME).matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [
    name,
    value.trim(),
  ]),
);

test('every token has a short name of its own, which nothing else is called', () => {
  const short = [...theme.keys()].map((name) => withShortNames(name));
  expect(short.filter((name) => !/^--[a-z]{1,2}$/.test(name))).toEqual([]);
  expect(new Set(short).size).toBe(theme.size);
  const others = sheets.flatMap((name) => [...sheetText(name).matchAll(/(?<![\w-])--[\w-]+/g)].map(([one]) => one));
  expect(others.filter((name) => !theme.has(name) && short.includes(name))).toEqual([]);
  expect(withShortNames('a{color:var(--color-ink-soft);--far:2;margin:var(--spacing-target)}')).toBe(
    `a{color:var(${tokenName('color-ink-soft')});--far:2;margin:var(${tokenName('spacing-target')})}`,
  );
});

test('only the tokens hold colours', () => {
  const COLOUR =
    /#[\da-f]{3,8}\b(?=[^{]*[;}])|\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch)\(|:\s*(?:white|black|red|green|blue|gr[ae]y)\b/gi;
  const found = sheets
    .filter((name) => !name.startsWith(TOKENS))
    .flatMap((name) => (sheetText(name).match(COLOUR) ?? []).map((colour) => `${name}: ${colour}`));
  expect(found).toEqual([]);
});

test('no template and no script types a colour of the theme again', () => {
  const colours = new Set([...theme.values()].filter((value) => /^#[\da-f]{6}$/.test(value)));
  const found = globSync('src/**/*.{ts,astro}', { cwd: PROJECT }).flatMap((name) => {
    const text = readFileSync(join(PROJECT, name), 'utf8');
    return [...colours].filter((colour) => text.includes(colour)).map((colour) => `${name}: ${colour}`);
  });
  expect(found).toEqual([]);
});

test('nothing that WebKit 2.50 cannot bear: it paints digits over each other, and crashes over running text', () => {
  const found = sheets.flatMap((name) => {
    const text = sheetText(name);
    // Slides are shown by Chromium, except for a reader who looks in: their sentences are short.
    const pretty = HALL_SHEETS.includes(name) ? text : text.replace(/@supports \(text-spacing-trim[^{]*\{[^}]*\}/g, '');
    return [
      ...(text.includes('text-autospace') ? [`${name}: text-autospace`] : []),
      ...(!HALL_SHEETS.includes(name) && /text-wrap(?:-style)?:\s*pretty/.test(pretty) ? [`${name}: pretty`] : []),
    ];
  });
  expect(found).toEqual([]);
});

test('the icon of the site has the colour of the seal', () => {
  const icon = readFileSync(join(PROJECT, 'public/favicon.svg'), 'utf8');
  expect(icon.match(/#[\da-f]{6}\b/g)).toEqual([theme.get('--color-seal')]);
});

test('the schemes give other values to tokens that there are, and no sheet uses one that there is not', () => {
  /** How large a slide's text is, and how far away its reader stands: the hall's own. */
  const HALL = new Set(['--u', '--far', '--wide', '--boxy', '--tall']);
  /** The size of a sheet of paper, and the faces that are cut for it. */
  const PAPER = new Set(['--width', '--height', '--bleed', '--columns', '--paper-sans', '--paper-serif']);
  /** What drawings that stand in files of their own are coloured with: the pages never see it. */
  const DRAWN = `${TOKENS}strip.css`;
  const unknown = sheets.flatMap((name) => {
    const text = sheetText(name);
    if (name === DRAWN) return [];
    const own = name.startsWith(TOKENS) ? [...text.matchAll(/^\s*(--[\w-]+):/gm)] : [];
    const used = [...text.matchAll(/var\((--[\w-]+)/g)];
    return [...own, ...used].flatMap(([, token = '']) =>
      theme.has(token) || HALL.has(token) || PAPER.has(token) ? [] : [`${name}: ${token}`],
    );
  });
  expect(unknown).toEqual([]);
});

test('every token is used', () => {
  const all = sheets.map(sheetText).join('\n');
  const listed = utilities();
  const unused = [...theme.keys()].filter(
    (token) =>
      !all.includes(`var(${token})`) && !listed.some((name) => name === token.replace('--container-', 'max-w-')),
  );
  expect(unused).toEqual([]);
});

function utilities(): string[] {
  return [...sheetText(UTILITIES).matchAll(/@source inline\("([^"]+)"\)/g)].map(([, name = '']) => name);
}

/** Words between quotes in templates and scripts: a class may be any of them. */
function wordsInSource(): Set<string> {
  const words = new Set<string>();
  for (const name of globSync('src/**/*.{ts,astro}', { cwd: PROJECT })) {
    for (const [word] of readFileSync(join(PROJECT, name), 'utf8').matchAll(/[\w-]+/g)) words.add(word);
  }
  return words;
}

test('every utility in the list makes a rule, and a template uses it', async () => {
  const made = new Set(selectorsOf(await compiled(UTILITIES)).flatMap(({ selector }) => classesOf(selector)));
  // Those made of tokens need the theme: they are compiled with the site's sheet.
  for (const { selector } of selectorsOf(await compiled(siteSheets()[0] ?? ''))) {
    for (const name of classesOf(selector)) made.add(name);
  }
  const words = wordsInSource();
  for (const name of utilities()) {
    expect(made, name).toContain(name);
    expect(words, name).toContain(name);
  }
});

test('no sheet styles a class that nothing has', () => {
  const words = wordsInSource();
  /** Written as `p-${style}`, `far-${distance}`, `size-${…}`, `wide-${…}` and so on, `on-${sheet}`, `is-${tone}`. */
  const MADE = /^(?:p|level|far|size|wide|boxy|tall|on|is)-/;
  const idle = sheets.flatMap((name) =>
    selectorsOf(sheetText(name))
      .flatMap(({ selector }) => classesOf(selector))
      .filter((one) => !words.has(one) && !MADE.test(one))
      .map((one) => `${name}: .${one}`),
  );
  expect([...new Set(idle)]).toEqual([]);
});

/** The class, attribute or id that a selector begins with; those of the whole page, which all may ask, left out. */
function leader(selector: string): string | undefined {
  const own = selector.replace(/^\.on-[\w-]+\s+/, '');
  return own.split(/[\s>+~]/)[0]?.match(/[.#][\w-]+|\[[\w-]+/)?.[0];
}

test('a sheet styles what is its own: what it changes of another’s stands below a class of its own', () => {
  const owners = new Map<string, string>();
  const found: string[] = [];
  for (const entry of siteSheets()) {
    for (const name of entry === siteSheets()[0] ? withImports(entry) : [entry]) {
      for (const { selector: written } of selectorsOf(sheetText(name))) {
        const selector = written.replace(/^(?:html|:root)?\[data-(?:js|size="large")\]\s+/, '');
        const first = leader(selector);
        if (first === undefined) {
          // On the page of a sheet of paper, everything is that sheet's own.
          if (entry !== siteSheets()[0] && !selector.startsWith('.on-')) found.push(`${name}: ${selector}`);
          continue;
        }
        if (selector.startsWith('.on-')) continue;
        const owner = owners.get(first) ?? entry;
        owners.set(first, owner);
        if (owner !== entry) found.push(`${name}: ${selector} belongs to ${owner}`);
      }
    }
  }
  expect(found).toEqual([]);
});

test('no view’s sheet imports another: a view imports what it needs', () => {
  const importing = siteSheets()
    .slice(1)
    .filter((name) => withImports(name).length > 1);
  expect(importing).toEqual([]);
});

test('the hall has one sheet a page, and it stands on the same tokens', () => {
  for (const name of HALL_SHEETS) expect(withImports(name)).toContain(THEME);
});
