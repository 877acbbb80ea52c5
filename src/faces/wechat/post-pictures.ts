/** The pictures of a post: those in its text, and its covers. The same words and drawings give the same bytes. */

import sharp from 'sharp';
import { edition, officeName } from '../../kinds/edition/schema.ts';
import { stripModels } from '../../kinds/strip/model.ts';
import { ContentError } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { flatPng } from '../../machine/png-file.ts';
import { coloured } from '../../pictures/palette.ts';
import { PANEL_HEIGHT, PANEL_WIDTH } from '../../pictures/panel.ts';
import { PICTOGRAM_SIZE, pictogramBody } from '../../pictures/pictograms.ts';
import type { CardFace } from '../cards/card-face.ts';
import { cardFaces } from '../cards/card-faces.ts';
import { CardProblem } from '../cards/card-surface.ts';
import { drawCard } from '../cards/draw-card.ts';
import { outlinedPanel } from '../cards/outlined-panel.ts';
import { MissingGlyph, typefaces } from '../cards/typeface.ts';
import { qrPng } from '../web/qr.ts';
import { LIMITS, type Post, type PostPicture } from './post.ts';
import type { PostColours } from './post-colours.ts';
import type { PlannedPost } from './post-of.ts';

/** Pixels on a screen, and how many a screen has for each. */
const PICTOGRAM = 72;
const CODE = 160;
const DENSE = 2;

/** Pixels: a panel of two beside each other, and what is between them. */
const PANEL = 420;
const GAP = 16;

/** Of a drawing with people in it: colours, and how far apart. */
const PEOPLED = { colours: 48, apart: 22 };

async function pngOf(svg: string): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return flatPng(data, info.width, info.height, PEOPLED.colours, PEOPLED.apart);
}

/** @throws ContentError where there is no such pictogram */
async function pictogramPng(name: string, colours: PostColours, from: PlannedPost['from']): Promise<Uint8Array> {
  const body = pictogramBody(name);
  if (body === undefined) {
    const message = `没有叫“${name}”的图，推文里少一张。请在 picture 里换一个，名字在 phosphoricons.com`;
    throw new ContentError([{ ...from, message }]);
  }
  const side = PICTOGRAM * DENSE;
  const { accent, sheet } = colours;
  const drawn = body.replaceAll('currentColor', accent);
  return await pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${PICTOGRAM_SIZE} ${PICTOGRAM_SIZE}"><rect width="100%" height="100%" fill="${sheet}"/><g fill="${accent}">${drawn}</g></svg>`,
  );
}

/** The panels of a strip as one picture, two beside each other, the odd one in the middle. */
async function stripPng(panels: readonly { svg: string }[]): Promise<Uint8Array> {
  const { strong } = await typefaces();
  const scale = PANEL / PANEL_WIDTH;
  const high = PANEL_HEIGHT * scale;
  const rows = Math.ceil(panels.length / 2);
  const width = 2 * PANEL + GAP;
  const height = rows * high + (rows - 1) * GAP;
  const drawn = panels.map(({ svg }, index) => {
    const alone = index === panels.length - 1 && index % 2 === 0;
    const x = alone ? (width - PANEL) / 2 : (index % 2) * (PANEL + GAP);
    const y = Math.floor(index / 2) * (high + GAP);
    return `<clipPath id="p${index}"><rect width="${PANEL_WIDTH}" height="${PANEL_HEIGHT}" rx="12"/></clipPath><g transform="translate(${x} ${y}) scale(${scale})" clip-path="url(#p${index})">${outlinedPanel(svg, strong)}</g>`;
  });
  return await pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${coloured('{white}')}"/>${drawn.join('')}</svg>`,
  );
}

/** What the covers of a post show: those of its page, or, of an occasion, its own title. */
function coverFace(library: Library, { post, page, pictogram, from }: PlannedPost): CardFace {
  const face = page && cardFaces(library).get(page.path)?.face;
  if (face) return face;
  const { colour, ...own } = library.of(edition).data;
  const [over = ''] = post.over.split('　');
  return {
    over,
    title: post.title,
    line: post.lead,
    picture: pictogram === undefined ? undefined : { pictogram },
    tone: '平',
    office: officeName({ colour, ...own }),
    day: post.reviewed,
    address: post.address ?? '',
    colour,
    from: from.file,
  };
}

/** A post with its pictures. */
export interface DrawnPost {
  post: Post;
  /** In the order in which they stand in it. */
  pictures: PostPicture[];
  covers: { wide: Uint8Array; square: Uint8Array };
}

/**
 * @throws ContentError where something that is to be seen cannot be drawn, with the place and the remedy; CommandError
 *   where the light install left the fonts out
 */
export async function drawnPost(library: Library, planned: PlannedPost, colours: PostColours): Promise<DrawnPost> {
  const { post, pictogram, strips, from } = planned;
  const drawings = stripModels(library);
  const pictures: PostPicture[] = [];
  const add = (name: string, alt: string, width: PostPicture['width'], png: Uint8Array): PostPicture => {
    const picture = { file: `图${pictures.length + 1}-${name}.png`, alt, width, png };
    if (png.length > LIMITS.picture) {
      const message = `${picture.file} 有 ${png.length} 字节，公众号的图要小于 1 MB。请少画几样东西`;
      throw new ContentError([{ ...from, message }]);
    }
    pictures.push(picture);
    return picture;
  };
  try {
    const shown: Post['pictures'] = { strips: new Map() };
    if (pictogram !== undefined) {
      shown.pictogram = add('图标', '插图', PICTOGRAM, await pictogramPng(pictogram, colours, from));
    }
    const drawn = new Map<string, PostPicture>();
    for (const of of strips) {
      const strip = drawings.get(of);
      if (!strip)
        throw new ContentError([{ ...from, message: `推文里少一张图：content/strips/ 里没有 ${of} 的连环画` }]);
      const alt = strip.panels.map((panel) => `${panel.caption}：${panel.alt}`).join('');
      drawn.set(of, add('连环画', alt, 'whole', await stripPng(strip.panels)));
    }
    shown.strips = drawn;
    // A code of what one would rather hide stays off a picture that goes from phone to phone.
    if (post.address !== undefined && !post.discreet) {
      shown.code = add('二维码', `二维码，打开 ${post.address}`, CODE, qrPng(post.address));
    }
    const face = coverFace(library, planned);
    const covers = { wide: await drawCard(face, 'wide'), square: await drawCard(face, 'square') };
    return { post: { ...post, pictures: shown }, pictures, covers };
  } catch (error) {
    if (error instanceof CardProblem) throw new ContentError([{ ...from, message: error.message }]);
    if (!(error instanceof MissingGlyph)) throw error;
    const message = `“${error.text}”里的“${error.character}”，画图的字体里没有，画出来是空的。请换一个写法`;
    throw new ContentError([{ ...from, message }]);
  }
}
