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
}

/** 线: steps along a line; 题头: nothing but a large title; 歇: a rest for the eyes. */
export type Layout = '线' | '题头' | '歇';

/** What a kind of content gives: as many blocks as it has, in reading order. */
export interface Draft {
  /** Absent for a title above its blocks. */
  layout?: Layout | undefined;
  /** The entry's short link, whose QR code stands on the slide; empty on slides of the screen's own. */
  code: string;
  /** Below the base. */
  path: string;
  /** 信访工作条例 · 第二十六条 */
  eyebrow: string;
  title: string;
  blocks: Block[];
  /** One line at the foot, such as that a case is made up. */
  small?: string | undefined;
  /** For whoever speaks in front of a class. */
  notes?: string | undefined;
  /** Seconds that it stays, where that does not follow from the number of characters. */
  stays?: number | undefined;
}
