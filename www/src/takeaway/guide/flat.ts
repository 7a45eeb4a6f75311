import type { ChartPlace } from "./chart.js";
import type { Skin } from "./skin.js";
import { cross, dot, minus, unit, type Vector } from "./vector.js";

/** A place on a sheet of paper or of a part of it, mm: to the right, and down. */
export type Spot = readonly [x: number, y: number];

/** Least and greatest length on the paper for one on the skin. */
export type Scales = readonly [least: number, most: number];

/** Rounds in which lengths are evened out; twice as many change them by no more than a hundredth. */
const ROUNDS = 240;
/** Half of the way on the chart over which scales are measured, mm. */
const STEP_MM = 3;

/** How a neighbour would have a node. */
interface Pull {
  readonly from: number;
  readonly length: number;
  readonly weight: number;
}

/** The skin round a place as seen from straight above it, each place as far off as it is over the skin. */
export class Aspect {
  readonly #middle: Vector;
  readonly #out: Vector;
  readonly #up: Vector;
  readonly #right: Vector;

  /** `up` is the direction on the chart that leads up on the paper. */
  constructor(
    readonly skin: Skin,
    readonly centre: ChartPlace,
    up: ChartPlace,
  ) {
    this.#middle = skin.at(centre);
    const [left, forward] = skin.slopes(centre);
    this.#out = unit(cross(forward, left));
    const ahead = skin.way(centre, up);
    this.#right = unit(cross(ahead, this.#out));
    this.#up = cross(this.#out, this.#right);
  }

  /** Where a point of the skin lies on the paper, from the middle. */
  spot(point: Vector): Spot {
    const away = minus(point, this.#middle);
    const [x, y] = [dot(away, this.#right), -dot(away, this.#up)];
    const flat = Math.hypot(x, y);
    if (flat < 1e-6) return [0, 0];
    // The skin between is taken for an arc of a circle that touches the paper in the middle.
    const half = Math.atan2(-dot(away, this.#out), flat);
    const arc = Math.hypot(...away) * (Math.abs(half) < 1e-6 ? 1 : half / Math.sin(half));
    return [(x / flat) * arc, (y / flat) * arc];
  }
}

/** A part of the skin laid flat so that all its short lengths are as true as paper allows. */
export class Flat {
  /** x and y of each node. */
  readonly #spots: Float64Array;

  /** `weight` tells how much a place counts: nothing where it is of no use. */
  constructor(
    readonly aspect: Aspect,
    weight: (place: ChartPlace) => number,
  ) {
    const { nodes } = aspect.skin;
    this.#spots = Float64Array.from(nodes.flatMap(({ point }) => aspect.spot(point)));
    this.#evenOut(nodes.map(({ place }) => weight(place)));
  }

  spot(place: ChartPlace): Spot {
    const [at, across, up] = this.aspect.skin.cell(place);
    const { columns } = this.aspect.skin;
    const between = (axis: 0 | 1): number => {
      const corner = (step: number): number => this.#spots[2 * (at + step) + axis] ?? 0;
      return (
        (corner(0) * (1 - across) + corner(1) * across) * (1 - up) +
        (corner(columns) * (1 - across) + corner(columns + 1) * across) * up
      );
    };
    return [between(0), between(1)];
  }

  /** What becomes of short lengths at a place, measured. */
  scales(place: ChartPlace): Scales {
    const [u, v] = place;
    const slope = (du: number, dv: number): Spot => {
      const [a, b] = [this.spot([u + du, v + dv]), this.spot([u - du, v - dv])];
      return [(a[0] - b[0]) / (2 * STEP_MM), (a[1] - b[1]) / (2 * STEP_MM)];
    };
    const [skinU, skinV] = this.aspect.skin.slopes(place);
    const [paperU, paperV] = [slope(STEP_MM, 0), slope(0, STEP_MM)];
    // Of the two tables of products the eigenvalues of one against the other are the squares of the scales.
    const [e, f, g] = [dot(skinU, skinU), dot(skinU, skinV), dot(skinV, skinV)];
    const product = (a: Spot, b: Spot): number => a[0] * b[0] + a[1] * b[1];
    const [p, q, r] = [product(paperU, paperU), product(paperU, paperV), product(paperV, paperV)];
    const whole = e * g - f * f;
    const half = (g * p - 2 * f * q + e * r) / (2 * whole);
    const apart = Math.sqrt(Math.max(half * half - (p * r - q * q) / whole, 0));
    return [Math.sqrt(Math.max(half - apart, 0)), Math.sqrt(half + apart)];
  }

  /** Moves each node to where its neighbours, on the whole, would have it by their lengths over the skin. */
  #evenOut(weights: readonly number[]): void {
    const { nodes, columns } = this.aspect.skin;
    const steps = [-1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1];
    const moved: { readonly at: number; readonly pulls: Pull[] }[] = [];
    nodes.forEach((node, at) => {
      const pulls = steps.flatMap((step): Pull[] => {
        const other = nodes[at + step];
        const both = Math.min(weights[at] ?? 0, weights[at + step] ?? 0);
        if (!other || both === 0) return [];
        const length = Math.hypot(...minus(node.point, other.point));
        return [{ from: at + step, length, weight: both / (length * length) }];
      });
      if (pulls.length > 0) moved.push({ at, pulls });
    });
    const spots = this.#spots;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const { at, pulls } of moved) {
        const [here, down] = [spots[2 * at] ?? 0, spots[2 * at + 1] ?? 0];
        let x = 0;
        let y = 0;
        let sum = 0;
        for (const { from, length, weight } of pulls) {
          const there = spots[2 * from] ?? 0;
          const below = spots[2 * from + 1] ?? 0;
          const [dx, dy] = [here - there, down - below];
          const far = length / Math.max(Math.sqrt(dx * dx + dy * dy), 1e-6);
          x += weight * (there + dx * far);
          y += weight * (below + dy * far);
          sum += weight;
        }
        spots[2 * at] = x / sum;
        spots[2 * at + 1] = y / sum;
      }
    }
  }
}
