import type { CaseJson } from "./case-fields.js";

export type { CaseJson };
export type Sex = CaseJson["person"]["sex"];
export type SkinPreset = CaseJson["skin"]["preset"];
export type HairColor = CaseJson["hair"]["color"];
export type LossStage = CaseJson["loss"]["stage"];
export type Goal = CaseJson["treatment"]["goal"];
export type ViewName = CaseJson["view"]["name"];

/** Some of a case: fields left out stay as they are. A list is replaced whole; its records may leave fields out. */
export type CasePatch = {
  [Part in keyof CaseJson]?: CaseJson[Part] extends readonly (infer Item)[]
    ? readonly Partial<Item>[]
    : Partial<CaseJson[Part]>;
};

/** Named views in the order of the number keys 1 to 8. */
export const VIEWS = [
  "front",
  "three-quarter",
  "left",
  "right",
  "top",
  "crown",
  "back",
  "nape",
] as const satisfies readonly ViewName[];

export function isView(name: string): name is ViewName {
  return (VIEWS as readonly string[]).includes(name);
}

/** The case with the patch's fields put in; neither argument is changed. */
export function patched(base: CaseJson, patch: CasePatch): CaseJson {
  const merged: Record<string, unknown> = { ...base };
  for (const [part, fields] of Object.entries(patch)) {
    const before = merged[part];
    merged[part] = isFields(before) && isFields(fields) ? { ...before, ...fields } : fields;
  }
  return merged as unknown as CaseJson;
}

/** What a case given as JSON sets; nothing when it is not JSON of this version. */
export function asPatch(text: string | null): CasePatch {
  if (!text?.trimStart().startsWith("{")) return {};
  try {
    const { version, ...parts } = JSON.parse(text) as CasePatch & { version: unknown };
    return version === 1 ? parts : {};
  } catch {
    return {};
  }
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
