// The pictures that stand in an element's place until it is asked for: what each form is, and of which case which can stand there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";
import { sharp } from "./support/packages.mjs";

const POSTERS = new URL("../../dist/posters/", import.meta.url);
const TONES = ["light", "tan", "deep"];
/** By the name's end: what a reader takes the file for. */
const FORMS = { avif: { format: "heif", compression: "av1" }, jpg: { format: "jpeg" } };
const MOST_BYTES = 25_000;
/** Code values by which forms may differ in the mean: of unlike pictures it is ten. */
const MOST_OFF = 2;

const pixels = async (file) => sharp()(file).toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });

describe("posters", () => {
  for (const tone of TONES)
    it(`of ${tone} skin are in each form what its name says, small, and the same picture`, async (t) => {
      const sizes = [];
      const all = [];
      for (const [form, expected] of Object.entries(FORMS)) {
        const file = readFileSync(new URL(`${tone}.${form}`, POSTERS));
        const { format, compression, width, height } = await sharp()(file).metadata();
        const found = { format, ...(expected.compression && { compression }) };
        assert.deepEqual({ ...found, width, height }, { ...expected, width: 760, height: 570 }, form);
        assert.ok(file.length <= MOST_BYTES, `${form}: ${file.length} bytes`);
        sizes.push(`${form} ${file.length}`);
        all.push(await pixels(file));
      }
      t.diagnostic(`${sizes.join(", ")} bytes`);
      const [{ data: first, info }, ...others] = all;
      assert.equal(info.channels, 3, "nothing is seen through it");
      for (const { data } of others) {
        assert.equal(data.length, first.length);
        const off = first.reduce((sum, value, at) => sum + Math.abs(value - data[at]), 0) / first.length;
        assert.ok(off < MOST_OFF, `a form is off by ${off} in the mean`);
      }
    });

  it("stand for cases of their tone, and for none that they would misrepresent", async () => {
    const { toneFor } = await sourceModule("element/beforehand.ts");
    for (const [text, tone] of [
      [null, "light"],
      ['{"version":1}', "light"],
      ["case=1;loss.stage=VI;treatment.goal=shaved", "light"],
      ["#case=1;skin.preset=brown", "deep"],
      ["case=abcdef-1;skin.preset=intermediate;loss.stage=III-vertex", "tan"],
      ['{ "version": 1, "skin": { "preset": "very-light" }, "treatment": { "goal": "shaved" } }', "light"],
      ["case=1;person.sex=female", undefined],
      ['{"version":1,"person":{"sex":"female"}}', undefined],
      ["case=1;treatment.goal=none", undefined],
      ['{"version":1,"treatment":{"goal":"density"}}', undefined],
      ["#case=kfqzhw-1;y=AAAA", undefined],
      ["#case=1;z=AAAA", undefined],
      ["case=1;skin.preset=green", undefined],
    ])
      assert.equal(toneFor(text), tone, String(text));
    assert.equal(toneFor("case=1", "density"), undefined);
    assert.equal(toneFor("case=1;treatment.goal=shaved", "density"), "light", "what a case says is said");
  });
});
