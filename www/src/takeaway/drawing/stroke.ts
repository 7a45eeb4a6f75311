import type { Colour, Mark, Spot, Tool } from "./mark.js";
import { MOST_POINTS } from "./marks.js";
import { apart, fitted } from "./simplify.js";

/** An arrow or a line shorter than this, as a share of the picture's height, points nowhere. */
const SHORTEST = 0.005;
/** Points of a freehand line nearer to each other than this tell nothing. */
const NEAREST = 0.001;

/** A mark that is begun, and not yet set down. */
export class Stroke {
  #spots: Spot[];

  constructor(
    readonly kind: Exclude<Tool, "text">,
    from: Spot,
    /** The picture's width by its height. */
    readonly aspect: number,
  ) {
    this.#spots = [from];
  }

  /** A freehand line goes on to a place; an arrow and a line now end there. */
  goOn(to: Spot): void {
    const last = this.#spots.at(-1);
    if (this.kind !== "freehand") this.#spots.splice(1, 1, to);
    else if (!last || apart(last, to, this.aspect) >= NEAREST) this.#spots.push(to);
    if (this.#spots.length > 2 * MOST_POINTS) this.#spots = [...fitted(this.#spots, MOST_POINTS, this.aspect)];
  }

  /** As it is while it is drawn. */
  mark(colour: Colour): Mark {
    const [from = { x: 0, y: 0 }, to = from] = this.#spots;
    const { kind } = this;
    return kind === "freehand" ? { kind, points: this.#spots, colour } : { kind, from, to, colour };
  }

  /** As it is set down, with so many points at most; nothing while it points nowhere. */
  finished(colour: Colour, mostPoints: number): Mark | undefined {
    const mark = this.mark(colour);
    if (mark.kind === "freehand") return { ...mark, points: fitted(mark.points, mostPoints, this.aspect) };
    if (mark.kind === "text" || apart(mark.from, mark.to, this.aspect) < SHORTEST) return undefined;
    return mark;
  }
}
