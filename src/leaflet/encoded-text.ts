/** The words of a plain text file, whatever encoding an office machine saved it in. */

/** Characters that any Chinese text is full of; a text read in the wrong encoding has next to none. */
const FREQUENT = new Set(
  '的一是不了在有人这上大来和我个中地为子时道也得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理定问部电力又间新使者相全条种国家应机关单位信访办法治反映接待工作第年月依照处罚规定請這個會來時對為國發後過麼學還開長問條種應機關單訪辦',
);
/** Shares of what is Chinese; below it the encoding was guessed wrong. */
const ENOUGH = 0.16;
/** A text with fewer Chinese characters is too short to tell. */
const FEWEST = 8;
const BROKEN = 0.01;

/** Whether a text looks as if people had written it. */
function isPlausible(text: string): boolean {
  let chinese = 0;
  let frequent = 0;
  let broken = 0;
  for (const char of text) {
    if (FREQUENT.has(char)) frequent += 1;
    if (/\p{Script=Han}/u.test(char)) chinese += 1;
    else if (/[\ufffd\ue000-\uf8ff]|(?![\t\n\f\r])[\p{Cc}\p{Cn}]/u.test(char)) broken += 1;
  }
  if (broken > Math.max(1, text.length * BROKEN)) return false;
  return chinese < FEWEST || frequent >= chinese * ENOUGH;
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isPlausible(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the text, or undefined where no encoding gives one that people could have written */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return decode(marked[0], bytes);
  if (bytes.includes(0)) return undefined;
  // Notepad on office machines still saves GB18030; Traditional texts come in Big5.
  for (const encoding of ['utf-8', 'gb18030', 'big5']) {
    const text = decode(encoding, bytes);
    if (text !== undefined) return text;
  }
  return undefined;
}
