/** Every source of every kind, for the browser: made where the page is bundled (hosted/write-hosted.ts). */
declare module 'virtual:sources' {
  import type { Source } from '../../../library/sources.ts';

  const sources: readonly Source<unknown>[];
  export default sources;
}
