// Amounts of money, as people write them.
import { msg } from "../../element/language/spoken.js";
import { count } from "../../element/language/numbers.js";

/** What a text says, or in words why it says nothing that can be taken. */
export type Reading<T> = { readonly value: T } | { readonly wrong: string };

/** Digits in groups by one sign, or in none; then perhaps a comma or a point and digits behind it. */
const AMOUNT = /^(?<whole>\d+|\d{1,3}(?<sign>[ '.,])(?:\d{2,3}\k<sign>)*\d{3})?(?:(?<mark>[.,])(?<parts>\d*))?$/;

/** Reads an amount that is known to the cent. `decimal` tells how to take "1,234": is the comma a decimal one? */
export function readAmount(text: string, most: number, decimal: () => string = localDecimal): Reading<number> {
  const plain = text
    // Wide digits and signs, and spaces of every width.
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[’٬]/g, "'")
    .replace(/٫/g, ".")
    .replace(/[−–]/g, "-")
    .replace(/\p{Sc}/gu, "")
    .trim()
    // "450.-" are 450 and no cents.
    .replace(/[.,]-$/, "");
  if (plain === "") return { value: 0 };
  const { whole, sign, mark, parts } = AMOUNT.exec(plain.replace(/^[-+] ?/, ""))?.groups ?? {};
  if ((!whole && !parts) || (sign && sign === mark)) {
    return { wrong: msg("Not an amount: digits, and two more behind a comma or a point.") };
  }
  let digits = whole?.replace(/\D/g, "") || "0";
  let cents = parts ?? "";
  if (cents.length === 3 && !sign && /^[1-9]\d{0,2}$/.test(digits) && mark !== decimal()) {
    digits += cents;
    cents = "";
  }
  if (cents.length > 2) return { wrong: msg("No more than two digits behind the comma or the point.") };
  const value = Number(`${digits}.${cents}`);
  if (plain.startsWith("-") && value > 0) return { wrong: msg("Nothing below 0.") };
  return value > most ? { wrong: msg("No more than {most}.", { most: count(most) }) } : { value };
}

/** An amount as a box shows it: read back, it is the same everywhere. */
export function amountText(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

/** The next round amount up or down: to the unit below 100, to the ten below 1,000, then to the hundred. */
export function nextAmount(amount: number, way: 1 | -1, most: number): number {
  const below = way > 0 ? amount : amount - 0.01;
  const unit = below < 100 ? 1 : below < 1000 ? 10 : 100;
  const next = way > 0 ? Math.floor(amount / unit + 1) : Math.ceil(amount / unit - 1);
  return Math.min(most, Math.max(0, next * unit));
}

function localDecimal(): string {
  return (1.5).toLocaleString().includes(",") ? "," : ".";
}
