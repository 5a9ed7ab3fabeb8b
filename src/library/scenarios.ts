import type { Answers, Label } from "~/model";

/** A business with its answers: an example to start from, and a case for the tests. */
export type Scenario = { id: string; title: Label; about: Label; answers: Answers };

const files = import.meta.glob<Omit<Scenario, "id">>("/content/scenarios/*.yaml", {
  eager: true,
  import: "default",
});

/** All example businesses, by id. Kept out of `library`, because the browser has no use for them. */
export const scenarios: Record<string, Scenario> = Object.fromEntries(
  Object.entries(files).map(([path, scenario]) => {
    const id = path.slice(path.lastIndexOf("/") + 1, -".yaml".length);
    return [id, { ...scenario, id }];
  }),
);
