import type { CasePatch } from "../../engine/case.js";
import { FIELDS } from "../../engine/case-fields.js";
import { make } from "../dom.js";
import { control } from "./control.js";
import { partOf, pathsOf, type Path } from "./field.js";
import type { Ask } from "./figures.js";
import { GRAFTS, SCARS } from "./lists.js";
import { percentiles } from "./person.js";
import { Records, type ListManner } from "./records.js";
import type { Control } from "./section.js";
import { sight } from "./sight.js";
import { skinNames } from "./skin.js";
import { wordOf } from "../../takeaway/words.js";

export type Titled = readonly [title: string, make: () => readonly Control[]];

/** Sections with every field of a case that has no control elsewhere, in the order in which a consultation comes to them. */
export function fieldSections(
  elsewhere: readonly Path[],
  choose: (patch: CasePatch) => void,
  ask: Ask,
  brush: Control,
): readonly Titled[] {
  const only = (...paths: readonly Path[]): Control[] =>
    paths.filter((path) => !elsewhere.includes(path)).flatMap((path) => control(path, choose) ?? []);
  const part = (name: string): Control[] => only(...pathsOf(name));
  const list = (manner: ListManner) => (): Control[] => [new Records(manner, choose)];
  const person = (): Control[] => {
    const controls = part("person");
    return [...controls, percentiles(controls, ask)];
  };
  const known: readonly Titled[] = [
    ["Person", person],
    ["Skin", () => [...part("skin"), skinNames(ask)]],
    ["Hair", () => part("hair")],
    ["Loss", () => [...part("loss"), brush]],
    ["Hairline", () => part("hairline")],
    ["Treatment", () => part("treatment")],
    ["Scars", list(SCARS)],
    ["Transplant", list(GRAFTS)],
    ["Time", () => part("time")],
    ["Light, shine and clothes", () => only("view.light", "view.skin_finish", "view.clothing")],
    ["What the eye sees", () => [...only("view.distance_m"), sight(ask, choose)]],
    ["Assumptions", () => [note(SETTLED_BY_NOBODY), ...part("assumptions")]],
  ];
  const parts = [...new Set(Object.keys(FIELDS).map(partOf))];
  const others = parts.filter((part) => !part.endsWith("[]") && !IN_SECTIONS.includes(part));
  return [...known, ...others.map((name): Titled => [wordOf(name), () => part(name)])];
}

/** What the plan rests on: dates, prices and how fast the work goes. `first` stands below the dates. */
export function planFields(choose: (patch: CasePatch) => void, ...first: readonly Control[]): Control[] {
  const only = (...paths: readonly Path[]): Control[] => paths.flatMap((path) => control(path, choose) ?? []);
  return [
    ...only("plan.first_date", "plan.session_gap_days"),
    ...first,
    heading("Your clinic’s prices"),
    ...only("plan.price_per_session", "plan.price_per_1000_deposits", "plan.price_fixed", "plan.currency"),
    heading("What the hours rest on"),
    ...only("plan.needle_hz", "plan.dwell_s", "plan.needle_percent", "plan.preparation_minutes"),
  ];
}

/** Parts that have a section; of the view, the camera has buttons of its own. */
const IN_SECTIONS = ["person", "skin", "hair", "loss", "hairline", "treatment", "time", "view", "plan", "assumptions"];

const SETTLED_BY_NOBODY =
  "No study has settled these. The figures at first are the simulator’s own; each moves as far as is plausible.";

function heading(text: string): Control {
  return { root: make("h3", "", text), show: () => {} };
}

function note(text: string): Control {
  return { root: make("p", "note", text), show: () => {} };
}
