/** What was chosen, as JSON. The program checks it and fills in defaults: `{"version":1}` is a valid case. */
export interface CaseJson {
  version: 1;
  person: { sex: Sex; face: number; age: number; seed?: number };
  skin: { preset: SkinPreset };
  hair: { color: HairColor; length_mm: number };
  loss: { scale: "norwood"; stage: NorwoodStage };
  treatment: { goal: Goal; density_per_cm2: number; sessions: number };
  time: { day: number };
  view: { name: ViewName };
}

export type Sex = "female" | "male";
export type SkinPreset = "very-light" | "light" | "intermediate" | "tan" | "brown" | "deep";
export type HairColor = "black" | "dark-brown" | "brown" | "light-brown" | "blond" | "red" | "grey" | "white";
/** `none` is a full head of hair. */
export type NorwoodStage = "none" | "III" | "V" | "VI" | "VII";
export type Goal = "none" | "shaved";

/** Some of a case: fields left out stay as they are. */
export type CasePatch = { [Part in keyof CaseJson]?: Partial<CaseJson[Part]> };

/** Named views in the order of the number keys 1 to 8. */
export const VIEWS = ["front", "three-quarter", "left", "right", "top", "crown", "back", "nape"] as const;
export type ViewName = (typeof VIEWS)[number];

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

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
