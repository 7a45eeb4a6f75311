// The PIN before the tablet's settings, without a browser: what is kept of it, and how often it may be tried.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { isPin, keptPin, matches, readPin, secretsOf } = await sourceModule("pages/consult/pin.ts");
const { NONE, readTries, seen, tried, waitMs } = await sourceModule("pages/consult/tries.ts");

const secrets = globalThis.crypto;
/** Few, so that a test takes no time; what is kept says how many. */
const ROUNDS = 1000;
const NOW = 1_800_000_000_000;
/** So many wrong tries, one right after the other. */
const wrong = (count, now = NOW) => Array.from({ length: count }).reduce((tries) => tried(tries, now), NONE);

describe("the PIN", () => {
  it("has 4 to 12 digits and nothing else", () => {
    for (const good of ["0000", "123456789012"]) assert.ok(isPin(good), good);
    for (const bad of ["", "123", "1234567890123", "12a4", " 1234", "1234\n", "١٢٣٤"]) assert.ok(!isPin(bad), bad);
  });

  it("is not kept, but what it makes with a salt of its own", async () => {
    const [one, other] = [await keptPin("4711", secrets, ROUNDS), await keptPin("4711", secrets, ROUNDS)];
    assert.notDeepEqual(one.salt, other.salt);
    assert.notDeepEqual(one.hash, other.hash);
    assert.deepEqual([one.salt.length, one.hash.length], [16, 32]);
    assert.ok(!Buffer.from(one.hash).includes("4711") && !JSON.stringify(one).includes("4711"));
  });

  it("is told from every other", async () => {
    const kept = await keptPin("4711", secrets, ROUNDS);
    assert.ok(await matches("4711", kept, secrets));
    for (const other of ["4712", "47110", "471", ""]) assert.ok(!(await matches(other, kept, secrets)), other);
    const damaged = { ...kept, hash: kept.hash.map((byte, at) => (at === 31 ? byte ^ 1 : byte)) };
    assert.ok(!(await matches("4711", damaged, secrets)), "by the last bit, too");
    assert.ok(
      !(await matches("4711", { ...kept, hash: kept.hash.slice(0, 0) }, secrets)),
      "of nothing nothing is right",
    );
  });

  it("takes long enough to try them all for", async () => {
    assert.equal((await keptPin("4711", secrets)).rounds, 600_000);
  });

  it("is read back only where it is one", async () => {
    const kept = await keptPin("4711", secrets, ROUNDS);
    assert.equal(readPin(structuredClone(kept))?.rounds, ROUNDS);
    for (const bad of [undefined, null, "4711", {}, { ...kept, salt: "x" }, { ...kept, rounds: 0 }])
      assert.equal(readPin(bad), undefined);
  });

  it("needs a browser that keeps secrets, which says so by itself", () => {
    assert.equal(secretsOf({ getRandomValues: secrets.getRandomValues }), undefined, "as over an insecure address");
    assert.ok(secretsOf(secrets));
  });
});

describe("tries of the PIN", () => {
  it("are free five times, and then wait twice as long each, up to a quarter of an hour", () => {
    assert.deepEqual(
      [0, 1, 4].map((count) => waitMs(wrong(count), NOW)),
      [0, 0, 0],
    );
    assert.deepEqual(
      [5, 6, 7, 40].map((count) => waitMs(wrong(count), NOW)),
      [30_000, 60_000, 120_000, 900_000],
    );
    assert.equal(waitMs(wrong(5), NOW + 29_999), 1);
    assert.equal(waitMs(wrong(5), NOW + 30_000), 0);
  });

  it("wait once more as long, and not for ever, by a clock that was set back", () => {
    const [yesterday, tries] = [NOW - 86_400_000, wrong(5)];
    assert.equal(waitMs(tries, yesterday), 30_000);
    const again = seen(tries, yesterday);
    assert.equal(waitMs(again, yesterday + 30_000), 0);
    assert.equal(seen(tries, NOW + 5), tries, "a clock that goes on changes nothing");
  });

  it("that cannot be read are none", () => {
    for (const bad of [undefined, null, 5, {}, { wrong: -1, lastMs: 0 }, { wrong: 1.5, lastMs: 0 }, { wrong: 3 }])
      assert.equal(readTries(bad), NONE);
    assert.deepEqual(readTries({ wrong: 7, lastMs: NOW }), { wrong: 7, lastMs: NOW });
  });
});
