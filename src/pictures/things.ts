/** What stands about: on the ground its foot is at 0,0, on the wall its middle. */

import { SMALL } from './held.ts';

interface Thing {
  draw: string;
  /** Where it goes if nobody says: on the wall, on the ground behind the people, or before them. */
  where: 'wall' | 'behind' | 'before';
  /** Its own words, such as a number of days: the size of the letters, and where they stand. */
  words?: readonly [size: number, y: number, colour: string];
  /** How large small things are drawn when nobody holds them. */
  scale?: number;
}

const WHEEL = (x: number, r = 15) =>
  `<circle cx="${x}" cy="${-r}" r="${r}" fill="{dark}"/><circle cx="${x}" cy="${-r}" r="5" fill="{grey}" stroke="none"/>`;

const small = (draw: string): Thing => ({ draw, where: 'wall', scale: 1.3 });

export const THINGS = {
  纸: small(SMALL.纸),
  盖章的纸: small(SMALL.盖章的纸),
  照片: small(SMALL.照片),
  手机: small(SMALL.手机),
  钱: small(SMALL.钱),
  笔: small(SMALL.笔),
  相机: small(SMALL.相机),
  文件夹: small(SMALL.文件夹),
  病历: small(SMALL.病历),
  尺子: small(SMALL.尺子),
  包: { draw: SMALL.包, where: 'before', scale: 1.2 },
  箱子: { draw: SMALL.箱子, where: 'before', scale: 1.3 },
  日历: {
    draw: '<path d="M-37-32H37V36H-37Z" fill="{white}"/><path d="M-37-32H37V-14H-37Z" fill="{red}"/><path d="M-19-40v14M19-40v14" stroke-width="5"/>',
    where: 'wall',
    words: [29, 23, '{ink}'],
  },
  钟: {
    draw: '<circle r="29" fill="{white}"/><path d="M0-19V0L13 8" stroke-width="4.5"/><path d="M0-29v5M0 24v5M-29 0h5M24 0h5" stroke-width="2.5"/>',
    where: 'wall',
  },
  牌子: { draw: '', where: 'wall', words: [26, 9, '{white}'] },
  叉: {
    draw: '<path d="M-20-20L20 20M20-20L-20 20" stroke-width="17"/><path d="M-20-20L20 20M20-20L-20 20" stroke="{red}" stroke-width="11"/>',
    where: 'wall',
  },
  勾: {
    draw: '<path d="M-22 0L-7 17L24-20" stroke-width="17"/><path d="M-22 0L-7 17L24-20" stroke="{leaf}" stroke-width="11"/>',
    where: 'wall',
  },
  箭头: { draw: '<path d="M-26-7H4V-19L28 0L4 19V7H-26Z" fill="{leaf}"/>', where: 'wall' },
  天平: {
    draw: '<path d="M0-26V24M-14 26H14M-32-18H32M0-26v-4" stroke-width="4"/><path d="M-32-18L-44 6H-20ZM32-18L20 6H44Z" stroke-width="2"/><path d="M-46 6H-18Q-32 22-46 6ZM18 6H46Q32 22 18 6Z" fill="{amber}"/>',
    where: 'wall',
  },
  闪电: { draw: '<path d="M6-30L-16 4H-2L-8 30L16-8H2Z" fill="{amber}"/>', where: 'wall' },
  裂开的心: {
    draw: '<path d="M-4-16C-12-32-38-28-34-5C-31 10-14 20-5 30L-11 14L0 4L-10-5Z" fill="{red}"/><path d="M7-14C15-30 40-26 36-3C33 12 17 21 4 31L-1 15L10 5L0-4Z" fill="{red}"/>',
    where: 'wall',
  },
  水滴: {
    draw: '<path d="M0-20Q18 4 0 14Q-18 4 0-20ZM-30-6Q-18 12-30 18Q-42 12-30-6ZM28 0Q38 16 28 21Q18 16 28 0Z" fill="{glass}"/>',
    where: 'wall',
  },
  房子: {
    draw: '<path d="M-56-70H56V0H-56Z" fill="{paper}"/><path d="M-68-66L-44-108H44L68-66Z" fill="{tile}"/><path d="M-14-42H14V0H-14ZM-44-50H-24V-28H-44ZM24-50H44V-28H24Z" fill="{wood}"/>',
    where: 'behind',
  },
  塌房: {
    draw: '<path d="M-58 0V-58L-40-70L-34-44L-18-50L-8-22L10-30L18-8L40-14L58 0Z" fill="{paper}"/><path d="M-64-60L-30-92L-18-84L-40-56M2-36L44-58L60-40L24-14Z" fill="{tile}"/><path d="M-70 0L-54-14L-38 0ZM40 0L54-16L72 0ZM-10 0L4-12L20 0Z" fill="{brick}"/>',
    where: 'behind',
  },
  墙: {
    draw: '<path d="M-62-74H62V0H-62Z" fill="{brick}"/><path d="M-62-56H62M-62-37H62M-62-18H62M-40-74v18M0-74v18M40-74v18M-20-56v19M20-56v19M-40-37v19M0-37v19M40-37v19M-20-18v18M20-18v18" stroke-width="2"/>',
    where: 'behind',
  },
  断墙: {
    draw: '<path d="M-62 0V-74H-26L-18-56L-30-40L-12-30V-12L2 0ZM62 0V-40L46-48L40-26L28-20V0Z" fill="{brick}"/><path d="M-62-56H-18M-62-37H-30M-62-18H-12M-44-74v18M-54-37v19M-34-56v19" stroke-width="2"/><path d="M-4 0L6-14L20-4L14 0ZM18 0l12-12l12 12z" fill="{brick}"/>',
    where: 'behind',
  },
  碎砖: {
    draw: '<path d="M-34 0L-30-14L-10-12L-8 0ZM-14-12L-2-24L14-14L8 0H-8ZM12 0L16-14L36-10L34 0Z" fill="{brick}"/>',
    where: 'before',
  },
  门: {
    draw: '<path d="M-34-132H34V0H-34Z" fill="{white}"/><path d="M34-132V0L8 12V-118Z" fill="{wood}"/><circle cx="15" cy="-54" r="3" fill="{ink}" stroke="none"/>',
    where: 'behind',
  },
  监控: {
    draw: '<path d="M-34-24V14M-34-4H-12" stroke-width="6"/><path d="M-20-18L26-8L22 14L-24 4Z" fill="{white}"/><circle cx="25" cy="3" r="7" fill="{glass}"/><circle cx="-12" cy="-8" r="3" fill="{red}" stroke="none"/>',
    where: 'wall',
  },
  灯: {
    draw: `<circle r="46" fill="{amber}" opacity=".35" stroke="none"/>${SMALL.灯}`,
    where: 'wall',
  },
  病床: {
    draw: '<path d="M-74 0V-66M74 0V-44" stroke="{steel}" stroke-width="6"/><path d="M-70-46H-34V-34H-70Z" fill="{white}"/><path d="M-74-34H74V-12H-74Z" fill="{white}"/><circle cx="-48" cy="-52" r="17" fill="{skin}"/><path d="M-65-50Q-68-72-48-71Q-34-70-32-58Q-44-64-52-60Q-60-58-65-50Z" fill="{grey}"/><path d="M-52-50q3 3 6 0M-40-50q3 3 5 0M-46-42h6" stroke-width="2"/><path d="M-34-46Q0-66 70-38V-22H-34Z" fill="{teal}"/>',
    where: 'behind',
  },
  断桥: {
    draw: '<path d="M-90-10Q-62-40-30-48L-38-34L-24-26Q-46-18-64 6H-90ZM90-10Q62-40 34-48L40-32L26-28Q46-18 64 6H90Z" fill="{soft}"/><path d="M-14-4L-4-18L10-10L4 0Z" fill="{soft}"/><path d="M-90 8q15-8 30 0t30 0t30 0t30 0t30 0t30 0" stroke="{blue}" stroke-width="4"/>',
    where: 'behind',
  },
  路灯: {
    draw: '<path d="M0 0V-138Q0-150 16-150H26" stroke="{steel}" stroke-width="6"/><path d="M16-150H44L38-138H22Z" fill="{amber}"/><path d="M20-136L2-84H60L40-136Z" fill="{amber}" opacity=".3" stroke="none"/>',
    where: 'behind',
  },
  树: {
    draw: '<path d="M0 0V-56" stroke="{brown}" stroke-width="10"/><circle cy="-82" r="38" fill="{leaf}"/>',
    where: 'behind',
  },
  庄稼: {
    draw: '<path d="M-50 0Q-52-20-60-26M-50 0Q-48-20-42-28M-18 0Q-20-20-28-26M-18 0Q-16-20-10-28M14 0Q12-20 4-26M14 0Q16-20 22-28M46 0Q44-20 36-26M46 0Q48-20 54-28" stroke="{leaf}" stroke-width="5"/>',
    where: 'before',
  },
  路障: {
    draw: '<path d="M-34 0V-42M34 0V-42" stroke-width="6"/><path d="M-50-56H50V-34H-50Z" fill="{white}"/><path d="M-36-56L-24-34H-38L-50-56ZM-4-56L8-34H-6L-18-56ZM28-56L40-34H26L14-56Z" fill="{red}" stroke="none"/>',
    where: 'before',
  },
  栅栏: {
    draw: '<path d="M-54-16H54M-54-40H54" stroke-width="5" stroke="{wood}"/><path d="M-46 0V-52L-40-60L-34-52V0ZM-16 0V-52L-10-60L-4-52V0ZM14 0V-52L20-60L26-52V0Z" fill="{sand}"/>',
    where: 'before',
  },
  床: {
    draw: '<path d="M-74 0V-66M74 0V-44" stroke="{steel}" stroke-width="6"/><path d="M-74-34H74V-12H-74Z" fill="{white}"/><path d="M-70-46H-36V-34H-70Z" fill="{paper}"/>',
    where: 'behind',
  },
  桌子: {
    draw: '<path d="M-56-50V0M56-50V0" stroke="{brown}" stroke-width="7"/><path d="M-68-58H68V-46H-68Z" fill="{wood}"/>',
    where: 'before',
  },
  卡车: {
    draw: `<path d="M-76-84H14V-22H-76Z" fill="{sand}"/><path d="M14-64H42L60-42V-22H14Z" fill="{blue}"/><path d="M24-56H38L50-42H24Z" fill="{glass}"/>${WHEEL(-48)}${WHEEL(38)}`,
    where: 'behind',
  },
  面包车: {
    draw: `<path d="M-78-20V-62Q-76-76-64-76H30L62-48L76-44V-20Z" fill="{paper}"/><path d="M-66-66H-38V-48H-66ZM-28-66H0V-48H-28ZM10-66H28L48-48H10Z" fill="{glass}"/>${WHEEL(-46)}${WHEEL(44)}`,
    where: 'behind',
  },
  小汽车: {
    draw: `<path d="M-70-18V-40L-44-44L-24-68H20L42-44L70-38V-18Z" fill="{teal}"/><path d="M-30-46L-18-60H-4V-46ZM4-60H16L28-46H4Z" fill="{glass}"/>${WHEEL(-42)}${WHEEL(42)}`,
    where: 'behind',
  },
  救护车: {
    draw: `<path d="M-78-20V-78H36L62-48L76-44V-20Z" fill="{white}"/><path d="M10-66H30L46-48H10Z" fill="{glass}"/><path d="M-40-66v28M-54-52h28" stroke="{leaf}" stroke-width="8"/><path d="M-14-78H6V-88H-14Z" fill="{blue}"/><path d="M-22-96l-6-8M-4-98v-10M14-96l6-8" stroke-width="3"/>${WHEEL(-46)}${WHEEL(44)}`,
    where: 'behind',
  },
  铲车: {
    draw: `<path d="M-58-30H20V-58H-58Z" fill="{amber}"/><path d="M-40-96H-4V-58H-40Z" fill="{glass}"/><path d="M14-50L60-70L78-30" stroke-width="12"/><path d="M14-50L60-70L78-30" stroke="{amber}" stroke-width="7"/><path d="M66-34H98L88-4H62Z" fill="{steel}"/>${WHEEL(-40, 19)}${WHEEL(8, 19)}`,
    where: 'behind',
  },
  三轮车: {
    draw: `<path d="M-10-24H20L42-60" stroke-width="6"/><path d="M-72-54H-8V-22H-72Z" fill="{blue}"/><path d="M2-48L10-24" stroke-width="5"/><path d="M-6-52H20" stroke-width="9"/><path d="M42-66L54-16M32-72L50-66" stroke-width="5"/>${WHEEL(-40, 16)}${WHEEL(54, 16)}`,
    where: 'behind',
  },
  缺一块的地: {
    draw: '<path d="M-46-32H46V34H-46Z" fill="{paper}"/><path d="M-38-24H-2V26H-38ZM4-24H38V-2H4Z" fill="{leaf}"/><path d="M4 5H38V26H4Z" fill="{stop}" stroke="{red}" stroke-dasharray="6 6"/>',
    where: 'wall',
  },
  整块的地: {
    draw: '<path d="M-46-32H46V34H-46Z" fill="{paper}"/><path d="M-38-24H-2V26H-38ZM4-24H38V-2H4ZM4 5H38V26H4Z" fill="{leaf}"/>',
    where: 'wall',
  },
  桥: {
    draw: '<path d="M-90-10Q0-74 90-10V6H64Q0-40-64 6H-90Z" fill="{soft}"/><path d="M-90 8q15-8 30 0t30 0t30 0t30 0t30 0t30 0" stroke="{blue}" stroke-width="4"/>',
    where: 'behind',
  },
} as const satisfies Readonly<Record<string, Thing>>;

export type ThingName = keyof typeof THINGS;
export const THING_NAMES = Object.keys(THINGS) as ThingName[];

/** The same with what it may leave out. */
export function thingOf(name: ThingName): Thing {
  return THINGS[name];
}
