/**
 * The calculator inside an opened `details.calc`: a date goes in, the last day comes out, with a file
 * for the calendar. Loaded on first opening; nothing is sent anywhere and nothing is stored.
 */

import { element } from '../browser/elements.ts';
import { inWeChat, save, WECHAT_HINT } from '../browser/save.ts';
import { webAddress } from '../browser/site-link.ts';
import { chinaDay } from '../law/china-day.ts';
import {
  daysBetween,
  formatDay,
  formatPeriod,
  holidayName,
  isWeekend,
  lastDay,
  weekdayName,
  workdayUntil,
} from '../law/deadline.ts';
import type { IsoDay } from '../law/status.ts';
import { keepDayButton } from '../mine/keep-day.ts';
import { calendarFile } from './calendar.ts';
import { type Counted, counted } from './counted.ts';
import { readDate } from './date-field.ts';

let made = 0;

function paragraph(words: string, className = ''): HTMLElement {
  return element('p', className, words);
}

/**
 * What the reader should know of the last day.
 * @param named says what it is the last day for: it is one of several
 */
function answer(
  { who, act, from, period, extend, rolls, basis }: Counted,
  start: IsoDay,
  today: IsoDay,
  named: boolean,
): Node[] {
  const end = lastDay(start, period);
  const left = daysBetween(today, end);
  const yours = who === '您';
  const shown = (day: IsoDay) => `${formatDay(day)}（${weekdayName(day)}）`;
  const what = named ? `${act}，` : '';
  const nodes: Node[] = [
    element('p', 'last', `${what}${yours ? '最后一天：' : '对方最晚：'}`, element('strong', '', shown(end))),
  ];
  if (left > 0) nodes.push(paragraph(`从今天算，还有 ${left} 天。`));
  else if (left === 0) nodes.push(paragraph(yours ? '就是今天。请马上去办。' : '就是今天。'));
  else if (yours) {
    nodes.push(
      paragraph(
        `已经过了 ${-left} 天。先别放弃：有正当理由耽误的，有的期限可以顺延或者申请延长。请尽快打 12348，或者问律师。`,
      ),
    );
  } else nodes.push(paragraph(`已经超过 ${-left} 天。请先书面催问，留好凭证。`));
  const holiday = holidayName(end);
  if (yours && left >= 0 && (holiday || isWeekend(end))) {
    const before = workdayUntil(end);
    const why = holiday && rolls ? `${holiday}，顺延到放假结束后的第一天` : `${holiday ?? '周末'}，不一定有人收`;
    if (before >= start) nodes.push(paragraph(`这天是${why}。最好在 ${shown(before)} 之前办。`));
  }
  if (extend) {
    nodes.push(paragraph(`依法延长的，最多再加 ${formatPeriod(extend)}，到 ${shown(lastDay(end, extend))}。`));
  }
  if (basis) nodes.push(paragraph(`依据：${basis}。`, 'soft'));
  if (left >= 0) {
    const button = element('button', 'quiet', '存进日历');
    button.type = 'button';
    button.onclick = () => {
      const file = calendarFile({
        day: end,
        today,
        title: yours ? `最后一天：${act}` : `对方最晚今天：${act}`,
        notes: `自${from}之日（${start}）起 ${formatPeriod(period)}内。${basis ? `依据：${basis}。` : ''}${document.querySelector('h1 .number')?.textContent ?? ''}`,
        url: webAddress(),
      });
      save(`${act}-${end}.ics`, new Blob([file], { type: 'text/calendar' }));
    };
    nodes.push(element('p', '', button, ' ', keepDayButton({ what: act, who, day: end })));
    if (inWeChat()) nodes.push(paragraph(WECHAT_HINT, 'soft'));
  }
  return nodes;
}

/** Several periods from one day: the one that ends first stands first. */
function answers(deadlines: readonly Counted[], start: IsoDay, today: IsoDay): Node[] {
  return deadlines
    .map((deadline) => ({ deadline, end: lastDay(start, deadline.period) }))
    .sort((a, b) => a.end.localeCompare(b.end))
    .flatMap(({ deadline }) => answer(deadline, start, today, deadlines.length > 1));
}

/** Puts the form into an opened calculator; does nothing the second time. */
export function attach(details: HTMLElement): void {
  if (!(details instanceof HTMLDetailsElement) || details.querySelector('form')) return;
  const deadlines = counted(details);
  const [first] = deadlines;
  if (!first) return;
  const id = `calc-${++made}`;
  const today = chinaDay();
  const boxes = [
    ['年', 4, today.slice(0, 4)],
    ['月', 2, ''],
    ['日', 2, ''],
  ].map(([name, length, value]) => ({
    name: String(name),
    input: Object.assign(element('input', ''), {
      id: `${id}-${name}`,
      inputMode: 'numeric',
      autocomplete: 'off',
      maxLength: Number(length),
      size: Number(length),
      value: String(value),
    }),
  }));
  const fields = element('fieldset', '', element('legend', '', details.dataset['asks'] ?? `“${first.from}”是哪一天？`));
  for (const { name, input } of boxes) {
    fields.append(element('label', '', input, name));
  }
  const problem = element('p', 'problem');
  problem.id = `${id}-problem`;
  const output = element('output', '');
  const form = element(
    'form',
    '',
    fields,
    problem,
    element('button', 'go', '算一算'),
    output,
    paragraph('只在您的手机、电脑里算，不上传。', 'soft'),
  );
  form.noValidate = true;
  form.onsubmit = (event) => {
    event.preventDefault();
    const [year, month, date] = boxes.map(({ input }) => input.value);
    const read = readDate([year ?? '', month ?? '', date ?? ''], { today, past: true });
    problem.textContent = 'problem' in read ? read.problem : '';
    for (const { input } of boxes) {
      if ('problem' in read) {
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', problem.id);
      } else input.removeAttribute('aria-invalid');
    }
    if ('problem' in read) {
      output.replaceChildren();
      (boxes.find(({ input }) => input.value.trim() === '') ?? boxes[1])?.input.focus();
    } else output.replaceChildren(...answers(deadlines, read.day, today));
  };
  details.querySelector('summary')?.after(form);
  if (details.open) boxes[1]?.input.focus();
}
