/**
 * The floor: BM25 over pairs and triples of characters, titles and keywords beside the page's text, a crude
 * frame taken out. Whoever does no better than forty lines of counting is not worth the bytes.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEntry } from '../../../src/faces/search/entry.ts';

const FRAME =
  /请问|您好|你好|律师|怎么办|怎么处理|如何|应该|可以|能不能|可不可以|是否|合法吗|违法吗|需要|什么|多少|多久|有没有|我想|咨询|一下|现在|已经|没有|如果|因为|但是|还是|或者|就是|这样|那么|怎样|谢谢|问题|情况|\d+[年月日号天元万块]*|吗|呢|的|了|我们|他们|我|你|他|她|在|是|有|和|要|去|来|说|不知道|[，。？！,.?!]/g;
const KINDS: Partial<Record<string, number>> = {
  routes: 1.3,
  regulations: 0.3,
  letters: 0.7,
  rights: 0.8,
  warnings: 0.7,
  myths: 0.7,
  clocks: 0.6,
};

function grams(text: string): string[] {
  return text
    .replace(/[^\p{Script=Han}\w]/gu, ' ')
    .split(/\s+/)
    .flatMap((word) =>
      [2, 3].flatMap((length) =>
        Array.from({ length: Math.max(word.length - length + 1, 0) }, (_, at) => word.slice(at, at + length)),
      ),
    );
}

interface Counts {
  times: Map<string, number>;
  size: number;
}

class Index {
  readonly #pages: Counts[];
  readonly #held = new Map<string, number>();
  readonly #mean: number;

  constructor(texts: readonly string[]) {
    this.#pages = texts.map((text) => {
      const times = new Map<string, number>();
      for (const gram of grams(text)) times.set(gram, (times.get(gram) ?? 0) + 1);
      for (const gram of times.keys()) this.#held.set(gram, (this.#held.get(gram) ?? 0) + 1);
      return { times, size: [...times.values()].reduce((sum, one) => sum + one, 0) };
    });
    this.#mean = this.#pages.reduce((sum, { size }) => sum + size, 0) / this.#pages.length;
  }

  score(asked: ReadonlySet<string>): number[] {
    return this.#pages.map(({ times, size }) => {
      let score = 0;
      for (const gram of asked) {
        const count = times.get(gram);
        if (count === undefined) continue;
        const held = this.#held.get(gram) ?? 0;
        const rarity = Math.log(1 + (this.#pages.length - held + 0.5) / (held + 0.5));
        score += (rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * size) / this.#mean));
      }
      return score;
    });
  }
}

/** All that a page says between its bars, links and lists included. */
function mainText(dist: string, path: string): string {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const main = /<main\b[\s\S]*?<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replace(/<(script|style|nav|footer)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, '');
}

/** @param dist the built site */
export function start(entries: readonly SearchEntry[], dist: string): (ask: string) => string[] {
  const pages = entries.filter(({ path }) => KINDS[path.split('/')[1] ?? ''] !== undefined && !path.includes('#'));
  const head = new Index(pages.map(({ title, keywords }) => [title, ...keywords].join(' ')));
  const body = new Index(pages.map(({ path }) => mainText(dist, path)));
  return (ask) => {
    const asked = new Set(grams(ask.replace(FRAME, ' ')));
    const question = asked.size > 0 ? asked : new Set(grams(ask));
    const [own, whole] = [head.score(question), body.score(question)];
    return pages
      .map(({ path }, page) => ({
        path,
        score: ((own[page] ?? 0) + (whole[page] ?? 0)) * (KINDS[path.split('/')[1] ?? ''] ?? 0),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, 20)
      .map(({ path }) => path);
  };
}
