import { plain } from "../../element/language/numbers.js";
import { lower, msg } from "../../element/language/spoken.js";
import type { Chart, ChartPlace } from "./chart.js";
import { cross, ground, landmarks, lines, outlines, type Drawing } from "./draw.js";
import type { Spot } from "./flat.js";
import { band } from "./furniture.js";
import { grid } from "./grid.js";
import { Labels } from "./labels.js";
import { acrossOf, shifted } from "./line.js";
import { room, window, type Paper } from "./paper.js";
import { inside, OVERLAP_MM, type Region } from "./regions.js";
import { FROM_LEFT, lineThrough, picture, shape } from "./svg.js";
import { LANDMARKS, measuresOf, mm, signedPercent } from "./words.js";
import { zonesOf, zoneTexts } from "./zones.js";

const JOIN = { stroke: "#111", "stroke-width": 0.25, "stroke-dasharray": "5 1.2 0.6 1.2" };
/** A zone with less skin on a sheet isn't named there. */
const LEAST_CM2 = 5;
const MARK_MM = 2.2;
/** Keys of the lengths that are drawn: enough to find the hairline by; all stand on the first sheet. */
const DRAWN = /^glabella.(?!vertex)|^middle|level|^left-tragion|left-tragion$/;

/** A region on its sheet: where its middle lies, and what of it is shown. */
export interface Placed {
  readonly region: Region;
  readonly paper: Paper;
  readonly middle: Spot;
  /** Where a place of the chart lies in the sheet's window; nothing for one that is another sheet's, or beyond. */
  spot(place: ChartPlace): Spot | undefined;
}

/** Puts a region in the middle of a sheet's window. */
export function placed(chart: Chart, region: Region, sheet: Paper): Placed {
  const paper = window(sheet);
  const shown = cellsOf(chart, region).map((cell) => region.flat.spot(chart.middle(cell)));
  const [xs, ys] = [shown.map(([x]) => x), shown.map(([, y]) => y)];
  const between = (all: readonly number[]): number => (Math.min(...all, 0) + Math.max(...all, 0)) / 2;
  const middle: Spot = [paper.width / 2 - between(xs), paper.height / 2 - between(ys)];
  return {
    region,
    paper,
    middle,
    spot: (place) => {
      if (inside(chart, region.nearer, place) < -OVERLAP_MM) return undefined;
      const [x, y] = region.flat.spot(place);
      const at: Spot = [x + middle[0], y + middle[1]];
      return at[0] >= 0 && at[1] >= 0 && at[0] <= paper.width && at[1] <= paper.height ? at : undefined;
    },
  };
}

/** The cells with hair, and the landmarks' cells, that a region's sheet shows. */
function cellsOf(chart: Chart, region: Region): readonly number[] {
  const marks = Object.keys(LANDMARKS).flatMap((name) => chart.place(name) ?? []);
  const all = chart.map.cells.zone.flatMap((zone, cell) => (zone < 0 ? [] : [cell]));
  for (let at = 0; at + 1 < marks.length; at += 2) all.push(chart.cell([marks[at] ?? 0, marks[at + 1] ?? 0]));
  return all.filter((cell) => inside(chart, region.nearer, chart.middle(cell)) >= -OVERLAP_MM);
}

/** How far lengths on a sheet are from those on the skin, where hair grows and no other sheet takes over. */
export interface Error {
  readonly least: number;
  readonly most: number;
  /** The most of each place, on the whole. */
  readonly mean: number;
}

export function errorOf(chart: Chart, { flat, nearer }: Region): Error {
  let [least, most, sum, skin] = [1, 1, 0, 0];
  nearer.forEach((near, cell) => {
    if (near < 0 || !chart.bears(cell)) return;
    const [low, high] = flat.scales(chart.middle(cell));
    const mm2 = chart.map.cells.skin_mm2[cell] ?? 0;
    [least, most] = [Math.min(least, low), Math.max(most, high)];
    [sum, skin] = [sum + mm2 * Math.max(1 - low, high - 1), skin + mm2];
  });
  return { least, most, mean: 1 + sum / Math.max(skin, 1) };
}

/** A region at full size. */
export function regionSheet(
  chart: Chart,
  regions: readonly Region[],
  region: Region,
  sheet: Paper,
  numberOf: (region: Region) => number | undefined,
): SVGSVGElement {
  const { paper, middle, spot } = placed(chart, region, sheet);
  const drawing: Drawing = { chart, paper, labels: new Labels(paper), scale: 1, spot };
  const { labels } = drawing;
  labels.take(middle, 3.5);
  const hints = orientation(region, paper, labels);
  const under = ground(drawing);
  const joins = lines(drawing, region.joins, JOIN);
  const lined = outlines(drawing);
  const marks = hairlineMarks(drawing);
  const measures = dimensions(drawing);
  const named = [
    ...landmarks(drawing, 3),
    ...joinNames(drawing, regions, region, numberOf),
    ...zoneNames(drawing, region),
  ];
  const { least, most, mean } = errorOf(chart, region);
  const notes = [
    msg(
      "The head is round and paper is flat: on this sheet lengths differ from those on the skin by {least} to {most} %, on the whole by {mean} %.",
      { least: signedPercent(least), most: signedPercent(most), mean: signedPercent(mean).replace("+", "") },
    ),
    msg("Numbers at thin lines are measured over the skin: where they differ from the paper, the tape is right."),
    msg("Grid: 10 mm. Dash-dotted: where the next sheet takes over; cut there to join sheets."),
  ];
  const all = room(sheet);
  return picture(
    all.width,
    all.height,
    msg("{name}, at full size", { name: region.name }),
    // A picture in the picture cuts off what reaches beyond it.
    shape(
      "svg",
      { width: paper.width, height: paper.height, class: "window" },
      ...grid(paper, middle),
      ...under,
      ...joins,
      ...lined,
      ...marks,
      ...measures,
      cross(middle, 3),
      ...named,
      ...hints,
    ),
    shape("rect", {
      x: 0,
      y: 0,
      width: paper.width,
      height: paper.height,
      fill: "none",
      stroke: "#111",
      "stroke-width": 0.2,
    }),
    ...band(all, notes, chart, regions, region),
  );
}

