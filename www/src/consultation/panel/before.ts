import { msg } from "../../element/language/spoken.js";
import { patched, type CaseJson } from "../../engine/case.js";
import type { SeenLooks, Setter } from "./seen.js";

/** What the time before a treatment is called. */
export const BEFORE = msg("Before the first session");

/** The head before its treatment, seen in place of the case while time stands there. The case stays as it is. */
export class Before implements Setter {
  #own: CaseJson | undefined;
  /** How was compared until then. */
  #compare: string | null = null;
  #divider: number | string | null = null;

  constructor(readonly seen: SeenLooks) {}

  get isSeen(): boolean {
    return this.#own !== undefined;
  }

  show(own: CaseJson): void {
    const { simulator } = this.seen;
    if (!this.#own) {
      this.#compare = simulator.looks.length > 0 ? null : simulator.compare;
      this.#divider = simulator.divider;
    }
    this.#own = own;
    const [result, before] = [
      { name: msg("Your result"), case: own },
      { name: BEFORE, case: untreated(own) },
    ];
    this.seen.set(this, [result, before], "divider");
    // All of the picture is the second one's.
    simulator.divider = 0;
  }

  /** What was changed since changes what is seen; another day is time that goes on. */
  refresh(own: CaseJson): void {
    if (!this.#own || JSON.stringify(own) === JSON.stringify(this.#own)) return;
    if (own.time.day === this.#own.time.day) this.show(own);
    else this.leave();
  }

  leave(): void {
    this.seen.drop(this, this.#compare);
  }

  left(): void {
    this.#own = undefined;
    this.seen.simulator.divider = this.#divider;
  }
}

export function untreated(own: CaseJson): CaseJson {
  return patched(own, { treatment: { goal: "none" }, time: { day: 0 } });
}
