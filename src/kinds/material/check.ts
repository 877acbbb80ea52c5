/** What a sheet names must be there: a number to call, a step of the procedure. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { edition } from '../edition/schema.ts';
import { hotlines } from '../hotline/schema.ts';
import { procedure } from '../procedure/schema.ts';
import { quizzes } from '../quiz/schema.ts';
import { routes } from '../route/schema.ts';
import { strips } from '../strip/schema.ts';
import { doorsOf } from './door-map.ts';
import { secondsOf } from './form-model.ts';
import { ANNOUNCED } from './forms.ts';
import type { MaterialPart } from './panels.ts';
import { type Material, materials } from './schema.ts';

/** What a part names, with the names that there are and where they are written. */
function unknownNames(part: MaterialPart, { of }: Library): { name: string; among: string[]; where: string }[] {
  const lacking = (names: readonly string[], among: string[], where: string) =>
    names.filter((name) => !among.includes(name)).map((name) => ({ name, among, where }));
  if (part.is === 'call') {
    return lacking(
      part.call,
      of(hotlines).data.hotlines.map(({ number }) => number),
      'content/hotlines.yaml',
    );
  }
  if (part.is === 'strip') {
    return lacking(
      [part.strip],
      of(strips).map(({ data }) => data.of),
      'content/strips/',
    );
  }
  if (part.is !== 'periods') return [];
  const timed = of(procedure).data.stages.filter(({ deadlines }) => deadlines.length > 0);
  return lacking(
    part.periods,
    timed.map(({ id }) => id),
    'content/procedure.yaml',
  );
}

/** Questions that a poster asks must be in its set. */
function unknownQuestions({ of }: Library, data: Material): { at: PropertyKey[]; message: string }[] {
  if (data.as !== '答题海报') return [];
  return data.sets.flatMap(({ quiz, questions }, index) => {
    const set = of(quizzes).find(({ id }) => id === quiz);
    if (!set) return [];
    const among = set.data.questions.map(({ id }) => id);
    return questions
      .filter((id) => !among.includes(id))
      .map((id) => ({
        at: ['sets', index, 'questions'],
        message: `${set.file} 里没有“${id}”这道题。能写的有：${among.join('、')}`,
      }));
  });
}

/** A map needs the width of a wall, and of each route somebody to turn to. */
function mapProblem({ of }: Library, data: Material, part: MaterialPart): string | undefined {
  if (part.is !== 'map') return undefined;
  if (data.as !== '海报') return '地图只放在海报上，折页放不下。请改成 points，或者写 scan: guide 让人扫码看';
  const blind = of(routes).find(({ id, data }) => part.map.includes(id) && doorsOf(data).length === 0);
  return blind && `${blind.file} 没有写大厅屏上找谁（screen 里 steps 的 to），放不进地图。请补上，或者换一条路线`;
}

/** What is read out must end when its time does. */
function tooLong(library: Library, data: Material): string | undefined {
  if (data.as !== '播音稿') return undefined;
  const seconds = secondsOf(library, data.say);
  if (seconds <= data.seconds) return undefined;
  const characters = (seconds - data.seconds) * ANNOUNCED.charactersASecond;
  return `慢慢念要 ${seconds} 秒，最多 ${data.seconds} 秒，大约多出 ${characters} 个字。请删掉一行，或者分成两份稿子`;
}

/** What an edition puts on its site, or keeps off it, must be something that can be printed. */
function unknownPapers({ of }: Library): Problem[] {
  const { file, data, spotOf } = of(edition);
  const all = of(materials);
  const kinds = [...new Set(all.map((one) => one.data.as))];
  const known = new Set<string>([...kinds, ...all.map(({ id }) => id)]);
  return (['also', 'without'] as const).flatMap((list) =>
    data.papers[list].flatMap((name, index) =>
      known.has(name)
        ? []
        : {
            file,
            ...spotOf(['papers', list, index]),
            message: `没有叫“${name}”的印刷品。写一类：${kinds.join('、')}；或者写 content/materials/ 里的文件名，不带 .yaml，比如 ${all[0]?.id ?? ''}`,
          },
    ),
  );
}

function lackingNames(library: Library): Problem[] {
  return library.of(materials).flatMap(({ file, data, spotOf }) => {
    const parts: { at: PropertyKey[]; part: MaterialPart }[] = [];
    if (data.as === '三折页') {
      for (const [panel, { parts: its }] of data.panels.entries())
        for (const [index, part] of its.entries()) parts.push({ at: ['panels', panel, 'parts', index], part });
      for (const [index, part] of data.back.entries()) parts.push({ at: ['back', index], part });
    } else if (data.as === '海报') {
      for (const [index, part] of data.parts.entries()) parts.push({ at: ['parts', index], part });
    } else if (data.as === '口袋卡') {
      parts.push({ at: [], part: { is: 'periods', periods: data.periods } });
      parts.push({ at: [], part: { is: 'call', call: data.call } });
    }
    const long = tooLong(library, data);
    const lengths: Problem[] = long === undefined ? [] : [{ file, ...spotOf(['say']), message: long }];
    const names = parts.flatMap(({ at, part }) =>
      unknownNames(part, library).map(
        ({ name, among, where }): Problem => ({
          file,
          ...spotOf([...at, part.is]),
          message: `${where} 里没有“${name}”。能写的有：${among.join('、')}`,
        }),
      ),
    );
    const asked = unknownQuestions(library, data).map(({ at, message }) => ({ file, ...spotOf(at), message }));
    const maps = parts.flatMap(({ at, part }): Problem[] => {
      const message = mapProblem(library, data, part);
      return message === undefined ? [] : [{ file, ...spotOf([...at, part.is]), message }];
    });
    return [...lengths, ...names, ...asked, ...maps];
  });
}

export function checkMaterials(library: Library): Problem[] {
  return [...lackingNames(library), ...unknownPapers(library)];
}
