import { key } from "../../element/language/spoken.js";
import { render } from "lit";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import type { SmpSimulator } from "../../element/element.js";
import type { Brush } from "../brush.js";
import { Asking } from "./asking.js";
import type { Path } from "./field.js";
import { Figures, type Ask } from "./figures.js";
import { HealthQuestions } from "./health.js";
import { plan } from "./plan.js";
import { Sections, type Titled } from "./section.js";
import { fieldSections, LAST, planFields } from "./sections.js";
import type { SeenLooks } from "./seen.js";
import { Shortlisting } from "./shortlisting.js";

/** Every field that has no control elsewhere on the page, and what is told of the case, in sections that open. */
export class Panel {
  readonly #sections: Sections;
  readonly #health: HealthQuestions;
  readonly #asking: Asking;
  readonly #shortlist: Shortlisting;

  constructor(
    readonly host: HTMLElement,
    elsewhere: readonly Path[],
    choose: (patch: CasePatch) => void,
    seen: SeenLooks,
    brush: Brush,
    changed: () => void,
  ) {
    const { simulator } = seen;
    const ask: Ask = (part) => simulator.report(part);
    const health = new HealthQuestions(simulator, changed);
    const planned = new Figures("plan", ask, changed);
    const asking = new Asking(seen, ask);
    const shortlist = new Shortlisting(seen, changed);
    [this.#health, this.#asking, this.#shortlist] = [health, asking, shortlist];
    const fields = fieldSections(elsewhere, choose, ask, changed, brush);
    const planDrawn = (shown: CaseJson) => planned.drawn(shown, (figures) => plan(figures, health.paused));
    const sections: readonly Titled[] = [
      { title: key("What people ask"), content: (shown) => asking.drawn(shown) },
      { title: key("Shortlist"), content: (shown) => shortlist.drawn(shown) },
      ...fields.filter(({ title }) => title !== LAST),
      { title: key("Health questions"), content: () => health.drawn() },
      { title: key("Plan"), content: (shown) => planFields(shown, choose, planDrawn(shown)) },
      ...fields.filter(({ title }) => title === LAST),
    ];
    this.#sections = new Sections(sections, changed);
  }

  draw(shown: CaseJson): void {
    this.#asking.refresh(shown);
    render(this.#sections.drawn(shown), this.host);
  }

  /** Forgets what is kept nowhere but here. */
  forget(): void {
    this.#health.clear();
    this.#asking.clear();
    this.#shortlist.rest();
  }
}
