import { plain } from "../../element/language/numbers.js";
import { key, msg } from "../../element/language/spoken.js";
import type { Chart, Mark } from "./chart.js";
import { cross, HAIRLINE } from "./draw.js";
import type { Spot } from "./flat.js";
import { band, column } from "./furniture.js";
import { grid } from "./grid.js";
import { Labels } from "./labels.js";
import { acrossOf, shifted } from "./line.js";
import { COLUMN_MM, room, window, type Paper } from "./paper.js";
import type { Region } from "./regions.js";
import { FROM_LEFT, lineThrough, picture, rounded, shape, type Attributes } from "./svg.js";
import { mm } from "./words.js";

/** Round what is drawn, mm. */
const ROUND_MM = 6;
/** Of a strip in two parts, what both have of the middle on its other side, mm. */
const BEYOND_MM = 12;
const TICK_MM = 2.5;

/** A part of the strip on its sheet. Places are those of the flat hairline. */
export interface Strip {
  readonly name: string;
  readonly low: Spot;
  readonly high: Spot;
  /** Whether it lies along the sheet, with what is said of it beside it. */
  readonly along: boolean;
}

/** The strip in one part, or in two where no sheet is large enough for it; none without a drawn hairline. */
export function stripsOf(chart: Chart, sheet: Paper): readonly Strip[] {
  const { flat } = chart;
  if (flat.length === 0) return [];
  const all = room(sheet);
  const forward = glabellaOf(chart);
  const [us, vs] = [flat.map(([u]) => u), flat.map(([, v]) => v)];
  const [left, right] = [Math.max(...us) + ROUND_MM, Math.min(...us) - ROUND_MM];
  const [front, back] = [Math.max(forward, ...vs) + 2 * ROUND_MM, Math.min(...vs) - ROUND_MM];
  if (left - right <= all.height && front - back <= all.width - COLUMN_MM) {
    return [{ name: msg("Hairline"), low: [right, back], high: [left, front], along: true }];
  }
  return [
    { name: msg("Hairline, left half"), low: [-BEYOND_MM, back], high: [left, front], along: false },
    { name: msg("Hairline, right half"), low: [right, back], high: [BEYOND_MM, front], along: false },
  ];
}

/**
 * The hairline as a strip of paper that is bent along it on the head: lengths along it and the way to the glabella are
 * true. As one sees it who looks at the face.
 */
export function stripSheet(
  chart: Chart,
  { name, low, high, along }: Strip,
  sheet: Paper,
  regions: readonly Region[],
): SVGSVGElement {
  const all = room(sheet);
  const paper = along ? { width: all.width - COLUMN_MM, height: all.height } : window(sheet);
  // Along the sheet the drawing is as wide as that is high.
  const turned = along ? { width: paper.height, height: paper.width } : paper;
  const labels = new Labels(turned);
  const middle: Spot = [turned.width / 2 - (low[0] + high[0]) / 2, turned.height / 2 - (low[1] + high[1]) / 2];
  const spot = ([u, v]: Spot): Spot => [middle[0] + u, middle[1] + v];
  const within = ([u]: Spot): boolean => u >= low[0] && u <= high[0];
  const line = chart.flat.filter(within).map(spot);
  const forward = glabellaOf(chart);
  const glabella = spot([0, forward]);
  labels.takeLine(line, 1.5);
  labels.takeLine(
    [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => spot([0, forward * share])),
    1,
  );
  labels.take(glabella, 4);
  const left = `${msg("person’s left")} ▶`;
  const content = [
    ...grid(turned, middle),
    lineThrough([middle, glabella], { stroke: "#000", "stroke-width": 0.3, "stroke-dasharray": "3 1" }),
    lineThrough(line, HAIRLINE),
    ...chart.marks.filter(({ flat }) => within(flat)).flatMap((mark) => tick(mark, chart, spot, labels)),
    cross(glabella, 4),
    ...handleNames(chart, within, spot, labels),
    labels.name(msg("glabella"), glabella, 3.4, { "font-style": "italic" }),
    labels.write(
      mm(forward),
      [0.5, 0.4, 0.6].flatMap((share): Spot[] => [10, -10].map((u) => spot([u, forward * share]))),
      3.4,
    ),
    labels.write(`▼ ${msg("face")}`, [[turned.width / 2, turned.height - 4]], 3.6, { "font-weight": 700 }),
    labels.write(left, [[turned.width - left.length - 2, 5]], 3.6, { "font-weight": 700, ...FROM_LEFT }),
    labels.write(msg("hair side"), [spot([0, -6]), spot([0, -12]), spot([20, -14])], 3.4, { fill: "#333" }),
  ].filter((node) => node !== null);
  const notes = [
    msg(
      "Along the thick line and on the line to the glabella lengths are true. Cut along the thick line and trim to a band about 2 cm wide; lay the cross on the glabella and bend the band round the head.",
    ),
    msg("Ticks: every 10 mm from the middle."),
    msg("Check the corners with the tape lengths of sheet 1 before anything is marked for good."),
  ];
  const frame = { width: paper.width, height: paper.height, x: along ? COLUMN_MM : 0, y: 0 };
  const turn: Attributes = along ? { transform: `translate(0 ${rounded(paper.height)}) rotate(-90)` } : {};
  return picture(
    all.width,
    all.height,
    msg("{name}, at full size, as a strip to cut out", { name }),
    // A picture in the picture cuts off what reaches beyond it.
    shape("svg", { ...frame, class: "window" }, shape("g", turn, ...content)),
    shape("rect", { ...frame, fill: "none", stroke: "#111", "stroke-width": 0.2 }),
    ...(along ? column(all.height, notes, chart, regions) : band(all, notes, chart, regions)),
  );
}

/** How far forward of the line's middle the glabella lies. */
function glabellaOf({ map }: Chart): number {
  return map.tapes_mm["glabella/middle"] ?? 0;
}

/** A tick across the line, on the face's side, and how far along it stands. */
function tick(mark: Mark, { marks }: Chart, spot: (place: Spot) => Spot, labels: Labels): Node[] {
  const at = marks.indexOf(mark);
  const [here, next] = [spot(mark.flat), marks[at + 1]];
  const beside = spot((next ?? marks[at - 1] ?? mark).flat);
  // Marks go from the left to the right: turned so, ticks point to the face.
  const across = acrossOf(here, beside, next ? -TICK_MM : TICK_MM);
  const drawn = lineThrough([here, shifted(here, across, 1)], { stroke: "#000", "stroke-width": 0.3 });
  const places = [shifted(here, across, 2), shifted(here, across, 2.6)];
  const label = labels.write(plain(Math.abs(mark.along)), places, 2.8, {}, false);
  return label ? [drawn, label] : [drawn];
}

/** Names of the handles after the middle. */
const HANDLES = [key("left corner"), key("right corner"), key("left temple point"), key("right temple point")];

function handleNames(
  { map, flat }: Chart,
  within: (place: Spot) => boolean,
  spot: (place: Spot) => Spot,
  labels: Labels,
): Node[] {
  return HANDLES.flatMap((name, at) => {
    const place = flat[map.hairline?.handles[at + 1] ?? -1];
    if (!place || !within(place)) return [];
    const [cx, cy] = spot(place);
    const label = labels.name(msg(name), [cx, cy], 3.2, { "font-style": "italic" });
    return [shape("circle", { cx, cy, r: 1.2, fill: "#000" }), ...(label ? [label] : [])];
  });
}
