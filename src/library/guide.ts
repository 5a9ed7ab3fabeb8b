/** The order of the guide, from `content/guide/guide.yaml`. */
import type { Label } from "../model/words";

type Chapter = { number?: number; title?: Label; pages: string[] };

const files = import.meta.glob<{ chapters: Chapter[] }>("../../content/guide/guide.yaml", {
  eager: true,
  import: "default",
});

/** The guide's chapters, each with the names of its pages in order. */
export const chapters = Object.values(files).flatMap((file) => file.chapters);
