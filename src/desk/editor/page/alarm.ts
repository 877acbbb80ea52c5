/** A message that nobody can overlook: it stays until it is read. */

/** @param lines sentences, one a problem */
export function alarm(title: string, lines: readonly string[]): void {
  document.querySelector('#alarm')?.remove();
  const box = document.createElement('dialog');
  box.id = 'alarm';
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ul');
  for (const line of lines) list.append(Object.assign(document.createElement('li'), { textContent: line }));
  const close = Object.assign(document.createElement('button'), { textContent: '知道了' });
  close.addEventListener('click', () => box.close());
  box.append(heading, list, close);
  document.body.append(box);
  box.showModal();
}
