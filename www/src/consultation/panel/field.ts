import type { CasePatch } from "../../engine/case.js";
import { FIELDS, type CaseJson } from "../../engine/case-fields.js";

/** Where a field stands in the case: its part, a dot, its name. The part of a list's records ends in `[]`. */
export type Path = keyof typeof FIELDS;

/** The lists of a case. */
export type List = "scars" | "grafts";

export type Value = number | string;

export interface NumberField {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly initial: number;
}

export interface ChoiceField {
  readonly names: readonly string[];
  readonly initial: string;
}

/** What a field may hold, as the program's own table says it; nothing for what has no plain control. */
export function fieldAt(path: Path): NumberField | ChoiceField | undefined {
  const field = FIELDS[path];
  if ("names" in field) return field;
  if ("step" in field && typeof field.initial === "number") return field as NumberField;
  return undefined;
}

/** The fields of a part in the table's order. */
export function pathsOf(part: string): Path[] {
  return (Object.keys(FIELDS) as Path[]).filter((path) => path.startsWith(`${part}.`));
}

/** The name of a field within its part. */
export function nameOf(path: string): string {
  return path.slice(path.indexOf(".") + 1);
}

export function partOf(path: string): string {
  return path.slice(0, path.indexOf("."));
}

export function valueAt(shown: CaseJson, path: Path): Value {
  const part = (shown as unknown as Record<string, Record<string, Value> | undefined>)[partOf(path)];
  return part?.[nameOf(path)] ?? FIELDS[path].initial;
}

export function patchAt(path: Path, value: Value): CasePatch {
  return { [partOf(path)]: { [nameOf(path)]: value } };
}
