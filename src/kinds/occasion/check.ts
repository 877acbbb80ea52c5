/** The occasions of a year: none called like another, no page told of twice on one day. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { calendar } from './schema.ts';

export function checkCalendar({ of }: Library): Problem[] {
  const { file, spotOf, data } = of(calendar);
  const all = Object.entries(data.occasions);
  const say = (path: PropertyKey[], message: string) => ({ file, ...spotOf(['occasions', ...path]), message });
  return all.flatMap(([id, { name, entries }], at): Problem[] => {
    const twin = all.slice(0, at).find(([, other]) => other.name === name);
    return [
      ...(twin ? [say([id, 'name'], `“${name}”和 ${twin[0]} 的名字一样，文件夹会放到一起。请换一个`)] : []),
      ...entries.flatMap((pointer, index) =>
        entries.indexOf(pointer) < index ? say([id, 'entries', index], `${pointer} 写了两次，请删掉一个`) : [],
      ),
    ];
  });
}
