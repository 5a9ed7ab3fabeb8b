/**
 * What each noun of Mizan is: schemas, the types that follow from them, and a description on every field.
 * In: nothing but zod. Out: the words that all other folders speak.
 */
export * from "./words";
export * from "./kept";
export * from "./marks";
export * from "./vocabulary";
export * from "./answers";
export * from "./law";
export * from "./question";
export * from "./paths";
export * from "./changed";
export * from "./clause";
export * from "./consent";
export * from "./library";
export * from "./wording";
export * from "./facts";
export * from "./conditions";
export * from "./document";
export * from "./report";
export * from "./practice";
export * from "./checkup";
export * from "./document-page";
