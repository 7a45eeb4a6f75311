// What a clinic sets of its tablet, without a browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { faultsOf, FIRST, MOST_LOGO_BYTES, readSettings } = await sourceModule("pages/consult/settings.ts");
const { words } = await sourceModule("pages/consult/words.ts");

const LOGO = `data:image/png;base64,${Buffer.from("any bytes").toString("base64")}`;
const GOOD = { clinic: "Crown & Co", logo: LOGO, jurisdiction: "uk", kiosk: true, idleMinutes: 5, large: true };
const faults = (part) => faultsOf({ ...FIRST, ...part });

describe("settings of a tablet", () => {
  it("are as at first where none were kept, and none of these is at fault", () => {
    assert.deepEqual(readSettings(undefined), { settings: FIRST, whole: true });
    assert.deepEqual(faultsOf(FIRST), {});
    assert.equal(FIRST.kiosk, false);
  });

  it("come back as they were kept", () => {
    assert.deepEqual(readSettings(structuredClone(GOOD)), { settings: GOOD, whole: true });
  });

  it("name the field that is at fault, each with a sentence of its own", () => {
    const cases = [
      [{ clinic: "x".repeat(81) }, { clinic: "clinic" }],
      [{ logo: "https://elsewhere.example/logo.png" }, { logo: "logo-kind" }],
      [{ logo: "data:text/html;base64,AAAA" }, { logo: "logo-kind" }],
      [{ logo: 'data:image/png;base64,AA"onload=' }, { logo: "logo-kind" }],
      [{ logo: `data:image/png;base64,${"A".repeat(MOST_LOGO_BYTES * 2)}` }, { logo: "logo-size" }],
      [{ jurisdiction: "Germany" }, { jurisdiction: "jurisdiction" }],
      [{ jurisdiction: "__proto__" }, { jurisdiction: "jurisdiction" }],
      ...[0, 61, 2.5, NaN, Infinity, -3].map((idleMinutes) => [{ idleMinutes }, { idleMinutes: "idle" }]),
      [
        { clinic: "x".repeat(81), idleMinutes: 0 },
        { clinic: "clinic", idleMinutes: "idle" },
      ],
    ];
    for (const [part, found] of cases) {
      assert.deepEqual(faults(part), found, JSON.stringify(part).slice(0, 80));
      for (const fault of Object.values(found)) assert.ok(words.faults[fault].length > 20, fault);
    }
  });

  it("take what is at the edge of what may be", () => {
    const logo = `data:image/webp;base64,${Buffer.alloc(MOST_LOGO_BYTES, 1).toString("base64")}`;
    for (const part of [
      { clinic: "𝕊".repeat(80) },
      { logo },
      { jurisdiction: "default" },
      { jurisdiction: "de" },
      { idleMinutes: 1 },
      { idleMinutes: 60 },
    ])
      assert.deepEqual(faults(part), {}, JSON.stringify(part).slice(0, 80));
  });

  it("lose nothing but what cannot be read, and say that something could not", () => {
    const { idleMinutes, ...rest } = GOOD;
    assert.deepEqual(readSettings({ ...GOOD, idleMinutes: "5" }), {
      settings: { ...rest, idleMinutes: FIRST.idleMinutes },
      whole: false,
    });
    assert.deepEqual(readSettings({ ...GOOD, kiosk: 1, logo: "javascript:x" }).settings, {
      ...GOOD,
      kiosk: false,
      logo: "",
    });
    for (const bad of [null, 5, "text", true]) assert.deepEqual(readSettings(bad), { settings: FIRST, whole: false });
  });

  it("of an earlier version are whole without the fields that it did not know", () => {
    assert.deepEqual(readSettings({ clinic: "Crown" }), { settings: { ...FIRST, clinic: "Crown" }, whole: true });
    assert.ok(!("extra" in readSettings({ extra: 1 }).settings));
  });
});
