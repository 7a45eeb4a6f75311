import { msg } from "../../element/language/spoken.js";
import type { Chart, ChartLine, ChartPlace } from "./chart.js";
import type { Spot } from "./flat.js";
import { hatching, squaresOf } from "./hatch.js";
import type { Labels } from "./labels.js";
import type { Paper } from "./paper.js";
import { lineThrough, rounded, shape, type Attributes } from "./svg.js";
import { LANDMARKS } from "./words.js";

/** How a chart lies on a drawing. */
export interface Drawing {
  readonly chart: Chart;
  readonly paper: Paper;
  readonly labels: Labels;
  /** mm of the drawing for a mm of the skin, about. */
  readonly scale: number;
  /** Where a place lies; nothing for one that isn't shown. */
  spot(place: ChartPlace): Spot | undefined;
}

export const OUTLINE: Attributes = { stroke: "#111", "stroke-width": 0.45 };
export const BORDER: Attributes = { stroke: "#444", "stroke-width": 0.25, "stroke-dasharray": "2.4 1.6" };
export const BALD: Attributes = { stroke: "#444", "stroke-width": 0.25, "stroke-dasharray": "0.4 1.1" };
export const HAIRLINE: Attributes = { stroke: "#000", "stroke-width": 0.9, "stroke-linejoin": "round" };
export const SCAR: Attributes = { stroke: "#000", "stroke-width": 0.3, "stroke-dasharray": "1 0.5" };
export const HATCH: Attributes = { stroke: "#8a8a8a", "stroke-width": 0.12, fill: "none" };

/** The pieces of a line that are shown, on the drawing. */
export function piecesOf({ spot }: Drawing, line: ChartLine): Spot[][] {
  const pieces: Spot[][] = [[]];
  for (const place of line) {
    const at = spot(place);
    if (at) pieces.at(-1)?.push(at);
    else if (pieces.at(-1)?.length) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** Lines of the chart, which names keep off. */
export function lines(drawing: Drawing, all: readonly ChartLine[], attributes: Attributes): SVGPathElement[] {
  return all.flatMap((line) =>
    piecesOf(drawing, line).map((piece) => {
      drawing.labels.takeLine(piece);
      return lineThrough(piece, attributes);
    }),
  );
}

/** What lies under all lines: how densely the skin is treated, and its scars. */
export function ground(drawing: Drawing): Node[] {
  const { chart, paper, scale } = drawing;
  const squares = squaresOf(chart, paper, (place) => drawing.spot(place));
  const scars = chart.scars.flatMap(({ width, points }) => {
    const [first] = points;
    const at = points.length === 1 && first ? drawing.spot(first) : undefined;
    if (at) return [shape("circle", { cx: at[0], cy: at[1], r: (width / 2) * scale, fill: "#fff", ...SCAR })];
    const wide = { stroke: "#c8c8c8", "stroke-width": Math.max(width * scale, 0.4), "stroke-linecap": "round" };
    return [...lines(drawing, [points], wide), ...lines(drawing, [points], SCAR)];
  });
  return [shape("path", { ...HATCH, d: hatching(paper, squares) }), ...scars, ...lines(drawing, chart.dotted, SCAR)];
}

/** The edge of the scalp, its zones, what is bald, and the hairline. */
export function outlines(drawing: Drawing, hairline = 1): Node[] {
  const { chart } = drawing;
  const bold = { ...HAIRLINE, "stroke-width": 0.9 * hairline };
  return [
    ...lines(drawing, chart.borders, BORDER),
    ...lines(drawing, chart.bald, BALD),
    ...lines(drawing, [chart.outline], OUTLINE),
    ...lines(drawing, [chart.hairline], bold),
  ];
}

/** A cross at each landmark that is shown, and its name. */
export function landmarks({ chart, labels, spot }: Drawing, size: number): Node[] {
  const shown = Object.entries(LANDMARKS).flatMap(([key, english]): (readonly [string, Spot])[] => {
    const place = chart.place(key);
    const at = place && spot(place);
    return at ? [[msg(english), at]] : [];
  });
  // First all crosses: no name may lie on one.
  for (const [, at] of shown) labels.take(at, size * 0.7);
  return shown.flatMap(([name, at]) => {
    const label = labels.name(name, at, size, { "font-style": "italic" });
    return [cross(at, size * 0.6), ...(label ? [label] : [])];
  });
}

export function cross([x, y]: Spot, arm: number): SVGPathElement {
  const [left, right, top, bottom] = [x - arm, x + arm, y - arm, y + arm].map(rounded);
  const course = `M${left} ${rounded(y)}H${right}M${rounded(x)} ${top}V${bottom}`;
  return shape("path", { d: course, stroke: "#000", "stroke-width": 0.35 });
}
