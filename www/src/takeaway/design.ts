import type { CaseJson } from "../engine/case.js";

/** A look that was kept, and what it is called. */
export interface DesignLook {
  readonly name: string;
  readonly case: CaseJson;
}

/** What a person designed, as it is taken away. Answers about health are no part of it. */
export interface Design {
  readonly case: CaseJson;
  /** Looks that were kept beside it, as many as can be compared at most. */
  readonly looks: readonly DesignLook[];
}
