/** The rules by which the table of laws shows what was chosen in it: one for each law and each topic, from the data. */
import { pageTopics as topics } from "~/model";
import { library } from "~/library";

const hides = (chosen: string, hidden: string) => `.comparison:has(${chosen}) ${hidden} { display: none; }`;

export const GET = () =>
  new Response(
    [
      ...topics.map((topic) => hides(`#topic-${topic}:checked`, `[data-topic]:not([data-topic="${topic}"])`)),
      ...library.laws.map(({ id }) => hides(`#show-${id}:not(:checked)`, `tr[data-law="${id}"]`)),
      "",
    ].join("\n"),
    { headers: { "content-type": "text/css; charset=utf-8" } },
  );
