// What was done to a scalp before, as a person is asked about it.

import { msg } from "../../element/language/spoken.js";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import { MOST } from "../../engine/case-fields.js";

type Scars = CaseJson["scars"];
export type ScarKind = Scars[number]["kind"];

/** The kinds that are asked for first; there are more under all settings. */
export const SCAR_KINDS: readonly (readonly [kind: ScarKind, label: string])[] = [
  ["fut", msg("A line at the back (FUT)")],
  ["fue", msg("White dots (FUE)")],
  ["plug-cobbles", msg("Old plugs")],
  ["craniotomy-curved", msg("After surgery")],
  ["trauma", msg("After an injury")],
];

export function hasScar(scars: Scars, kind: ScarKind): boolean {
  return scars.some((scar) => scar.kind === kind);
}

/** Without the scars of a kind where there are some, else with one of it, as the program has one by itself. */
export function withoutOrWithScar(scars: Scars, kind: ScarKind): CasePatch {
  if (hasScar(scars, kind)) return { scars: scars.filter((scar) => scar.kind !== kind) };
  return { scars: [...scars, { kind }].slice(-MOST.scars) };
}

/** How hair was transplanted: the way of the first transplant, if there is one. */
export function graftsOf(grafts: CaseJson["grafts"]): CaseJson["grafts"][number]["method"] | "no" {
  return grafts[0]?.method ?? "no";
}
