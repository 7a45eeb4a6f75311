// How long to wait before another try.

/** The first pause, and the longest, ms. */
const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/**
 * The pause after the so-many-th try, from 1 on, ms: twice as long each time, of which `random`, 0 to 1, takes up to a
 * half, so that many pages don't come back at the same moment. What a server asks for is waited for at least.
 */
export function pauseMs(attempt: number, random: number, askedMs = 0): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.round(Math.max(whole * (1 - random / 2), askedMs));
}

/** What a `Retry-After` asks for, seconds or a date, ms from now; 0 where it asks for nothing. */
export function retryAfterMs(text: string | null, now: number): number {
  if (text === null) return 0;
  const ms = /^\s*\d{1,9}\s*$/.test(text) ? 1000 * Number(text) : Date.parse(text) - now;
  return ms > 0 ? ms : 0;
}

/** Whether a page that is looked at waits so long. */
export function isBearable(ms: number): boolean {
  return ms <= LONGEST_MS;
}
