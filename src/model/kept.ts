/**
 * Makes a function that remembers what it gave for a thing, for as long as the thing is there: what follows from a library
 * or a law alone is worked out once, however many businesses pass.
 */
export function keptFor<Thing extends object, Result>(
  make: (thing: Thing) => Result,
): (thing: Thing) => Result {
  const made = new WeakMap<Thing, Result>();
  return (thing) => {
    const found = made.get(thing);
    if (found !== undefined) return found;
    const result = make(thing);
    made.set(thing, result);
    return result;
  };
}
