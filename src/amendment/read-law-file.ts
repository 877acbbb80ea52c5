/** The text of a law from a file that somebody has; what is none, or a broken copy, gets a sentence. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { type LawText, readLawText } from '../law/law-text.ts';
import { refuseTooLarge, textOfFile } from '../leaflet/file-text.ts';
import { UnreadableFile } from '../leaflet/readable.ts';
import { CommandError } from '../machine/command.ts';

/** Oddities that are told; the first ones are enough to find the place. */
const TOLD = 6;

function wordsOfFile(file: string): string {
  if (!existsSync(file)) throw new CommandError(`没有找到 ${file}。请看看文件名和文件夹有没有写对`);
  if (!statSync(file).isFile()) throw new CommandError(`${file} 是一个文件夹。请写里面的那个文件`);
  try {
    refuseTooLarge(statSync(file).size);
    return textOfFile(file, readFileSync(file)).text;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new CommandError(`${file}：${error.message}什么都没有写。`);
  }
}

/**
 * @param file .txt, .md or .docx
 * @throws CommandError where it cannot be read, is no law, or where its articles do not follow each other
 */
export function readLawFile(file: string): LawText {
  const law = readLawText(wordsOfFile(file));
  if (law.title !== undefined && /关于修改/.test(law.title)) {
    throw new CommandError(`${file} 是《${law.title}》，只写了改的地方。请用修改以后重新公布的全文。什么都没有写。`);
  }
  if (law.articles.length === 0) {
    throw new CommandError(
      `${file} 不像一部法律的文本：没有一行是“第一条”开头的。请把法律的全文复制成文字，一条一段，再运行一次。什么都没有写。`,
    );
  }
  const { oddities } = law;
  if (oddities.length > 0) {
    const more = oddities.length > TOLD ? [`还有 ${oddities.length - TOLD} 处`] : [];
    throw new CommandError(
      [
        `${file} 的条号对不上，不敢往下做：`,
        ...[...oddities.slice(0, TOLD), ...more].map((one) => `  ${one}`),
        '请对照官方公布的文本改好；附件、修正案、目录里的“第几条”，删掉就行。什么都没有写。',
      ].join('\n'),
    );
  }
  return law;
}
