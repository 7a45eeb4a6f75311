import type { CaseJson, CasePatch } from "../../engine/case.js";
import type { SmpSimulator } from "../../element/element.js";
import { Asking } from "./asking.js";
import type { Path } from "./field.js";
import type { Ask } from "./figures.js";
import { HealthQuestions, type Screening } from "./health.js";
import { plan } from "./plan.js";
import { Section, type Control } from "./section.js";
import { fieldSections, planFields, type Titled } from "./sections.js";
import { SeenLooks } from "./seen.js";
import { Shortlisting } from "./shortlisting.js";

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
    const health = new HealthQuestions(source);
    this.#health = health;
    const seen = new SeenLooks(source);
    this.#asking = new Asking(seen, ask);
    this.#shortlist = new Shortlisting(seen);
    const fields = fieldSections(elsewhere, choose, ask, brush);
    const sections: readonly Titled[] = [
      ["What people ask", () => [this.#asking]],
      ["Shortlist", () => [this.#shortlist]],
      ...fields.filter(([title]) => title !== LAST),
      ["Health questions", () => [health]],
      ["Plan", () => planFields(choose, plan(ask, health))],
      ...fields.filter(([title]) => title === LAST),
    ];
    this.#sections = sections.map(([title, make]) => new Section(title, make));
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

/** What nobody has settled comes last. */
const LAST = "Assumptions";
