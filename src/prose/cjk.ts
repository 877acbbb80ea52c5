/** Chinese line joining: Markdown turns a line break into a space, which Chinese does not have. */

const CJK = '[\\u2E80-\\u303F\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF“”‘’…—]';
const BREAK = new RegExp(`(?<=${CJK})[ \\t]*\\n[ \\t]*(?=${CJK})`, 'g');

/** Removes line breaks between two Chinese characters; a break beside Latin text stays a space. */
export function joinLines(text: string): string {
  return text.replace(BREAK, '');
}
