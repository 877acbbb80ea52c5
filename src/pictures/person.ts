/** A person of the strips: whole, standing on 0,0 or sitting, some 160 high, looking to the right. */

import { head, type Mood } from './faces.ts';
import { SMALL, type SmallName } from './held.ts';
import { coloured } from './palette.ts';
import { arm, POSES, type Pose, type PoseName } from './poses.ts';
import { DRESS, FIGURES, type FigureName, type Look } from './wardrobe.ts';

export interface Figure {
  who: FigureName;
  mood: Mood;
  does: PoseName;
  holds?: SmallName | undefined;
}

const TROUSERS =
  '<path d="M-19-5V-2H-3V-7M4-7V-2H22V-5" fill="{ink}" stroke-width="4"/><path d="M-20-58L-19-7H-3L0-40L4-7H20L21-58Z" fill="{legs}"/>';
const SKIRT =
  '<path d="M-14-2H-4V-22M6-22V-2H18" stroke-width="6"/><path d="M-21-58L-26-20Q0-12 27-20L21-58Z" fill="{legs}"/>';
const COAT = '<path d="M-20-97Q0-110 20-97L23-52Q0-44-23-52Z" fill="{coat}"/>';
const CANE = '<path d="M4 0V-58Q4-66-4-64" stroke="{brown}" stroke-width="5"/>';
const SATCHEL = '<path d="M-34-94Q-34-100-28-100H-14V-56H-34Z" fill="{red}"/>';
const STRAP = '<path d="M-12-102Q-16-80-14-58" stroke="{red}" stroke-width="5"/>';

const SEATED =
  '<path d="M-8-14H40L76-7" stroke-width="19"/><path d="M-8-14H40L76-7" stroke="{legs}" stroke-width="14"/><path d="M46-21l4 18M56-19l4 17" stroke="{white}" stroke-width="6"/><path d="M78-17L82-2" stroke-width="10"/>';
const CHAIR =
  '<path d="M-26-98H-34M-26-98V-30" stroke="{steel}" stroke-width="6"/><path d="M-24-46H20" stroke="{steel}" stroke-width="7"/>';
const WHEELED =
  '<path d="M-8-50H26L32-14" stroke-width="19"/><path d="M-8-50H26L32-14" stroke="{legs}" stroke-width="14"/><path d="M28-10H44" stroke-width="9"/><circle cx="-6" cy="-27" r="26" stroke="{ink}" stroke-width="4.5"/><path d="M-6-53V-1M-32-27H20M-24-46L12-8M12-46L-24-8" stroke="{steel}" stroke-width="2"/><circle cx="-6" cy="-27" r="4" fill="{steel}"/><circle cx="36" cy="-6" r="6" fill="{steel}"/>';

const held = (name: SmallName, [x, y]: readonly [number, number]) =>
  `<g transform="translate(${x} ${y})">${SMALL[name]}</g>`;

/** What the hand has where nothing else is said: a telephone at the ear, a pen to write. */
const OWN: Partial<Record<PoseName, SmallName>> = { 打电话: '手机', 拍照: '手机', 写字: '笔' };

function placeOfHeld(pose: Pose): readonly [number, number] {
  const [x, y] = pose.front;
  return pose.ear ? [x + 2, y - 4] : [x + 9, y - 9];
}

/** Arms crossed over the chest are drawn over it; else the far one is behind the coat. */
function upper(look: Look, figure: Figure, pose: Pose): string {
  const front = arm(1, pose.front, pose.hand ?? 'palm', pose.out);
  const back = arm(-1, pose.back, pose.backHand ?? 'palm', pose.out);
  const thing = figure.holds ?? OWN[figure.does];
  const body = `${COAT}${DRESS[look.dress]}`;
  const top = head(look, figure.mood);
  const inHand = thing === undefined ? '' : held(thing, placeOfHeld(pose));
  const folded = pose.back[0] > -20;
  return `${folded ? '' : back}${body}${top}${folded ? back : ''}${inHand}${front}`;
}

function adult(look: Look, figure: Figure): string {
  const pose: Pose = POSES[figure.does];
  const top = upper(look, figure, pose);
  if (pose.seated) return `${SEATED}<g transform="translate(-8 40)">${top}</g>`;
  if (look.with === 'wheels') {
    const resting = figure.does === '站着' ? { ...pose, front: [34, -64] as const, back: [-22, -62] as const } : pose;
    return `${CHAIR}<g transform="translate(-4 8)">${upper(look, figure, resting)}</g>${WHEELED}`;
  }
  const legs = look.skirt ? SKIRT : TROUSERS;
  const satchel = look.with === 'satchel';
  const cane =
    look.with === 'cane' ? `<g transform="translate(${figure.does === '站着' ? 26 : -30} 0)">${CANE}</g>` : '';
  return `${satchel ? SATCHEL : ''}${legs}${cane}${top}${satchel ? STRAP : ''}`;
}

/** A person with its colours; who has a child by the hand is drawn with it. */
export function person(figure: Figure): string {
  const look: Look = FIGURES[figure.who];
  const { coat, legs, hair = 'hair', skin = 'skin' } = look;
  const own = coloured(adult(look, figure), { coat, legs, hair, skin });
  if (look.age === 'child') return `<g transform="scale(.74)">${own}</g>`;
  if (look.with !== 'child') return own;
  const child = person({ who: '孩子', mood: figure.mood === '生气' ? '平静' : figure.mood, does: '站着' });
  return `${own}<g transform="translate(48 0)">${child}</g>`;
}
