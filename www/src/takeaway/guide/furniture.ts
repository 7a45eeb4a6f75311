import { plain } from "../../element/language/numbers.js";
import { msg } from "../../element/language/spoken.js";
import type { Chart } from "./chart.js";
import { piecesOf, type Drawing } from "./draw.js";
import type { Spot } from "./flat.js";
import { Labels } from "./labels.js";
import { BAND_MM, COLUMN_MM, type Paper } from "./paper.js";
import type { Region } from "./regions.js";
import { FROM_LEFT, lineThrough, rounded, shape, startOf, words, type Attributes } from "./svg.js";
import { mm } from "./words.js";

/** What a ruler laid on a print must find. */
export const CHECK_MM = 100;
const NOTE_SIZE = 2.7;
/** As wide as letters are on the whole in the widest of usual fonts, of their size. */
const WIDE_LETTER = 0.56;
/** Of a bold text so many letters have room where others have one. */
const BOLD = 0.85;
/** Room for the key plan in the band. */
const KEY_MM = 34;

/** A bar to hold a ruler against, in steps of 10 mm. */
export function checkBar([x, y]: Spot): Node[] {
  const dark = [0, 2, 4, 6, 8].map((step) => `M${rounded(x + step * 10)} ${rounded(y)}h10v3h-10z`);
  return [
    shape("path", { d: dark.join(""), fill: "#111" }),
    shape("rect", {
      x,
      y,
      width: CHECK_MM,
      height: 3,
      fill: "none",
      stroke: "#111",
      "stroke-width": 0.3,
      class: "check",
    }),
    words(plain(0), [x, y - 0.8], 2.6, FROM_LEFT),
    words(mm(CHECK_MM), [x + CHECK_MM, y - 0.8], 2.6, { ...FROM_LEFT, "text-anchor": "end" }),
  ];
}

/** Below a map at full size: the check bar, what holds of the sheet, and which part of the head it shows. */
export function band(
  { width, height }: Paper,
  notes: readonly string[],
  chart: Chart,
  regions: readonly Region[],
  own?: Region,
): Node[] {
  const top = height - BAND_MM + 6;
  return [
    ...checkBar([0, top]),
    ...told([check(), ...notes], [0, top + 6.6], width - KEY_MM - 4),
    ...keyPlan(chart, regions, own, [width - KEY_MM, height - BAND_MM + 2], KEY_MM, BAND_MM - 3),
  ];
}

/** The same in a column beside what is drawn. */
export function column(height: number, notes: readonly string[], chart: Chart, regions: readonly Region[]): Node[] {
  return [
    shape("g", { transform: `translate(4 ${CHECK_MM + 2}) rotate(-90)` }, ...checkBar([0, 0])),
    ...told([check(), ...notes], [0, CHECK_MM + 9], COLUMN_MM - 4),
    ...keyPlan(chart, regions, undefined, [0, height - BAND_MM], KEY_MM, BAND_MM - 3),
  ];
}

function check(): string {
  return msg("This bar must measure {length}: print at 100 %, not “fit to page”.", { length: mm(CHECK_MM) });
}

/** Notes, each from a new line on; the first is what nobody may miss. */
function told(notes: readonly string[], [x, y]: Spot, width: number): Node[] {
  const letters = width / (NOTE_SIZE * WIDE_LETTER);
  const lines = notes.flatMap((note, at) =>
    wrapped(note, at === 0 ? letters * BOLD : letters).map((line) => [line, at === 0] as const),
  );
  return lines.map(([line, bold], at) =>
    words(line, [startOf(x, width), y + at * NOTE_SIZE * 1.3], NOTE_SIZE, bold ? { "font-weight": 700 } : {}),
  );
}

/** A text in lines of so many letters at most. */
function wrapped(text: string, letters: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + word.length >= letters) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

/** The whole scalp, small, with the part that a sheet shows. */
function keyPlan(
  chart: Chart,
  regions: readonly Region[],
  own: Region | undefined,
  [left, top]: Spot,
  width: number,
  height: number,
): Node[] {
  const drawing = whole(chart, { width, height });
  const side = chart.map.cells.cell_mm * drawing.scale;
  const shade = own?.nearer.map((nearer, cell) => {
    if (nearer < 0 || !chart.bears(cell)) return "";
    const [x, y] = drawing.spot(chart.middle(cell)) ?? [0, 0];
    // A little larger than it is: no light falls between two.
    return `M${rounded(x - side / 2)} ${rounded(y - side / 2)}h${rounded(side + 0.05)}v${rounded(side + 0.05)}h-${rounded(side + 0.05)}z`;
  });
  const thin: Attributes = { stroke: "#111", "stroke-width": 0.2 };
  const all = [
    [chart.outline, thin] as const,
    ...regions.flatMap(({ joins }) => joins).map((line) => [line, { ...thin, "stroke-width": 0.1 }] as const),
    [chart.hairline, { ...thin, "stroke-width": 0.4 }] as const,
  ];
  const drawn = all.flatMap(([line, look]) => piecesOf(drawing, line).map((piece) => lineThrough(piece, look)));
  const names: readonly (readonly [string, Spot])[] = [[msg("face"), [width / 2, 2.2]]];
  return [
    shape(
      "g",
      { transform: `translate(${rounded(left)} ${rounded(top)})`, class: "key" },
      shape("path", { d: shade?.join("") ?? "", fill: "#b8b8b8" }),
      ...drawn,
      ...names.map(([name, at]) => words(name, at, 2.2, { "text-anchor": "middle" })),
    ),
  ];
}

/** The whole chart as seen from above, the face up and the person's left on the left, as large as there is room. */
export function whole(chart: Chart, paper: Paper): Drawing {
  const { low, columns, cell_mm, deposits } = chart.map.cells;
  const [lowU = 0, lowV = 0] = low;
  const [wide, high] = [columns * cell_mm, (deposits.length / columns) * cell_mm];
  const scale = Math.min(paper.width / wide, paper.height / high);
  const [left, top] = [(paper.width - wide * scale) / 2, (paper.height - high * scale) / 2];
  return {
    chart,
    paper,
    scale,
    labels: new Labels(paper),
    // The chart is told from inside the head: its left is on the left of those who look down on it.
    spot: ([u, v]) => [left + (lowU + wide - u) * scale, top + (lowV + high - v) * scale],
  };
}
