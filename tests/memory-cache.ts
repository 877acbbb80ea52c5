/** The few things that we ask of a browser's cache. */
export class MemoryCache {
  readonly entries = new Map<string, { bytes: ArrayBuffer; headers: Headers }>();
  async match(key: string) {
    const kept = this.entries.get(key);
    return kept && new Response(kept.bytes, { headers: kept.headers });
  }
  async put(key: string, answer: Response) {
    this.entries.set(key, { bytes: await answer.arrayBuffer(), headers: answer.headers });
  }
  async delete(key: string) {
    return this.entries.delete(key);
  }
  async keys() {
    return [...this.entries.keys()].map((url) => ({ url }));
  }
}
