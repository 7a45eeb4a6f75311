// What can be set of a frame, by its address and by messages.
import { quoted, type Fault } from "./faults.js";

/** What a frame shows: the picture alone, or the whole consultation. */
export const MODES = ["simulator", "consultation"] as const;
export type Mode = (typeof MODES)[number];

/** The attributes of the element of each mode that a site owner sets. */
export const ATTRIBUTES: Readonly<Record<Mode, readonly string[]>> = {
  simulator: [
    "case",
    "goal",
    "looks",
    "view",
    "compare",
    "divider",
    "backend",
    "loading",
    "reveal",
    "quality",
    "gestures",
  ],
  consultation: [
    "case",
    "goal",
    "step",
    "clinic",
    "logo",
    "prices",
    "address",
    "hand-over",
    "jurisdiction",
    "gestures",
    "quality",
  ],
};

/** Those that no frame takes: whoever writes its address would say where a visitor's request goes. */
export const OF_ITS_OWN_PAGE: readonly string[] = [
  "lead-form",
  "lead-endpoint",
  "lead-hubspot",
  "lead-hubspot-region",
  "lead-hubspot-subscription",
  "lead-hubspot-design",
  "lead-mail",
  "analytics",
];

/** Attributes that are there or not. */
export const FLAGS: readonly string[] = ["address", "hand-over"];

/** Colours of the element, and what is set of the frame's page itself. */
export const COLOURS: Readonly<Record<Mode, readonly string[]>> = {
  simulator: ["accent", "background"],
  consultation: ["accent"],
};
export const OF_PAGE: readonly string[] = ["locale", "theme"];
/** Those of them that an element of a page of its own has as an attribute; in a frame it takes its page's. */
export const SPOKEN: readonly string[] = ["locale"];

/** What is read once, before the element is there. */
export const AT_FIRST: readonly string[] = ["backend", "address"];

/** What can be set beside a consultation's own: of the picture in it. */
export const OF_PICTURE: readonly string[] = ["view"];

/** A setting's text; null takes it back to what it is by itself. */
export type Settings = ReadonlyMap<string, string | null>;

/** So long may a text be: four looks with painted loss have a hundredth of it. */
export const MOST_TEXT = 1_000_000;

/** Every setting that a mode knows. */
export function namesOf(mode: Mode): readonly string[] {
  return [...ATTRIBUTES[mode], ...(mode === "consultation" ? OF_PICTURE : []), ...COLOURS[mode], ...OF_PAGE];
}

/** The text of a setting's value; what is wrong where it can be none. */
export function settingOf(mode: Mode, name: string, value: unknown): string | null | Fault {
  const wrong = (message: string): Fault => ({ code: "setting-unknown", field: name.slice(0, 60), message });
  const known = namesOf(mode);
  if (!known.includes(name)) return wrong(`${quoted(name)} is no setting of a ${mode}; it has ${known.join(", ")}.`);
  if (value === null) return null;
  if (FLAGS.includes(name)) {
    if (value === true || value === "" || value === "true" || value === "1") return "";
    if (value === false || value === "false" || value === "0") return null;
    return wrong(`${name} is ${quoted(value)}; it may be true or false.`);
  }
  const text = name === "looks" && isTexts(value) ? JSON.stringify(value) : textOf(value);
  if (text === undefined) return wrong(`${name} is ${quoted(value)}; it may be a text.`);
  if (text.length > MOST_TEXT) return wrong(`${name} has ${text.length} letters; it may have ${MOST_TEXT}.`);
  return text;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : undefined;
}

/** A short list of texts; nothing that is deeper is looked into. */
function isTexts(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > 8) return false;
  return value.every((each: unknown) => typeof each === "string" && each.length <= MOST_TEXT);
}
