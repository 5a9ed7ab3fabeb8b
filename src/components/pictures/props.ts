/** What every drawing is given: words in one language, and whether it is mirrored. */
export interface DrawingProps {
  id: string;
  title: string;
  about: string;
  labels: string[][];
  centre: string[];
  /** True where the page runs from right to left: what has a direction is drawn the other way round. */
  mirrored: boolean;
}

/** Gives the function that places an x of a drawing of this width. */
export const placer = (width: number, mirrored: boolean) => (x: number) => (mirrored ? width - x : x);
