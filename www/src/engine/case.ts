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

/** A case as it is set: the fields left out are as by default, the version says what all of them mean. */
export type CaseGiven = CasePatch & { readonly version: CaseJson["version"] };

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

/** What a treatment can be for. */
export const GOALS = ["none", "shaved", "scars", "transplant", "density"] as const satisfies readonly Goal[];

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

/** What a case given as JSON, or no case, sets; nothing for what only the program can read. */
export function asPatch(text: string | null): CasePatch | undefined {
  try {
    const { version, ...parts } = JSON.parse(text?.trim() || '{"version":1}') as CasePatch & { version: unknown };
    return version === 1 ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** The beginning of a link that was written by hand; one with a check says all of a design. */
const OPEN_LINK = /case(?:=|%3D)1(?=;|%3B|\W*$)/i;

/** The text of a case with a goal of its treatment where it names none. */
export function withGoal(text: string, goal: string | null): string {
  if (!GOALS.some((each) => each === goal)) return text;
  const treatment = { goal: goal as Goal };
  const set = asPatch(text);
  // A treatment that is none is told of as it is.
  if (set) {
    const { treatment: given = {} } = set;
    const says = !isFields(given) || "goal" in given;
    return says ? text : JSON.stringify(patched({ version: 1, ...set } as CaseJson, { treatment }));
  }
  return text.includes("treatment.goal") ? text : text.replace(OPEN_LINK, `$&;treatment.goal=${goal}`);
}

/** The text of what was set as a case: text as it is, an object as JSON, null for none; nothing for what can be no case. */
export function textOf(given: unknown): string | null | undefined {
  if (given === null || given === undefined) return null;
  if (typeof given === "string") return given;
  if (!isFields(given)) return undefined;
  try {
    return JSON.stringify(given);
  } catch {
    return undefined;
  }
}

/** What was given in place of a case, in a few words. */
export function shownAs(given: unknown): string {
  if (Array.isArray(given)) return "a list";
  if (isFields(given)) return "an object that makes no JSON";
  return typeof given === "function" ? "a function" : String(given);
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
