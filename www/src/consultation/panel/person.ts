import { msg } from "../../element/language/spoken.js";
import { html, type TemplateResult } from "lit";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import type { PersonReport } from "../../engine/report.js";
import { ordinal } from "../../takeaway/phrases.js";
import { control } from "./control.js";
import type { Path } from "./field.js";
import type { Figures } from "./figures.js";

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
export function person(
  paths: readonly Path[],
  figures: Figures<"person">,
  shown: CaseJson,
  choose: (patch: CasePatch) => void,
): TemplateResult {
  const told = figures.want(shown);
  const note = (path: Path): string | undefined => {
    const measure = MEASURES[path];
    return measure && (told ? standing(measure, ...told) : "");
  };
  return html`
    ${paths.map((path) => control(path, shown, choose, "all", note(path)))}
    ${figures.drawn(
      shown,
      () => html`<p class="note">${msg("Percentiles are among 4,082 men and 1,986 women, measured for ANSUR II.")}</p>`,
    )}
  `;
}

function standing(measure: string, { measures }: PersonReport, { person }: CaseJson): string {
  const found = measures[measure];
  if (!found) return "";
  const { percentile, mm } = found;
  const place =
    percentile < 1
      ? msg("below the 1st")
      : percentile >= 99.5
        ? msg("above the 99th")
        : ordinal(Math.round(percentile));
  const values = { place, mm };
  return person.sex === "female"
    ? msg("{place} percentile of women, {mm} mm", values)
    : msg("{place} percentile of men, {mm} mm", values);
}
