/** What we use of the bidirectional algorithm (UAX 9); the package brings no types. */
declare module "bidi-js" {
  type Levels = { levels: Uint8Array; paragraphs: { start: number; end: number; level: number }[] };
  export default function bidiFactory(): {
    getEmbeddingLevels(text: string, direction?: "ltr" | "rtl"): Levels;
    getReorderedString(text: string, levels: Levels): string;
  };
}
