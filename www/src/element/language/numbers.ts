// Numbers as the page's language writes them. English is written by hand: the platform's own formatting takes a tenth of a
// second to start on a tablet.
import { count as englishCount } from "../../engine/count.js";
import { spoken, spokenTag } from "./spoken.js";

const INCH_MM = 25.4;
/** Nobody measures a needle in inches. */
const LEAST_IN_INCHES_MM = 5;

const formats = new Map<string, Intl.NumberFormat>();

/** A whole number, as 26,251. */
export function count(number: number): string {
  return written(Math.round(number), {}) ?? englishCount(number);
}

/** A number with so many digits behind the point. */
export function fixed(number: number, digits: number): string {
  return written(number, { minimumFractionDigits: digits, maximumFractionDigits: digits }) ?? number.toFixed(digits);
}

/** A number with the digits that it has. */
export function plain(number: number): string {
  return written(number, { maximumFractionDigits: 6 }) ?? String(number);
}

/** What the language makes of a number; nothing for English. */
export function written(number: number, options: Intl.NumberFormatOptions): string | undefined {
  const language = spoken()?.language;
  if (language === undefined) return undefined;
  const key = JSON.stringify([language, options]);
  const format = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, format);
  return format.format(number);
}

/** A length in inches, where people measure in them and it is one that they would measure. */
export function inches(mm: number): string | undefined {
  const language = spokenTag();
  if (!/-US\b/.test(language) || Math.abs(mm) < LEAST_IN_INCHES_MM) return undefined;
  return new Intl.NumberFormat(language, { style: "unit", unit: "inch", maximumFractionDigits: 2 }).format(
    mm / INCH_MM,
  );
}
