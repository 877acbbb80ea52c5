/** The map as one long picture, drawn from what stands in the page: made on the device, sent nowhere. */

import { element } from '../browser/elements.ts';
import { inWeChat, save, WECHAT_HINT } from '../browser/save.ts';
import { tokenName } from '../styles/token-names.ts';

/** In pixels; as high as it must be, a telephone can still draw it. */
const WIDTH = 1000;
const EDGE = 36;
const LINE = 42;
const STEP = 36;
const CODE = 170;

interface Row {
  words: string;
  /** At the right end of the line. */
  beside?: string;
  level: number;
  kind: 'title' | 'note' | 'area' | 'fork' | 'ask' | 'route';
}

/** The size of its letters, the name of its colour, what it adds to the height of its line. */
/** A token's name, after color-. */
type Colour = 'paper' | 'ink' | 'ink-soft' | 'seal' | 'on-seal' | 'do' | 'clock';

const LOOKS: Record<Row['kind'], { size: number; bold: boolean; colour: Colour; extra: number }> = {
  title: { size: 52, bold: true, colour: 'ink', extra: 40 },
  note: { size: 28, bold: false, colour: 'ink-soft', extra: 0 },
  area: { size: 34, bold: true, colour: 'on-seal', extra: 36 },
  fork: { size: 30, bold: true, colour: 'ink', extra: 12 },
  ask: { size: 28, bold: false, colour: 'ink-soft', extra: 6 },
  route: { size: 30, bold: true, colour: 'do', extra: 6 },
};

const wordsOf = (node: Element | null | undefined) => node?.textContent?.trim() ?? '';

/** What stands in the page, line by line. */
function rowsOf(map: Element): Row[] {
  const rows: Row[] = [
    { kind: 'title', level: 0, words: wordsOf(document.querySelector('h1 .number')) },
    { kind: 'note', level: 0, words: wordsOf(document.querySelector('a.url')) },
    { kind: 'note', level: 0, words: `最近核对：${wordsOf(document.querySelector('.share time'))}` },
  ];
  const branch = (list: Element | null | undefined, level: number) => {
    for (const item of list?.children ?? []) {
      const way = item.firstElementChild;
      if (item.className === 'fork') {
        rows.push({ kind: 'fork', level, words: wordsOf(way) });
        branch(item.lastElementChild, level + 1);
      } else {
        const [ask, route, due] = way?.children ?? [];
        rows.push({ kind: 'ask', level, words: wordsOf(ask) });
        rows.push({
          kind: 'route',
          level,
          words: `→ ${route?.firstChild?.textContent?.trim() ?? ''}`,
          beside: wordsOf(due),
        });
      }
    }
  };
  for (const area of map.children) {
    if (area.tagName !== 'SECTION') continue;
    rows.push({ kind: 'area', level: 0, words: wordsOf(area.firstElementChild) });
    branch(area.lastElementChild, 0);
  }
  return rows;
}

function draw(map: Element): HTMLCanvasElement {
  const rows = rowsOf(map);
  const style = getComputedStyle(document.documentElement);
  const colour = (name: Colour) => style.getPropertyValue(tokenName(`color-${name}`)).trim();
  const font = getComputedStyle(document.body).fontFamily;
  const canvas = element('canvas', '');
  canvas.width = WIDTH;
  canvas.height = rows.reduce((sum, { kind }) => sum + LINE + LOOKS[kind].extra, 2 * EDGE);
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  pen.fillStyle = colour('paper');
  pen.fillRect(0, 0, WIDTH, canvas.height);
  pen.textBaseline = 'middle';
  const write = (words: string, x: number, y: number, most: number, look: Colour, size: number, bold: boolean) => {
    pen.fillStyle = colour(look);
    pen.font = `${bold ? 700 : 400} ${size}px ${font}`;
    pen.fillText(words, x, y, most);
    return pen.measureText(words).width;
  };
  let y = EDGE;
  for (const { kind, words, beside, level } of rows) {
    const look = LOOKS[kind];
    const height = LINE + look.extra;
    const middle = y + height / 2;
    const x = EDGE + level * STEP + (kind === 'area' ? 16 : 0);
    if (kind === 'area') {
      pen.fillStyle = colour('seal');
      pen.fillRect(EDGE, y + 12, WIDTH - 2 * EDGE, height - 18);
    }
    const room = WIDTH - EDGE - x - (kind === 'title' || kind === 'note' ? CODE : 0);
    const wide = write(words, x, middle, room, look.colour, look.size, look.bold);
    if (beside) write(beside, x + wide + 24, middle, room - wide - 24, 'clock', 28, false);
    y += height;
  }
  const code = document.querySelector<HTMLImageElement>('.share img');
  if (code?.complete && code.naturalWidth > 0) pen.drawImage(code, WIDTH - EDGE - CODE, EDGE, CODE, CODE);
  return canvas;
}

/** Puts the button into the opened fold. */
export function attach(fold: HTMLElement): void {
  const map = document.querySelector('.route-map');
  if (!map || fold.querySelector('button')) return;
  const button = element('button', 'quiet', '存成一张长图');
  button.type = 'button';
  button.onclick = () => {
    draw(map).toBlob((file) => {
      if (file) save('路线图.png', file);
    });
  };
  const said = inWeChat() ? WECHAT_HINT : '在您的手机、电脑里画，不上传。';
  fold.append(element('p', 'tools', button), element('p', 'soft', said));
}
