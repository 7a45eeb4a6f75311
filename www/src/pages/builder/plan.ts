// What the builder is at: one value, which its own address holds so that it can be sent.
import { MODES, type Mode } from "../embed/settings.js";
import { optionsOf, WAYS, type Way } from "./options.js";
import { PLATFORMS, platformOf, type PlatformName } from "./platforms.js";
import { faultOf, heightFault, siteFault, tidy, UNKNOWN_SITE, type Browser } from "./values.js";

export interface Plan {
  readonly mode: Mode;
  readonly platform: PlatformName;
  /** Where the platform leaves the choice. */
  readonly way: Way;
  /** Height in CSS px; empty for that of its own. */
  readonly height: string;
  /** Whether a frame comes with the script that gives it its height. */
  readonly helper: boolean;
  /** Address of the page that it comes to, where it is known; else empty. */
  readonly site: string;
  /** Options that differ from their defaults, by name: each is right. */
  readonly values: ReadonlyMap<string, string>;
}

export const FIRST: Plan = {
  mode: "consultation",
  platform: "html",
  way: "element",
  height: "",
  helper: true,
  site: "",
  values: new Map(),
};

/** What was written that can't be, and why: the snippet goes on without it. */
export interface Wrong {
  readonly text: string;
  readonly message: string;
}

/** What a plan says of a field, whether the field is an option or the builder's own. */
export function fieldOf(plan: Plan, name: string): string {
  return name === "site" || name === "height" ? plan[name] : (plan.values.get(name) ?? "");
}

/** The plan with another text in a field; or, where it can't be that, what is wrong with it. */
export function withField(plan: Plan, name: string, given: string, browser: Browser): Plan | Wrong {
  const text = tidy(name, given);
  const message =
    name === "site"
      ? siteFault(text)
      : name === "height"
        ? heightFault(text)
        : faultOf(name, text, browser, plan.site || UNKNOWN_SITE);
  if (message !== undefined) return { text: given, message };
  if (name === "site" || name === "height") return { ...plan, [name]: text };
  const values = new Map(plan.values);
  if (text === "") values.delete(name);
  else values.set(name, text);
  return { ...plan, values };
}

/** The way that a snippet goes: the plan's, where its platform can. */
export function wayOf({ platform, way }: Plan): Way {
  const { ways } = platformOf(platform);
  return ways.includes(way) ? way : (ways[0] ?? "element");
}

/** The part of the builder's address behind the `#`; empty for a fresh one. */
export function fragmentOf(plan: Plan): string {
  const told = new URLSearchParams();
  for (const name of ["mode", "platform", "way", "height", "site"] as const)
    if (plan[name] !== FIRST[name]) told.set(name, plan[name]);
  if (!plan.helper) told.set("helper", "no");
  for (const name of optionsOf(plan.mode)) {
    const text = plan.values.get(name);
    if (text !== undefined) told.set(name, text);
  }
  return told.toString();
}

/** The plan of such a part, what of it is wrong by the name of its field, and the names that are none. */
export function planOf(
  hash: string,
  browser: Browser,
): { readonly plan: Plan; readonly wrong: ReadonlyMap<string, Wrong>; readonly unknown: readonly string[] } {
  const told = new URLSearchParams(hash.replace(/^#/, ""));
  const oneOf = <T extends string>(name: string, all: readonly T[], preset: T): T =>
    all.find((each) => each === told.get(name)) ?? preset;
  let plan: Plan = {
    ...FIRST,
    mode: oneOf("mode", MODES, FIRST.mode),
    platform: oneOf(
      "platform",
      PLATFORMS.map(({ name }) => name),
      FIRST.platform,
    ),
    way: oneOf("way", WAYS, FIRST.way),
    helper: told.get("helper") !== "no",
  };
  const wrong = new Map<string, Wrong>();
  const unknown: string[] = [];
  // The page's address first: others are judged by it.
  for (const name of new Set(["site", ...told.keys()])) {
    if (["mode", "platform", "way", "helper"].includes(name)) continue;
    if (name !== "site" && name !== "height" && !optionsOf(plan.mode).includes(name)) {
      unknown.push(name);
      continue;
    }
    const next = withField(plan, name, told.get(name) ?? "", browser);
    if ("message" in next) wrong.set(name, next);
    else plan = next;
  }
  return { plan, wrong, unknown };
}
