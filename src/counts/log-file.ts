/**
 * The lines of a log, a piece of the file at a time: plain or .gz, as large as may be. Bytes are read as they are: all
 * that is looked for is ASCII, so UTF-8 and GBK need no telling apart.
 */

import { createReadStream, existsSync, globSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CommandError } from '../machine/command.ts';

/** A file that cannot be counted, or not to its end, with the sentence for whoever asked. */
export class LogError extends Error {}

/** Read at a time, in bytes. */
const PIECE = 1 << 20;

/** Unpacked at a time, in bytes: where a .gz is broken, no more than this before the break is lost. */
const UNPACKED = 1 << 16;

/** No line of a log is longer, in bytes: one that is belongs to no log, and is not held to its end. */
const LONGEST = 1 << 16;

/**
 * The files that were meant: files, folders with all that is in them, and, since Windows leaves that to us, names with a star.
 * @throws CommandError with the place where nothing is
 */
export function filesNamed(typed: readonly string[]): string[] {
  const files = typed.flatMap((name) => {
    const found = existsSync(name) ? [name] : name.includes('*') ? globSync(name).sort() : [];
    if (found.length === 0) throw new CommandError(`没有找到 ${name}。请看看文件名和文件夹有没有写对。`);
    return found.flatMap(filesAt);
  });
  if (files.length === 0) throw new CommandError(`${typed.join('、')} 里一个文件也没有。`);
  return [...new Map(files.map((file) => [realpathSync(file), file])).values()];
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What a file is that begins so, where it is no text. */
const PACKED: readonly [begins: string, is: string][] = [
  ['PK\x03\x04', '压缩包（.zip）'],
  ['7z\xBC\xAF', '压缩包（.7z）'],
  ['Rar!', '压缩包（.rar）'],
  ['BZh', '压缩包（.bz2）'],
  ['\xFD7zXZ', '压缩包（.xz）'],
  ['\x28\xB5\x2F\xFD', '压缩包（.zst）'],
];

/** Word and Excel files are zips too, and nobody should unpack one. */
const OFFICE = /\.(?:xlsx|docx|et|wps)$/i;

async function beginning(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

const CODES: Record<string, string> = {
  EACCES: '没有权限读它。请用能读它的账户运行，或者让管服务器的人拷一份',
  EPERM: '没有权限读它。请用能读它的账户运行，或者让管服务器的人拷一份',
  EBUSY: '它正被别的程序占着。请拷一份出来再算',
  ENOENT: '刚才还在，现在没有了',
};

/** @throws the same, where it is a mistake of ours */
function sentence(file: string, error: unknown): LogError {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code.startsWith('Z_') || code === 'ERR__ERROR_FORMAT_PADDING_1') {
    return new LogError(`${file} 的压缩坏了，坏的地方以后读不出来。前面读到的算进去了。请重新拷一份`);
  }
  const why = CODES[code];
  if (why === undefined) throw error;
  return new LogError(`${file}：${why}`);
}

/** The mark of UTF-8, byte by byte. */
const MARK = '\xEF\xBB\xBF';

/** What stands for a line that is too long for a log. */
const NO_LINE = '\0';

/**
 * The lines of a file, some at a time.
 * @throws LogError where it cannot be read, or not to its end; what came before has been given out
 */
export async function* linesOf(file: string): AsyncGenerator<readonly string[]> {
  try {
    const begins = await beginning(file);
    const packed = PACKED.find(([magic]) => begins.startsWith(magic));
    if (packed && OFFICE.test(file)) {
      throw new LogError(`${file} 是表格或者 Word 文件，不是访问日志。请向管服务器的人要 access.log 那样的原文件`);
    }
    if (packed) throw new LogError(`${file} 是${packed[1]}。请先解开，再写解出来的文件`);
    const source = createReadStream(file, { highWaterMark: PIECE });
    const isPacked = begins.startsWith('\x1F\x8B');
    const stream: AsyncIterable<Buffer> = isPacked
      ? pipeline(source, createGunzip({ chunkSize: UNPACKED }), () => undefined)
      : source;
    // What Notepad and PowerShell call Unicode.
    const wide = begins.startsWith('\xFF\xFE') ? new TextDecoder('utf-16le') : undefined;
    const mark = begins.startsWith(MARK) ? MARK.length : 0;
    let rest = '';
    let isFirst = true;
    let isTooLong = false;
    for await (const bytes of stream) {
      const text = rest + (wide ? wide.decode(bytes, { stream: true }) : bytes.toString('latin1', isFirst ? mark : 0));
      isFirst = false;
      const lines = text.split('\n');
      rest = lines.pop() ?? '';
      if (isTooLong && lines.length > 0) {
        lines[0] = NO_LINE;
        isTooLong = false;
      }
      if (rest.length > LONGEST) {
        rest = '';
        isTooLong = true;
      }
      yield lines;
    }
    const last = isTooLong ? NO_LINE : rest;
    if (last !== '') yield [last];
  } catch (error) {
    throw error instanceof LogError ? error : sentence(file, error);
  }
}
