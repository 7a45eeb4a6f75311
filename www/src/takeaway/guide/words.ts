import { plain } from "../../element/language/numbers.js";
import { key, msg, spoken } from "../../element/language/spoken.js";
import type { Chart } from "./chart.js";

/** Landmarks that are drawn, and what a practitioner calls them. */
export const LANDMARKS = {
  glabella: key("glabella"),
  trichion: key("natural hairline"),
  vertex: key("vertex"),
  inion: key("inion"),
  "left-tragion": key("tragus"),
  "right-tragion": key("tragus"),
} as const;

/** A length between two places. */
export interface Length {
  readonly mm: number;
  /** None of what runs along the hairline. */
  readonly ends?: readonly [from: string, to: string];
}

/** A length that is measured once, or on both sides. */
export interface Measure {
  /** By which a drawing names it. */
  readonly letter: string;
  readonly key: string;
  readonly name: string;
  readonly lengths: readonly Length[];
}

/** Keys of tapes, for both sides that of the left; `line` is along the hairline, from handle to handle. */
const MEASURES = [
  ["glabella/middle", key("Glabella to the hairline’s middle")],
  ["glabella/trichion", key("Glabella to the natural hairline")],
  ["middle/vertex", key("Hairline’s middle to the vertex")],
  ["glabella/vertex", key("Glabella to the vertex")],
  ["vertex/inion", key("Vertex to the inion")],
  ["left-tragion/vertex", key("Tragus to the vertex")],
  ["glabella/left-corner", key("Glabella to the corner")],
  ["left-corner/left-tragion", key("Corner to the tragus")],
  ["middle/left-level", key("Hairline’s middle back to the corner’s level")],
  ["left-level/left-corner", key("From there out to the corner")],
  ["left-corner/right-corner", key("Corner to corner")],
  ["line 0 1", key("Along the hairline, middle to corner")],
  ["line 1 3", key("Along the hairline, corner to temple point")],
  ["left-temple/left-tragion", key("Temple point to the tragus")],
  ["left-temple/right-temple", key("Temple point to temple point")],
] as const;

/** What a map tells of lengths, in the order in which they are marked on a head. */
export function measuresOf(chart: Chart): readonly Measure[] {
  const found = MEASURES.flatMap(([key, english]) => {
    const lengths = key.startsWith("line") ? alongLine(chart, key) : tapes(chart, key);
    return lengths.length > 0 ? [{ key, name: msg(english), lengths }] : [];
  });
  return found.map((measure, at) => ({ letter: String.fromCharCode(65 + at), ...measure }));
}

function tapes({ map }: Chart, key: string): Length[] {
  const keys = new Set([key, key.replaceAll("left", "right")]);
  // Between both sides there is one.
  if (key.includes("right")) keys.delete(key.replaceAll("left", "right"));
  return [...keys].flatMap((each) => {
    const mm = map.tapes_mm[each];
    const [from, to] = each.split("/");
    return mm === undefined || !from || !to ? [] : [{ mm, ends: [from, to] as const }];
  });
}

function alongLine({ map: { hairline } }: Chart, key: string): Length[] {
  if (!hairline) return [];
  const [, ...handles] = key.split(" ").map(Number);
  // On the right the corner's and the temple point's numbers are one more.
  return [0, 1].map((side) => {
    const [from = 0, to = 0] = handles
      .map((handle) => (handle === 0 ? 0 : handle + side))
      .map((handle) => hairline.along_mm[hairline.handles[handle] ?? 0]);
    return { mm: Math.abs(to - from) };
  });
}

export function mm(length: number): string {
  const number = Math.round(length);
  const unit: string = "unit_mm";
  return spoken() ? msg(unit, { number }) : `${number} mm`;
}

/** A whole number of mm, where the unit stands elsewhere. */
export function figure(length: number): string {
  return plain(Math.round(length));
}

/** What is too much or too little of a scale, in percent with its sign. */
export function signedPercent(scale: number): string {
  const percent = Math.round((scale - 1) * 100);
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${plain(Math.abs(percent))}`;
}
