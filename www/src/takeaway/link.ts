// A design as the fragment of a URL: `case=…&looks=2&look=Soft~case=…&look=Bold~case=…`. A case alone is written as ever,
// and whoever reads only that form sees the first look. Each case carries the program's own check. Names are written, as
// cases are, in letters that nothing on the way escapes, so that a link may be encoded any number of times: a space is
// `_`, any other sign `.e9.`, its number in between.

import { msg } from "../element/language/spoken.js";
import type { CaseJson } from "../engine/case.js";
import { MOST_LOOKS } from "../engine/comparing.js";
import { isCase } from "../element/links.js";
import type { Design, DesignLook } from "./design.js";
import { fittingName, nameAt } from "./naming.js";

/** A look of a link, as text that the program reads. */
export interface LinkLook {
  readonly name: string;
  readonly case: string;
}

/** What a link holds. */
export interface LinkParts {
  readonly case: string;
  readonly looks: readonly LinkLook[];
  /** What of the link is lost, in sentences; none where all is there. */
  readonly lost: readonly string[];
}

/** As the program bears it. */
const MOST_DECODINGS = 4;
const AGAIN = msg("Ask for the link again to see everything.");
const PLAIN = /^[A-Za-z0-9-]$/;
const ESCAPE = /\.([0-9a-f]{1,6})\./g;
/** The beginning of a list of looks, of which the rest was cut off. */
const CUT = /^l(o(o(ks?=?)?)?)?$/;

/** The design as a fragment without its `#`; nothing where one of its cases has none. */
export function encode(
  { case: own, looks }: Design,
  fragmentOf: (look: CaseJson) => string | undefined,
): string | undefined {
  const first = fragmentOf(own);
  if (first === undefined || looks.length === 0) return first;
  const parts = [first, `looks=${looks.length}`];
  for (const look of looks) {
    const fragment = fragmentOf(look.case);
    if (fragment === undefined) return undefined;
    parts.push(`look=${escaped(fittingName(look.name))}~${fragment}`);
  }
  return parts.join("&");
}

/** What the part of an address behind its `#` holds, however it was encoded; nothing where it is none of this program's. */
export function decode(hash: string): LinkParts | undefined {
  if (!isCase(hash)) return undefined;
  const text = unescaped(hash);
  const [first = "", ...rest] = text.slice(text.indexOf("case")).split(/&(?:amp;)*/);
  const many = rest.map((part) => /^looks=(\d{1,6})$/.exec(part)?.[1]).find((digits) => digits !== undefined);
  const found = rest.filter((part) => part.startsWith("look="));
  const isCut = rest.length > 0 && CUT.test(rest[rest.length - 1] ?? "");
  // Of a case alone the program knows best what may stand round it.
  if (many === undefined && found.length === 0 && !isCut) return { case: hash, looks: [], lost: [] };

  const whole = found.map(look).filter((each) => each !== undefined);
  const expected = Math.max(Number(many ?? 0), found.length);
  const lost: string[] = [];
  if (expected > MOST_LOOKS) {
    lost.push(
      msg("The link has {expected} looks. The first {most} are opened, the others are left out.", {
        expected,
        most: MOST_LOOKS,
      }),
    );
  }
  const missing = Math.min(expected, MOST_LOOKS) - Math.min(whole.length, MOST_LOOKS);
  if (missing > 0)
    lost.push(
      cutShort(
        missing === 1
          ? msg("One look is missing, because the link was cut short on its way.")
          : msg("{missing} looks are missing, because the link was cut short on its way.", { missing }),
      ),
    );
  else if (isCut && many === undefined)
    lost.push(cutShort(msg("One look or more are missing, because the link was cut short on its way.")));
  const looks = whole.slice(0, MOST_LOOKS).map(({ name, case: text }, at) => ({ name: nameAt(name, at), case: text }));
  return { case: first, looks, lost };
}

/** The design of a link, by what the program makes of its cases: all that it can read. Nothing where that is nothing. */
export function designOf(
  { case: text, looks, lost }: LinkParts,
  caseOf: (text: string) => CaseJson | undefined,
): { readonly design: Design | undefined; readonly lost: readonly string[] } {
  const read: DesignLook[] = [];
  const told: string[] = [];
  for (const look of looks) {
    const found = caseOf(look.case);
    if (found) read.push({ name: look.name, case: found });
    else
      told.push(msg("The look “{name}” could not be read and is left out. {again}", { name: look.name, again: AGAIN }));
  }
  const own = caseOf(text);
  const [first] = read;
  if (!own && !first)
    return { design: undefined, lost: [msg("This link could not be read. {again}", { again: AGAIN })] };
  if (!own && first) {
    told.unshift(
      msg("The first look could not be read; “{name}” is shown in its place. {again}", {
        name: first.name,
        again: AGAIN,
      }),
    );
  }
  const shown = own ?? first?.case;
  return { design: shown && { case: shown, looks: read }, lost: [...told, ...lost] };
}

function cutShort(which: string): string {
  return `${which} ${AGAIN}`;
}

/** A look out of `look=name~case=…`; nothing where it was cut before its case. */
function look(part: string): LinkLook | undefined {
  const [, name, text] = /^look=([^~]*)~(case=.*)$/s.exec(part) ?? [];
  return name === undefined || text === undefined ? undefined : { name: named(name), case: text };
}

function escaped(name: string): string {
  const letter = (sign: string): string => (PLAIN.test(sign) ? sign : `.${sign.codePointAt(0)?.toString(16)}.`);
  return [...name].map((sign) => (sign === " " ? "_" : letter(sign))).join("");
}

/** The name of a link. What looks like an escape and isn't one, as in `v1.2.3`, stays as it is. */
function named(text: string): string {
  return text.replace(/_/g, " ").replace(ESCAPE, (escape, digits: string) => {
    const number = parseInt(digits, 16);
    const sign = number > 0x10ffff ? "" : String.fromCodePoint(number);
    return escaped(sign) === escape && fittingName(`x${sign}`) !== "x" ? sign : escape;
  });
}

/** A text without percent-encoding, as often as it was put on; what is no good encoding stays. */
function unescaped(text: string): string {
  for (let turn = 0; turn < MOST_DECODINGS; turn += 1) {
    const before = text;
    text = text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run.replace(/%([0-7][0-9a-f])/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
      }
    });
    if (text === before) break;
  }
  return text;
}
