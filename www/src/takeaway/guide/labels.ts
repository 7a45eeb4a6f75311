import type { Spot } from "./flat.js";
import type { Paper } from "./paper.js";
import { shape, words, type Attributes } from "./svg.js";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A letter's mean width in the widest of usual fonts, of the size. */
const LETTER = 0.6;

/** Words on a drawing that keep out of each other's way and of what is taken. */
export class Labels {
  readonly #taken: Box[] = [];

  constructor(readonly within: Paper) {}

  /** Keeps words off a spot. */
  take([x, y]: Spot, reach: number): void {
    this.#taken.push({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
  }

  /** Keeps words off a line. */
  takeLine(spots: readonly Spot[], reach = 0.8): void {
    for (const spot of spots) this.take(spot, reach);
  }

  /**
   * Words centred at the first of some spots where they are in nobody's way; nothing if there is none, unless they must
   * stand: then at the first that is on the drawing. A `/` begins a new line.
   */
  write(text: string, spots: readonly Spot[], size: number, more: Attributes = {}, must = true): SVGTextElement | null {
    const lines = text.split("/");
    const half = (Math.max(...lines.map((line) => line.length)) * size * LETTER) / 2;
    const high = size * (0.05 + 0.6 * lines.length);
    const boxes = spots.map(([x, y]) => ({
      left: x - half - 0.4,
      top: y - high,
      right: x + half + 0.4,
      bottom: y + high,
    }));
    const inside = boxes.filter((box) => this.#inside(box));
    const box = inside.find((box) => this.#free(box)) ?? (must ? inside[0] : undefined);
    if (!box) return null;
    this.#taken.push(box);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const first = y + size * (0.95 - 0.6 * lines.length);
    const look = { "text-anchor": "middle", class: "halo", ...more };
    const [only = ""] = lines;
    if (lines.length === 1) return words(only, [x, first], size, look);
    const made = words("", [x, first], size, look);
    made.append(...lines.map((line, at) => shape("tspan", { x, y: first + at * 1.2 * size }, line)));
    return made;
  }

  /** Words beside a spot. */
  name(text: string, [x, y]: Spot, size: number, more: Attributes = {}): SVGTextElement | null {
    const aside = (text.length * size * LETTER) / 2 + 2;
    const far = [1, 1.6, 2.4].flatMap((step): Spot[] => [
      [x + aside, y - (step - 1) * size],
      [x - aside, y - (step - 1) * size],
      [x, y + step * size],
      [x, y - step * size],
      [x + aside, y + step * size],
      [x - aside, y + step * size],
      [x + aside, y - step * size],
      [x - aside, y - step * size],
    ]);
    return this.write(text, far, size, more);
  }

  #inside(box: Box): boolean {
    return box.left >= 0 && box.top >= 0 && box.right <= this.within.width && box.bottom <= this.within.height;
  }

  #free(box: Box): boolean {
    return this.#taken.every(
      (taken) => taken.left > box.right || taken.right < box.left || taken.top > box.bottom || taken.bottom < box.top,
    );
  }
}