function orientation({ up, right }: Region, { width, height }: Paper, labels: Labels): Node[] {
  const top = labels.write(`▲ ${up}`, [[width / 2, 4]], 3.6, { "font-weight": 700, ...FROM_LEFT });
  const side = `${right} ▶`;
  const beside = labels.write(side, [[width - side.length - 2, height / 2]], 3.6, {
    "font-weight": 700,
    ...FROM_LEFT,
  });
  return [top, beside].filter((hint) => hint !== null);
}

/** Ticks along the hairline, every 10 mm over the skin. */
function hairlineMarks(drawing: Drawing): Node[] {
  const { chart, labels } = drawing;
  const { marks } = chart;
  return marks.flatMap((mark, at) => {
    const here = drawing.spot(mark.place);
    const beside = drawing.spot((marks[at + 1] ?? marks[at - 1] ?? mark).place);
    if (!here || !beside) return [];
    const across = acrossOf(here, beside, MARK_MM);
    const tick = lineThrough([shifted(here, across, 1), shifted(here, across, -1)], {
      stroke: "#000",
      "stroke-width": 0.3,
    });
    const along = Math.abs(mark.along);
    const label =
      along % 20 === 0 &&
      labels.write(plain(along), [shifted(here, across, 2.2), shifted(here, across, -2.2)], 2.6, {}, false);
    return label ? [tick, label] : [tick];
  });
}

/** What a tape measures, where both its ends are on the sheet. */
function dimensions({ chart, labels, spot }: Drawing): Node[] {
  return measuresOf(chart).flatMap(({ letter, key, lengths }) =>
    lengths.flatMap((length) => {
      const [from, to] = (length.ends ?? []).map((name) => chart.place(name));
      const [start, end] = [from && spot(from), to && spot(to)];
      if (!start || !end || !DRAWN.test(key)) return [];
      const way = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((share): Spot => between(start, end, share));
      labels.takeLine(
        Array.from({ length: 21 }, (_, at) => between(start, end, at / 20)),
        0.3,
      );
      const label = labels.write(msg("{letter} {length}", { letter, length: mm(length.mm) }), way.flatMap(round), 3);
      return [
        lineThrough([start, end], { stroke: "#000", "stroke-width": 0.2 }),
        ...[start, end].map(([cx, cy]) => shape("circle", { cx, cy, r: 0.7, fill: "#000" })),
        ...(label ? [label] : []),
      ];
    }),
  );
}

function between([x, y]: Spot, [right, down]: Spot, share: number): Spot {
  return [x + (right - x) * share, y + (down - y) * share];
}

/** Places close round one. */
function round([x, y]: Spot): Spot[] {
  return [
    [x + 9, y],
    [x - 9, y],
    [x, y - 3],
    [x, y + 3],
    [x + 9, y + 3],
    [x - 9, y + 3],
  ];
}

/** Which sheet takes over beyond a join. */
function joinNames(
  drawing: Drawing,
  regions: readonly Region[],
  own: Region,
  numberOf: (region: Region) => number | undefined,
): Node[] {
  const { chart, labels } = drawing;
  return regions.flatMap((next) => {
    const number = numberOf(next);
    if (next === own || number === undefined) return [];
    const shared = own.joins.flat().filter((place) => Math.abs(inside(chart, next.nearer, place)) < 1);
    const middle = shared[Math.floor(shared.length / 2)];
    const at = middle && drawing.spot(middle);
    if (!at || shared.length < 4) return [];
    const label = labels.name(msg("sheet {number}, {name}", { number, name: lower(next.name) }), at, 2.8, {
      fill: "#333",
    });
    return label ? [label] : [];
  });
}

/** The zones that a sheet shows much of, with what comes into them in all. */
function zoneNames(drawing: Drawing, region: Region): Node[] {
  const { chart, labels } = drawing;
  const { zone, skin_mm2 } = chart.map.cells;
  return zonesOf(chart).flatMap((plan) => {
    const all = region.nearer.flatMap((nearer, cell): (readonly [Spot, number])[] => {
      const at = nearer >= 0 && zone[cell] === plan.index ? drawing.spot(chart.middle(cell)) : undefined;
      return at ? [[at, skin_mm2[cell] ?? 0]] : [];
    });
    const mm2 = all.reduce((sum, [, mm2]) => sum + mm2, 0);
    if (mm2 < LEAST_CM2 * 100) return [];
    const [x, y] = all.reduce(([x, y], [at, mm2]): Spot => [x + at[0] * mm2, y + at[1] * mm2], [0, 0] as Spot);
    const far = ([[left, down]]: readonly [Spot, number]): number => Math.hypot(left - x / mm2, down - y / mm2);
    // Nowhere but in its own zone.
    const places = [...all].sort((a, b) => far(a) - far(b)).map(([at]) => at);
    const text = [plan.name, ...zoneTexts(plan)].join("/");
    const label = labels.write(text, places, 3.2, { "font-weight": 700 });
    return label ? [label] : [];
  });
}
