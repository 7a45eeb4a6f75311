// What a consultation is at: data, and what each thing that is done makes of it.

import { msg } from "../element/language/spoken.js";
import type { CaseJson } from "../engine/case.js";
import type { KeptLook } from "./shortlist.js";

/** The steps, visited in any order, and the names they have. */
export const STEPS = {
  pattern: msg("Pattern"),
  you: msg("You"),
  look: msg("Look"),
  result: msg("Result"),
  next: msg("Next"),
} as const;
export type Step = keyof typeof STEPS;

/** What can be undone: the case, and the looks that are kept. */
export interface Design {
  readonly case: CaseJson;
  readonly looks: readonly KeptLook[];
}

export interface Consultation {
  readonly step: Step;
  /** What is designed now; nothing before the first picture. */
  readonly design: Design | undefined;
  /** What it was before, the last one last. */
  readonly past: readonly Design[];
  /** What was undone, the next one first. */
  readonly future: readonly Design[];
}

export const START: Consultation = { step: "pattern", design: undefined, past: [], future: [] };

/** So many designs are remembered. */
const MOST_DESIGNS = 200;

export function isStep(name: string | null): name is Step {
  return name !== null && Object.hasOwn(STEPS, name);
}

export function wentTo(at: Consultation, step: Step): Consultation {
  return { ...at, step };
}

/** With another design, which can be undone; what had been undone is forgotten. The design it has changes nothing. */
export function came(at: Consultation, design: Design): Consultation {
  if (!at.design) return { ...at, design };
  if (same(at.design, design)) return at;
  return { ...at, design, past: [...at.past, at.design].slice(-MOST_DESIGNS), future: [] };
}

/** At the design before; the same at the first. */
export function undone(at: Consultation): Consultation {
  const before = at.past.at(-1);
  if (!before || !at.design) return at;
  return { ...at, design: before, past: at.past.slice(0, -1), future: [at.design, ...at.future] };
}

/** At the design that was undone last; the same where none was. */
export function redone(at: Consultation): Consultation {
  const [next, ...future] = at.future;
  if (!next || !at.design) return at;
  return { ...at, design: next, past: [...at.past, at.design], future };
}

function same(a: Design, b: Design): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
