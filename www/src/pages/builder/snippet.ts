// What is pasted into a page.
import { ATTRIBUTES, OF_ITS_OWN_PAGE, SPOKEN } from "../embed/settings.js";
import { escaped, tag, type Attribute } from "./html.js";
import { coloursOf, isOf, kindOf, optionsOf } from "./options.js";
import { wayOf, type Plan } from "./plan.js";
import { platformOf } from "./platforms.js";

/** Height of a frame where none is said, CSS px. */
const FRAME_PX = "720";
/** What a frame may do; the simulator needs no more. */
const SANDBOX = "allow-scripts allow-downloads allow-modals";
/** What no server is to read. */
const BEHIND_HASH = ["case", "looks"];

export interface Snippet {
  readonly code: string;
  /** Options that are set and that this way cannot say. */
  readonly leftOut: readonly string[];
  /** So many characters it has too many for where it is pasted. */
  readonly tooMany: number;
}

/** The snippet of a plan; `base` is the address of the folder in which the simulator's files lie. */
export function snippetOf(plan: Plan, base: string, title: string): Snippet {
  const { isAddress, isShortcode, oneLine, most = Infinity } = platformOf(plan.platform);
  const way = wayOf(plan);
  const lines = isAddress
    ? [frameAddress(plan, base)]
    : isShortcode
      ? [shortcode(plan)]
      : way === "element"
        ? [scriptTag(plan, base), elementTag(plan)]
        : frameTags(plan, base, title);
  const code = lines.join(oneLine ? "" : "\n");
  const leftOut = set(plan)
    .map(([name]) => name)
    .filter((name) => !isOf(way, plan.mode, name) || (isShortcode && OF_ITS_OWN_PAGE.includes(name)));
  return { code, leftOut, tooMany: Math.max(0, code.length - most) };
}

/** The address of a frame's page with all that a frame takes; designs stand behind the `#`, which no server sees. */
export function frameAddress(plan: Plan, base: string): string {
  const told = set(plan).filter(([name]) => isOf("frame", plan.mode, name));
  const query = new URLSearchParams({ mode: plan.mode });
  const hash = new URLSearchParams();
  for (const [name, text] of told) (BEHIND_HASH.includes(name) ? hash : query).set(name, text);
  // A design that stands behind the `#` first would be the whole of it.
  const behind = hash.toString();
  const designs = behind ? `#mode=${plan.mode}&${behind}` : "";
  return `${new URL("embed.html", base).href}?${query.toString()}${designs}`;
}

/** The address of the script of a plan's element. */
export function scriptAddress({ mode }: Plan, base: string): string {
  return new URL(`smp-${mode}.js`, base).href;
}

/** The address of the script for the page round a frame. */
export function helperAddress(base: string): string {
  return new URL("smp-embed.js", base).href;
}

/** The element's `style`; empty where it needs none. */
export function styleOf(plan: Plan): string {
  const colours = coloursOf(plan.mode).flatMap((name) => {
    const text = plan.values.get(name);
    return text === undefined ? [] : [`--smp-${name}: ${text}`];
  });
  return [...(plan.height ? [`height: ${plan.height}px`] : []), ...colours].join("; ");
}

function scriptTag(plan: Plan, base: string): string {
  return tag("script", [
    ["type", "module"],
    ["src", scriptAddress(plan, base)],
  ]);
}

function elementTag(plan: Plan): string {
  const own = [...ATTRIBUTES[plan.mode], ...SPOKEN, ...OF_ITS_OWN_PAGE];
  const attributes = set(plan)
    .filter(([name]) => own.includes(name) && isOf("element", plan.mode, name))
    .map(([name, text]): Attribute => [name, kindOf(name) === "flag" ? true : text]);
  const style = styleOf(plan);
  return tag(`smp-${plan.mode}`, [...attributes, ...(style ? [["style", style] as const] : [])]);
}

/** For the plugin of WordPress, which says itself where requests go. */
function shortcode(plan: Plan): string {
  const named = set(plan)
    .filter(([name]) => isOf("element", plan.mode, name) && !OF_ITS_OWN_PAGE.includes(name))
    .map(([name, text]) => (kindOf(name) === "flag" ? ` ${name}` : ` ${name}="${escaped(text)}"`));
  return `[smp_${plan.mode}${named.join("")}${plan.height ? ` height="${plan.height}"` : ""}]`;
}

function frameTags(plan: Plan, base: string, title: string): readonly string[] {
  // Attributes and no style: a strict policy bears them.
  const frame = tag("iframe", [
    ...(plan.helper ? [["data-smp-embed", true] as const] : []),
    ["title", title],
    ["src", frameAddress(plan, base)],
    ["sandbox", SANDBOX],
    ["allow", "clipboard-write"],
    ["width", "100%"],
    ["height", plan.height || FRAME_PX],
    ["frameborder", "0"],
  ]);
  const helper = tag("script", [
    ["async", true],
    ["src", helperAddress(base)],
  ]);
  return plan.helper ? [frame, helper] : [frame];
}

/** The options that are set, in the form's order. */
function set({ mode, values }: Plan): readonly (readonly [string, string])[] {
  return optionsOf(mode).flatMap((name) => {
    const text = values.get(name);
    return text === undefined ? [] : [[name, text] as const];
  });
}
