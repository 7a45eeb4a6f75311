import { spoken } from "../../element/language/spoken.js";
import type { Spot } from "./flat.js";

const SVG = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number>>;

/** A fresh SVG element. Units are mm; attributes say how it looks, for a page may forbid styles in markup. */
export function shape<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...content: readonly (string | Node)[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, typeof value === "number" ? rounded(value) : value);
  }
  made.append(...content);
  return made;
}

/** A picture whose units are mm on the paper. */
export function picture(width: number, height: number, label: string, ...content: readonly Node[]): SVGSVGElement {
  const size = { width: `${rounded(width)}mm`, height: `${rounded(height)}mm` };
  const viewBox = `0 0 ${rounded(width)} ${rounded(height)}`;
  return shape("svg", { ...size, viewBox, role: "img", "aria-label": label, direction: "ltr" }, ...content);
}

/** A line through spots. */
export function lineThrough(spots: readonly Spot[], attributes: Attributes, closed = false): SVGPathElement {
  return shape("path", { fill: "none", ...attributes, d: courseOf(spots) + (closed ? "z" : "") });
}

export function courseOf(spots: readonly Spot[]): string {
  return spots.map(([x, y], at) => `${at ? "L" : "M"}${rounded(x)} ${rounded(y)}`).join("");
}

/** Words in the language's direction; the spot is their baseline's start, which may be on the right, or its middle or end. */
export function words(text: string, [x, y]: Spot, size: number, more: Attributes = {}): SVGTextElement {
  const runs: Attributes = isFromRight() ? { direction: "rtl" } : {};
  return shape("text", { x, y, "font-size": size, fill: "#111", ...runs, ...more }, text);
}

/** What stays as it is in every language: figures of a ruler, and arrows that point to a side of the sheet. */
export const FROM_LEFT: Attributes = { direction: "ltr" };

/** Where words begin in a room that is so wide. */
export function startOf(left: number, width: number): number {
  return isFromRight() ? left + width : left;
}

export function isFromRight(): boolean {
  return spoken()?.direction === "rtl";
}

/** To a hundredth of a mm, which no printer resolves. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
