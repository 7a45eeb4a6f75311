// What a picture says that leaves the page: that it is simulated, which looks it shows, and whose it is.

import { key } from "./language/msg.js";
import type { Comparing } from "../engine/comparing.js";

/** What every picture says. */
export const SIMULATED = key("Simulated result, not an actual patient");

/**
 * Writes on a picture what looks it shows, from left to right, what every picture says, and a clinic's name. What is too
 * long for one line stands on several.
 */
export function stamp(
  picture: HTMLCanvasElement,
  { comparison, divider }: Comparing,
  names: readonly string[],
  clinic: string,
  textPx: number | undefined,
  wording: string,
): void {
  const paint = picture.getContext("2d");
  if (!paint) return;
  const { width, height } = picture;
  const size = Math.max(11, Math.round(textPx ?? Math.min(width, height) * 0.028));
  paint.font = `${size}px system-ui, sans-serif`;
  paint.textBaseline = "middle";
  const gap = Math.round(size * 0.6);
  /** A text on a ground of its own, from the left or from the right, and never wider than there is room. */
  const write = (text: string, x: number, y: number, room: number, fromRight = false): void => {
    const wide = Math.min(paint.measureText(text).width, room - 4 * gap);
    if (!text || wide <= 0) return;
    const left = fromRight ? x - wide - 3 * gap : x + gap;
    paint.fillStyle = "rgb(255 255 255 / 82%)";
    paint.fillRect(left, y, wide + 2 * gap, size * 1.8);
    paint.fillStyle = "#22262a";
    paint.fillText(text, left + gap, y + size * 0.95, wide);
  };
  if (comparison === "divider" && names.length === 2) {
    const [left = "", right = ""] = names;
    const at = Math.round(divider * width);
    paint.fillStyle = "#fff";
    paint.fillRect(at - 1, 0, 2, height);
    write(left, 0, gap, at);
    write(right, width, gap, width - at, true);
  } else {
    // As the engine has it: two in a high picture lie on top of each other.
    const columns = names.length === 1 || (names.length === 2 && height > width) ? 1 : 2;
    const rows = Math.ceil(names.length / columns);
    names.forEach((name, at) => {
      const [column, row] = [at % columns, Math.floor(at / columns)];
      write(name, (column * width) / columns, (row * height) / rows + gap, width / columns);
    });
  }
  const said = [clinic ? `${wording} · ${clinic}` : wording];
  if (paint.measureText(said[0] ?? "").width > width - 4 * gap)
    said.splice(0, 1, ...wording.split(/(?<=[,،]) /), clinic);
  said.filter(Boolean).forEach((line, at, { length }) => {
    write(line, 0, height - size * 1.8 * (length - at) - gap, width);
  });
}
