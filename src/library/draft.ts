/** One idea of an entry for screens: what a slide shows, before it is known how much of it fits. */

/**
 * 原文 stands in the law's own face; 可以 and 不能 in the colours of what one may and may not do; in 选项,
 * which one has to choose from, nothing stands out.
 */
export type Tone = '原文' | '说明' | '可以' | '不能' | '选项';

export interface Block {
  /** （三） or 要件: stands before the text on its first line. */
  label?: string | undefined;
  text: string;
  tone: Tone;
  /** Answers the title, and where slides become a line of text goes by together with it: “……”：不对。 */
  answers?: true | undefined;
  /** A period of 尺 or 梯, and how long its bar is, where the longest is 1; whether it is the reader's own. */
  bar?: { period: string; share: number; yours?: boolean | undefined } | undefined;
  /** A figure of 数, in large type, and what stands beside it: 839 批, ↓比上一年少 22.24%. */
  figure?: { said: string; beside?: string | undefined } | undefined;
  /** A step of 步: its pictogram, whom one turns to, within which time. */
  step?: { picture?: string | undefined; to?: string | undefined; within?: string | undefined } | undefined;
  /** A panel of 画, whose caption the text is: where its drawing is, below the base, and what is seen in it. */
  panel?: { path: string; alt: string } | undefined;
}

/**
 * 图: a pictogram beside the words; 步: steps side by side; 判: a saying and its verdict; 题: a question and what to
 * choose from; 线: many steps along a line; 画: panels of a strip, each with its caption; 尺: bars to scale; 梯: periods
 * below each other, the longer the wider; 数: figures, each with its name; 题头: nothing but a large title; 歇: a rest for the eyes.
 */
export type Layout = '图' | '步' | '判' | '题' | '线' | '画' | '尺' | '梯' | '数' | '题头' | '歇';

/** What a kind of content gives: as many blocks as it has, in reading order. */
export interface Draft {
  /** Absent for a title above its blocks. */
  layout?: Layout | undefined;
  /** Name of a pictogram, for 图. */
  picture?: string | undefined;
  /** The name of the entry's QR code, its short link or see qrName, for its last slide; empty on slides of the screen's own. */
  code: string;
  /** Below the base. */
  path: string;
  /** What the entry belongs to: 信访工作条例. */
  topic: string;
  /** What it is called there, where the title does not say it: 第二十六条. */
  name?: string | undefined;
  title: string;
  blocks: Block[];
  /** A question to think about, or its answer: wrong options mean nothing alone. */
  quiz?: '题' | '答案' | undefined;
  /** One line at the foot that goes with it everywhere, such as that a case is made up. */
  small?: string | undefined;
  /** The articles that it rests on, at the foot too. */
  basis?: string | undefined;
  /** For whoever speaks in front of a class. */
  notes?: string | undefined;
  /** Seconds that it stays, where that does not follow from the number of characters. */
  stays?: number | undefined;
}

/** What stands over a slide: 信访工作条例 · 第二十六条. */
export function eyebrowOf({ topic, name }: Pick<Draft, 'topic' | 'name'>): string {
  return name === undefined ? topic : `${topic} · ${name}`;
}
