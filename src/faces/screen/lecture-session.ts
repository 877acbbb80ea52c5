/** F5 in the midst of a lecture: the tab knows where it was, since when, and how long it was to last. */

import { keyOf } from './remember.ts';

const KEPT = keyOf('lecture');

export interface LectureSession {
  /** Id of the slide that is on. */
  id: string;
  /** Milliseconds since 1970. */
  began: number;
  moved: number;
  /** Minutes. */
  planned?: number | undefined;
}

/** A page on a disk may have no storage: then a lecture begins anew. */
function stored<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function keepSession(session: LectureSession): void {
  stored(() => sessionStorage.setItem(KEPT, JSON.stringify({ ...session, path: location.pathname })));
}

export function dropSession(): void {
  stored(() => sessionStorage.removeItem(KEPT));
}

/**
 * The lecture that was on when this page was loaded again.
 * @param forgotten milliseconds after which one in which nobody moved is over
 */
export function sessionKept(forgotten: number): LectureSession | undefined {
  const kept = stored(() => JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as unknown);
  const [navigation] = performance.getEntriesByType('navigation');
  const opened = navigation instanceof PerformanceNavigationTiming && navigation.type !== 'reload';
  if (opened || typeof kept !== 'object' || kept === null) return undefined;
  const { path, id, began, moved, planned } = kept as Record<string, unknown>;
  if (path !== location.pathname || typeof id !== 'string') return undefined;
  if (typeof began !== 'number' || typeof moved !== 'number') return undefined;
  const still = Date.now() - moved;
  if (still < 0 || still > forgotten) return undefined;
  return { id, began, moved, planned: typeof planned === 'number' ? planned : undefined };
}
