// The clinic's prices, without a browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { MOST_PRICE, priced, pricesOf } = await sourceModule("consultation/prices.ts");
const { FIELDS } = await sourceModule("engine/case-fields.ts");

const FREE = { price_per_session: 0, price_per_1000_deposits: 0, price_fixed: 0, currency: "" };
const design = (plan = {}) => ({ version: 1, loss: { stage: "V" }, plan: { ...FREE, ...plan } });

describe("the clinic's prices", () => {
  it("are read of one text, in any order and with spaces", () => {
    const all = { price_per_session: 450.5, price_per_1000_deposits: 30, price_fixed: 0, currency: "EUR" };
    assert.deepEqual(pricesOf(" currency = EUR; per_session=450.50 ;per_1000_deposits=30;fixed=0;").prices, all);
    assert.deepEqual(pricesOf("").prices, {});
  });

  it("are none where one of them can't be what it says, and which it is and what it may be is told", () => {
    for (const [text, part, says] of [
      ["per_session=450;fixed=1,200", "fixed=1,200", /0 to 100000/],
      ["fixed=100000.01", "fixed=100000.01", /0 to 100000/],
      ["fixed=-1", "fixed=-1", /0 to 100000/],
      ["currency=eur", "currency=eur", /three capital letters/],
      ["session=450", "session=450", /per_session, per_1000_deposits, fixed, currency/],
      ["__proto__=1", "__proto__=1", /per_session/],
      ["fixed=1=2", "fixed=1=2", /per_session/],
      ["450 EUR", "450 EUR", /per_session/],
    ]) {
      const { prices, problem } = pricesOf(text);
      assert.deepEqual(prices, {}, text);
      assert.ok(problem.startsWith(`prices has "${part}"; `), problem);
      assert.match(problem, says);
    }
  });

  it("reach as far as a case's do", () => {
    for (const name of ["price_per_session", "price_per_1000_deposits", "price_fixed"])
      assert.equal(FIELDS[`plan.${name}`].max, MOST_PRICE, name);
  });

  it("are those of a design that has none, and leave one that has some", () => {
    const { prices } = pricesOf("fixed=900;currency=EUR");
    assert.deepEqual(priced(design(), prices), design({ price_fixed: 900, currency: "EUR" }));
    const own = design({ price_per_session: 10, currency: "USD" });
    assert.equal(priced(own, prices), own);
    const free = design();
    assert.equal(priced(free, {}), free);
    assert.equal(priced(free, pricesOf("currency=EUR").prices), free, "a currency alone is no price");
  });
});
