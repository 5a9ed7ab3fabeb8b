import type { Locale } from "~/model";
import type { Translate } from "~/text/i18n";
import type { Announcer } from "./announce";
import type { Conclusion } from "./conclude";
import type { Entry } from "./form";

/** What the parts of the wizard share: the page's elements, its words, and what is known just now. */
export type Desk = {
  root: HTMLElement;
  form: HTMLFormElement;
  locale: Locale;
  t: Translate;
  announcer: Announcer;
  /** What followed from the form when it was last looked at. */
  latest: () => Conclusion;
  /** The same, now, from everything that any document needs; what is not here yet is loaded. */
  whole: () => Promise<Conclusion>;
  entries: () => Entry[];
  /** Fills the form anew and looks at it. */
  fill: (entries: Entry[]) => void;
  /** Looks at the form anew, now. */
  update: () => void;
};
