/** The checking desk's page: asks for what the check finds, and shows it again whenever that changes. */

import type { LinkedWords, ShownFindings, ShownShare } from '../../check/check-page.ts';
import { made, of, token } from './desk-parts.ts';

/** Longest wait between two tries where the server does not answer. */
const RETRY_MS = 2000;

const UNREAD = '这个文件现在读不出来，编辑台里打不开：用记事本打开它，照上面改好那一行，存一次。';

function fill(id: string, items: readonly HTMLElement[]): void {
  const list = of(id);
  list?.replaceChildren(...items);
  const box = list?.closest<HTMLElement>('section,details');
  if (box) box.hidden = items.length === 0;
  const count = of(`${id}-n`);
  if (count) count.textContent = `（${items.length}）`;
}

const open = (form: string) => made('a', { href: form, className: 'button', textContent: '打开来改' });

function linked(words: LinkedWords): HTMLLIElement {
  const row = made('li', {});
  row.append(
    ...words.map((one) => (typeof one === 'string' ? one : made('a', { href: one.form, textContent: one.text }))),
  );
  return row;
}

/** What one person has to review, with the way to each. */
function share({ who, due }: ShownShare): HTMLLIElement {
  const row = made('li', {});
  const overdue = due.filter((one) => one.overdue).length;
  const late = overdue > 0 ? `，${overdue} 份已经过期` : '';
  const list = made('ul', {});
  list.append(
    ...due.map(({ what, due: day, overdue: isOver, because, form }) => {
      const one = made('li', {});
      one.append(`${because ?? `${day} ${isOver ? '到期，已经过了' : '以前'}`}：${what}`);
      if (form !== undefined) one.append(' ', open(form));
      return one;
    }),
  );
  row.append(made('b', { textContent: `${who ?? '还没有人管的'}：${due.length} 份${late}` }), list);
  return row;
}

type Found = ShownFindings['problems'][number];

function place({ file, line, column }: Pick<Found, 'file' | 'line' | 'column'>): string {
  return `${file}${line === undefined ? '' : ` 第 ${line} 行${column === undefined ? '' : `第 ${column} 列`}`}`;
}

function problem(found: Found): HTMLLIElement {
  const row = made('li', {});
  row.append(made('b', { textContent: place(found) }), made('p', { textContent: found.message }));
  if (found.remedy !== undefined) row.append(made('p', { textContent: found.remedy, className: 'remedy' }));
  if (found.form !== undefined) row.append(open(found.form));
  if (found.unread) row.append(made('p', { textContent: UNREAD }));
  return row;
}

function draft({ file, form, problems }: ShownFindings['drafts'][number]): HTMLLIElement {
  const row = made('li', {});
  const say = problems.length === 0 ? '写好了，关上“草稿”就公布' : `还有 ${problems.length} 处要写：`;
  const list = made('ul', {});
  list.append(
    ...problems.map(({ line, message }) =>
      made('li', { textContent: line === undefined ? message : `第 ${line} 行：${message}` }),
    ),
  );
  row.append(made('b', { textContent: file }), made('p', { textContent: say }), list);
  if (form !== undefined) row.append(open(form));
  return row;
}

function show({ problems, drafts, reminders, changes, summary, seconds, ...found }: ShownFindings): void {
  const state = of('state');
  if (state) {
    state.textContent = problems.length === 0 ? '检查通过，可以生成' : `有 ${problems.length} 处要改，改好才能生成`;
    state.className = problems.length === 0 ? 'good' : 'bad';
  }
  const took = of('took');
  if (took) took.textContent = `存一次，这里就再查一遍。刚才查了 ${seconds.toFixed(1)} 秒。`;
  fill('problems', problems.map(problem));
  fill('drafts', drafts.map(draft));
  fill('due', found.due.map(share));
  fill('reminders', reminders.map(linked));
  fill('changes', changes.map(linked));
  fill(
    'summary',
    summary.map((textContent) => made('li', { textContent })),
  );
}

async function watch(): Promise<never> {
  let version = 0;
  for (;;) {
    try {
      const response = await fetch(`/admin/api/found/${version}`, { headers: { 'X-Desk': token } });
      if (!response.ok) throw new Error(response.statusText);
      const found = (await response.json()) as ShownFindings;
      if (found.version !== version) show(found);
      version = found.version;
    } catch {
      const state = of('state');
      if (state) state.textContent = '编辑台没有回答。请看看它的窗口还开着没有；开着就刷新这一页';
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

void watch();
