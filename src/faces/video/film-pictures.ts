/** The pictures of a film: slides taken in a browser, one by one, with what is said below them where that is asked for. */

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DISTANCE } from '../../kinds/playlist/distance.ts';
import { startChromium } from '../../machine/chromium.ts';
import { CommandError } from '../../machine/command.ts';
import { fits, SIZES, SMALLEST } from '../screen/fit.ts';
import type { Playlist, PlaylistSlide } from '../screen/playlist.ts';
import { type Shape, shapeOf } from '../screen/room.ts';
import type { Shot } from './video-track.ts';

/** Pixels. */
export interface FilmSize {
  width: number;
  height: number;
}

/** Letters of a caption, and the strip below the slide in which two lines of them stand. */
export function captionStrip({ width, height }: FilmSize): { letters: number; strip: number } {
  const letters = Math.floor(Math.min(width / 24, height / 20));
  return { letters, strip: Math.ceil(letters * 3.2) };
}

/** How a slide is set where it has less room than the screen. */
export interface SlideRoom {
  /** Size of its words: hundredths of the unit. */
  large: number;
  /** Its pictogram gives way. */
  bare: boolean;
}

/**
 * How each slide is set above a caption: its words no larger than without, its pictogram only where both have room.
 * @throws CommandError where even the smallest words do not fit
 */
export function slideRooms(
  { distance }: Playlist,
  slides: readonly PlaylistSlide[],
  room: FilmSize,
  shape: Shape,
): SlideRoom[] {
  return slides.map((slide) => {
    // A drawing gives way by itself (panels.css).
    if (slide.layout === '画') return { large: slide.size[shape], bare: false };
    const full = slide.near ? 1 : distance / DISTANCE;
    const possible = SIZES.filter((size) => size >= SMALLEST[shape] && size <= slide.size[shape]).reverse();
    for (const bare of [false, true]) {
      const words = bare ? { ...slide, picture: undefined } : slide;
      const large = possible.find((size) => fits(words, (full * size) / 100, [[room.width, room.height]]));
      if (large !== undefined) return { large, bare };
    }
    throw new CommandError(
      `“${slide.title || slide.name || slide.topic}”这一张加上字幕就放不下了。请去掉 --captions，用旁边的 .srt 字幕；或者换一个 --size`,
    );
  });
}

/** Without a Chinese font every character is the same box. */
async function needFont(page: Page): Promise<void> {
  const readable = await page.evaluate(() => {
    const drawn = (text: string) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (!context) return text;
      context.font = '40px serif';
      context.fillText(text, 10, 60);
      return canvas.toDataURL();
    };
    return drawn('信') !== drawn('访');
  });
  if (!readable) {
    throw new CommandError(
      '这台电脑没有中文字体，画面上会全是方框。请先装一种，比如 sudo apt install fonts-noto-cjk。',
    );
  }
}

/** What stands on the first picture besides, in its upper corner. */
const MARK_STYLE =
  '#mark{position:fixed;z-index:2;top:calc(1.3*var(--u));right:calc(1.6*var(--u));color:var(--color-ink-soft);font-size:calc(.68*var(--u))}';

/** A caption below a slide that is so much lower: the unit follows the room, as screen.css has it for the whole screen. */
function captionStyle(size: FilmSize): string {
  const { letters, strip } = captionStrip(size);
  return `:root{--u:min((100vh - ${strip}px)/19,100vw/20)}.slide{height:calc(100vh - ${strip}px)}#said{position:fixed;right:0;bottom:0;left:0;display:flex;align-items:center;justify-content:center;height:${strip}px;background:var(--color-black);color:var(--color-white);font:600 ${letters}px/1.4 var(--font-sans);text-align:center;white-space:pre}`;
}

const HOST = 'http://film.invalid';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

export interface FilmStage {
  /** Everything that the page of the slides asks for, by its name below the site. */
  files: ReadonlyMap<string, Uint8Array | string>;
  /** Where the site lives: its links begin with it. */
  base: string;
  /** The page of the slides, below the base. */
  path: string;
  size: FilmSize;
  /** Whether what is said stands below the slide. */
  captions: boolean;
  /** Stands on the first picture, where a machine speaks. */
  mark: string | undefined;
}

/**
 * One picture for each shot, in `folder`.
 * @returns their names, 0001.png and so on
 * @throws CommandError where no browser starts, it has no Chinese font, or a slide does not fit
 */
export async function takePictures(
  playlist: Playlist,
  shots: readonly Shot[],
  { files, base, path, size, captions, mark }: FilmStage,
  folder: string,
): Promise<string[]> {
  const shape = shapeOf([size.width, size.height]);
  const room = { ...size, height: size.height - captionStrip(size).strip };
  const slides = [...new Set(shots.map(({ slide }) => slide))];
  const rooms = captions ? slideRooms(playlist, slides, room, shape) : [];
  const roomOf = new Map(slides.map((slide, index) => [slide, rooms[index]]));
  const browser = await startChromium();
  try {
    // Without the player: the slides stand one under the other, without clock and bar. Our own style is no part of the page's policy.
    const page = await browser.newPage({ viewport: size, javaScriptEnabled: false, bypassCSP: true });
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const below = decodeURIComponent(pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1));
      const name = below.replace(/(^|\/)$/, '$1index.html');
      const body = files.get(name);
      if (body === undefined) return route.fulfill({ status: 404 });
      return route.fulfill({
        body: typeof body === 'string' ? body : Buffer.from(body),
        contentType: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      });
    });
    await page.goto(`${HOST}${base}${path.slice(1)}`);
    await needFont(page);
    await page.evaluate(
      (rules) => {
        const style = document.createElement('style');
        style.textContent = rules;
        document.head.append(style);
      },
      MARK_STYLE + (captions ? captionStyle(size) : ''),
    );
    const pictures: string[] = [];
    for (const [at, { slide, caption }] of shots.entries()) {
      await page.evaluate(
        async ({ id, said, set, shaped, marked }) => {
          for (const one of document.querySelectorAll<HTMLElement>('#screen > .slide')) one.hidden = one.id !== id;
          const shown = document.getElementById(id);
          if (set) shown?.style.setProperty(`--${shaped}`, String(set.large / 100));
          if (set?.bare) shown?.querySelector('.art')?.remove();
          for (const [name, text] of [
            ['said', said],
            ['mark', marked],
          ] as const) {
            document.getElementById(name)?.remove();
            if (text === undefined) continue;
            const element = document.createElement('p');
            element.id = name;
            element.textContent = text;
            // A slide holds what is fixed to its own box (content-visibility).
            (name === 'said' ? document.body : shown)?.append(element);
          }
          for (const image of shown?.querySelectorAll('img') ?? []) {
            image.loading = 'eager';
            await image.decode();
          }
        },
        {
          id: slide.id,
          said: captions ? caption : undefined,
          set: roomOf.get(slide),
          shaped: shape,
          marked: at === 0 ? mark : undefined,
        },
      );
      const name = `${String(at + 1).padStart(4, '0')}.png`;
      await page.screenshot({ path: join(folder, name) });
      pictures.push(name);
      if ((at + 1) % 25 === 0) console.log(`画面 ${at + 1}/${shots.length}`);
    }
    return pictures;
  } finally {
    await browser.close();
  }
}
