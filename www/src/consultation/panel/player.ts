import { msg } from "../../element/language/spoken.js";
import { html, type TemplateResult } from "lit";

/** From the first moment to the last it takes so long, with a picture so often. */
const LASTS_MS = 14_000;
const STEP_MS = 140;
/** Nearer than this a place is the stop itself: days are rounded. */
const NEAR = 1e-4;

/** A button that goes through a course by itself, or, for who asked for less motion, one stop further each time. */
export class Player {
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `go` is told places from 0 to the last of the `stops`, which rise to it; `changed` that it plays or rests. */
  constructor(
    readonly now: () => number,
    readonly go: (place: number) => void,
    readonly stops: readonly number[],
    readonly changed: () => void,
  ) {}

  drawn(label: string): TemplateResult {
    const plays = this.#timer !== undefined;
    const says = plays ? msg("Pause") : msg("Play");
    const press = (): void => this.#press();
    return html`
      <button type="button" class="plain play" aria-label=${label} aria-pressed=${plays} @click=${press}>
        ${says}
      </button>
    `;
  }

  pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.changed();
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
    this.changed();
  }
}
