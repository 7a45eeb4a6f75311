// A design as a file. Only its shape is checked here: what a case holds, the program checks once it is shown.

import { msg } from "../element/language/spoken.js";
import type { CaseJson } from "../engine/case.js";
import { MOST_LOOKS } from "../engine/comparing.js";
import type { Design, DesignLook } from "./design.js";
import { nameAt } from "./naming.js";

const FORMAT = "smp-design";
const VERSION = 1;
/** A file is no larger; a design with all that can be painted takes a tenth of it. */
export const mostBytes = 1_000_000;
/** A file's values lie no deeper in each other; a design's lie seven deep. */
const MOST_DEPTH = 16;

/** Why a file is no design, with a sentence that says what to do. */
export interface Refusal {
  readonly ok: false;
  readonly reason: "too-large" | "unreadable" | "no-json" | "other-format" | "newer" | "shape";
  readonly message: string;
  /** The field that is at fault, as `looks[0].case`. */
  readonly field?: string;
}

export type Opened =
  | {
      readonly ok: true;
      readonly design: Design;
      /** What of the file is left out, in sentences. */
      readonly lost: readonly string[];
    }
  | Refusal;

/** The design as a file's text: the same for the same design, in whatever order its fields were put. */
export function write({ case: own, looks }: Design): string {
  const named = looks.map(({ name, case: look }, at) => ({ name: nameAt(name, at), case: ordered(look) }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, case: ordered(own), looks: named }, null, 2)}\n`;
}

/** What a file is refused for by its size alone, before it is read. */
export function tooLarge(bytes: number): Refusal | undefined {
  if (bytes <= mostBytes) return undefined;
  return refusal("too-large", msg("This file is too large to be a design. Choose one that was saved here."));
}

/** Reads a file that was chosen. */
export async function open(file: Blob): Promise<Opened> {
  const large = tooLarge(file.size);
  if (large) return large;
  try {
    return read(await file.text());
  } catch {
    return refusal(
      "unreadable",
      msg("This file could not be read. It may have been moved or changed: choose it once more."),
    );
  }
}

/** Reads a file's text: a design, or a case alone as JSON. */
export function read(text: string): Opened {
  const large = tooLarge(text.length);
  if (large) return large;
  const file = parsed(text);
  if (file === undefined) {
    return refusal("no-json", msg("This file is damaged or no design. Choose a file that was saved here."));
  }
  if (!isFields(file)) return noDesign();
  const [format, version] = [its(file, "format"), its(file, "version")];
  // First of all: a newer file may hold anything.
  if (format === FORMAT && typeof version === "number" && version > VERSION) {
    const message = msg(
      "This design was saved by a newer version of this page. Reload the page and open the file again.",
    );
    return refusal("newer", message);
  }
  if (depth(file) > MOST_DEPTH) return noDesign();
  if (format === undefined && version === VERSION) return opened({ case: plain(file), looks: [] }, []);
  if (format !== FORMAT) return noDesign();
  if (version !== VERSION) return misshapen("version", version);
  const look = its(file, "case");
  if (!isFields(look)) return misshapen("case", look);
  const list = its(file, "looks") ?? [];
  if (!Array.isArray(list)) return misshapen("looks", list);
  const looks: DesignLook[] = [];
  for (const [at, each] of (list as unknown[]).entries()) {
    if (!isFields(each)) return misshapen(`looks[${at}]`, each);
    const [name, kept] = [its(each, "name"), its(each, "case")];
    if (typeof name !== "string") return misshapen(`looks[${at}].name`, name);
    if (!isFields(kept)) return misshapen(`looks[${at}].case`, kept);
    looks.push({ name: nameAt(name, at), case: plain(kept) });
  }
  const most = looks.slice(0, MOST_LOOKS);
  const lost = msg("The file has {count} looks. The first {most} are opened, the others are left out.", {
    count: looks.length,
    most: MOST_LOOKS,
  });
  return opened({ case: plain(look), looks: most }, looks.length > MOST_LOOKS ? [lost] : []);
}

function opened(design: Design, lost: readonly string[]): Opened {
  return { ok: true, design, lost };
}

function refusal(reason: Refusal["reason"], message: string, field?: string): Refusal {
  return field === undefined ? { ok: false, reason, message } : { ok: false, reason, message, field };
}

function noDesign(): Refusal {
  return refusal("other-format", msg("This file holds no design of this page. Choose a file that was saved here."));
}

function misshapen(field: string, found: unknown): Refusal {
  const message = msg("This file was changed: its “{field}” is {found}. Choose another copy of it, or save it again.", {
    field,
    found: shown(found),
  });
  return refusal("shape", message, field);
}

function shown(found: unknown): string {
  if (found === undefined) return msg("missing");
  if (found === null) return msg("empty");
  if (Array.isArray(found)) return msg("a list");
  if (typeof found === "object") return msg("no text and no number");
  return typeof found === "string"
    ? msg("a text")
    : typeof found === "number"
      ? msg("the number {found}", { found: String(found) })
      : String(found);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff+/, "")) as unknown;
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field of its own: nothing of what every object has. */
function its(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** How deep values lie in each other, without a call for each level: a file may have any number of them. */
function depth(value: unknown): number {
  let level: unknown[] = [value];
  let deep = 0;
  while (level.length > 0 && deep <= MOST_DEPTH) {
    deep += 1;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return deep;
}

/** A case without what could be taken for an object's prototype. */
function plain(fields: Fields): CaseJson {
  return mapped(fields, (names) => names) as CaseJson;
}

/** A case with its version first and all else by name. */
function ordered(fields: CaseJson): CaseJson {
  const rank = (name: string): string => (name === "version" ? "" : name);
  const sorted = (names: string[]): string[] => names.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return mapped(fields, sorted) as CaseJson;
}

/** A copy of a value, with the fields of each object in another order. */
function mapped(value: unknown, order: (names: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => mapped(each, order));
  if (typeof value !== "object" || value === null) return value;
  const names = order(Object.keys(value).filter((name) => name !== "__proto__"));
  return Object.fromEntries(names.map((name) => [name, mapped((value as Fields)[name], order)]));
}
