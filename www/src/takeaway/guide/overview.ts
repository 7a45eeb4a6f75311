import { count } from "../../engine/count.js";
import { MARK_MM, type Chart, type Mark } from "./chart.js";
import { BALD, BORDER, ground, HAIRLINE, HATCH, landmarks, lines, outlines, OUTLINE, SCAR } from "./draw.js";
import type { Spot } from "./flat.js";
import { whole } from "./furniture.js";
import { hatching, LEVELS } from "./hatch.js";
import { room, type Paper } from "./paper.js";
import type { Region } from "./regions.js";
import { lineThrough, picture, shape, words, type Attributes } from "./svg.js";
import { measuresOf, type Measure } from "./words.js";
import { zonesOf, zoneText } from "./zones.js";

/** Room for the tables beside the map, mm. */
const TABLES_MM = 84;
const GAP_MM = 5;
/** Below the map, for what is said of it. */
const TOLD_MM = 6;

/** The whole scalp, small, and all lengths and counts. */
export function overview(
  chart: Chart,
  regions: readonly Region[],
  sheet: Paper,
  numberOf: (region: Region) => number | undefined,
): HTMLElement {
  const { width } = room(sheet);
  const wide = width - TABLES_MM - GAP_MM;
  const measures = measuresOf(chart);
  const { marks } = chart;
  return block(
    "div",
    "overview",
    block("div", "", small(chart, regions, wide, numberOf), legend(chart, wide), zoneTable(chart), distortion(chart)),
    block("div", "", measureTable(measures), ...(marks.length > 0 ? [markTable(marks)] : []), steps(chart, measures)),
  );
}

function small(
  chart: Chart,
  regions: readonly Region[],
  width: number,
  numberOf: (region: Region) => number | undefined,
): SVGSVGElement {
  const { columns, deposits } = chart.map.cells;
  const paper = { width, height: (width * deposits.length) / columns / columns };
  const drawing = whole(chart, paper);
  const { labels, scale } = drawing;
  const under = ground(drawing);
  const joins = lines(
    drawing,
    regions.flatMap(({ joins }) => joins),
    { stroke: "#777", "stroke-width": 0.15 },
  );
  const over = outlines(drawing, 0.7);
  const numbers = regions.flatMap((region) => {
    const [number, at] = [numberOf(region), drawing.spot(region.flat.aspect.centre)];
    if (number === undefined || !at) return [];
    const label = labels.write(String(number), [at], 7, { "font-weight": 700 });
    return label ? [label] : [];
  });
  const marks = landmarks(drawing, 2.4);
  const told = `Scale 1 : ${(1 / scale).toFixed(1)}, seen from above, the face up. Numbers: the sheets at full size.`;
  const right = labels.write("right", [[paper.width - 5, 4]], 2.6);
  const left = labels.write("left", [[4, 4]], 2.6);
  return picture(
    paper.width,
    paper.height + TOLD_MM,
    "The whole scalp from above",
    ...under,
    ...joins,
    ...over,
    ...marks,
    ...numbers,
    ...[left, right].filter((label) => label !== null),
    words(told, [0, paper.height + TOLD_MM - 2], 2.5),
  );
}

/** What the signs mean. */
function legend(chart: Chart, width: number): SVGSVGElement {
  const per = (level: number): string => String(Math.round((chart.map.density_per_cm2 * level) / LEVELS));
  const line = (look: Attributes) => (at: Spot) => lineThrough([at, [at[0] + 12, at[1]]], look);
  const patch = (level: number) => (at: Spot) => {
    const size = { width: 12, height: 4.4 };
    const transform = `translate(${at[0]} ${at[1] - size.height / 2})`;
    return shape("path", { ...HATCH, "stroke-width": 0.2, d: hatching(size, () => level), transform });
  };
  const treated = chart.map.cells.deposits.some((count) => count > 0);
  const signs: readonly (readonly [string, (at: Spot) => Node])[] = [
    ...(chart.map.hairline ? [["drawn hairline", line(HAIRLINE)] as const] : []),
    ["edge of the scalp", line(OUTLINE)],
    ["between two zones", line(BORDER)],
    ["half of the hair lost", line(BALD)],
    ...(chart.scars.length + chart.dotted.length > 0 ? [["scar", line(SCAR)] as const] : []),
    ...(treated
      ? ([
          [`up to ${per(1)} deposits per cm²`, patch(1)],
          [`${per(1)} to ${per(2)} per cm²`, patch(2)],
          [`over ${per(2)} per cm²`, patch(3)],
        ] as const)
      : []),
  ];
  const rows = Math.ceil(signs.length / 2);
  const drawn = signs.flatMap(([name, sign], at) => {
    const [x, y] = [Math.floor(at / rows) * (width / 2), 4 + (at % rows) * 6];
    return [sign([x, y]), words(name, [x + 14, y + 1], 2.6)];
  });
  return picture(width, rows * 6 + 2, "What the signs mean", ...drawn);
}

