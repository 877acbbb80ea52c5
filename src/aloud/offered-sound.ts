/** A recording that a page offers: what a view needs of it. */
export interface OfferedSound {
  /** Below the site: /audio/routes-unpaid-wages.mp3 */
  path: string;
  /** What it is saved as. */
  name: string;
  bytes: number;
  seconds: number;
  /** 机器试听 or 合成语音: whoever listens knows that it is no person. */
  mark: string;
  /** What is heard, part by part: the caption. */
  text: string[];
}
