import type { Comparison } from "../../engine/comparing.js";
import type { Look } from "../../element/compares.js";
import type { SmpSimulator } from "../../element/element.js";
import { unpaired } from "../../takeaway/jurisdiction/pairs.js";

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
    /** Whether how it was before may be seen beside the result. */
    readonly pairs: () => boolean = () => true,
  ) {}

  /** Shows looks; none for how it was before beside the case. */
  set(setter: Setter, looks: readonly Look[], comparison: Comparison): void {
    if (this.#setter !== setter) this.#setter?.left();
    this.#setter = setter;
    this.#show(looks, comparison);
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
    this.#show([], comparison);
    this.changed();
  }

  /** No looks are how it was before beside the case. */
  #show(looks: readonly Look[], comparison: string | null): void {
    const shown = this.pairs() ? looks : unpaired(looks);
    this.simulator.looks = shown.length > 0 ? shown : null;
    this.simulator.compare = this.pairs() || shown.length > 0 ? comparison : "off";
  }
}
