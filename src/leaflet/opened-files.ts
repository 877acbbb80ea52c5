/** Several files opened at once: the words of those that can be read, and why the others cannot. */

import { refuseTooLarge, textOfFile } from './file-text.ts';
import { UnreadableFile } from './readable.ts';

export interface OpenedFiles {
  /** The words, file after file; with their names where there are several. */
  text: string;
  /** Whether anything was read at all. */
  read: boolean;
  /** What was not read, in sentences. */
  unread: string[];
}

/** A file of a page, or what a test takes for one. */
export type OpenableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** One after the other, so that no more than one is held in memory. */
export async function openFiles(files: readonly OpenableFile[]): Promise<OpenedFiles> {
  const several = files.length > 1;
  const texts: string[] = [];
  const unread: string[] = [];
  for (const file of files) {
    const note = (words: string) => unread.push(several ? `${file.name}：${words}` : words);
    try {
      refuseTooLarge(file.size);
      const { text, unread: missing } = textOfFile(file.name, new Uint8Array(await file.arrayBuffer()));
      texts.push(several ? `【${file.name}】\n\n${text.trim()}` : text);
      for (const words of missing) note(words);
    } catch (error) {
      note(
        error instanceof UnreadableFile ? error.message : '这个文件打不开，没有读。请再选一次，也可以复制文字贴进来。',
      );
    }
  }
  return { text: texts.join('\n\n'), read: texts.length > 0, unread };
}
