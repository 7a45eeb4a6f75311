import { msg, named } from "../../element/language/spoken.js";
import type { Chart, ChartLine, ChartPlace } from "./chart.js";
import { Aspect, Flat } from "./flat.js";
import { Skin } from "./skin.js";

/** Sheets show this much beyond the line at which the next one takes over, mm, at least. */
export const OVERLAP_MM = 12;

/** What is laid flat reaches this much beyond that line, and so far from the middle, mm. */
const FLAT_BEYOND_MM = OVERLAP_MM + 10;
const FLAT_REACH_MM = 112;
/** What lies further than this beyond it, or bears no hair, counts for so much. */
const FLAT_OWN_MM = 10;
const FLAT_AROUND = 0.25;

/** A part of the head that one sheet shows. */
export interface Region {
  readonly name: string;
  /** What lies where on the paper. */
  readonly up: string;
  readonly right: string;
  readonly flat: Flat;
  /** For each cell of the map how much nearer it lies to this region's middle than to any other's, mm. */
  readonly nearer: readonly number[];
  /** Where the next sheets take over. */
  readonly joins: readonly ChartLine[];
}

/** The head in parts, each of which lies flat well: from the face back. Paper lies flat on no more of a round head. */
export function regionsOf(chart: Chart): readonly Region[] {
  const skin = new Skin(chart.map);
  const [trichion, inion, left, right] = ["trichion", "inion", "left-tragion", "right-tragion"].map(
    (name) => chart.place(name) ?? ([0, 0] as const),
  ) as [ChartPlace, ChartPlace, ChartPlace, ChartPlace];
  const [crown, face, back] = [msg("crown"), msg("face"), msg("back of the head")];
  const [personsLeft, personsRight] = [msg("person’s left"), msg("person’s right")];
  const plans: readonly (readonly [name: string, centre: ChartPlace, up: ChartPlace, up: string, right: string])[] = [
    [named("value.front", "Front"), [0, 0.74 * trichion[1]], [0, -1], crown, personsLeft],
    [named("value.crown", "Crown"), [0, -0.26 * trichion[1]], [0, 1], face, personsRight],
    [msg("Left side"), [0.64 * left[0], left[1]], [-1, 0], crown, back],
    [msg("Right side"), [0.64 * right[0], right[1]], [1, 0], crown, face],
    [named("value.back", "Back"), [0, 0.74 * inion[1]], [0, 1], crown, personsRight],
  ];
  const aspects = plans.map(([, centre, up]) => new Aspect(skin, centre, up));
  const points = chart.map.cells.zone.map((_, cell) => skin.at(chart.middle(cell)));
  const far = aspects.map((aspect) => points.map((point) => Math.hypot(...aspect.spot(point))));
  return plans.map(([name, , , up, right], own) => {
    const others = far.filter((_, at) => at !== own);
    const nearer = points.map((_, cell) => Math.min(...others.map((all) => all[cell] ?? 0)) - (far[own]?.[cell] ?? 0));
    const aspect = aspects[own] as Aspect;
    const flat = new Flat(aspect, (place) => {
      const deep = inside(chart, nearer, place);
      if (deep < -FLAT_BEYOND_MM || Math.hypot(...aspect.spot(skin.at(place))) > FLAT_REACH_MM) return 0;
      return deep > -FLAT_OWN_MM && chart.bears(chart.cell(place)) ? 1 : FLAT_AROUND;
    });
    // Where no hair grows nothing is joined.
    const joins = chart.zeroLines(nearer.map((near, cell) => (chart.bears(cell) ? near : NaN)));
    return { name, up, right, flat, nearer, joins };
  });
}

/** How far inside a region a place of the chart lies, mm; negative beyond its joins. */
export function inside(chart: Chart, nearer: readonly number[], place: ChartPlace): number {
  // From a join both middles lie equally far: a step to one of them is a step away from the other.
  return 0.5 * chart.between(nearer, place);
}
