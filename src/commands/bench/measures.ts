/** What measurements have in common. */

/** How many times slower than this machine a browser is made. */
export const slowdown = 4;
export const medianOf = (numbers: number[]) =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;
