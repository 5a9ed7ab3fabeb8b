export { clauseFragment, fragment, pasted, runningHead } from "./fragment";
export { html } from "./page";
export type { Links } from "./nodes";
