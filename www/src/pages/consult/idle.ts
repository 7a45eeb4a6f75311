// Whether a visitor is still there: data, and what touches and time make of it.

/** Two clocks. The steady one never leaps, but may stand still while a device sleeps; the wall's may be set to anything. */
export interface Clocks {
  readonly steadyMs: number;
  readonly wallMs: number;
}

export interface Patience {
  /** So long nobody touches anything before it is asked whether someone is there. */
  readonly idleMs: number;
  /** So long it is asked. */
  readonly askingMs: number;
}

/**
 * `fresh`: nothing was touched since all was forgotten. `used`: something was. `asking`: nobody has touched anything for
 * long. `over`: nobody answered, and all is to be forgotten.
 */
export type Phase = "fresh" | "used" | "asking" | "over";

export interface Idle {
  readonly phase: Phase;
  /** Without a touch so far. */
  readonly idleMs: number;
  readonly seen: Clocks;
}

export function fresh(seen: Clocks): Idle {
  return { phase: "fresh", idleMs: 0, seen };
}

/**
 * Time has passed. What the steady clock tells has passed for certain. By how much more the wall's has gone on, the
 * device has slept, or somebody has set it: there it is asked at most, whatever that clock says. One that was set back
 * says nothing.
 */
export function passed(idle: Idle, now: Clocks, { idleMs, askingMs }: Patience): Idle {
  if (idle.phase === "fresh" || idle.phase === "over") return { ...idle, seen: now };
  const certainMs = Math.max(0, now.steadyMs - idle.seen.steadyMs);
  const leapMs = Math.max(0, now.wallMs - idle.seen.wallMs - certainMs);
  const counted = idle.idleMs + certainMs;
  const sum = Math.max(counted, Math.min(counted + leapMs, idleMs));
  const phase = sum >= idleMs + askingMs ? "over" : sum >= idleMs ? "asking" : "used";
  return { phase, idleMs: sum, seen: now };
}

/**
 * Somebody touches something. Who touches a tablet that lay asleep may be the next visitor: what has come by the time
 * alone, with the very touch, stays.
 */
export function touched(idle: Idle, now: Clocks, patience: Patience): Idle {
  const at = passed(idle, now, patience);
  if (at.phase === "over" || (at.phase === "asking" && idle.phase !== "asking")) return at;
  return returned(now);
}

/** Somebody is there for certain, however long it took: as when a dialog of the browser's was closed. */
export function returned(now: Clocks): Idle {
  return { phase: "used", idleMs: 0, seen: now };
}

/** Whole seconds until all is forgotten, while it is asked. */
export function secondsLeft(idle: Idle, { idleMs, askingMs }: Patience): number {
  return Math.max(0, Math.ceil((idleMs + askingMs - idle.idleMs) / 1000));
}
