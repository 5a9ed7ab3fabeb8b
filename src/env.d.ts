/// <reference types="vite/client" />
declare module "*.yaml" {
  const data: unknown;
  export default data;
}
declare module "*.hbs" {
  import type { Template } from "~/model";
  const template: Template;
  export default template;
  export const digest: string;
}
