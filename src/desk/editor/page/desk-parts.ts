/** What the scripts of the desk's pages share: their elements, and how they ask the server. */

export const token = document.documentElement.dataset['token'] ?? '';

export const of = (id: string) => document.getElementById(id);

export function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}

/** What a server that does not answer is to whoever sits before it. */
export const SILENT = '编辑台没有回答。请看看它的窗口还开着没有；开着就刷新这一页，再来一次';

/** Asks the server of the desk, as nobody but its own pages can. */
export async function ask(path: string, method: string, body?: string | Blob, before?: string): Promise<Response> {
  return await fetch(path, {
    method,
    headers: { 'X-Desk': token, ...(before === undefined ? {} : { 'X-Before': before }) },
    ...(body === undefined ? {} : { body }),
  });
}

/** A form as it is sent, without what the program itself notes in lists that somebody has reordered. */
export function formWords(data: unknown): string {
  return JSON.stringify(data, (name, value: unknown) => (name.startsWith('__sc_') ? undefined : value));
}
