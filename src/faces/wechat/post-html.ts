/**
 * A post as HTML of which the editor of the 公众号 keeps everything: inline styles only, no lists of its own (it breaks
 * an item after its first words), no line break between tags, colour and size on every paragraph.
 */

import { lawDay } from '../../kinds/material/book-text.ts';
import type { BlockLine, BlockWords, PageBlock, WordBlock } from '../../library/word-blocks.ts';
import { escapeXml } from '../../text/xml.ts';
import type { Post, PostLink, PostPicture } from './post.ts';
import type { PostColours } from './post-colours.ts';

/** Pixels: readers are over 60, and the app's own size is 17. */
const SIZE = { heading: 20, below: 18, text: 17, small: 14 } as const;

const HANGING = ';padding-left:16px;text-indent:-16px';

/** What begins a line of what a step rests on; notes on a period are small too, and have none. */
const BASIS = '依据：';

const isBasis = ({ as, words }: BlockLine) => as === 'basis' && words[0]?.text === BASIS;

/** Pages that a post names at its end, at most. */
const MOST_SEEN = 6;

class PostSetter {
  readonly #post: Post;
  readonly #colours: PostColours;
  /** Pages that were named, in order: their numbers. */
  readonly #named: PostLink[] = [];

  constructor(post: Post, colours: PostColours) {
    this.#post = post;
    this.#colours = colours;
  }

  /** The whole post, as it is pasted. */
  html(): string {
    const { lead, over, parts, pictures } = this.#post;
    const { ink } = this.#colours;
    const body = [
      this.#small(escapeXml(over)),
      ...(pictures.pictogram ? [this.#picture(pictures.pictogram)] : []),
      ...(lead === '' ? [] : [`<p style="${this.#style(18)};font-weight:bold">${escapeXml(lead)}</p>`]),
      ...(this.#post.discreet ? [this.#discreetly()] : []),
      ...parts.flatMap(({ heading, blocks }) => [
        ...(heading ? [this.#heading(heading.title, heading.below)] : []),
        ...blocks.map((block) => this.#block(block)),
      ]),
      ...this.#ways(),
      this.#foot(),
    ];
    return `<section style="line-height:1.75;font-size:${SIZE.text}px;color:${ink}">${body.join('')}</section>`;
  }

  #style(size: number, below = 12, colour = this.#colours.ink): string {
    return `margin:0 0 ${below}px;font-size:${size}px;color:${colour}`;
  }

  #p(inner: string, more = ''): string {
    return `<p style="${this.#style(SIZE.text)}${more}">${inner}</p>`;
  }

  #small(inner: string): string {
    return `<p style="${this.#style(SIZE.small, 12, this.#colours.soft)}">${inner}</p>`;
  }

  #heading(title: string, below = false): string {
    const { accent } = this.#colours;
    if (below)
      return `<h3 style="margin:20px 0 8px;font-size:${SIZE.below}px;color:${accent}">${escapeXml(title)}</h3>`;
    return `<h2 style="margin:30px 0 12px;padding-left:10px;border-left:5px solid ${accent};font-size:${SIZE.heading}px;color:${accent}">${escapeXml(title)}</h2>`;
  }

  #box(inner: string, colour: string, ground: string): string {
    return `<section style="margin:0 0 16px;padding:12px 14px 2px;border-left:4px solid ${colour};background-color:${ground}">${inner}</section>`;
  }

  #picture({ file, alt, width }: PostPicture): string {
    const size = width === 'whole' ? 'width:100%' : `width:${width}px`;
    const inner = `<img src="${escapeXml(file)}" alt="${escapeXml(alt)}" style="${size}">`;
    return `<p style="${this.#style(SIZE.small, 12, this.#colours.soft)};text-align:center">${inner}</p>`;
  }