function zoneTable(chart: Chart): HTMLTableElement {
  const zones = zonesOf(chart);
  const total = zones.reduce((sum, { deposits }) => sum + deposits, 0);
  const rows = zones.map((zone) => {
    const sided = (zone.name === "Temples" || zone.name === "Sides") && zone.deposits > 0;
    const halves = sided ? `${count(zone.left)} left, ${count(zone.deposits - zone.left)} right` : "";
    return [zone.name, zoneText(zone), halves];
  });
  return table("Deposits by zone", ["", "in all", ""], [...rows, ["All", count(total), ""]]);
}

/** Why the small map is not for measuring. */
function distortion(chart: Chart): HTMLElement {
  const told = zonesOf(chart).map(({ name, longer }) => `${name.toLowerCase()} ${Math.round(longer)} %`);
  const text =
    "Do not measure on this small map. Straight out from the middle of the scalp its lengths are in scale; round it " +
    `they are too long, by up to: ${told.join(", ")}. Distances in the tables are measured over the skin of this head.`;
  return block("p", "note", text);
}

/** How the guide is used. */
function steps(chart: Chart, measures: readonly Measure[]): HTMLElement {
  const letter = (key: string): string => measures.find((measure) => measure.key === key)?.letter ?? "";
  const [middle, front, side] = ["glabella/middle", "glabella/left-corner", "left-corner/left-tragion"].map(letter);
  const all = [
    "Print at 100 % and hold a ruler to the bars of 100 mm.",
    "On the person find the glabella, the tragi and the vertex; mark the midline.",
    ...(chart.map.hairline
      ? [
          `Mark the hairline’s middle (${middle}), and each corner where tapes ${front} and ${side} meet.`,
          "Lay the cut-out strip along them, or find each point by its two tapes.",
          "Let the person see the marked hairline and agree to it.",
        ]
      : []),
    "Take zones and density from the sheets at full size, and look at the person’s own hair and scars.",
  ];
  const list = block("ol", "", ...all.map((text) => block("li", "", text)));
  return block("section", "", block("h3", "", "With this guide"), list);
}

/** All lengths over the skin. */
function measureTable(measures: readonly Measure[]): HTMLTableElement {
  const rows = measures.map(({ letter, name, lengths }) => [
    `${letter}  ${name}`,
    ...lengths.map(({ mm }) => String(Math.round(mm))),
  ]);
  return table("With a tape over the skin, mm", ["", "left", "right"], rows);
}

/** Each mark of the hairline by two tapes. */
function markTable(marks: readonly Mark[]): HTMLTableElement {
  const by = new Map(marks.map((mark) => [mark.along, mark]));
  const most = Math.max(...marks.map(({ along }) => Math.abs(along)));
  const step = MARK_MM;
  const rows = Array.from({ length: Math.round(most / step) + 1 }, (_, at) => {
    const cells = [by.get(at * step), by.get(-at * step)].flatMap((mark) =>
      mark ? [mark.toGlabella, mark.toTragion] : [undefined, undefined],
    );
    return [String(at * step), ...cells.map((length) => (length === undefined ? "" : String(Math.round(length))))];
  });
  const made = table(
    "Points of the hairline, mm",
    ["along it from its middle", "left: to the glabella", "to the tragus", "right: to the glabella", "to the tragus"],
    rows,
  );
  made.classList.add("marks");
  return made;
}

/** A table with a heading of its own; the first cell of each row is the row's heading. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLTableElement {
  const heading = (scope: string, text: string): HTMLElement => {
    const cell = block("th", "", text);
    cell.scope = scope;
    return cell;
  };
  const body = rows.map(([first = "", ...rest]) => {
    const cells = rest.map((text) => block("td", "", text));
    const [only] = cells;
    // What stands alone stands for all columns.
    if (only && cells.length === 1) only.colSpan = heads.length - 1;
    return block("tr", "", heading("row", first), ...cells);
  });
  const head = block("tr", "", ...heads.map((text) => (text ? heading("col", text) : block("td", ""))));
  return block("table", "", block("caption", "", caption), block("thead", "", head), block("tbody", "", ...body));
}

/** A fresh element of a class, with text and elements in it. */
export function block<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}
