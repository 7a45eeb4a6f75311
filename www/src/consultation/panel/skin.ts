import { fixed } from "../../element/language/numbers.js";
import { lower, msg } from "../../element/language/spoken.js";
import type { TemplateResult } from "lit";
import type { SkinReport } from "../../engine/report.js";
import { pairs } from "../../takeaway/table.js";
import { wordOf } from "../../takeaway/words.js";

/** What this skin is called on the scales that are used for it. */
export function skinNames({ typology_degrees, group, fitzpatrick_hint, monk_tone }: SkinReport): TemplateResult {
  return pairs([
    [msg("Typology angle (ITA)"), `${fixed(typology_degrees, 0)}°, ${lower(wordOf(group))}`],
    [msg("Fitzpatrick type"), msg("{type}, as a hint: the type is how skin takes the sun", { type: fitzpatrick_hint })],
    [msg("Monk tone"), msg("{tone} of 10", { tone: monk_tone })],
  ]);
}
