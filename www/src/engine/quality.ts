// How finely a picture is drawn: with fewer pixels while it moves on a device that is slow, and finer once it rests.

/**
 * What `quality` may say: `auto`, coarser while it moves where it would not move smoothly else, and finer at rest; `fine`, never
 * coarser; `plain`, nor finer at rest.
 */
export const QUALITIES = ["auto", "fine", "plain"] as const;
export type Quality = (typeof QUALITIES)[number];

/** Tells how finely the picture is drawn. */
export interface QualityDetail {
  /** Of the sides of a picture as fine as the screen, 0 to 1. */
  readonly share: number;
  /** Whether it rests, and is drawn as finely as it ever is. */
  readonly refined: boolean;
}

/** Frames that last longer are not smooth, and those that are shorter than that leave room, ms. */
const SLOW_MS = 42;
const QUICK_MS = 22;
/** So many of them, one after the other, tell of the device and not of the page. */
const SLOW_FRAMES = 4;
const QUICK_FRAMES = 24;
const STEP = 0.75;
/** No side has less: beyond this a picture is a blur. */
const LEAST_SHARE = 0.42;

/** Finds how many pixels a device draws smoothly while the picture moves. */
export class Pace {
  #share = 1;
  #slow = 0;
  #quick = 0;
  #beforeMs: number | undefined;

  /** The share of each side that a moving picture has. */
  get share(): number {
    return this.#share;
  }

  /** A frame came while the picture moves. */
  moved(nowMs: number): void {
    const lasted = nowMs - (this.#beforeMs ?? nowMs);
    this.#beforeMs = nowMs;
    // One after a rest, or while the page was hidden, tells nothing.
    if (lasted <= 0 || lasted > 1000) return;
    this.#slow = lasted > SLOW_MS ? this.#slow + 1 : 0;
    this.#quick = lasted < QUICK_MS ? this.#quick + 1 : 0;
    if (this.#slow >= SLOW_FRAMES) this.#to(this.#share * STEP);
    else if (this.#quick >= QUICK_FRAMES) this.#to(this.#share / STEP);
  }

  /** It came to rest. */
  rested(): void {
    this.#beforeMs = undefined;
    this.#slow = this.#quick = 0;
  }

  #to(share: number): void {
    this.#share = Math.min(1, Math.max(LEAST_SHARE, share));
    this.#slow = this.#quick = 0;
  }
}
