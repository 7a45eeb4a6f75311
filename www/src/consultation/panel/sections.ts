import { key, msg } from "../../element/language/spoken.js";
import { html, type TemplateResult } from "lit";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import { FIELDS } from "../../engine/case-fields.js";
import { wordOf } from "../../takeaway/words.js";
import type { Brush } from "../brush.js";
import { control } from "./control.js";
import { partOf, pathsOf, type Path } from "./field.js";
import { Figures, type Ask } from "./figures.js";
import { GRAFTS, SCARS } from "./lists.js";
import { person } from "./person.js";
import { Records } from "./records.js";
import type { Titled } from "./section.js";
import { sight } from "./sight.js";
import { skinNames } from "./skin.js";

type Choose = (patch: CasePatch) => void;

/** What nobody has settled comes last. */
export const LAST = key("Assumptions");

/** Sections with every field of a case that has no control elsewhere, in the order in which a consultation comes to them. */
export function fieldSections(
  elsewhere: readonly Path[],
  choose: Choose,
  ask: Ask,
  changed: () => void,
  brush: Brush,
): readonly Titled[] {
  const fields =
    (...paths: readonly Path[]) =>
    (shown: CaseJson) =>
      paths.filter((path) => !elsewhere.includes(path)).map((path) => control(path, shown, choose));
  const part = (name: string) => fields(...pathsOf(name));
  const [people, skin] = [new Figures("person", ask, changed), new Figures("skin", ask, changed)];
  const contrast = new Figures("contrast", ask, changed);
  const seen = (shown: CaseJson) => contrast.drawn(shown, (figures, of) => sight(figures, of, choose));
  const [scars, grafts] = [new Records(SCARS, choose), new Records(GRAFTS, choose)];
  const [loss, distance, assumptions] = [part("loss"), fields("view.distance_m"), part("assumptions")];
  const known: readonly Titled[] = [
    { title: key("Person"), content: (shown) => person(pathsOf("person"), people, shown, choose) },
    { title: key("Skin"), content: (shown) => [part("skin")(shown), skin.drawn(shown, skinNames)] },
    { title: key("Hair"), content: part("hair") },
    { title: key("Loss"), content: (shown) => [loss(shown), brush.drawn(shown)], closed: () => brush.rest() },
    { title: key("Hairline"), content: part("hairline") },
    { title: key("Treatment"), content: part("treatment") },
    { title: key("Scars"), content: (shown) => scars.drawn(shown) },
    { title: key("Transplant"), content: (shown) => grafts.drawn(shown) },
    { title: key("Time"), content: part("time") },
    { title: key("Light, shine and clothes"), content: fields("view.light", "view.skin_finish", "view.clothing") },
    { title: key("What the eye sees"), content: (shown) => [distance(shown), seen(shown)] },
    { title: LAST, content: (shown) => [html`<p class="note">${SETTLED_BY_NOBODY}</p>`, assumptions(shown)] },
  ];
  const parts = [...new Set(Object.keys(FIELDS).map(partOf))];
  const others = parts.filter((part) => !part.endsWith("[]") && !IN_SECTIONS.includes(part));
  return [...known, ...others.map((name): Titled => ({ title: wordOf(name), content: part(name) }))];
}

/** What the plan rests on: dates, prices and how fast the work goes. `first` stands below the dates. */
export function planFields(shown: CaseJson, choose: Choose, first?: TemplateResult): TemplateResult {
  const fields = (...paths: readonly Path[]) => paths.map((path) => control(path, shown, choose));
  return html`
    ${fields("plan.first_date", "plan.session_gap_days")} ${first}
    <h3>${msg("Your clinic’s prices")}</h3>
    ${fields("plan.price_per_session", "plan.price_per_1000_deposits", "plan.price_fixed", "plan.currency")}
    <h3>${msg("What the hours rest on")}</h3>
    ${fields("plan.needle_hz", "plan.dwell_s", "plan.needle_percent", "plan.preparation_minutes")}
  `;
}

/** Parts that have a section; of the view, the camera has buttons of its own. */
const IN_SECTIONS = ["person", "skin", "hair", "loss", "hairline", "treatment", "time", "view", "plan", "assumptions"];

const SETTLED_BY_NOBODY = msg(
  "No study has settled these. The figures at first are the simulator’s own; each moves as far as is plausible.",
);
