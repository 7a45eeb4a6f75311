import type { MapHairline, MapReport } from "../../engine/report.js";
import { zeroLines } from "./contour.js";

/** A place of the scalp chart, mm: toward the person's left, and forward. */
export type ChartPlace = readonly [u: number, v: number];

export type ChartLine = readonly ChartPlace[];

/** The zones in the order in which cells name them. */
export const ZONES = ["front", "mid-scalp", "crown", "temples", "sides", "back"] as const;

/** A place of the hairline as two tapes find it. */
export interface Mark {
  /** From the middle along the line, positive toward the person's left. */
  readonly along: number;
  readonly place: ChartPlace;
  readonly flat: ChartPlace;
  readonly toGlabella: number;
  readonly toTragion: number;
}

export interface Scar {
  readonly width: number;
  /** One of a disc. */
  readonly points: ChartLine;
}

/** Marks of the hairline stand this far apart, mm over the skin. */
export const MARK_MM = 10;
/** More than so many scars of single extractions a cm² are drawn as a zone of them. */
const DOTTED_PER_CM2 = 2;
/** Of two zones, a border is looked for where they have this share of the skin round about. */
const BOTH = 0.6;

/** What a map tells, as places and lines. */
export class Chart {
  readonly outline: ChartLine;
  readonly borders: readonly ChartLine[];
  /** Where half of the terminal hair is lost. */
  readonly bald: readonly ChartLine[];
  readonly dotted: readonly ChartLine[];
  readonly scars: readonly Scar[];
  /** From the left temple point to the right one; nothing where none is drawn. */
  readonly hairline: ChartLine;
  readonly flat: ChartLine;
  readonly marks: readonly Mark[];

  constructor(readonly map: MapReport) {
    const { cells, hairline } = map;
    const outline = placesOf(map.outline);
    this.outline = [...outline, ...outline.slice(0, 1)];
    this.borders = bordersOf(map).flatMap((values) => this.zeroLines(values));
    this.bald = this.zeroLines(cells.terminal.map((share, cell) => (this.bears(cell) ? share - 0.5 : NaN)));
    this.dotted = this.zeroLines(cells.dots_per_cm2.map((dots) => dots - DOTTED_PER_CM2));
    this.scars = scarsOf(map);
    this.hairline = placesOf(hairline?.line ?? []);
    this.flat = placesOf(hairline?.flat ?? []);
    this.marks = hairline ? marksOf(hairline, this.hairline, this.flat) : [];
  }

  place(name: string): ChartPlace | undefined {
    const [u, v] = this.map.places[name] ?? [];
    return u === undefined || v === undefined ? undefined : [u, v];
  }

  /** The middle of a cell. */
  middle(cell: number): ChartPlace {
    const { columns } = this.map.cells;
    return this.#at((cell % columns) + 0.5, Math.floor(cell / columns) + 0.5);
  }

  /** The cell that holds a place. */
  cell([u, v]: ChartPlace): number {
    const { cells } = this.map;
    const [left = 0, back = 0] = cells.low;
    return Math.floor((v - back) / cells.cell_mm) * cells.columns + Math.floor((u - left) / cells.cell_mm);
  }

  /** Whether hair grows in a cell. */
  bears(cell: number): boolean {
    return (this.map.cells.zone[cell] ?? -1) >= 0;
  }

  /** A number of each cell at a place between their middles. */
  between(values: readonly number[], [u, v]: ChartPlace): number {
    const { low, cell_mm, columns } = this.map.cells;
    const rows = values.length / columns;
    const held = (along: number, count: number): number => Math.min(Math.max(along / cell_mm - 0.5, 0), count - 1.001);
    const [x, y] = [held(u - (low[0] ?? 0), columns), held(v - (low[1] ?? 0), rows)];
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const at = (dx: number, dy: number): number => values[(row + dy) * columns + column + dx] ?? 0;
    const [across, up] = [x - column, y - row];
    return (
      (at(0, 0) * (1 - across) + at(1, 0) * across) * (1 - up) + (at(0, 1) * (1 - across) + at(1, 1) * across) * up
    );
  }

  /** The lines along which a number of each cell passes zero. */
  zeroLines(values: readonly number[]): readonly ChartLine[] {
    return zeroLines(values, this.map.cells.columns).map((line) => line.map(([x, y]) => this.#at(x, y)));
  }

  #at(column: number, row: number): ChartPlace {
    const { low, cell_mm } = this.map.cells;
    return [(low[0] ?? 0) + column * cell_mm, (low[1] ?? 0) + row * cell_mm];
  }
}

export function placesOf(numbers: readonly number[]): ChartPlace[] {
  return Array.from({ length: numbers.length >> 1 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]);
}

/** For each two zones by how much more of the skin round a cell is the one's than the other's. */
function bordersOf({ cells: { zone, columns } }: MapReport): number[][] {
  // Spread over the cells round about: what was a stair runs straight.
  const spread = (values: readonly number[]): number[] =>
    [1, columns].reduce(
      (all, step) => all.map((value, at) => ((all[at - step] ?? value) + 2 * value + (all[at + step] ?? value)) / 4),
      [...values],
    );
  const shares = ZONES.map((_, index) => spread(spread(zone.map((own) => (own === index ? 1 : 0)))));
  return shares.flatMap((one, at) =>
    shares.slice(at + 1).map((other) =>
      one.map((share, cell) => {
        const others = other[cell] ?? 0;
        return share + others > BOTH && (zone[cell] ?? -1) >= 0 ? share - others : NaN;
      }),
    ),
  );
}

function scarsOf({ scars }: MapReport): readonly Scar[] {
  const found: { scar: number; width: number; points: ChartPlace[] }[] = [];
  for (let at = 0; at + 5 < scars.length; at += 6) {
    const [scar = 0, width = 0, ...ends] = scars.slice(at, at + 6);
    const [from, to] = placesOf(ends);
    if (!from || !to) continue;
    const last = found.at(-1);
    if (String(from) === String(to)) found.push({ scar, width, points: [from] });
    else if (last?.scar === scar && last.points.length > 1 && String(last.points.at(-1)) === String(from)) {
      last.points.push(to);
      last.width = Math.max(last.width, width);
    } else found.push({ scar, width, points: [from, to] });
  }
  return found;
}

/** Marks from the left temple point to the right one. */
function marksOf(hairline: MapHairline, line: ChartLine, flat: ChartLine): readonly Mark[] {
  const along = hairline.along_mm;
  const middle = along[hairline.handles[0] ?? 0] ?? 0;
  const marks: Mark[] = [];
  for (let steps = Math.floor(middle / MARK_MM); middle - steps * MARK_MM <= (along.at(-1) ?? 0); steps -= 1) {
    const reached = middle - steps * MARK_MM;
    const after = Math.max(
      along.findIndex((length) => length >= reached),
      1,
    );
    const [from = 0, to = 0] = [along[after - 1], along[after]];
    const share = (reached - from) / Math.max(to - from, 1e-6);
    const number = (all: readonly number[]): number => {
      const [a = 0, b = 0] = [all[after - 1], all[after]];
      return a + (b - a) * share;
    };
    const place = (all: ChartLine): ChartPlace => [number(all.map(([u]) => u)), number(all.map(([, v]) => v))];
    marks.push({
      along: steps * MARK_MM,
      place: place(line),
      flat: place(flat),
      toGlabella: number(hairline.to_glabella_mm),
      toTragion: number(hairline.to_tragion_mm),
    });
  }
  return marks;
}
