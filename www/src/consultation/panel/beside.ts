import type { CaseJson } from "../../engine/case.js";
import type { NamedLook } from "../../element/compares.js";
import type { SeenLooks, Setter } from "./seen.js";

/** Looks beside the person's own, the first of them, while they are wanted; again when the own one changes. */
export class Beside implements Setter {
  #own: string | undefined;

  constructor(
    readonly seen: SeenLooks,
    readonly looksOf: (own: CaseJson) => readonly NamedLook[],
  ) {}

  get isSeen(): boolean {
    return this.#own !== undefined;
  }

  left(): void {
    this.#own = undefined;
  }

  show(own: CaseJson): void {
    const text = JSON.stringify(own);
    if (text === this.#own) return;
    this.#own = text;
    this.seen.set(this, this.looksOf(own), "grid");
  }

  /** Shows them again where the own look has changed meanwhile. */
  refresh(own: CaseJson): void {
    if (this.isSeen) this.show(own);
  }

  hide(): void {
    if (this.isSeen) this.seen.drop(this);
  }
}
