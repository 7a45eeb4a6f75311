import { encode } from "uqr";

/** Larger ones are hard to scan from a screen, so that they do with less that is there twice. */
const LARGEST_SOUND_VERSION = 25;
/** Light modules that belong round a code, on each side. */
const QUIET_MODULES = 4;
/** A phone's camera tells no smaller modules apart. */
const LEAST_MODULE_PIXELS = 2;

/** The code of a text, row by row, dark where true; without the light ground round it. Nothing where it is too long. */
export function qrMatrix(text: string): readonly (readonly boolean[])[] | undefined {
  return matrix(text, "M", LARGEST_SOUND_VERSION) ?? matrix(text, "L");
}

/**
 * A canvas so many pixels wide and high with a text's code on it, in whole pixels, and the light ground that belongs
 * round it. Nothing where the text is too long for that.
 */
export function qrCanvas(text: string, pixels: number): HTMLCanvasElement | undefined {
  const rows = qrMatrix(text);
  const placed = rows && placedIn(rows.length, pixels);
  if (!placed) return undefined;
  const canvas = document.createElement("canvas");
  canvas.width = pixels;
  canvas.height = pixels;
  const paint = canvas.getContext("2d");
  if (!paint) return undefined;
  const { module, start } = placed;
  paint.fillStyle = "#fff";
  paint.fillRect(0, 0, pixels, pixels);
  paint.fillStyle = "#000";
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) paint.fillRect(start + x * module, start + y * module, module, module);
    }
  }
  return canvas;
}

/** How large a module is, and where the first one begins, in whole pixels; nothing where they come too small. */
export function placedIn(
  modules: number,
  pixels: number,
): { readonly module: number; readonly start: number } | undefined {
  const module = Math.floor(pixels / (modules + 2 * QUIET_MODULES));
  if (!(module >= LEAST_MODULE_PIXELS)) return undefined;
  return { module, start: Math.floor((pixels - module * modules) / 2) };
}

function matrix(text: string, ecc: "M" | "L", maxVersion = 40): readonly (readonly boolean[])[] | undefined {
  try {
    return encode(text, { ecc, boostEcc: true, maxVersion, border: 0 }).data;
  } catch {
    // It has no other way to say that the text is too long.
    return undefined;
  }
}
