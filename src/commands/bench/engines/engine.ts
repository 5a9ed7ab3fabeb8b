/** What each engine does in the browser. */
export type Engine = {
  /** Loads what must be there before the first query, from a folder. */
  open(folder: string): Promise<void>;
  /** Gives the ids of the first five pages, each with what a result shows of it loaded. */
  search(query: string): Promise<string[]>;
};
declare global {
  interface Window {
    engine: Engine;
  }
}
