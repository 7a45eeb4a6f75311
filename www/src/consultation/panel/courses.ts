import { FIELDS } from "../../engine/case-fields.js";
import type { Path } from "./field.js";
import type { Course } from "./slider.js";

type Knot = readonly [value: number, place: number];

/** Straight from knot to knot; `steps` are how finely a value can be set up to so much. */
function through(knots: readonly Knot[], steps: readonly (readonly [upTo: number, step: number])[]): Course {
  const between = (at: number, from: 0 | 1, to: 0 | 1): number => {
    const upper = Math.max(
      1,
      knots.findIndex((knot) => knot[from] >= at),
    );
    const [a, b] = [knots[upper - 1], knots[upper] ?? knots[knots.length - 1]];
    if (!a || !b) return at;
    return a[to] + ((at - a[from]) / (b[from] - a[from])) * (b[to] - a[to]);
  };
  return {
    toPlace: (value) => between(value, 0, 1),
    toValue: (place) => between(place, 1, 0),
    stepAt: (value) => steps.find(([upTo]) => value <= upTo)?.[1] ?? 1,
  };
}

const DAYS = FIELDS["time.day"];
const LENGTHS = FIELDS["hair.length_mm"];

/** The sessions and the healing, the first year, and then the years. */
const days = through(
  [
    [DAYS.min, 0],
    [60, 0.42],
    [365, 0.66],
    [DAYS.max, 1],
  ],
  [
    [60, 1],
    [365, 5],
    [Infinity, 73],
  ],
);

/** The day that stands for all that was before the first session, and the share of the timeline that it gets. */
export const BEFORE_DAY = -1;
const BEFORE_SHARE = 0.04;

/** Time from before the first session on. */
export const timeline: Course = {
  toPlace: (day) => (day < 0 ? 0 : BEFORE_SHARE + (1 - BEFORE_SHARE) * days.toPlace(day)),
  toValue: (place) =>
    place < BEFORE_SHARE
      ? BEFORE_DAY * (1 - place / BEFORE_SHARE)
      : days.toValue((place - BEFORE_SHARE) / (1 - BEFORE_SHARE)),
  stepAt: days.stepAt,
};

/** Where most of a range is rarely wanted, the rest gets the room. */
const COURSES: Partial<Record<Path, Course>> = {
  "time.day": days,
  // Shaved and stubble, then what a comb takes.
  "hair.length_mm": through(
    [
      [LENGTHS.min, 0],
      [3, 0.4],
      [20, 0.7],
      [LENGTHS.max, 1],
    ],
    [
      [3, 0.1],
      [20, 0.5],
      [Infinity, 1],
    ],
  ),
};

export function courseOf(path: Path): Course | undefined {
  return COURSES[path];
}