  /** The number of a page that a word leads to. */
  #numberOf(path: string): string {
    const link = this.#post.links.get(path);
    if (!link) return '';
    const known = this.#named.findIndex(({ address }) => address === link.address);
    const at = known >= 0 ? known : this.#named.push(link) - 1;
    return `<span style="font-size:${SIZE.small}px;color:${this.#colours.accent}">〔${at + 1}〕</span>`;
  }

  #words(words: readonly BlockWords[]): string {
    return words
      .map(({ text, strong, path, cites }) => {
        const inner = escapeXml(text);
        const number = path === undefined || cites ? '' : this.#numberOf(path);
        return (strong ? `<strong>${inner}</strong>` : inner) + number;
      })
      .join('');
  }

  #line({ as, words }: BlockLine): string {
    const { accent, soft } = this.#colours;
    const inner = this.#words(words);
    switch (as) {
      case 'name':
      case 'words':
        return inner;
      case 'days':
        return `<strong style="color:${accent}">${inner}</strong>`;
      case 'theirs':
      case 'basis':
        return `<span style="font-size:${SIZE.small}px;color:${soft}">${inner}</span>`;
    }
  }

  /** An item of a list: its name leads, and what it rests on is small. */
  #item(lines: readonly BlockLine[], mark: string): string {
    const [first, ...rest] = lines;
    if (first?.as !== 'name') {
      const inner = mark + lines.map((line) => this.#line(line)).join('<br>');
      // Hung out, a second line would stand further left than the first.
      return this.#p(inner, mark !== '' && lines.length === 1 ? HANGING : '');
    }
    const name = `<strong style="font-size:${SIZE.below}px;color:${this.#colours.accent}">${mark}${this.#line(first)}</strong>`;
    return this.#p([name, ...rest.map((line) => this.#line(line))].join('<br>'));
  }

  #list({ as, items }: WordBlock & { is: 'list' }): string {
    if (as !== 'steps') return items.map((lines) => this.#item(lines, as === 'dots' ? '• ' : '')).join('');
    // What steps rest on is long: below them all, by their numbers, they can be followed.
    const rests = items.map((lines) => lines.filter(isBasis));
    const below = items.length > 1 && rests.flat().length > 1;
    const said = items.map((lines, index) =>
      this.#item(below ? lines.filter((line) => !isBasis(line)) : lines, `${index + 1}. `),
    );
    if (!below) return said.join('');
    const basis = rests.flatMap((lines, index) =>
      lines.map(({ words: [, ...words] }) => `${index + 1}. ${this.#words(words)}`),
    );
    return `${said.join('')}${this.#small(`各步的依据：<br>${basis.join('<br>')}`)}`;
  }

  #paragraph({ as, words }: WordBlock & { is: 'paragraph' }): string {
    const { accent, ground, clock, clockGround } = this.#colours;
    const inner = this.#words(words);
    switch (as) {
      case 'plain':
      case 'lead':
        return this.#p(inner);
      case 'item':
        return this.#p(inner, ';padding-left:20px');
      case 'basis':
      case 'was':
        return this.#small(inner);
      case 'begin':
      case 'instead':
      case 'today':
        return this.#box(this.#p(inner), accent, ground);
      case 'wait':
        return this.#box(this.#p(inner), clock, clockGround);
    }
  }

  #table({ title, head, rows }: PageBlock & { is: 'table' }): string {
    const { ink, rule, ground } = this.#colours;
    const cell = `border:1px solid ${rule};padding:6px;font-size:15px;color:${ink}`;
    const row = (cells: readonly string[], tag: 'th' | 'td', more = '') =>
      `<tr>${cells.map((text) => `<${tag} style="${cell}${more}">${escapeXml(text)}</${tag}>`).join('')}</tr>`;
    const heading = title === undefined ? '' : this.#p(`<strong>${escapeXml(title)}</strong>`);
    const body = rows.map((cells) => row(cells, 'td')).join('');
    return `${heading}<table style="width:100%;margin:0 0 16px;border-collapse:collapse"><tbody>${row(head, 'th', `;background-color:${ground};text-align:left`)}${body}</tbody></table>`;
  }

  #block(block: PageBlock): string {
    const { ink, soft, law, paper, rule } = this.#colours;
    switch (block.is) {
      case 'paragraph':
        return this.#paragraph(block);
      case 'list':
        return this.#list(block);
      case 'table':
        return this.#table(block);
      case 'mark':
        return this.#box(this.#p(`<strong>${escapeXml(block.text)}</strong>`), soft, paper);
      case 'wording': {
        const words = block.paragraphs.flatMap(({ text, items }) => [
          this.#p(escapeXml(text)),
          ...items.map((item) => this.#p(escapeXml(item), ';padding-left:20px')),
        ]);
        return this.#box(this.#p(`<strong>${escapeXml(block.name)}</strong>`) + words.join(''), law, paper);
      }
      case 'strip': {
        const picture = this.#post.pictures.strips.get(block.of);
        const captions = block.captions.map((caption, index) => `${index + 1}. ${escapeXml(caption)}`).join('<br>');
        return (picture ? this.#picture(picture) : '') + this.#p(captions);
      }
      case 'paper': {
        const look = {
          title: ';text-align:center;font-weight:bold',
          sign: ';text-align:right',
          head: ';font-weight:bold',
        };
        const lines = block.lines.map(
          ({ style, text }) =>
            `<p style="margin:0 0 6px;font-size:15px;color:${ink}${style in look ? look[style as keyof typeof look] : ''}">${escapeXml(text)}</p>`,
        );
        return `<section style="margin:0 0 16px;padding:14px;border:1px solid ${rule};background-color:${paper}">${lines.join('')}</section>`;
      }
    }
  }

  /** Who reads this may share a phone with whom they fear. */
  #discreetly(): string {
    const { clock, clockGround } = this.#colours;
    const words =
      '正在挨打、受威胁，先离开，打 110。怕身边的人看到您在看这个，看完请删掉浏览记录；转给别人以前，先问他方不方便。';
    return this.#box(this.#p(words), clock, clockGround);
  }

  /** The addresses of what was named, and where to read on; nobody can touch a word of a post to get there. */
  #ways(): string[] {
    const { links, see } = this.#post;
    for (const path of see) {
      if (this.#named.length >= MOST_SEEN) break;
      this.#numberOf(path);
    }
    if (links.size === 0 || this.#named.length === 0) return [];
    const rows = this.#named.map(
      ({ title, address }, index) => `〔${index + 1}〕${escapeXml(title)}<br>${escapeXml(address)}`,
    );
    return [
      this.#heading('上面提到的，网址在这里'),
      `<p style="${this.#style(15)};word-break:break-all">${rows.join('<br>')}</p>`,
    ];
  }

  #foot(): string {
    const { office, reviewed, address, opens, pictures } = this.#post;
    const { soft } = this.#colours;
    const whole = address === undefined ? '' : `<br>${opens}：${escapeXml(address)}`;
    const code = pictures.code ? this.#picture(pictures.code) + this.#centred(`长按识别，看${opens}`) : '';
    const about = `${escapeXml(office)}<br>${lawDay(reviewed)}<br>这是白话介绍，办事以官方公布的条文为准。${whole}`;
    return `${code}<p style="${this.#style(SIZE.small, 0, soft)};padding-top:14px;border-top:1px solid ${this.#colours.rule};word-break:break-all">${about}</p>`;
  }

  #centred(text: string): string {
    return `<p style="${this.#style(SIZE.small, 24, this.#colours.soft)};text-align:center">${text}</p>`;
  }
}

export function postHtml(post: Post, colours: PostColours): string {
  return new PostSetter(post, colours).html();
}
