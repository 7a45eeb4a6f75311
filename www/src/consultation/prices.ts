// The clinic's prices, as the owner of the page says them in one attribute, and designs with them.
import type { CaseJson } from "../engine/case.js";

/** What they are called in the attribute, and in a case. */
const AMOUNTS = {
  per_session: "price_per_session",
  per_1000_deposits: "price_per_1000_deposits",
  fixed: "price_fixed",
} as const;

type Amount = (typeof AMOUNTS)[keyof typeof AMOUNTS];
export type Prices = Readonly<Partial<Pick<CaseJson["plan"], Amount | "currency">>>;

export const MOST_PRICE = 100_000;

/** The prices of a text such as `per_session=450;currency=EUR`; or what is wrong with it, and then none. */
export function pricesOf(text: string): { readonly prices: Prices; readonly problem?: string } {
  const prices: { -readonly [Name in keyof Prices]: Prices[Name] } = {};
  const wrong = (part: string, why: string): { prices: Prices; problem: string } => ({
    prices: {},
    problem: `prices has "${part.slice(0, 60)}"; ${why}.`,
  });
  for (const part of text.split(";").map((each) => each.trim())) {
    if (part === "") continue;
    const [name = "", value = "", ...more] = part.split("=").map((each) => each.trim());
    if (name === "currency" && more.length === 0) {
      if (!/^[A-Z]{3}$/.test(value)) return wrong(part, "a currency may be three capital letters, as EUR");
      prices.currency = value;
    } else if (Object.hasOwn(AMOUNTS, name) && more.length === 0) {
      if (!/^\d{1,6}(\.\d{1,2})?$/.test(value) || Number(value) > MOST_PRICE)
        return wrong(part, `a price may be a number from 0 to ${MOST_PRICE}, as 450 or 450.50`);
      prices[AMOUNTS[name as keyof typeof AMOUNTS]] = Number(value);
    } else {
      return wrong(
        part,
        `it may have ${[...Object.keys(AMOUNTS), "currency"].join(", ")}, as per_session=450;currency=EUR`,
      );
    }
  }
  return { prices };
}

/** A design with the clinic's prices; the same where it has prices of its own, or the clinic none. */
export function priced(design: CaseJson, prices: Prices): CaseJson {
  const names = Object.values(AMOUNTS);
  const hasOwn = names.some((name) => design.plan[name] > 0);
  if (hasOwn || !names.some((name) => prices[name])) return design;
  return { ...design, plan: { ...design.plan, ...prices } };
}
