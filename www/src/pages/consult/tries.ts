// How often a PIN may be tried: data, and what wrong tries make of it.

export interface Tries {
  /** Wrong ones in a row. */
  readonly wrong: number;
  /** When the last one was, by the device's clock, ms. */
  readonly lastMs: number;
}

export const NONE: Tries = { wrong: 0, lastMs: 0 };

/** So many are free. */
const FREE = 5;
/** The first wait; each is twice the one before. */
const FIRST_MS = 30_000;
const MOST_MS = 15 * 60_000;

/** So long no other try is taken; 0 where one is. */
export function waitMs({ wrong, lastMs }: Tries, nowMs: number): number {
  if (wrong < FREE) return 0;
  const delay = Math.min(MOST_MS, FIRST_MS * 2 ** (wrong - FREE));
  return Math.min(delay, Math.max(0, lastMs + delay - nowMs));
}

export function tried({ wrong }: Tries, nowMs: number): Tries {
  return { wrong: wrong + 1, lastMs: nowMs };
}

/** The same by a clock that was set back meanwhile: the wait begins anew, and doesn't last until that clock has caught up. */
export function seen(tries: Tries, nowMs: number): Tries {
  return tries.lastMs > nowMs ? { ...tries, lastMs: nowMs } : tries;
}

/** Tries that were kept; what cannot be read is none. */
export function readTries(kept: unknown): Tries {
  const { wrong, lastMs } = (kept ?? {}) as Partial<Tries>;
  return Number.isInteger(wrong) && Number.isFinite(lastMs) && (wrong as number) >= 0 ? (kept as Tries) : NONE;
}
