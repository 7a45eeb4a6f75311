import type { CaseJson } from "../../engine/case.js";
import type { PersonReport } from "../../engine/report.js";
import { make, say } from "../dom.js";
import type { Path } from "./field.js";
import { Figures, type Ask } from "./figures.js";
import { ordinal } from "../../takeaway/phrases.js";
import type { Control } from "./section.js";

/** The measure of the head that each slider moves. */
const MEASURES: Partial<Record<Path, string>> = {
  "person.head_breadth_sd": "head_breadth",
  "person.head_length_sd": "head_length",
  "person.head_height_sd": "tragion_to_top",
  "person.forehead_height_sd": "forehead_height",
  "person.ear_size_sd": "ear_length",
  "person.ear_protrusion_sd": "ear_protrusion",
};

/** Where this head stands among people: a note at each slider that moves a measure, and where the figures are from. */
export function percentiles(controls: readonly Control[], ask: Ask): Figures<"person"> {
  const notes = controls.flatMap(({ root }) => {
    const measure = MEASURES[root.dataset["path"] as Path];
    const input = root.querySelector("input");
    if (!measure || !input) return [];
    const note = make("p", "note");
    note.id = `${input.id}-percentile`;
    input.setAttribute("aria-describedby", note.id);
    root.append(note);
    return [{ measure, note }];
  });
  return new Figures("person", ask, (figures, shown) => {
    for (const { measure, note } of notes) say(note, standing(figures, measure, shown));
    return [make("p", "note", "Percentiles are among 4,082 men and 1,986 women, measured for ANSUR II.")];
  });
}

function standing({ measures }: PersonReport, measure: string, { person }: CaseJson): string {
  const found = measures[measure];
  if (!found) return "";
  const people = person.sex === "female" ? "women" : "men";
  const { percentile, mm } = found;
  const place =
    percentile < 1 ? "below the 1st" : percentile >= 99.5 ? "above the 99th" : ordinal(Math.round(percentile));
  return `${place} percentile of ${people}, ${mm} mm`;
}
