import { msg } from "../element/language/spoken.js";
import type { CaseJson } from "../engine/case.js";
import { FIELDS } from "../engine/case-fields.js";

/** What a handle of the hairline says of it: the number that it moves first, between which, and all in words. */
export interface HandleValue {
  readonly now: number;
  readonly min: number;
  readonly max: number;
  readonly text: string;
}

type Hairline = CaseJson["hairline"];

export function handleValue(handle: string, hairline: Hairline): HandleValue {
  if (handle === "middle") {
    const { mid_height_mm: now } = hairline;
    return { ...FIELDS["hairline.mid_height_mm"], now, text: msg("{now} mm above the brow", { now }) };
  }
  if (handle.endsWith("temple")) {
    const { temple_forward_mm: now } = hairline;
    return { ...FIELDS["hairline.temple_forward_mm"], now, text: moved(forward(now)) };
  }
  const { corner_aside_mm: now, corner_rise_mm, asymmetry_mm } = hairline;
  // What parts the two corners is half of each.
  const rise = corner_rise_mm + (handle === "left-corner" ? asymmetry_mm : -asymmetry_mm) / 2;
  const text = moved(outward(now), forward(-rise));
  return { ...FIELDS["hairline.corner_aside_mm"], now, text };
}

/** Ways from where the style has it, as "3 mm out and 2 mm back". */
function moved(...ways: readonly string[]): string {
  const [first, second] = ways.filter(Boolean);
  if (first === undefined) return msg("where the style has it");
  return second === undefined ? first : msg("{first} and {second}", { first, second });
}

function forward(mm: number): string {
  if (mm === 0) return "";
  return mm > 0 ? msg("{mm} mm forward", { mm }) : msg("{mm} mm back", { mm: -mm });
}

function outward(mm: number): string {
  if (mm === 0) return "";
  return mm > 0 ? msg("{mm} mm out", { mm }) : msg("{mm} mm in", { mm: -mm });
}
