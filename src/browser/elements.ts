/** Elements that a script writes into a page, in one line each. */

/** @param className none where it is empty */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}

export function link(href: string, className: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const node = element('a', className, ...children);
  node.href = href;
  return node;
}
