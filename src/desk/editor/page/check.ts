/** The checking desk's page: asks for what the check finds, and shows it again whenever that changes. */

interface Found {
  version: number;
  seconds: number;
  problems: { file: string; line?: number; column?: number; message: string; form?: string }[];
  due: { who?: string; due: Due[] }[];
  reminders: string[];
  summary: string[];
}

interface Due {
  file: string;
  what: string;
  due: string;
  overdue: boolean;
  because?: string;
  form?: string;
}

const token = document.documentElement.dataset['token'] ?? '';
const of = (id: string) => document.getElementById(id);

/** Longest wait between two tries where the server does not answer. */
const RETRY_MS = 2000;

function fill(id: string, items: readonly HTMLElement[]): void {
  const list = of(id);
  list?.replaceChildren(...items);
  const section = list?.closest('section');
  if (section) section.hidden = items.length === 0;
}

function item(text: string): HTMLLIElement {
  return Object.assign(document.createElement('li'), { textContent: text });
}

function problem({ file, line, column, message, form }: Found['problems'][number]): HTMLLIElement {
  const row = document.createElement('li');
  const place = Object.assign(document.createElement('b'), {
    textContent: `${file}${line === undefined ? '' : ` 第 ${line} 行${column === undefined ? '' : `第 ${column} 列`}`}`,
  });
  const words = Object.assign(document.createElement('p'), { textContent: message });
  row.append(place, words);
  if (form !== undefined)
    row.append(Object.assign(document.createElement('a'), { href: form, textContent: '打开来改' }));
  return row;
}

/** What one person has to review, with the way to each. */
function share({ who, due }: Found['due'][number]): HTMLElement {
  const box = document.createElement('div');
  const overdue = due.filter((one) => one.overdue).length;
  const head = Object.assign(document.createElement('h3'), {
    textContent: `${who ?? '没有人管的'}：${due.length} 份${overdue > 0 ? `，${overdue} 份已经过期` : ''}`,
  });
  const list = document.createElement('ul');
  list.append(
    ...due.map(({ what, file, due: day, overdue: isOver, because, form }) => {
      const row = item(`${because ?? `${day} ${isOver ? '到期，已经过了' : '以前'}`}：${what} `);
      row.append(
        form === undefined ? file : Object.assign(document.createElement('a'), { href: form, textContent: '打开来改' }),
      );
      return row;
    }),
  );
  box.append(head, list);
  return box;
}

function show({ problems, due, reminders, summary, seconds }: Found): void {
  const state = of('state');
  if (state) {
    state.textContent = problems.length === 0 ? '检查通过，可以生成' : `有 ${problems.length} 处要改，改好才能生成`;
    state.className = problems.length === 0 ? 'good' : 'bad';
  }
  const took = of('took');
  if (took) took.textContent = `存一次盘，这里就再查一遍。刚才查了 ${seconds.toFixed(1)} 秒。`;
  fill('problems', problems.map(problem));
  fill('due', due.map(share));
  fill('reminders', reminders.map(item));
  fill('summary', summary.map(item));
}

async function watch(): Promise<never> {
  let version = 0;
  for (;;) {
    try {
      const response = await fetch(`/admin/api/found/${version}`, { headers: { 'X-Desk': token } });
      const found = (await response.json()) as Found;
      if (found.version !== version) show(found);
      version = found.version;
    } catch {
      const state = of('state');
      if (state) state.textContent = '编辑台没有回答。请看看运行 npm run edit 的窗口还开着没有';
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

void watch();
