// How looks of one person are compared in one picture.

import type { CaseJson } from "./case.js";

/** What `compare` may say. */
export const COMPARISONS = ["divider", "side-by-side", "grid", "hold", "blink", "off"] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** So many looks at most, the case among them. */
export const MOST_LOOKS = 4;
export const DEFAULT_DIVIDER = 0.5;

/** What is wanted of a comparison. */
export interface Comparing {
  readonly comparison: Comparison;
  /** How far across the divider is, 0 to 1. */
  readonly divider: number;
  /** Whether, where one look is seen at a time, it is the other one. */
  readonly other: boolean;
}

/** Looks in the order in which they are seen, by their places in the session's list, whose first is the case. */
export interface Arrangement {
  readonly order: readonly number[];
  /** How far across the divider between two is; below 0 where there is none. */
  readonly divider: number;
}

export function isComparison(name: string | null): name is Comparison {
  return (COMPARISONS as readonly (string | null)[]).includes(name);
}

/** The looks that are there to be compared: those given, of the case's person, or else what was before the treatment. */
export function looksOf(caseJson: string, others: readonly string[], comparison: Comparison): readonly string[] {
  if (comparison === "off") return [caseJson];
  const shown = JSON.parse(caseJson) as CaseJson;
  if (others.length > 0) {
    const ofPerson = (look: string): string =>
      JSON.stringify({ ...(JSON.parse(look) as CaseJson), person: shown.person });
    return [caseJson, ...others.map(ofPerson)];
  }
  if (shown.treatment.goal === "none") return [caseJson];
  return [caseJson, before(shown)];
}

/** A case as it was before the treatment. */
export function before(shown: CaseJson): string {
  return JSON.stringify({ ...shown, treatment: { ...shown.treatment, goal: "none" } });
}

/** How so many looks are seen. What was before the treatment comes before it; looks that were given stay as they are. */
export function arrangement(looks: number, given: boolean, { comparison, divider, other }: Comparing): Arrangement {
  const order = Array.from({ length: looks }, (_, look) => look);
  if (!given) order.reverse();
  if (looks < 2 || comparison === "off") return { order: [0], divider: -1 };
  if (comparison === "hold" || comparison === "blink") return { order: [other ? 1 : 0], divider: -1 };
  if (comparison === "divider") return { order: order.slice(0, 2), divider };
  return { order: comparison === "grid" ? order : order.slice(0, 2), divider: -1 };
}
