import { button, note, say } from "../dom.js";

/** From the first moment to the last it takes so long, with a picture so often. */
const LASTS_MS = 14_000;
const STEP_MS = 140;
/** Nearer than this a place is the stop itself: days are rounded. */
const NEAR = 1e-4;

/** A button that goes through a course by itself, or, for who asked for less motion, one stop further each time. */
export class Player {
  readonly button = button("Play", () => this.#press(), "plain play");
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `go` is told places from 0 to `last`; `stops` rise to it. */
  constructor(
    readonly now: () => number,
    readonly go: (place: number) => void,
    readonly stops: readonly number[],
    label: string,
  ) {
    note(this.button, { "aria-label": label });
  }

  pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#mark();
  }

  #press(): void {
    if (this.#timer !== undefined) return this.pause();
    const last = this.stops.at(-1) ?? 1;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      const next = this.stops.find((stop) => stop > this.now() + NEAR) ?? this.stops[0] ?? 0;
      return this.go(next);
    }
    const from = this.now() > last - 0.01 ? 0 : this.now();
    const started = performance.now();
    this.#timer = setInterval(() => {
      const place = Math.min(last, from + (performance.now() - started) / LASTS_MS);
      this.go(place);
      if (place >= last) this.pause();
    }, STEP_MS);
    this.#mark();
  }

  #mark(): void {
    const plays = this.#timer !== undefined;
    say(this.button, plays ? "Pause" : "Play");
    note(this.button, { "aria-pressed": String(plays) });
  }
}
