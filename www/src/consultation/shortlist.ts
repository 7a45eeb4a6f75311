import { msg } from "../element/language/spoken.js";
import type { CaseJson } from "../engine/case.js";
import { MOST_LOOKS } from "../engine/comparing.js";
import { fittingName } from "../takeaway/naming.js";

/** A look that was kept, and what it is called. */
export interface KeptLook {
  readonly name: string;
  readonly case: CaseJson;
  /** Whether it is one of those that are compared. */
  readonly compared: boolean;
}

/** Looks that were kept to choose between, four at most. Data: every change gives another list. */
export class Shortlist {
  constructor(readonly looks: readonly KeptLook[] = []) {}

  get isFull(): boolean {
    return this.looks.length >= MOST_LOOKS;
  }

  /** Those that are compared, in order; what is one alone is compared with nothing. */
  get compared(): readonly KeptLook[] {
    const chosen = this.looks.filter(({ compared }) => compared);
    return chosen.length > 1 ? chosen : [];
  }

  /** With another look, under the first letter that is free; the same where it is full. */
  keep(look: CaseJson): Shortlist {
    if (this.isFull) return this;
    const names = this.looks.map(({ name }) => name);
    const name =
      ["A", "B", "C", "D"].map((letter) => msg("Look {letter}", { letter })).find((each) => !names.includes(each)) ??
      msg("Look");
    return new Shortlist([...this.looks, { name, case: structuredClone(look), compared: false }]);
  }

  /** Without a look. */
  ruleOut(at: number): Shortlist {
    return new Shortlist(this.looks.filter((_, index) => index !== at));
  }

  /** With another name for a look, cut to what fits; the old one where nothing is left of it. */
  rename(at: number, name: string): Shortlist {
    const fitting = fittingName(name);
    return this.#with(at, fitting ? { name: fitting } : {});
  }

  /** With a look among those that are compared, or not. */
  choose(at: number, compared: boolean): Shortlist {
    return this.#with(at, { compared });
  }

  #with(at: number, change: Partial<KeptLook>): Shortlist {
    return new Shortlist(this.looks.map((look, index) => (index === at ? { ...look, ...change } : look)));
  }
}
