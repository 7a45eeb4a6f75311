// The frame's address: what it shows, how, and who may speak with it.
import { isCase } from "../../element/links.js";
import { quoted, type Fault } from "./faults.js";
import { MODES, namesOf, settingOf, type Mode, type Settings } from "./settings.js";

export interface Parameters {
  readonly mode: Mode;
  readonly settings: Settings;
  /** The origins that the frame hears, as `https://clinic.example`. */
  readonly allow: readonly string[];
  readonly faults: readonly Fault[];
}

/** A design by itself behind the `#`, as every link of the simulator has it. */
const DESIGN = /^#case=(\w+-)?\d/;

/**
 * Reads an address's query and the part behind its `#`. Both hold parameters, which behind the `#` reach no server; there a
 * design may stand by itself, too. Of what is said twice the last holds, but every `allow` counts.
 */
export function parametersOf({ search, hash }: { readonly search: string; readonly hash: string }): Parameters {
  const isDesign = DESIGN.test(hash) || (isCase(hash) && !hash.includes("="));
  const given = [...new URLSearchParams(search), ...(isDesign ? [] : new URLSearchParams(hash.slice(1)))];
  const faults: Fault[] = [];
  const asked = given.filter(([name]) => name === "mode").at(-1)?.[1];
  const mode = MODES.find((each) => each === asked) ?? "simulator";
  if (asked !== undefined && asked !== mode) {
    const message = `mode is ${quoted(asked)}; it may be ${MODES.join(" or ")}.`;
    faults.push({ code: "mode-unknown", field: "mode", message });
  }
  const settings = new Map<string, string | null>();
  const allow: string[] = [];
  for (const [name, value] of given) {
    if (name === "mode") continue;
    if (name === "allow") {
      const { origins, fault } = originsOf(value);
      allow.push(...origins);
      if (fault) faults.push(fault);
      continue;
    }
    const setting = settingOf(mode, name, value);
    if (setting === null || typeof setting === "string") settings.set(name, setting);
    else faults.push(namesOf(mode).includes(name) ? setting : { ...setting, code: "parameter-unknown" });
  }
  if (isDesign) {
    settings.set("case", hash);
    // What the visitor makes of it stays behind the `#`, with the looks that were kept.
    if (mode === "consultation") settings.set("address", "");
  }
  return { mode, settings, allow, faults };
}

/** The origins of a list with commas or spaces between, and the first that is none. */
function originsOf(list: string): { readonly origins: readonly string[]; readonly fault?: Fault } {
  const names = list.split(/[\s,]+/).filter(Boolean);
  const origins = names.filter(isOrigin);
  const other = names.find((name) => !isOrigin(name));
  if (other === undefined) return { origins };
  const message = `allow names ${quoted(other)}; it may name origins, as https://clinic.example, with nothing behind.`;
  return { origins, fault: { code: "allow-unknown", field: "allow", message } };
}

/** Whether a text is the origin of pages, exactly as browsers write it. */
function isOrigin(text: string): boolean {
  try {
    return /^https?:[^*]+$/.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
}
