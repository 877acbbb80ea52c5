/** What a file gave, or why it gave nothing. */

export interface FileText {
  text: string;
  /** What of it was not read, in sentences for the person who opened it. */
  unread: string[];
}

/** What went wrong, in a sentence for the person who opened the file. */
export class UnreadableFile extends Error {}
