/** What pages and the worker say to one another. */

/** A page asks the worker to tell how far it is, to stop fetching, or to take over from the version before it. */
export type Order = { order: "tell" | "stop" | "take" };
/** Why a copy could not be fetched: it was stopped, the device is full, or a file did not arrive as it should. */
export type Why = "stopped" | "full" | "broken";
/** The worker tells how many files are there, that it gave up, or that the wizard is open in another tab. */
export type News =
  { news: "fetching"; done: number; all: number } | { news: "failed"; why: Why } | { news: "busy" };

/** A file of the site: a hashed name needs no revision; the digest is that of what must arrive. */
export type CopyFile = { url: string; revision: string | null; integrity: string };

/** The name of the cache that holds the copy for a scope. */
export const cacheFor = (scope: string) => `mizan ${scope}`;
