/** Characters that hold a sentence together: alone they tell of no matter, in a pair they may. */

export const GRAMMAR: ReadonlySet<string> = new Set(
  '我你他她它们咱俺您谁这那哪此其自己人是有没无不未别就都也又还再才只很太最更好真已正在着过到去来上下里中前后时从把被给让叫使对向跟和与及或但而且所以因为如果要想能会可该应得行说问看找听知道请什么怎样多少几个些次点种件事回头起出进开成一二三四五六七八九十百千万两半第年月日天',
);

/** Those without which a telling of what happened says the same, and is shorter to send: 把手指轧断了, 手指轧断. */
const LEFT_OUT = new Set(
  '我你他她它们咱俺您谁这那哪此其自己是有就都也又还再才只很太最更真已正在着过到去来从把被给让叫使对向跟和与及或但而且所以因为如果要想能会可该得说个些次点种件的了吗呢',
);
/** Shorter ones are words, and are kept as they are. */
const WORD = 5;

/** What a telling is sent as. */
export function condensed(event: string): string {
  if (event.length <= WORD) return event;
  const kept = [...event].filter((character) => !LEFT_OUT.has(character)).join('');
  return kept.length >= 2 ? kept : event;
}
