/** Who there is in the strips: people as one meets them, recognisable by their work and age, never by a face. */

export interface Look {
  cut: 'short' | 'bob' | 'bun' | 'tail' | 'thin';
  hat?: 'helmet' | 'straw';
  age?: 'old' | 'child';
  glasses?: boolean;
  /** Colours by name, see palette.ts. */
  coat: string;
  legs: string;
  hair?: string;
  skin?: string;
  /** What is on the coat. */
  dress: 'vest' | 'shirt' | 'jacket' | 'blouse' | 'tunic' | 'zip' | 'gown' | 'white' | 'track' | 'waistcoat';
  skirt?: boolean;
  /** A cane in the hand, a chair on wheels, a child by the hand. */
  with?: 'cane' | 'wheels' | 'child' | 'satchel';
}

export const FIGURES = {
  工人: { cut: 'short', hat: 'helmet', coat: 'amber', legs: 'jean', skin: 'tan', dress: 'vest' },
  女工: { cut: 'tail', coat: 'blue', legs: 'jean', dress: 'zip' },
  农民: { cut: 'short', hat: 'straw', coat: 'mint', legs: 'brown', skin: 'tan', dress: 'shirt' },
  男人: { cut: 'short', coat: 'teal', legs: 'jean', dress: 'shirt' },
  青年: { cut: 'short', coat: 'rose', legs: 'navy', dress: 'zip' },
  妇女: { cut: 'bob', coat: 'rose', legs: 'navy', dress: 'blouse', skirt: true },
  大嫂: { cut: 'bun', coat: 'plum', legs: 'jean', dress: 'blouse' },
  老太太: { cut: 'bun', age: 'old', hair: 'grey', coat: 'plum', legs: 'dark', dress: 'tunic' },
  老爷爷: { cut: 'thin', age: 'old', hair: 'grey', coat: 'blue', legs: 'dark', dress: 'tunic', with: 'cane' },
  带孩子的妇女: { cut: 'tail', coat: 'teal', legs: 'navy', dress: 'blouse', skirt: true, with: 'child' },
  坐轮椅的人: { cut: 'short', coat: 'leaf', legs: 'jean', dress: 'zip', with: 'wheels' },
  坐轮椅的工人: { cut: 'short', coat: 'amber', legs: 'jean', skin: 'tan', dress: 'vest', with: 'wheels' },
  孩子: { cut: 'short', age: 'child', coat: 'amber', legs: 'blue', dress: 'shirt' },
  学生: { cut: 'tail', age: 'child', coat: 'white', legs: 'blue', dress: 'track', with: 'satchel' },
  工作人员: { cut: 'short', coat: 'white', legs: 'navy', dress: 'waistcoat' },
  女工作人员: { cut: 'bob', coat: 'white', legs: 'navy', dress: 'waistcoat', glasses: true },
  老板: { cut: 'short', coat: 'navy', legs: 'navy', dress: 'jacket' },
  店主: { cut: 'short', coat: 'sand', legs: 'brown', dress: 'shirt' },
  民警: { cut: 'short', coat: 'navy', legs: 'dark', dress: 'zip' },
  法官: { cut: 'bob', coat: 'dark', legs: 'dark', dress: 'gown', glasses: true },
  医生: { cut: 'short', coat: 'white', legs: 'jean', dress: 'white', glasses: true },
  律师: { cut: 'tail', coat: 'dark', legs: 'dark', dress: 'jacket' },
} as const satisfies Readonly<Record<string, Look>>;

export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

/** What is on the coat, seen like the head from a little to one side. */
export const DRESS: Readonly<Record<Look['dress'], string>> = {
  vest: '<path d="M-10-102L-12-50M13-102L14-49M-22-66Q0-59 22-66" stroke="{paper}" stroke-width="5"/><path d="M2-104V-48" stroke-width="2"/>',
  shirt: '<path d="M-8-103L3-94L12-103M3-94V-48" stroke-width="2.2"/>',
  jacket:
    '<path d="M-8-104L4-78L14-104Q3-108-8-104Z" fill="{white}" stroke-width="2"/><path d="M3-100l3 4l-1 14l-3 3l-2-4z" fill="{red}" stroke-width="1.5"/><path d="M4-78V-48" stroke-width="2"/>',
  blouse: '<path d="M-8-104Q3-86 13-104" fill="{skin}" stroke-width="2.2"/>',
  tunic:
    '<path d="M-6-104Q3-98 11-103M3-99Q14-92 15-80L17-50" stroke-width="2.2"/><path d="M7-94l4-2M12-84l4-1M14-68h4" stroke="{paper}" stroke-width="2.5"/>',
  zip: '<path d="M-8-103L3-97L12-103" stroke-width="4"/><path d="M3-97V-48" stroke="{paper}" stroke-width="2"/>',
  gown: '<path d="M-7-104L3-92L12-104Z" fill="{white}" stroke-width="2"/><path d="M3-92V-48" stroke-width="2"/>',
  white:
    '<path d="M-8-104L3-86L13-104Q3-108-8-104Z" fill="{mint}" stroke-width="2"/><path d="M3-86V-48M10-70h8" stroke-width="2"/><path d="M-9-102Q-10-78-2-78M13-102Q16-84 9-80" stroke="{jean}" stroke-width="2.5"/>',
  track:
    '<path d="M-8-103L3-97L12-103M3-97V-48" stroke-width="2"/><path d="M-16-100L-17-52M17-100L19-52" stroke="{blue}" stroke-width="6"/>',
  waistcoat:
    '<path d="M-20-98L-8-104L3-82L13-104L20-98L23-52Q0-44-23-52Z" fill="{teal}" stroke-width="2.4"/><path d="M3-82V-48" stroke-width="2"/>',
};
