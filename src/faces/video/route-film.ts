/** A route as a short film: what the matter is, the first thing to do, the steps with their periods, whom to call, the code. */

import { DISTANCE } from '../../kinds/playlist/distance.ts';
import { type RouteModel, routeModels } from '../../kinds/route/model.ts';
import { routeDrafts } from '../../kinds/route/slides.ts';
import type { Library } from '../../library/assemble.ts';
import type { Draft } from '../../library/draft.ts';
import { length, sentencesOf } from '../led/text-lines.ts';
import { slidesOf } from '../screen/fit.ts';
import type { Playlist, PlaylistSlide } from '../screen/playlist.ts';
import type { Slide } from '../screen/slide.ts';

/** Numbers that one slide holds. */
const CALLS = 4;

/** Whom to call, in large figures. */
function callDraft({ code, path, title, hotlines }: RouteModel): Draft[] {
  if (hotlines.length === 0) return [];
  const blocks = hotlines
    .slice(0, CALLS)
    .map(({ name, number }): Draft['blocks'][number] => ({ text: name, tone: '说明', figure: { said: number } }));
  return [{ code, path, topic: '该找谁', name: title, layout: '数', title: '打电话问', blocks }];
}

/** Characters a second, as on the hall screen (fit.ts); here whom one turns to and until when are read, too. */
const READ = 4;

/** At least as long as all its words are read. */
function longEnough(slide: Slide): number {
  const words = [slide.title, ...slide.blocks.flatMap(sentencesOf)].join('');
  return Math.max(slide.seconds, Math.ceil(length(words) / READ));
}

/** The drafts of a route as a film tells them: what to do first comes before the steps. */
function toldDrafts(library: Library, route: RouteModel): Draft[] {
  const own = routeDrafts(library).filter(({ path }) => path === route.path);
  const [opening, ...rest] = own;
  const first = rest.pop();
  return [...(opening ? [opening] : []), ...(first ? [first] : []), ...rest, ...callDraft(route)];
}

export interface NamedRoute {
  names: readonly string[];
  id: string;
}

/** Every route by the name of its file, its code and its title. */
export function namedRoutes(library: Library): NamedRoute[] {
  return [...routeModels(library).values()].map(({ id, code, title }) => ({ names: [id, code, title], id }));
}

/**
 * The film of a route as a playlist, whose page is rendered for nothing else (src/pages/film/).
 * @param id the name of its file
 * @throws Error where there is no such route, or one of its slides fits on no screen
 */
export function routeFilm(library: Library, id: string): Playlist {
  const route = routeModels(library).get(id);
  if (!route) throw new Error(`There is no route ${id}`);
  const drafts = toldDrafts(library, route);
  const slides = drafts.flatMap((draft, index): PlaylistSlide[] => {
    const made = slidesOf(draft, `f${index + 1}`, DISTANCE, index === drafts.length - 1);
    if (!made) throw new Error(`The route ${id} has a slide that fits on no screen: ${draft.title}`);
    return made.map((slide) => ({
      ...slide,
      seconds: longEnough(slide),
      kind: 'route',
      entry: index + 1,
      section: 1,
    }));
  });
  const { title, claim, reviewed } = route;
  return {
    id: `route-${id}`,
    path: `/film/${id}/`,
    title,
    about: claim,
    shuffle: false,
    distance: DISTANCE,
    hours: [],
    dim: [],
    reviewed,
    minutes: slides.reduce((sum, { seconds }) => sum + seconds, 0) / 60,
    day: library.day,
    slides,
    tooLong: [],
  };
}
