// Figures as one would say them. English is written by hand: the platform's own formatting takes a tenth of a second to
// start on a tablet.
import { count, fixed, plain, written } from "../element/language/numbers.js";
import { msg, named, spoken } from "../element/language/spoken.js";
import { YEAR_DAYS } from "../engine/year.js";

const MONTH_DAYS = 30.44;
const MONTHS = "Jan Feb March April May June July Aug Sept Oct Nov Dec".split(" ");

/** `2026-12-06` as "6 Dec 2026". */
export function dateText(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  const words = spoken();
  if (words) {
    const date = new Date(`${iso}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()))
      return new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeZone: "UTC" }).format(date);
  }
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`;
}

/** Hours as "6 h 32 min". */
export function durationText(hours: number): string {
  const minutes = Math.round(hours * 60);
  return minutes < 60
    ? msg("{minutes} min", { minutes })
    : msg("{hours} h {minutes} min", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** An amount as "1,234.50 EUR". */
export function moneyText(amount: number, currency: string | null): string {
  const parts = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const local = currency ? inCurrency(amount, currency) : written(amount, parts);
  if (local !== undefined) return local;
  const cents = Math.round(amount * 100);
  const text = `${count(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, "0")}`;
  return currency ? `${text} ${currency}` : text;
}

/** An amount of a currency in the page's language; nothing for English. */
function inCurrency(amount: number, currency: string): string | undefined {
  return written(amount, { style: "currency", currency });
}

/** 62 as "62nd". */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return named("ordinal", `{number}${ending}`).replace("{number}", plain(number));
}

/** A share as "62 %". */
export function percentText(share: number): string {
  return written(share, { style: "percent" }) ?? `${Math.round(share * 100)} %`.replace(/^-/, "−");
}

/** Whether a time is told by its day. */
export function isDay(day: number): boolean {
  return day < 2 * MONTH_DAYS;
}

/** A time as one would say it. */
export function dayText(day: number): string {
  if (isDay(day)) return msg("day {day}", { day: Math.round(day * 10) / 10 });
  if (day < 2 * YEAR_DAYS) return msg("{months} months", { months: Math.round(day / MONTH_DAYS) });
  return msg("{years} years", { years: fixed(day / YEAR_DAYS, 1) });
}
