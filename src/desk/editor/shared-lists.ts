/**
 * The editor's settings as they are sent: a list of choices that many fields have is there once. Five sixths of the
 * settings were such lists.
 */

/** Settings in which the choices of a field are the place of their list. */
export interface SharedLists {
  settings: unknown;
  lists: readonly unknown[][];
}

const CHOICES = 'options';

export function shareLists(whole: unknown): SharedLists {
  const lists: unknown[][] = [];
  const places = new Map<string, number>();
  const words = JSON.stringify(whole, (name, value: unknown) => {
    if (name !== CHOICES || !Array.isArray(value)) return value;
    const list = JSON.stringify(value);
    const place = places.get(list) ?? lists.push(value) - 1;
    places.set(list, place);
    return place;
  });
  return { settings: JSON.parse(words) as unknown, lists };
}

/** The settings as they were; fields that have the same choices have the same list. */
export function withLists({ settings, lists }: SharedLists): unknown {
  return JSON.parse(JSON.stringify(settings), (name, value: unknown) =>
    name === CHOICES && typeof value === 'number' ? lists[value] : value,
  );
}
