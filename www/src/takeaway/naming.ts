import { msg } from "../element/language/spoken.js";

/** A name is no longer than fits over a picture. */
export const LONGEST_NAME = 30;

/** What no name is written with: controls, what turns the direction of a text round, and halves of a letter. */
const UNFIT = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A name of unknown origin as it fits over a picture: one line, cut to length; empty where nothing can be seen of it. */
export function fittingName(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(UNFIT, "").replace(/ +/g, " ").trim();
  const short = line
    .slice(0, LONGEST_NAME)
    .replace(/\p{Cs}/gu, "")
    .trim();
  // Joiners belong into words of some scripts, and alone they are not seen.
  return /[^\p{Cf}\p{Mn} ]/u.test(short) ? short : "";
}

/** A fitting name for the look at a place, whose own may be none. */
export function nameAt(text: string, at: number): string {
  return fittingName(text) || msg("Look {letter}", { letter: "ABCD"[at] ?? String(at + 1) });
}
