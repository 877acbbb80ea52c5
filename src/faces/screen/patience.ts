/**
 * Gives a request so long, then ends it. AbortSignal.timeout would be the browser's own, but it came with
 * Chromium 103.
 * @param milliseconds after which the signal tells the work to end
 */
export async function within<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), milliseconds);
  try {
    return await work(patience.signal);
  } finally {
    clearTimeout(timer);
  }
}
