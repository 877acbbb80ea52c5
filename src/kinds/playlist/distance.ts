/** Metres to the farthest reader, where a playlist does not say otherwise. */
export const DISTANCE = 4;
