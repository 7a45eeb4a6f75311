// Whole numbers that look random and are the same in every run.

/** Gives numbers below what it is asked for. */
export function numbers(seed) {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}
