/** @returns the text as it may stand in XML and HTML, between tags and in quoted attributes */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
