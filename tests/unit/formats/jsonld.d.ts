/** What we use of the JSON-LD processor; it brings no types, and those that others wrote do not know `safe`. */
declare module "jsonld" {
  type Options = { documentLoader: (url: string) => Promise<never>; safe?: boolean; format?: string };
  /** In safe mode it throws where something would be lost: a key that is no address, a value that is malformed. */
  export function expand(input: object, options: Options): Promise<object[]>;
  export function toRDF(input: object, options: Options): Promise<string>;
}
