/** A lesson as a playlist: a title for each part with what to say to it, the slides of its entries with its one strip, five questions. */

import { type Lesson, lessonScreen, lessons } from '../../kinds/lesson/schema.ts';
import { DISTANCE } from '../../kinds/playlist/distance.ts';
import type { Line, Screen } from '../../kinds/playlist/schema.ts';
import type { Library } from '../../library/assemble.ts';

function linesOf({ title, audience, minutes, opens, parts, strip, questions }: Lesson): Line[] {
  const heading = (words: string, text: string, notes?: string): Line => ({
    way: 'title',
    title: { title: words, text, notes },
  });
  return [
    heading(title, `${audience}，${minutes} 分钟`, opens),
    ...parts.flatMap((part): Line[] => [
      heading(part.title, `大约 ${part.minutes} 分钟`, part.say),
      { way: 'pick', pick: part.show, strips: [strip] },
    ]),
    heading('五道题', '先举手，再看答案'),
    { way: 'quiz', quiz: questions.set, only: questions.only },
  ];
}

/** What content/screens/ would hold if lessons were written there. */
export function lessonScreens(library: Library): { id: string; data: Screen }[] {
  return library.of(lessons).map(({ id, data }) => ({
    id: lessonScreen(id),
    data: {
      title: data.title,
      about: `给${data.audience}讲课用，${data.minutes} 分钟。`,
      first: false,
      shuffle: false,
      mix: false,
      distance: DISTANCE,
      show: linesOf(data),
      hours: [],
      dim: [],
      reviewed: data.reviewed,
    },
  }));
}
