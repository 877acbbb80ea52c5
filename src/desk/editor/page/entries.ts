/** The desk's page for pages: asks for a plan, shows it, and has it carried out when somebody agrees. */

import { ask, made, of, SILENT } from './desk-parts.ts';

interface Answer {
  title: string;
  /** What becomes of the files, line by line. */
  lines: string[];
  notes: string[];
  mark: string;
  /** The form of what was made. */
  form?: string;
  message?: string;
}

const dialog = of('plan') as HTMLDialogElement;
const agree = of('agree') as HTMLButtonElement;
const leave = of('leave') as HTMLButtonElement;
const open = of('open') as HTMLAnchorElement;
let asked: Record<string, string> = {};
let mark = '';

function say(title: string, ...parts: HTMLElement[]): void {
  const heading = of('plan-title');
  if (heading) heading.textContent = title;
  of('plan-words')?.replaceChildren(...parts);
  state('');
}

function state(text: string): void {
  const line = of('plan-state');
  if (line) line.textContent = text;
}

/** A sentence of several lines, as it is written. */
const written = (text: string) => made('pre', { textContent: text });

async function answerTo(path: string, body: unknown): Promise<Answer> {
  const response = await ask(path, 'POST', JSON.stringify(body)).catch(() => undefined);
  if (!response) return { title: '', lines: [], notes: [], mark: '', message: SILENT };
  return (await response.json()) as Answer;
}

function showPlan({ title, lines, notes, message, mark: its }: Answer): void {
  const refused = message !== undefined;
  agree.hidden = refused;
  open.hidden = true;
  leave.textContent = refused ? '知道了' : '不做了';
  if (refused) {
    say('做不了', written(message));
    return;
  }
  mark = its;
  const list = made('ul', {});
  list.append(...notes.map((textContent) => made('li', { textContent })));
  const look = notes.length === 0 ? [] : [made('h3', { textContent: '请您自己看一遍' }), list];
  // What asks for a look comes first: a plan may be longer than the screen.
  say(title, ...look, made('h3', { textContent: '要改的地方' }), written(lines.join('\n')));
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-does]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
    asked = { does: form.dataset['does'] ?? '', ...Object.fromEntries(fields) };
    showPlan(await answerTo('/admin/api/plan', asked));
    dialog.showModal();
  });
}

agree.addEventListener('click', async () => {
  agree.disabled = true;
  state('先照改好的样子检查一遍，要几秒……');
  const { message, form } = await answerTo('/admin/api/carry-out', { asked, mark });
  agree.disabled = false;
  agree.hidden = true;
  leave.textContent = '知道了';
  if (message !== undefined) {
    say('没有做', written(message));
    return;
  }
  say('做好了');
  dialog.dataset['done'] = '';
  if (form !== undefined) {
    open.href = form;
    open.hidden = false;
  }
});

// What there is has changed.
leave.addEventListener('click', () => ('done' in dialog.dataset ? location.reload() : dialog.close()));
