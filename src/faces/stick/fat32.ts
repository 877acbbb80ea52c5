/**
 * What a stick can hold: FAT32, as sticks are sold, and the longest path that Windows opens by a double click.
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */

/** UTF-16 units of a name, of a path below the folder (of the 260, what is left for where it is put), bytes of a file. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 140;
const LARGEST = 2 ** 32 - 1;

const ILLEGAL = /[<>:"|?*\\\u0000-\u001f]/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function flawOf(path: string, bytes: number): string | undefined {
  const parts = path.split('/');
  if (parts.some((part) => ILLEGAL.test(part))) return '名字里有 U 盘不让用的符号（< > : " | ? * \\）';
  if (parts.some((part) => /[. ]$/.test(part))) return '名字不能用点或者空格收尾';
  if (parts.some((part) => RESERVED.test(part))) return 'Windows 留着这个名字自己用（con、aux、com1 这样的）';
  if (parts.some(({ length }) => length > LONGEST_NAME)) return `名字超过 ${LONGEST_NAME} 个字`;
  if (path.length > LONGEST_PATH) return `连文件夹一共 ${path.length} 个字，超过 ${LONGEST_PATH} 个，有的电脑打不开`;
  if (bytes > LARGEST) return '超过 4 GB，U 盘（FAT32）装不下';
  return undefined;
}

/**
 * What of a folder does not go onto a stick.
 * @param files names below the folder, with / between them, and their bytes
 * @returns a sentence each, with the name
 */
export function flawsOnFat32(files: Iterable<readonly [path: string, bytes: number]>): string[] {
  const flaws: string[] = [];
  const known = new Map<string, string>();
  for (const [path, bytes] of files) {
    const flaw = flawOf(path, bytes);
    if (flaw !== undefined) flaws.push(`${path}：${flaw}`);
    // A folder, too, may be called like another but for its capitals.
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) {
      const part = path.slice(0, at);
      const other = known.get(part.toLowerCase());
      if (other !== undefined && other !== part) flaws.push(`${part}：和 ${other} 只差大小写，U 盘分不开`);
      known.set(part.toLowerCase(), part);
    }
  }
  return [...new Set(flaws)];
}
