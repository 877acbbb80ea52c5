/** Heads, seen from a little to one side and looking to the right; colours are named, see palette.ts. */

import type { Look } from './wardrobe.ts';

/** Brows and mouth: the two by which anybody tells a mood, drawn larger than life. */
const MOODS = {
  平静: '<path d="M0-137q4-2 8 0M13-137q3-2 6 0M5-114q4 2 9 0" stroke-width="2.4"/>',
  高兴: '<path d="M0-139q4-3.5 8 0M13-139q3-3 6 0" stroke-width="2.4"/><path d="M2-118q7 11 15 0z" fill="{red}" stroke-width="2.4"/>',
  难过: '<path d="M-1-134l8-5M13-139l7 5M5-111q4.5-6 9 0" stroke-width="2.6"/><path d="M19-124q5 7 0 9q-5-2 0-9" fill="{glass}" stroke-width="1.6"/>',
  生气: '<path d="M-1-140l9 5M12-135l8-5M4-111q5-6 10 0" stroke-width="3.2"/>',
  着急: '<path d="M-1-135l8-4M13-139l7 4" stroke-width="2.6"/><ellipse cx="9.5" cy="-113" rx="3.5" ry="4" fill="{red}" stroke-width="2.2"/><path d="M-10-147q6 8 0 10q-6-2 0-10" fill="{glass}" stroke-width="1.6"/>',
} as const;

export type Mood = keyof typeof MOODS;
export const MOOD_NAMES = Object.keys(MOODS) as Mood[];

/** What lies behind the head, and over it. */
const HAIR: Readonly<Record<Look['cut'], readonly [string, string]>> = {
  short: [
    '',
    '<path d="M-18-121Q-24-151 2-150Q25-150 22-129Q19-139 9-139Q-4-138-10-133Q-12-128-13-121Z" fill="{hair}"/>',
  ],
  bob: [
    '<path d="M-18-140Q-29-108-20-103Q-4-98 10-104L20-108Q25-122 21-138Z" fill="{hair}"/>',
    '<path d="M-18-116Q-25-151 3-151Q26-151 23-127Q18-138 8-141Q-2-134-11-132Q-11-122-14-112Z" fill="{hair}"/>',
  ],
  bun: [
    '<circle cx="-17" cy="-142" r="9" fill="{hair}"/>',
    '<path d="M-18-118Q-24-150 2-150Q25-150 22-130Q14-141 3-141Q-9-138-13-118Z" fill="{hair}"/>',
  ],
  tail: [
    '<path d="M-13-140Q-38-138-33-104Q-20-110-17-126Z" fill="{hair}"/>',
    '<path d="M-18-119Q-24-151 2-150Q25-150 22-128Q16-139 6-142Q-4-135-11-132Q-12-124-14-119Z" fill="{hair}"/>',
  ],
  thin: ['', '<path d="M-18-119Q-22-136-15-143Q-10-138-12-119ZM16-146Q24-141 22-131Q18-136 13-139Z" fill="{hair}"/>'],
};

const HATS: Readonly<Record<NonNullable<Look['hat']>, string>> = {
  helmet:
    '<path d="M-21-134Q-22-158 2-159Q27-158 26-134Z" fill="{amber}"/><path d="M-3-158Q2-163 8-158L9-135H-3Z" fill="{amber}"/><path d="M-23-134H31" stroke-width="5"/>',
  straw:
    '<path d="M-34-134Q2-152 38-134Q2-126-34-134Z" fill="{straw}"/><path d="M-16-139Q-13-161 2-161Q17-161 20-139Q2-133-16-139Z" fill="{straw}"/><path d="M-15-144Q2-138 19-144" stroke="{brown}" stroke-width="4"/>',
};

/** A head on its neck. */
export function head({ cut, hat, age, glasses }: Look, mood: Mood): string {
  const [behind, over] = HAIR[cut];
  const wrinkles =
    age === 'old' ? '<path d="M-6-131l-5-2M-6-127l-5 1M-2-117q-2 4 1 7M18-117q2 4-1 6" stroke-width="1.5"/>' : '';
  const lenses = glasses
    ? '<path d="M10-129h2M-1-129h-9" stroke-width="2"/><circle cx="4.5" cy="-128" r="6" stroke-width="2"/><circle cx="16.5" cy="-128" r="5.5" stroke-width="2"/>'
    : '';
  return `${behind}<path d="M-7-112V-96H8V-110" fill="{skin}"/><ellipse cx="2" cy="-126" rx="20" ry="22" fill="{skin}"/><circle cx="-16" cy="-124" r="5" fill="{skin}"/><path d="M-4-118h5M17-118h3" stroke="{blush}" stroke-width="5"/><ellipse cx="4.5" cy="-128" rx="2.2" ry="3" fill="{ink}" stroke="none"/><ellipse cx="16" cy="-128" rx="2.2" ry="3" fill="{ink}" stroke="none"/><path d="M11-126q4 4-1 5" stroke-width="1.8"/>${wrinkles}${MOODS[mood]}${over}${lenses}${hat === undefined ? '' : HATS[hat]}`;
}
