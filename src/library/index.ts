/**
 * All data and words of Mizan as one typed value.
 * In: the files of content/ and templates/, which nobody else reads. Out: `library`, and `readAnswers` that checks answers by
 * it. The wizard alone starts with less (start.ts).
 */
import { withPapers } from "./papers";
import { library as start } from "./start";

export const library = withPapers(start);

export { readAnswers, tidyAnswers, answersSchema } from "./answers";
