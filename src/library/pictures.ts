import type { Label, Locale } from "~/model";

type Lines = Record<Locale, string[]>;
export type PictureWords = {
  layout: "balance" | "cycle" | "spine" | "levels" | "signals" | "layers" | "gate" | "laws" | "dial";
  title: Label;
  about: Label;
  centre?: Lines;
  labels: Lines[];
};

const files = import.meta.glob<Record<string, PictureWords>>("/content/pictures.yaml", {
  eager: true,
  import: "default",
});

/** The words of the guide's pictures, by the pictures' names. */
export const pictures = Object.values(files)[0] ?? {};
