import type { CaseJson, CasePatch } from "../../engine/case.js";
import type { SmpSimulator } from "../../element/element.js";
import { FIELDS } from "../../engine/case-fields.js";
import { make } from "../dom.js";
import { Asking } from "./asking.js";
import { control } from "./control.js";
import { partOf, pathsOf, type Path } from "./field.js";
import type { Ask } from "./figures.js";
import { HealthQuestions, type Screening } from "./health.js";
import { GRAFTS, SCARS } from "./lists.js";
import { percentiles } from "./person.js";
import { plan } from "./plan.js";
import { Records, type ListManner } from "./records.js";
import { Section, type Control } from "./section.js";
import { SeenLooks } from "./seen.js";
import { Shortlisting } from "./shortlisting.js";
import { sight } from "./sight.js";
import { skinNames } from "./skin.js";
import { wordOf } from "../../takeaway/words.js";

/** The simulator, and what it tells of the case on the screen. */
export type Source = SmpSimulator & Screening & { report: Ask };

/** Every field that has no control elsewhere on the page, and what is told of the case, in sections that open. */
export class Panel {
  readonly #sections: readonly Section[];
  readonly #health: HealthQuestions;
  readonly #asking: Asking;
  readonly #shortlist: Shortlisting;

  constructor(
    host: HTMLElement,
    elsewhere: readonly Path[],
    choose: (patch: CasePatch) => void,
    source: Source,
    brush: Control,
  ) {
    const ask: Ask = (part) => source.report(part);
    const only = (...paths: readonly Path[]): Control[] =>
      paths.filter((path) => !elsewhere.includes(path)).flatMap((path) => control(path, choose) ?? []);
    const part = (name: string): Control[] => only(...pathsOf(name));
    const list = (manner: ListManner) => (): Control[] => [new Records(manner, choose)];
    const health = new HealthQuestions(source);
    this.#health = health;
    const seen = new SeenLooks(source);
    this.#asking = new Asking(seen, ask);
    this.#shortlist = new Shortlisting(seen);

    const person = (): Control[] => {
      const controls = part("person");
      return [...controls, percentiles(controls, ask)];
    };
    const visits = (): Control[] => [
      ...only("plan.first_date", "plan.session_gap_days"),
      plan(ask, health),
      heading("Your clinic’s prices"),
      ...only("plan.price_per_session", "plan.price_per_1000_deposits", "plan.price_fixed", "plan.currency"),
      heading("What the hours rest on"),
      ...only("plan.needle_hz", "plan.dwell_s", "plan.needle_percent", "plan.preparation_minutes"),
    ];
    // In the order a consultation comes to them.
    const known: readonly (readonly [title: string, make: () => readonly Control[]])[] = [
      ["What people ask", () => [this.#asking]],
      ["Shortlist", () => [this.#shortlist]],
      ["Person", person],
      ["Skin", () => [...part("skin"), skinNames(ask)]],
      ["Hair", () => part("hair")],
      ["Loss", () => [...part("loss"), brush]],
      ["Hairline", () => part("hairline")],
      ["Treatment", () => part("treatment")],
      ["Scars", list(SCARS)],
      ["Transplant", list(GRAFTS)],
      ["Time", () => part("time")],
      ["What the eye sees", () => [...only("view.distance_m"), sight(ask, choose)]],
      ["Health questions", () => [health]],
      ["Plan", visits],
      ["Assumptions", () => [note(SETTLED_BY_NOBODY), ...part("assumptions")]],
    ];
    const parts = [...new Set(Object.keys(FIELDS).map(partOf))];
    const others = parts.filter((part) => !part.endsWith("[]") && !IN_SECTIONS.includes(part));
    this.#sections = [...known, ...others.map((name) => [wordOf(name), () => part(name)] as const)].map(
      ([title, make]) => new Section(title, make),
    );
    host.append(...this.#sections.map(({ root }) => root));
  }

  show(shown: CaseJson): void {
    for (const section of this.#sections) section.show(shown);
  }

  /** Forgets what is kept nowhere but here. */
  forget(): void {
    this.#health.clear();
    this.#asking.clear();
    this.#shortlist.rest();
  }
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
