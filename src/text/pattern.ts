/** @returns a pattern that finds these very characters, whatever they mean in a regular expression */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
