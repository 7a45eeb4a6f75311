import type { MapReport } from "../../engine/report.js";
import type { ChartPlace } from "./chart.js";
import { minus, times, type Vector } from "./vector.js";

/** Half of the way on the chart over which slopes of the skin are measured, mm. */
const SLOPE_MM = 3;

/** A place of the chart whose skin is known. */
export interface Node {
  readonly place: ChartPlace;
  readonly point: Vector;
}

/** The skin at every place of the chart, from the places that a map tells. */
export class Skin {
  readonly columns: number;
  /** Row by row, as the map has them. */
  readonly nodes: readonly Node[];
  readonly #step: number;
  readonly #low: ChartPlace;

  constructor({ skin, cells: { low } }: MapReport) {
    const [left = 0, back = 0] = low;
    [this.columns, this.#step, this.#low] = [skin.columns, skin.step_mm, [left, back]];
    const all = skin.points_mm;
    this.nodes = Array.from({ length: all.length / 3 }, (_, at) => ({
      place: [left + (at % this.columns) * this.#step, back + Math.floor(at / this.columns) * this.#step],
      point: [all[3 * at] ?? 0, all[3 * at + 1] ?? 0, all[3 * at + 2] ?? 0],
    }));
  }

  /** The first of the four nodes round a place, and the shares of the ways to the next in its row and to the next row. */
  cell([u, v]: ChartPlace): readonly [node: number, across: number, up: number] {
    const held = (along: number, count: number): readonly [number, number] => {
      const at = Math.min(Math.max(along / this.#step, 0), count - 1);
      const first = Math.min(Math.floor(at), count - 2);
      return [first, at - first];
    };
    const [column, across] = held(u - this.#low[0], this.columns);
    const [row, up] = held(v - this.#low[1], this.nodes.length / this.columns);
    return [row * this.columns + column, across, up];
  }

  at(place: ChartPlace): Vector {
    const [node, across, up] = this.cell(place);
    const between = (axis: number): number => {
      const corner = (step: number): number => this.nodes[node + step]?.point[axis] ?? 0;
      return (
        (corner(0) * (1 - across) + corner(1) * across) * (1 - up) +
        (corner(this.columns) * (1 - across) + corner(this.columns + 1) * across) * up
      );
    };
    return [between(0), between(1), between(2)];
  }

  /** The way over the skin for a short way on the chart, by mm of it. */
  way([u, v]: ChartPlace, [du, dv]: ChartPlace): Vector {
    const [a, b] = [1, -1].map((side) => this.at([u + side * SLOPE_MM * du, v + side * SLOPE_MM * dv]));
    return a && b ? times(minus(a, b), 0.5 / SLOPE_MM) : [0, 0, 0];
  }

  /** The same toward the person's left and forward. */
  slopes(place: ChartPlace): readonly [Vector, Vector] {
    return [this.way(place, [1, 0]), this.way(place, [0, 1])];
  }
}
