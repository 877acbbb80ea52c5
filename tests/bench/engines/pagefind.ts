/** Pagefind as it comes: its own chunks, its own worker. Runs in a page. */

interface Found {
  data: () => Promise<{ url: string }>;
}

interface Pagefind {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (query: string) => Promise<{ results: Found[] }>;
}

/**
 * @param address of pagefind.js
 * @param baseUrl of the pages: Pagefind takes the folder above its own
 */
export async function start(address: string, baseUrl: string): Promise<(ask: string) => Promise<string[]>> {
  const pagefind = (await import(address)) as Pagefind;
  await pagefind.options({ baseUrl });
  return async (ask) => {
    const { results } = await pagefind.search(ask);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return pages.map(({ url }) => url);
  };
}
