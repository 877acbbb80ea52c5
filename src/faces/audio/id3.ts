/**
 * The tag in front of an MP3: what it is called, who it is of, and its chapters. ID3v2.3 with UTF-16, which every player
 * reads: https://id3.org/id3v2.3.0, and its chapters: https://id3.org/id3v2-chapters-1.0
 */

/** Milliseconds from the beginning. */
export interface SoundChapter {
  title: string;
  from: number;
  to: number;
}

export interface SoundTag {
  title: string;
  artist: string;
  album: string;
  /** What a listener should know: that a machine speaks. */
  comment: string;
  chapters: readonly SoundChapter[];
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const latin = (text: string) => Buffer.from(`${text}\0`, 'latin1');

function number32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
}

function frame(name: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(name, 'latin1'), number32(body.length), Buffer.alloc(2), body]);
}

/** Encoding 1 is UTF-16. */
const textFrame = (name: string, text: string) => frame(name, Buffer.concat([Buffer.from([1]), utf16(text)]));

function commentFrame(text: string): Buffer {
  return frame('COMM', Buffer.concat([Buffer.from([1]), Buffer.from('zho', 'latin1'), utf16('\0'), utf16(text)]));
}

/** Where in the file a chapter begins is not said: its time is. */
const NO_OFFSET = 0xffffffff;

function chapterFrames(chapters: readonly SoundChapter[]): Buffer[] {
  const names = chapters.map((_, at) => `ch${at}`);
  // Top level, in order.
  const list = Buffer.concat([latin('toc'), Buffer.from([3, names.length]), ...names.map(latin)]);
  return [
    frame('CTOC', list),
    ...chapters.map(({ title, from, to }, at) =>
      frame(
        'CHAP',
        Buffer.concat([latin(`ch${at}`), number32(from, to, NO_OFFSET, NO_OFFSET), textFrame('TIT2', title)]),
      ),
    ),
  ];
}

/** Seven bits a byte. */
const syncsafe = (size: number) => Buffer.from([21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f));

/** @param tag with at most 255 chapters, which is what a table of contents holds */
export function id3({ title, artist, album, comment, chapters }: SoundTag): Uint8Array {
  const body = Buffer.concat([
    textFrame('TIT2', title),
    textFrame('TPE1', artist),
    textFrame('TALB', album),
    frame('TLAN', Buffer.concat([Buffer.from([0]), Buffer.from('zho', 'latin1')])),
    commentFrame(comment),
    ...chapterFrames(chapters.slice(0, 255)),
  ]);
  return Buffer.concat([Buffer.from('ID3\x03\0\0', 'latin1'), syncsafe(body.length), body]);
}
