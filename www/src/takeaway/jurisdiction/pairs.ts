// Where how it was before may not be seen beside the result.

import type { CaseJson } from "../../engine/case.js";
import type { Look } from "../../element/compares.js";

/** Whether a look shows a head without treatment. */
export function isUntreated(look: Look): boolean {
  const given = typeof look === "object" && "case" in look ? look.case : look;
  try {
    const found = (typeof given === "string" ? JSON.parse(given) : given) as Partial<CaseJson>;
    return found.treatment?.goal === "none";
  } catch {
    // A link, which only the program reads.
    return false;
  }
}

/**
 * Looks, the first of them the person's own, without those that make a pair of before and after with it. None where
 * nothing is left to be compared.
 */
export function unpaired<L extends Look>(looks: readonly L[]): readonly L[] {
  const [own] = looks;
  if (own === undefined) return [];
  const alike = looks.filter((look) => isUntreated(look) === isUntreated(own));
  return alike.length > 1 ? alike : [];
}
