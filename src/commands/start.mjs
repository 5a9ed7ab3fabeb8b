/** Builds the site where it needs it, then serves it. */
import { buildSite } from "./setup-site.mjs";

await buildSite();
await import("./preview.mjs");
