/** The pieces that a page of the guide may use in its text, by the names that the MDX files say. */
import Checklist from "./Checklist.astro";
import Do from "./Do.astro";
import DoDont from "./DoDont.astro";
import Dont from "./Dont.astro";
import Example from "./Example.astro";
import LawFacts from "./LawFacts.astro";
import SelfCheck from "./SelfCheck.astro";
import Table from "./Table.astro";
import WizardLink from "./WizardLink.astro";

export const guideComponents = { Checklist, Do, DoDont, Dont, Example, LawFacts, SelfCheck, WizardLink, table: Table };
