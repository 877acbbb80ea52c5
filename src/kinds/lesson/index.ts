/** Lessons for villages, schools, sites and halls. */

import type { Kind } from '../../library/kind.ts';
import { checkLessons } from './check.ts';
import { lessons } from './schema.ts';
import { lessonTexts } from './text.ts';

export const lesson: Kind = {
  name: 'lesson',
  label: '讲课',
  heading: '讲课',
  sources: [lessons],
  cards: ({ of }) =>
    of(lessons).map(({ id, data: { title, code, audience, minutes, opens, picture, keywords, reviewed } }) => ({
      pointer: `lessons/${id}`,
      path: `/lessons/${id}/`,
      title,
      code,
      published: { title: `${title}：给${audience}讲 ${minutes} 分钟`, description: opens, reviewed },
      shown: { over: '讲课', line: `给${audience}讲 ${minutes} 分钟，有提纲、题目和发的材料。`, picture },
      found: { label: '页面', line: `给${audience}讲课，${minutes} 分钟，有提纲、题目和发的材料`, keywords },
    })),
  texts: lessonTexts,
  check: checkLessons,
  tally: ({ of }) => `讲课 ${of(lessons).length} 节`,
};
