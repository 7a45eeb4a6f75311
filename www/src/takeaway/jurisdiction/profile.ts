// What the law of a place, or those who watch over advertising there, ask of a page like this one.

import { key, msg } from "../../element/language/spoken.js";

/** A law, a judgment or a regulator's text. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** Of the text: year, year-month or year-month-day. */
  readonly date: string;
}

/**
 * A place's rules, as far as they are known, and what of the page they change. A profile changes what is shown, never what
 * is true: no figure and no picture is another one by it.
 */
export interface Profile {
  /** What the `jurisdiction` attribute says. */
  readonly name: string;
  /** ISO 3166-1 code, which the attribute may say, too; empty for none. */
  readonly code: string;
  readonly title: string;
  readonly sources: readonly Source[];
  /** When these were read, year-month-day. */
  readonly readOn: string;
  /** What they say, and how sure it is that they are about scalp micropigmentation. */
  readonly known: string;
  /** What the page's owner has to see to: nothing here can do it for them. */
  readonly duties: readonly string[];

  /** What every picture says. */
  readonly stamp: string;
  /** Whether the picture on the screen says so too where nothing is compared. */
  readonly stampAlways: boolean;
  /** Whether the stamp says so where the best of the courses is seen. */
  readonly namesBest: boolean;
  /** Whether how it was before may be seen beside the result. */
  readonly pairs: boolean;
  /** Least age, years, that is asked for before anything is seen; 0 for none. */
  readonly leastAge: number;
  /** What is said with the result; empty for nothing. */
  readonly note: string;
}

/** What is changed nowhere: profiles say what they do otherwise. */
export const PLAIN = {
  stamp: key("Simulated result, not an actual patient"),
  stampAlways: false,
  namesBest: false,
  pairs: true,
  leastAge: 0,
  note: "",
} as const;

/** What of a page a profile changes. */
export type Rules = Pick<Profile, keyof typeof PLAIN>;

/** What a picture says under a profile, of the course that is seen. */
export function stampOf({ stamp, namesBest }: Pick<Profile, "stamp" | "namesBest">, course: string): string {
  return namesBest && course === "best" ? msg("{stamp}, best course", { stamp: msg(stamp) }) : msg(stamp);
}
