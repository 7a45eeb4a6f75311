// Every option that a site owner has, from the data that the elements and the frame's page are held to.
import { ATTRIBUTES, COLOURS, FLAGS, namesOf, OF_ITS_OWN_PAGE, SPOKEN, type Mode } from "../embed/settings.js";

/** How the simulator stands on a page: as an element of the page itself, or in a frame. */
export const WAYS = ["element", "frame"] as const;
export type Way = (typeof WAYS)[number];

/** What may be written into an option's field. */
export type Kind =
  "choice" | "flag" | "share" | "text" | "case" | "looks" | "colour" | "locale" | "origins" | "prices" | "lead";

/** Parts of the form, in their order. */
export const GROUPS = ["picture", "clinic", "page", "requests"] as const;
export type Group = (typeof GROUPS)[number];

const SIDES = ["front", "three-quarter", "left", "right", "top", "crown", "back", "nape"];

/** Options with a fixed set of values, the default first where there is one among them; a test holds them to the elements. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  goal: ["none", "shaved", "scars", "transplant", "density"],
  view: SIDES,
  compare: ["divider", "side-by-side", "grid", "hold", "blink", "off"],
  backend: ["auto", "webgpu", "webgl2"],
  loading: ["eager", "lazy"],
  reveal: ["auto", "interaction"],
  quality: ["auto", "fine", "plain"],
  gestures: ["shared", "own"],
  step: ["pattern", "you", "look", "result", "next"],
  theme: ["auto", "light", "dark"],
  jurisdiction: ["uk", "germany", "australia", "turkey", "france", "belgium", "us"],
  "lead-hubspot-region": ["na1", "eu1"],
  analytics: ["datalayer"],
};

/** Those of them that are nothing until they are chosen. */
export const WITHOUT_DEFAULT: readonly string[] = ["goal", "view", "jurisdiction", "analytics"];

const KINDS: Readonly<Record<string, Kind>> = {
  case: "case",
  looks: "looks",
  divider: "share",
  accent: "colour",
  "accent-dark": "colour",
  background: "colour",
  locale: "locale",
  allow: "origins",
  prices: "prices",
};

const OF_PICTURE_GROUP = "case goal looks view compare divider accent accent-dark background quality backend".split(
  " ",
);
const OF_CLINIC_GROUP = ["clinic", "logo", "prices", "jurisdiction", "step", "address", "hand-over"];

/** Colours that an element has and a frame's address does not. */
const OF_STYLE: Readonly<Record<Mode, readonly string[]>> = { simulator: [], consultation: ["accent-dark"] };

/** The names of all options of a mode, in the form's order. */
export function optionsOf(mode: Mode): readonly string[] {
  return [...namesOf(mode), ...OF_STYLE[mode], "allow", ...(mode === "consultation" ? OF_ITS_OWN_PAGE : [])];
}

/** Those of them that are custom properties, `--smp-…`, of an element. */
export function coloursOf(mode: Mode): readonly string[] {
  return [...COLOURS[mode], ...OF_STYLE[mode]];
}

export function kindOf(name: string): Kind {
  if (FLAGS.includes(name) || name === "lead-form") return "flag";
  if (Object.hasOwn(CHOICES, name)) return "choice";
  return KINDS[name] ?? (name.startsWith("lead-") ? "lead" : "text");
}

export function groupOf(name: string): Group {
  if (OF_PICTURE_GROUP.includes(name)) return "picture";
  if (OF_CLINIC_GROUP.includes(name)) return "clinic";
  return OF_ITS_OWN_PAGE.includes(name) ? "requests" : "page";
}

/** Whether an option can be said in that way: a frame takes none of a request's, an element none of the frame's page. */
export function isOf(way: Way, mode: Mode, name: string): boolean {
  if (!optionsOf(mode).includes(name)) return false;
  if (way === "frame") return name === "allow" || namesOf(mode).includes(name);
  return [...ATTRIBUTES[mode], ...SPOKEN, ...coloursOf(mode), ...OF_ITS_OWN_PAGE].includes(name);
}
