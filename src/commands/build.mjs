/** Builds the site unless dist/ is already what the files would give. */
import { buildSite } from "./setup-site.mjs";

await buildSite();
