import type { Chart, ChartPlace } from "./chart.js";
import type { Spot } from "./flat.js";
import type { Paper } from "./paper.js";
import { rounded } from "./svg.js";

/** Levels of hatching: up to a third, up to two thirds and more of the planned density. */
export const LEVELS = 3;
/** Side of the squares of paper that are hatched alike, mm. */
const SQUARE_MM = 2;
/** Lines of the hatching stand this far apart, measured across the sheet; those of the lowest level twice as far. */
const APART_MM = 4;
const STEP_MM = 1;

/** How densely each cell of a map is treated: 0 where it isn't, up to `LEVELS`. */
export function levelsOf({ map }: Chart): readonly number[] {
  const { deposits, skin_mm2, columns } = map.cells;
  const full = Math.max(map.density_per_cm2, 1);
  return deposits.map((count, cell) => {
    if (count === 0) return 0;
    // Over nine cells: a few deposits more or less in one say nothing.
    const near = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => cell + row * columns + column));
    const sum = (values: readonly number[]): number => near.reduce((all, at) => all + (values[at] ?? 0), 0);
    const share = (sum(deposits) * 100) / Math.max(sum(skin_mm2), 1) / full;
    return Math.min(Math.max(Math.ceil(share * LEVELS), 1), LEVELS);
  });
}

/** The level at each square of a sheet, where `spot` tells where a place of the chart lies, if it is shown. */
export function squaresOf(
  chart: Chart,
  paper: Paper,
  spot: (place: ChartPlace) => Spot | undefined,
): (x: number, y: number) => number {
  const levels = levelsOf(chart);
  const columns = Math.ceil(paper.width / SQUARE_MM);
  const squares = new Uint8Array(columns * Math.ceil(paper.height / SQUARE_MM));
  // Closer together than the squares on the most stretched part of a sheet.
  const parts = [-1, 0, 1].map((part) => (part * chart.map.cells.cell_mm) / 3);
  levels.forEach((level, cell) => {
    if (level === 0) return;
    const [u, v] = chart.middle(cell);
    for (const du of parts) {
      for (const dv of parts) {
        const [x, y] = spot([u + du, v + dv]) ?? [-1, -1];
        if (x < 0 || y < 0 || x >= paper.width || y >= paper.height) continue;
        const at = Math.floor(y / SQUARE_MM) * columns + Math.floor(x / SQUARE_MM);
        squares[at] = Math.max(squares[at] ?? 0, level);
      }
    }
  });
  return (x, y) => squares[Math.floor(y / SQUARE_MM) * columns + Math.floor(x / SQUARE_MM)] ?? 0;
}

/** The course of all hatching of a sheet: the denser, the closer, and the densest crossed. */
export function hatching({ width, height }: Paper, level: (x: number, y: number) => number): string {
  let course = "";
  const along = (from: number, slope: 1 | -1, least: (turn: number) => number): void => {
    for (let turn = 0, start = from; start < width + height; turn += 1, start += APART_MM) {
      const needed = least(turn);
      let began: Spot | undefined;
      for (let x = 0; x <= width + STEP_MM; x += STEP_MM) {
        const y = slope > 0 ? x - width + start : start - x;
        const on = x <= width && y >= 0 && y < height && level(x, y) >= needed;
        if (on) began ??= [x, y];
        else if (began) {
          course += `M${rounded(began[0])} ${rounded(began[1])}L${rounded(x - STEP_MM)} ${rounded(y - slope * STEP_MM)}`;
          began = undefined;
        }
      }
    }
  };
  along(0, 1, (turn) => (turn % 2 === 0 ? 1 : 2));
  along(0, -1, () => 3);
  return course;
}
