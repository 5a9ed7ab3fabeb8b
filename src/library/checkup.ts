import type { Checkup, Lab } from "~/model";

const only = <T>(files: Record<string, T>) => Object.values(files)[0] as T;

/** The questions of the checkup with their weights. */
export const checkup = only(
  import.meta.glob<Checkup>("/content/checkup.yaml", { eager: true, import: "default" }),
);
/** The signals of the personalisation lab. */
export const lab = only(import.meta.glob<Lab>("/content/lab.yaml", { eager: true, import: "default" }));
