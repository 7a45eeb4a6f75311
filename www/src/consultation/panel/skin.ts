import type { TemplateResult } from "lit";
import type { SkinReport } from "../../engine/report.js";
import { pairs } from "../../takeaway/table.js";
import { wordOf } from "../../takeaway/words.js";

/** What this skin is called on the scales that are used for it. */
export function skinNames({ typology_degrees, group, fitzpatrick_hint, monk_tone }: SkinReport): TemplateResult {
  return pairs([
    ["Typology angle (ITA)", `${typology_degrees.toFixed(0)}°, ${wordOf(group).toLowerCase()}`],
    ["Fitzpatrick type", `${fitzpatrick_hint}, as a hint: the type is how skin takes the sun`],
    ["Monk tone", `${monk_tone} of 10`],
  ]);
}
