/** A post that is too long for one becomes several: parted between its headings, or between the items of a long list. */

import type { PageBlock } from '../../library/word-blocks.ts';
import { LIMITS, type Post, type PostPart } from './post.ts';
import type { PostColours } from './post-colours.ts';
import { postHtml } from './post-html.ts';
import type { PlannedPost } from './post-of.ts';

/** What the parts are called, by how many there are. */
const CALLED = [[''], [''], ['上', '下'], ['上', '中', '下'], ['一', '二', '三', '四']] as const;

/** Bytes of a part that no list is broken for. */
const SMALL = 6000;

type Words = Omit<Post, 'pictures'>;

const NO_PICTURES: Post['pictures'] = { strips: new Map() };

const bytesOf = (post: Words, colours: PostColours) =>
  Buffer.byteLength(postHtml({ ...post, pictures: NO_PICTURES }, colours));

/** Whether a list may be broken: steps are counted, and would be counted anew. */
function breakable(block: PageBlock): block is PageBlock & { is: 'list' } {
  return block.is === 'list' && block.as !== 'steps' && block.items.length > 1;
}

/** The parts of a post, those with a long list item by item; what follows a break has its heading again. */
function unitsOf(parts: readonly PostPart[], size: (part: PostPart) => number): PostPart[] {
  return parts.flatMap((part): PostPart[] => {
    const { heading, blocks } = part;
    if (size(part) <= SMALL || !blocks.some(breakable)) return [part];
    const pieces = blocks.flatMap((block): PageBlock[] =>
      breakable(block) ? block.items.map((item) => ({ ...block, items: [item] })) : [block],
    );
    return pieces.map((block) => (heading ? { heading, blocks: [block] } : { blocks: [block] }));
  });
}

/** Units that stand below one heading are one part again. */
function joined(units: readonly PostPart[]): PostPart[] {
  const parts: PostPart[] = [];
  for (const unit of units) {
    const last = parts.at(-1);
    if (last && last.heading === unit.heading)
      parts[parts.length - 1] = { ...last, blocks: [...last.blocks, ...unit.blocks] };
    else parts.push(unit);
  }
  return parts;
}

/** In order, into as many posts, each about as long as the others. */
function dealt(units: readonly PostPart[], count: number, size: (part: PostPart) => number): PostPart[][] {
  const total = units.reduce((sum, unit) => sum + size(unit), 0);
  const dealt: PostPart[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const unit of units) {
    const middle = before + size(unit) / 2;
    dealt[Math.min(count - 1, Math.floor((middle / total) * count))]?.push(unit);
    before += size(unit);
  }
  return dealt;
}

/**
 * @returns the post, or its parts, each within the bound
 * @throws Error where five would not do: no page is so long
 */
export function splitPost(planned: PlannedPost, colours: PostColours): PlannedPost[] {
  const { post } = planned;
  if (bytesOf(post, colours) <= LIMITS.bytes) return [planned];
  const empty = bytesOf({ ...post, parts: [] }, colours);
  const size = (part: PostPart) => bytesOf({ ...post, parts: [part] }, colours) - empty;
  const units = unitsOf(post.parts, size);
  const marks = post.parts.flatMap(({ blocks }) => blocks.filter(({ is }) => is === 'mark'));
  for (const names of CALLED.slice(2)) {
    const shares = dealt(units, names.length, size).map((share, index): PlannedPost => {
      const name = names[index] ?? '';
      const repeated = index > 0 && marks.length > 0 ? [{ blocks: marks }] : [];
      const words: Words = {
        ...post,
        folder: `${post.folder}-${name}`,
        title: `${post.title}（${name}）`,
        over: `${post.over}　${name}篇`,
        parts: [...repeated, ...joined(share)],
      };
      const strips = words.parts.flatMap(({ blocks }) => blocks.flatMap((one) => (one.is === 'strip' ? [one.of] : [])));
      return { ...planned, post: words, strips };
    });
    if (shares.every(({ post: one }) => one.parts.length > 0 && bytesOf(one, colours) <= LIMITS.bytes)) return shares;
  }
  throw new Error(`${post.folder} does not fit into ${CALLED.length - 1} posts`);
}
