import type { CaseJson, CasePatch } from "../../case.js";
import { FIELDS } from "../../case-fields.js";
import { control } from "./control.js";
import { partOf, pathsOf, type Path } from "./field.js";
import { GRAFTS, SCARS } from "./lists.js";
import { Records, type ListManner } from "./records.js";
import { Section, type Control } from "./section.js";
import { wordOf } from "./words.js";

/** The sections in the order a consultation asks for them: their titles, and the part of the case or the list in each. */
const SECTIONS: readonly (readonly [title: string, holds: string | ListManner])[] = [
  ["Person", "person"],
  ["Skin", "skin"],
  ["Hair", "hair"],
  ["Loss", "loss"],
  ["Hairline", "hairline"],
  ["Treatment", "treatment"],
  ["Scars", SCARS],
  ["Transplant", GRAFTS],
  ["Time", "time"],
];

/** Parts that show nothing on the head: the camera has buttons of its own, and prices and hours are for a report. */
const UNSEEN = ["view", "plan"];

/** Fields that stand with another part than their own. */
const GUESTS: Readonly<Record<string, readonly Path[]>> = { time: ["plan.session_gap_days"] };

/** Every field that can be seen on the head and has no control elsewhere on the page, in sections that open. */
export class Panel {
  readonly #sections: readonly Section[];

  constructor(host: HTMLElement, elsewhere: readonly Path[], choose: (patch: CasePatch) => void) {
    const known = SECTIONS.map(([, holds]) => holds);
    const parts = [...new Set(Object.keys(FIELDS).map(partOf))];
    const others = parts.filter((part) => !part.endsWith("[]") && !known.includes(part) && !UNSEEN.includes(part));
    const sections = [...SECTIONS, ...others.map((part) => [wordOf(part), part] as const)];
    this.#sections = sections.flatMap(([title, holds]) => {
      if (typeof holds !== "string") return [new Section(title, () => [new Records(holds, choose)])];
      const paths = [...pathsOf(holds), ...(GUESTS[holds] ?? [])].filter((path) => !elsewhere.includes(path));
      if (paths.length === 0) return [];
      return [new Section(title, () => paths.map((path) => control(path, choose)).filter(isControl))];
    });
    host.append(...this.#sections.map(({ root }) => root));
  }

  show(shown: CaseJson): void {
    for (const section of this.#sections) section.show(shown);
  }
}

function isControl(control: Control | undefined): control is Control {
  return control !== undefined;
}
