// The messages between a frame and the page round it: what is one, checked field by field, without a browser.
import { quoted, type Fault } from "./faults.js";
import { settingOf, type Mode, type Settings } from "./settings.js";

/** The versions of the protocol that this frame speaks. */
export const VERSIONS: readonly number[] = [1];

/** What a host may ask to be told with a change. */
export const WANTS = ["case"] as const;

/** From the page round the frame. */
export type FromHost =
  /** Says which versions it speaks, and what it wants to be told. */
  | { readonly type: "smp:hello"; readonly version: number; readonly wantsCase: boolean }
  /** Changes settings. */
  | { readonly type: "smp:set"; readonly settings: Settings };

/** To the page round the frame, each with `version`. */
export type ToHost =
  /** The frame listens; again in answer to each `smp:hello`. */
  | { readonly type: "smp:ready"; readonly versions: readonly number[]; readonly mode: Mode; readonly greeted: boolean }
  /** The first picture is on the screen. */
  | { readonly type: "smp:load" }
  /** The height that becomes the frame at its width, CSS px. */
  | { readonly type: "smp:resize"; readonly height: number }
  /** The visitor, or a message, changed something; `case` is a link's part behind `#`, where it may be told. */
  | { readonly type: "smp:change"; readonly what: readonly Change[]; readonly case?: string }
  /** The visitor hands the design over, in a consultation with `hand-over`. */
  | { readonly type: "smp:hand-over"; readonly case?: string }
  /** The visitor sent a form; what is in it is not told. */
  | { readonly type: "smp:lead" }
  /** What went wrong; `message` only where the host may be told. */
  | { readonly type: "smp:error"; readonly code: string; readonly field?: string; readonly message?: string };

export type Change = "case" | "compare" | "view" | "step";

/** What a message is: one from a host, what is wrong with it, or nothing where it is none of this protocol's. */
export function messageOf(data: unknown, mode: Mode): FromHost | Fault | undefined {
  const type = own(data, "type");
  if (type !== "smp:hello" && type !== "smp:set") return undefined;
  const version = own(data, "version");
  if (type === "smp:hello") return helloOf(data, version);
  if (!isSpoken(version)) return unspoken(version);
  const set = own(data, "set");
  if (typeof set !== "object" || set === null || Array.isArray(set)) return wrong("set", "an object of settings");
  const settings = new Map<string, string | null>();
  for (const name of Object.keys(set)) {
    const setting = settingOf(mode, name, own(set, name));
    // One that is wrong takes the others with it: half of a message is nobody's wish.
    if (setting !== null && typeof setting !== "string") return { ...setting, field: `set.${setting.field}` };
    settings.set(name, setting);
  }
  return { type, settings };
}

/** A host may speak several versions: the highest that both speak is taken. */
function helloOf(data: unknown, version: unknown): FromHost | Fault {
  const told = own(data, "versions") ?? [version];
  if (!Array.isArray(told)) return wrong("versions", "a list of numbers");
  const both = VERSIONS.filter((each) => told.includes(each));
  if (both.length === 0) return unspoken(version);
  const wants = own(data, "wants") ?? [];
  if (!Array.isArray(wants) || wants.length > WANTS.length || wants.some((each) => !WANTS.includes(each)))
    return wrong("wants", `a list that may hold ${WANTS.join(", ")}`);
  return { type: "smp:hello", version: Math.max(...both), wantsCase: wants.includes("case") };
}

function isSpoken(version: unknown): boolean {
  return VERSIONS.some((each) => each === version);
}

function unspoken(version: unknown): Fault {
  const given = typeof version === "number" ? String(version) : quoted(version);
  const message = `version is ${given}; this frame speaks ${VERSIONS.join(", ")}.`;
  return { code: "version-unknown", field: "version", message };
}

function wrong(field: string, may: string): Fault {
  return { code: "message-field", field, message: `${field} may be ${may}.` };
}

/** A field that a message has of its own; what stands in the prototype of all objects is nobody's. */
function own(data: unknown, name: string): unknown {
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, name)) return undefined;
  return (data as Readonly<Record<string, unknown>>)[name];
}
