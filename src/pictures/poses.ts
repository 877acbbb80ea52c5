/** Arms: where the hands are, of somebody who looks to the right. Shoulders are at ±17, -92; an arm is 52 long. */

export interface Pose {
  /** The hand on the side to which one looks, and the other. */
  front: readonly [number, number];
  back: readonly [number, number];
  /** How the front hand is held: a finger out, or the palm. */
  hand?: 'point' | 'open';
  backHand?: 'open';
  /** Elbows out instead of down. */
  out?: boolean;
  /** Sits on the ground, a leg bandaged. */
  seated?: boolean;
  /** The front hand is drawn behind what it holds only where that is not at an ear. */
  ear?: boolean;
}

export const POSES = {
  站着: { front: [25, -48], back: [-25, -48] },
  拿着: { front: [38, -82], back: [-25, -48] },
  递过去: { front: [58, -84], back: [-25, -48] },
  伸手: { front: [56, -80], back: [-25, -48], hand: 'open' },
  指着: { front: [56, -104], back: [-25, -48], hand: 'point' },
  举手: { front: [36, -140], back: [-25, -48], hand: 'open' },
  举双手: { front: [40, -138], back: [-40, -138], hand: 'open', backHand: 'open' },
  摆手: { front: [46, -112], back: [-25, -48], hand: 'open' },
  抱臂: { front: [-10, -74], back: [12, -78], out: true },
  叉腰: { front: [20, -58], back: [-20, -58], out: true },
  握手: { front: [52, -74], back: [-25, -48] },
  打电话: { front: [27, -120], back: [-25, -48], out: true, ear: true },
  拍照: { front: [46, -116], back: [-25, -48] },
  写字: { front: [46, -64], back: [-25, -48] },
  看着: { front: [40, -88], back: [-25, -48] },
  扶额: { front: [20, -138], back: [-25, -48], out: true, ear: true },
  捂脸: { front: [20, -110], back: [-12, -108], out: true, ear: true },
  摊手: { front: [46, -78], back: [-46, -78], hand: 'open', backHand: 'open' },
  坐地: { front: [34, -52], back: [-30, -44], seated: true },
} as const satisfies Readonly<Record<string, Pose>>;

export type PoseName = keyof typeof POSES;
export const POSE_NAMES = Object.keys(POSES) as PoseName[];

const UPPER = 26;
const LOWER = 27;

/** Where the elbow of an arm from `a` to `b` is: the lower of the two places, or that farther out on its side. */
function elbow(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  outOn: number,
): [number, number] {
  const [dx, dy] = [bx - ax, by - ay];
  const far = Math.hypot(dx, dy) || 1;
  const reach = Math.min(far, UPPER + LOWER - 0.5);
  // An arm that hangs or is held out bends a little only.
  const bones = reach > 40 ? Math.min(UPPER, reach * 0.52) : UPPER;
  const off = Math.sqrt(Math.max(0, bones ** 2 - (reach / 2) ** 2));
  const [ux, uy] = [dx / far, dy / far];
  const [one, other]: [number, number][] = [1, -1].map((side): [number, number] => [
    Math.round(ax + (ux * reach) / 2 - uy * off * side),
    Math.round(ay + (uy * reach) / 2 + ux * off * side),
  ]) as [[number, number], [number, number]];
  const first = outOn === 0 ? one[1] >= other[1] : one[0] * outOn >= other[0] * outOn;
  return first ? one : other;
}

const PALM =
  '<path d="M1-5q1-6 5-6q3 1 1 6" fill="{skin}" stroke-width="2.4"/><ellipse cx="2" rx="7.5" ry="6.5" fill="{skin}" stroke-width="2.4"/>';
const OPEN =
  '<path d="M-3-5Q-6-12-3-13Q0-13 1-7L3-16Q6-17 6-13L8-14Q11-14 11-9L13-9Q15-8 14-4Q12 7 3 8Q-5 7-5-1Z" fill="{skin}" stroke-width="2.2"/>';
const POINT =
  '<path d="M3-5H17Q21-4 17-1H8" fill="{skin}" stroke-width="2.4"/><ellipse cx="2" rx="7.5" ry="6.5" fill="{skin}" stroke-width="2.4"/>';
const HANDS = { palm: PALM, open: OPEN, point: POINT };

/**
 * An arm in its sleeve with its hand.
 * @param side 1 for the front arm, -1 for the other
 */
export function arm(side: 1 | -1, [x, y]: readonly [number, number], kind: keyof typeof HANDS, out = false): string {
  const from: [number, number] = [side * 17, -92];
  const [ex, ey] = elbow(from, [x, y], out || y > -60 ? side : 0);
  const d = `M${from[0]} ${from[1]}L${ex} ${ey}L${x} ${y}`;
  const sleeve = Math.round(Math.hypot(ex - from[0], ey - from[1]) + Math.hypot(x - ex, y - ey) - 7);
  const turn = kind === 'open' ? 0 : Math.round((Math.atan2(y - ey, x - ex) * 180) / Math.PI);
  const flip =
    kind === 'open' ? (side < 0 ? ' scale(-1 1)' : '') : ` rotate(${turn})${side * (x - ex) < 0 ? ' scale(1 -1)' : ''}`;
  return `<path d="${d}" stroke-width="16"/><g transform="translate(${x} ${y})${flip}">${HANDS[kind]}</g><path d="${d}" stroke="{coat}" stroke-width="11" stroke-dasharray="${sleeve} 99"/>`;
}
