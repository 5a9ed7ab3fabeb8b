import type { Answers } from "~/model";

const files = import.meta.glob<Answers>("/content/mizan.answers.json", { eager: true, import: "default" });

/** Mizan's own answers: what this site does with people's data. */
export const ownAnswers = Object.values(files)[0] as Answers;
