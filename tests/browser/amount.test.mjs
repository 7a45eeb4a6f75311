// Amounts as people write them, where only the reader's own language tells what is meant.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { amountText, nextAmount, readAmount } = await sourceModule("consultation/panel/amount.ts");
const MOST = 100_000;
const read = (text, decimal) => readAmount(text, MOST, () => decimal);

describe("typed amounts", () => {
  it("three digits behind one sign are thousands, unless that sign is the decimal one here", () => {
    for (const [text, decimal, amount] of [
      ["1,234", ".", 1234],
      ["1.234", ",", 1234],
      ["12,500", ".", 12500],
      ["99.999", ",", 99999],
    ]) {
      assert.deepEqual(read(text, decimal), { value: amount }, `${text} where ${decimal} is the decimal sign`);
    }
    for (const [text, decimal] of [
      ["1,234", ","],
      ["1.234", "."],
      ["0,005", "."],
      ["0.500", ","],
      ["1234,567", "."],
    ]) {
      assert.match(read(text, decimal).wrong, /two digits/, `${text} where ${decimal} is the decimal sign`);
    }
  });

  it("everything else reads the same everywhere", () => {
    for (const [text, amount] of [
      ["", 0],
      ["  ", 0],
      ["-0", 0],
      [",5", 0.5],
      ["5,", 5],
      ["+7", 7],
      ["19.99", 19.99],
      ["0,29", 0.29],
      ["12,345,6", undefined],
      ["1,00,000", 100000],
      ["10'000", 10000],
      ["10\u202f000,05", 10000.05],
      ["١٬٢٣٤٫٥", 1234.5],
      ["۱۲۳", 123],
      ["1,234,5", undefined],
      ["1 2", undefined],
      ["1e3", undefined],
      ["0x10", undefined],
      ["NaN", undefined],
      ["Infinity", undefined],
      ["--3", undefined],
      ["3-", undefined],
      ["5 EUR", undefined],
    ]) {
      for (const decimal of [",", "."]) {
        assert.equal(read(text, decimal).value, amount, `"${text}" where ${decimal} is the decimal sign`);
      }
    }
  });

  it("what a box shows is read back as the same amount, whatever the language", () => {
    for (const amount of [0, 0.01, 0.1, 0.29, 1, 19.99, 450, 1234.5, 99999.99, 100000]) {
      for (const decimal of [",", "."]) assert.deepEqual(read(amountText(amount), decimal), { value: amount });
    }
  });

  it("steps go to round amounts, up and down again, and never over an end", () => {
    for (const from of [0, 0.5, 99.96, 100, 100.01, 455, 999, 1000, 2350, 99950, MOST]) {
      const [up, down] = [nextAmount(from, 1, MOST), nextAmount(from, -1, MOST)];
      assert.ok(up > from || from === MOST, `up from ${from} to ${up}`);
      assert.ok(down < from || from === 0, `down from ${from} to ${down}`);
      assert.ok(Number.isInteger(up) && Number.isInteger(down), `${down}, ${up}`);
      assert.ok(up <= MOST && down >= 0);
    }
    assert.deepEqual(
      [99.96, 100, 455, 1000].map((from) => nextAmount(from, 1, MOST)),
      [100, 110, 460, 1100],
    );
    assert.deepEqual(
      [100, 110, 1000, 1100].map((from) => nextAmount(from, -1, MOST)),
      [99, 100, 990, 1000],
    );
  });
});
