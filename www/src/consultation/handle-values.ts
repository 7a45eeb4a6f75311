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
    return { ...FIELDS["hairline.mid_height_mm"], now, text: `${now} mm above the brow` };
  }
  if (handle.endsWith("temple")) {
    const { temple_forward_mm: now } = hairline;
    return { ...FIELDS["hairline.temple_forward_mm"], now, text: moved([now, "forward", "back"]) };
  }
  const { corner_aside_mm: now, corner_rise_mm, asymmetry_mm } = hairline;
  // What parts the two corners is half of each.
  const rise = corner_rise_mm + (handle === "left-corner" ? asymmetry_mm : -asymmetry_mm) / 2;
  const text = moved([now, "out", "in"], [rise, "back", "forward"]);
  return { ...FIELDS["hairline.corner_aside_mm"], now, text };
}

/** Ways from where the style has it, as "3 mm out and 2 mm back". */
function moved(...ways: readonly (readonly [mm: number, more: string, less: string])[]): string {
  const said = ways.filter(([mm]) => mm !== 0).map(([mm, more, less]) => `${Math.abs(mm)} mm ${mm > 0 ? more : less}`);
  return said.join(" and ") || "where the style has it";
}
