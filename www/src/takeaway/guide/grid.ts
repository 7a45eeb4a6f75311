import type { Spot } from "./flat.js";
import type { Paper } from "./paper.js";
import { shape } from "./svg.js";

/** Lines every 10 mm from the middle, every 50 mm bolder. */
export function grid({ width, height }: Paper, [x, y]: Spot): SVGPathElement[] {
  const lines = { fine: "", bold: "" };
  const from = (middle: number): number => Math.ceil(-middle / 10);
  for (let k = from(x); k * 10 + x <= width; k += 1) lines[k % 5 ? "fine" : "bold"] += `M${x + k * 10} 0v${height}`;
  for (let k = from(y); k * 10 + y <= height; k += 1) lines[k % 5 ? "fine" : "bold"] += `M0 ${y + k * 10}h${width}`;
  return [
    shape("path", { d: lines.fine, stroke: "#d4d4d4", "stroke-width": 0.1 }),
    shape("path", { d: lines.bold, stroke: "#b4b4b4", "stroke-width": 0.2 }),
  ];
}
