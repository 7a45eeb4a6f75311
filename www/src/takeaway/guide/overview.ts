import { count, fixed, plain } from "../../element/language/numbers.js";
import { lower, msg } from "../../element/language/spoken.js";
import { wordOf } from "../words.js";
import { MARK_MM, type Chart, type Mark } from "./chart.js";
import { BALD, BORDER, ground, HAIRLINE, HATCH, landmarks, lines, outlines, OUTLINE, SCAR } from "./draw.js";
import type { Spot } from "./flat.js";
import { whole } from "./furniture.js";
import { hatching, LEVELS } from "./hatch.js";
import { room, type Paper } from "./paper.js";
import type { Region } from "./regions.js";
import { isFromRight, lineThrough, picture, shape, startOf, words, type Attributes } from "./svg.js";
import { figure, measuresOf, type Measure } from "./words.js";
import { zonesOf, zoneTexts } from "./zones.js";

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
    const label = labels.write(plain(number), [at], 7, { "font-weight": 700 });
    return label ? [label] : [];
  });
  const marks = landmarks(drawing, 2.4);
  const told = msg("Scale 1 : {scale}, seen from above, the face up. Numbers: the sheets at full size.", {
    scale: fixed(1 / scale, 1),
  });
  const [atLeft, atRight] = sides();
  const right = labels.write(atRight, [[paper.width - atRight.length, 4]], 2.6);
  const left = labels.write(atLeft, [[atLeft.length, 4]], 2.6);
  return picture(
    paper.width,
    paper.height + TOLD_MM,
    msg("The whole scalp from above"),
    ...under,
    ...joins,
    ...over,
    ...marks,
    ...numbers,
    ...[left, right].filter((label) => label !== null),
    words(told, [startOf(0, paper.width), paper.height + TOLD_MM - 2], 2.5),
  );
}

/** What the signs mean. */
function legend(chart: Chart, width: number): SVGSVGElement {
  const per = (level: number): string => plain(Math.round((chart.map.density_per_cm2 * level) / LEVELS));
  const line = (look: Attributes) => (at: Spot) => lineThrough([at, [at[0] + 12, at[1]]], look);
  const patch = (level: number) => (at: Spot) => {
    const size = { width: 12, height: 4.4 };
    const transform = `translate(${at[0]} ${at[1] - size.height / 2})`;
    return shape("path", { ...HATCH, "stroke-width": 0.2, d: hatching(size, () => level), transform });
  };
  const treated = chart.map.cells.deposits.some((count) => count > 0);
  const signs: readonly (readonly [string, (at: Spot) => Node])[] = [
    ...(chart.map.hairline ? [[msg("drawn hairline"), line(HAIRLINE)] as const] : []),
    [msg("edge of the scalp"), line(OUTLINE)],
    [msg("between two zones"), line(BORDER)],
    [msg("half of the hair lost"), line(BALD)],
    ...(chart.scars.length + chart.dotted.length > 0 ? [[msg("scar"), line(SCAR)] as const] : []),
    ...(treated
      ? ([
          [msg("up to {most} deposits per cm²", { most: per(1) }), patch(1)],
          [msg("{least} to {most} per cm²", { least: per(1), most: per(2) }), patch(2)],
          [msg("over {least} per cm²", { least: per(2) }), patch(3)],
        ] as const)
      : []),
  ];
  const rows = Math.ceil(signs.length / 2);
  const drawn = signs.flatMap(([name, sign], at) => {
    const [along, y] = [Math.floor(at / rows) * (width / 2), 4 + (at % rows) * 6];
    // A sign is 12 mm wide, and stands before its name.
    const [x, beside] = isFromRight() ? [width - along - 12, width - along - 14] : [along, along + 14];
    return [sign([x, y]), words(name, [beside, y + 1], 2.6)];
  });
  return picture(width, rows * 6 + 2, msg("What the signs mean"), ...drawn);
}

function zoneTable(chart: Chart): HTMLTableElement {
  const zones = zonesOf(chart);
  const total = zones.reduce((sum, { deposits }) => sum + deposits, 0);
  const rows = zones.map((zone) => {
    const sided = (zone.zone === "temples" || zone.zone === "sides") && zone.deposits > 0;
    const [left, right] = [count(zone.left), count(zone.deposits - zone.left)];
    const halves = sided ? msg("{left} left, {right} right", { left, right }) : "";
    return [zone.name, zoneTexts(zone).join(msg(", ")), halves];
  });
  return table(msg("Deposits by zone"), ["", msg("in all"), ""], [...rows, [msg("All{zones}"), count(total), ""]]);
}

/** The person's left and right, in words. */
function sides(): [left: string, right: string] {
  return [lower(wordOf("left")), lower(wordOf("right"))];
}

/** Why the small map is not for measuring. */
function distortion(chart: Chart): HTMLElement {
  const told = zonesOf(chart).map(({ name, longer }) =>
    msg("{zone} {percent} %", { zone: lower(name), percent: plain(Math.round(longer)) }),
  );
  const text = msg(
    "Do not measure on this small map. Straight out from the middle of the scalp its lengths are in scale; round it they are too long, by up to: {zones}. Distances in the tables are measured over the skin of this head.",
    { zones: told.join(msg(", ")) },
  );
  return block("p", "note", text);
}

/** How the guide is used. */
function steps(chart: Chart, measures: readonly Measure[]): HTMLElement {
  const letter = (key: string): string => measures.find((measure) => measure.key === key)?.letter ?? "";
  const [middle = "", front = "", side = ""] = [
    "glabella/middle",
    "glabella/left-corner",
    "left-corner/left-tragion",
  ].map(letter);
  const all = [
    msg("Print at 100 % and hold a ruler to the bars of 100 mm."),
    msg("On the person find the glabella, the tragi and the vertex; mark the midline."),
    ...(chart.map.hairline
      ? [
          msg("Mark the hairline’s middle ({middle}), and each corner where tapes {front} and {side} meet.", {
            middle,
            front,
            side,
          }),
          msg("Lay the cut-out strip along them, or find each point by its two tapes."),
          msg("Let the person see the marked hairline and agree to it."),
        ]
      : []),
    msg("Take zones and density from the sheets at full size, and look at the person’s own hair and scars."),
  ];
  const list = block("ol", "", ...all.map((text) => block("li", "", text)));
  return block("section", "", block("h3", "", msg("With this guide")), list);
}

/** All lengths over the skin. */
function measureTable(measures: readonly Measure[]): HTMLTableElement {
  const rows = measures.map(({ letter, name, lengths }) => [
    `${letter}  ${name}`,
    ...lengths.map(({ mm }) => figure(mm)),
  ]);
  return table(msg("With a tape over the skin, mm"), ["", ...sides()], rows);
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
    return [plain(at * step), ...cells.map((length) => (length === undefined ? "" : figure(length)))];
  });
  const made = table(
    msg("Points of the hairline, mm"),
    [
      msg("along it from its middle"),
      msg("left: to the glabella"),
      msg("to the tragus"),
      msg("right: to the glabella"),
      msg("to the tragus"),
    ],
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
