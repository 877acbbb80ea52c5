/** A message that nobody can overlook: it stays until it is read. One comes after the other. */

interface Message {
  title: string;
  lines: readonly string[];
  way: { say: string; href: string } | undefined;
}

const waiting: Message[] = [];

/**
 * @param lines sentences, one a problem
 * @param way where what is looked for is
 */
export function alarm(title: string, lines: readonly string[], way?: Message['way']): void {
  waiting.push({ title, lines, way });
  if (waiting.length === 1) show();
}

function show(): void {
  const [message] = waiting;
  if (!message) return;
  const box = document.createElement('dialog');
  box.id = 'alarm';
  const heading = document.createElement('h2');
  heading.textContent = message.title;
  const list = document.createElement('ul');
  for (const line of message.lines) list.append(Object.assign(document.createElement('li'), { textContent: line }));
  const close = Object.assign(document.createElement('button'), { textContent: '知道了' });
  close.addEventListener('click', () => box.close());
  box.append(heading, list);
  if (message.way) {
    const { say, href } = message.way;
    const link = Object.assign(document.createElement('a'), { textContent: say, href });
    link.addEventListener('click', () => box.close());
    box.append(link);
  }
  box.append(close);
  const silence = silenceOthers();
  box.addEventListener('close', () => {
    silence.disconnect();
    box.remove();
    waiting.shift();
    show();
  });
  document.body.append(box);
  box.showModal();
}

/**
 * The program lays a box of its own over ours, which says less: as long as ours is open, that one is closed. Not one that
 * asks something: that has two buttons.
 */
function silenceOthers(): MutationObserver {
  const look = new MutationObserver(() => {
    const other = document.querySelector('dialog[role="alertdialog"][open]');
    const buttons = other?.querySelectorAll<HTMLButtonElement>('.footer button') ?? [];
    // It listens only after it has drawn.
    if (buttons.length === 1) requestAnimationFrame(() => buttons[0]?.click());
  });
  look.observe(document.body, { childList: true, subtree: true, attributeFilter: ['open'] });
  return look;
}
