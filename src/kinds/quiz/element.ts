/** Draws another paper in the page: its own order of questions and options, and the answers to match. */

import { drawPaper, LETTERS } from './draw.ts';

function byNumber(list: Element | null, name: string): Map<number, HTMLElement> {
  const items = list ? [...list.querySelectorAll<HTMLElement>(`:scope > [data-${name}]`)] : [];
  return new Map(items.map((item) => [Number(item.dataset[name]), item]));
}

/** @param root the paper, as Paper.astro writes it */
export function attach(root: HTMLElement): void {
  const questions = root.querySelector('[data-questions]');
  const answers = root.querySelector('[data-answers]');
  const seed = root.querySelector<HTMLInputElement>('[name=seed]');
  const count = root.querySelector<HTMLInputElement>('[name=count]');
  if (!questions || !answers || !seed || !count) return;
  const asked = byNumber(questions, 'question');
  const answered = byNumber(answers, 'question');
  const sizes = [...asked.keys()]
    .sort((a, b) => a - b)
    .map((number) => {
      const options = asked.get(number)?.querySelectorAll('[data-option]') ?? [];
      return { options: options.length, fixed: asked.get(number)?.dataset['fixed'] !== undefined };
    });

  const draw = () => {
    const wanted = Number.parseInt(count.value, 10) || 1;
    for (const [index, { question, options }] of drawPaper(sizes, sizes.length, seed.value).entries()) {
      const item = asked.get(question);
      const answer = answered.get(question);
      if (!item || !answer) continue;
      const list = item.querySelector('ol');
      const bodies = byNumber(list, 'option');
      list?.append(...options.flatMap((option) => bodies.get(option) ?? []));
      const right = answer.querySelector<HTMLElement>('[data-right]');
      const rights = new Set(right?.dataset['right']?.split(' ').map(Number));
      const letters = options.flatMap((option, at) => (rights.has(option) ? (LETTERS[at] ?? []) : []));
      if (right) right.textContent = letters.join('、');
      item.hidden = index >= wanted;
      answer.hidden = index >= wanted;
      questions.append(item);
      answers.append(answer);
    }
    for (const label of root.querySelectorAll('[data-seed]')) label.textContent = seed.value.trim() || 'A';
  };
  seed.addEventListener('input', draw);
  count.addEventListener('input', draw);
  // What was typed while this was on its way counts too.
  if (seed.value !== seed.defaultValue || count.value !== count.defaultValue) draw();
}
