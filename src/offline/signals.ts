/** What pages and the worker say to one another. */

/** A page asks the worker to tell how far it is, to stop fetching, or to take over from the version before it. */
export type Order = { order: "tell" | "stop" | "take" };
/**
 * Why a version was not fetched: it was stopped, the device is full, a file did not arrive as it should, or it is a newer
 * one and the person saves data.
 */
export type Why = "stopped" | "full" | "broken" | "saving";
/** The worker tells how many files are there, that it gave up, or that the wizard is open in another tab. */
export type News =
  { news: "fetching"; done: number; all: number } | { news: "failed"; why: Why } | { news: "busy" };

/** The files of the site: the address from where the site lies (`./ar/`), and the digest of what must arrive. */
export type Files = Record<string, string>;

/** The name of the cache that holds the copy for a scope. */
export const cacheFor = (scope: string) => `mizan ${scope}`;

/** The entry of that cache which tells whether a newer version may be fetched ("on", "off"); the next version clears it. */
export const consentFor = (scope: string) => new URL("?newer-version", scope).href;
