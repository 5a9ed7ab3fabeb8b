import type { Facts } from "~/model";

/**
 * Adds facts that are worked out together, once, when one of them is first asked for. Nothing of it shows: they are there,
 * and the same, whoever asks and whenever.
 */
export function later<Known extends object, Key extends keyof Facts>(
  facts: Known,
  keys: readonly Key[],
  make: () => Pick<Facts, Key>,
): asserts facts is Known & Pick<Facts, Key> {
  let made: Pick<Facts, Key> | undefined;
  for (const key of keys)
    Object.defineProperty(facts, key, { get: () => (made ??= make())[key], enumerable: true });
}
