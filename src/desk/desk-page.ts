/** What the pages of the desk have in common: their head, and the way from one to the next. */

/** The pages, in the order in which they stand above each of them. */
export const DESK_PAGES = {
  editor: { path: '/admin/', say: '编辑' },
  check: { path: '/admin/check/', say: '检查' },
  entries: { path: '/admin/entries/', say: '加页、改名、删掉' },
  handbook: { path: '/admin/handbook/', say: '手册' },
} as const;

export type DeskPageName = keyof typeof DESK_PAGES;

/** The links to the other pages. @param note whose content it is */
export function deskMenu(current: DeskPageName, note: string): string {
  const links = Object.entries(DESK_PAGES).map(
    ([name, { path, say }]) => `<a href="${path}"${name === current ? ' aria-current="page"' : ''}>${say}</a>`,
  );
  return `<header class="desk"><b>循法</b><nav aria-label="编辑台">${links.join('')}</nav><span>${note}</span></header>`;
}

/**
 * A page of the desk.
 * @param token proves to the server that a request comes from this page
 * @param main HTML
 * @param script its name among the bundle's, without .js; absent where the page only says something
 */
export function deskPage(
  current: DeskPageName,
  { token, title, note, main, script }: { token: string; title: string; note: string; main: string; script?: string },
): string {
  return `<!DOCTYPE html><html lang="zh-CN" data-token="${token}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}｜循法编辑台</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/admin/menu.css"><link rel="stylesheet" href="/admin/desk.css">${script === undefined ? '' : `<script type="module" src="/admin/${script}.js"></script>`}</head><body>
${deskMenu(current, note)}
<main>${main}</main></body></html>`;
}
