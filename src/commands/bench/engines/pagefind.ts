type Result = { data(): Promise<{ meta: Record<string, string> }> };
type Pagefind = { init(): Promise<void>; search(query: string): Promise<{ results: Result[] }> };

let pagefind: Pagefind;

/** On a slow machine its worker may be asked before it has read its entry; it then throws. */
async function answer(query: string): Promise<{ results: Result[] }> {
  try {
    return await pagefind.search(query);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes("No language indexes")) throw error;
    await new Promise(requestAnimationFrame);
    return answer(query);
  }
}
window.engine = {
  async open(folder) {
    pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
    await pagefind.init();
  },
  async search(query) {
    const { results } = await answer(query);
    const shown = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    return shown.map(({ meta }) => meta["id"] ?? "");
  },
};
