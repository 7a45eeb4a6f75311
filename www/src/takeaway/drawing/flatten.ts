import type { Drawing } from "./marks.js";
import { paintMarks, type Direction } from "./paint.js";

/** The still with the marks on it, as a picture of its own; what must not be drawn over is written on it afterwards. */
export function flatten(still: HTMLCanvasElement, { marks }: Drawing, direction: Direction = "ltr"): HTMLCanvasElement {
  const { width, height } = still;
  const flat = Object.assign(document.createElement("canvas"), { width, height });
  const paint = flat.getContext("2d");
  // A canvas without a size has nothing to copy, and would throw.
  if (!paint || width === 0 || height === 0) return flat;
  paint.drawImage(still, 0, 0);
  paintMarks(paint, marks, still, direction);
  return flat;
}
