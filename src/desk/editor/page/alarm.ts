/** A message that nobody can overlook: it stays until it is read. */

/**
 * @param lines sentences, one a problem
 * @param way where what is looked for is
 */
export function alarm(title: string, lines: readonly string[], way?: { say: string; href: string }): void {
  document.querySelector('#alarm')?.remove();
  const box = document.createElement('dialog');
  box.id = 'alarm';
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ul');
  for (const line of lines) list.append(Object.assign(document.createElement('li'), { textContent: line }));
  const close = Object.assign(document.createElement('button'), { textContent: '知道了' });
  close.addEventListener('click', () => box.close());
  box.append(heading, list);
  if (way) {
    const link = Object.assign(document.createElement('a'), { textContent: way.say, href: way.href });
    link.addEventListener('click', () => box.close());
    box.append(link);
  }
  box.append(close);
  document.body.append(box);
  box.showModal();
  silenceOthers(box);
}

/** The program lays a box of its own over ours, which says less: as long as ours is open, that one is closed. */
function silenceOthers(box: HTMLDialogElement): void {
  const look = new MutationObserver(() => {
    const other = document.querySelector('dialog[role="alertdialog"][open]');
    // It listens only after it has drawn.
    requestAnimationFrame(() => other?.querySelector<HTMLButtonElement>('.footer button')?.click());
  });
  look.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
  box.addEventListener('close', () => look.disconnect());
}
