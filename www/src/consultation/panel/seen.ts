import type { Comparison } from "../../engine/comparing.js";
import type { Look } from "../../element/compares.js";
import type { SmpSimulator } from "../../element/element.js";

/** What sets which looks are seen. */
export interface Setter {
  /** Another one has set them. */
  left(): void;
}

/** Which looks are seen: what people ask, the shortlist and time set them, one at a time. */
export class SeenLooks {
  #setter: Setter | undefined;

  constructor(
    readonly simulator: SmpSimulator,
    /** Called whenever other looks are seen. */
    readonly changed: () => void,
  ) {}

  /** Shows looks; none for how it was before beside the case. */
  set(setter: Setter, looks: readonly Look[], comparison: Comparison): void {
    if (this.#setter !== setter) this.#setter?.left();
    this.#setter = setter;
    this.simulator.looks = looks.length > 0 ? looks : null;
    this.simulator.compare = comparison;
    this.changed();
  }

  /** Goes back to how it was before beside the case, if what is seen is this one's. */
  drop(setter: Setter, comparison: string | null = null): void {
    if (this.#setter === setter) this.clear(comparison);
  }

  /** Goes back to how it was before beside the case, whatever is seen; compared by the divider, or as is said. */
  clear(comparison: string | null = null): void {
    const setter = this.#setter;
    this.#setter = undefined;
    setter?.left();
    this.simulator.looks = null;
    this.simulator.compare = comparison;
    this.changed();
  }
}
