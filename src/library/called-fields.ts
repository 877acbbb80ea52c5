/** How people speak of a place in a file: the fields by their names, what stands in a list by its number and its own name. */

/** From the outermost field inwards. */
export type Path = readonly PropertyKey[];

/** By which of its fields an entry of a list is known to whoever wrote it. */
const NAMES = ['title', 'ask', 'name', 'label', 'say', 'says', 'heading', 'act', 'what', 'who', 'id', 'caption'];

/** Characters of such a name that are shown. */
const NAMED = 14;

export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** “申请复核”: what an item of a list calls itself. */
function calledBy(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const fields = item as Record<string, unknown>;
  const name = NAMES.map((key) => fields[key]).find((one) => typeof one === 'string' && one.trim() !== '');
  if (typeof name !== 'string') return '';
  const shown = [...name.trim()];
  return `“${shown.slice(0, NAMED).join('')}${shown.length > NAMED ? '……' : ''}”`;
}

/** How people count the items of a list: a question is 第 3 题. */
function counterOf(item: unknown): string {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, 'ask') ? '题' : '项';
}

/** A name of Chinese words stands out from the sentence. */
const called = (key: PropertyKey) => (/\p{Script=Han}/u.test(String(key)) ? `“${String(key)}”` : String(key));

/** steps 第 3 项“申请复核”的 basis: counted as people count. */
export function nameOf(value: unknown, path: Path): string {
  let name = '';
  for (const [depth, key] of path.entries()) {
    const item = at(value, path.slice(0, depth + 1));
    if (typeof key === 'number') name += ` 第 ${key + 1} ${counterOf(item)}${calledBy(item)}`;
    else name += name === '' ? called(key) : ` 的 ${called(key)}`;
  }
  return name.replaceAll(/(?<=[”项题]) (?=的)/gu, '').replaceAll(/(?<=的) (?=“)/gu, '');
}

export function isThere(value: unknown, path: Path): boolean {
  const parent = at(value, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1) ?? '');
}

export const isUnder = (above: Path, path: Path) => above.every((key, depth) => path[depth] === key);
