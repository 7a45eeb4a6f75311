// Pictures in the browser beside the same ones drawn natively.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crop, difference, pictureOf } from "../support/pixels.mjs";
import { decodePng } from "../support/png.mjs";

const PROGRAMS = process.env.SMP_PROGRAMS ?? fileURLToPath(new URL("../../../target/debug/", import.meta.url));
const SIZE = [320, 310];
const MEAN_CODES = 1;
const FAR_CODES = 6;
const FAR_SHARE = 0.001;

/** Three heads that show between them all that there is. */
const CASES = {
  "freckled, scarred, bearded, wet in the sun on day 2": {
    version: 1,
    skin: { freckles: 0.6 },
    hair: { beard: "short" },
    scars: [{}],
    time: { day: 2 },
    view: { light: "sun", skin_finish: "wet", clothing: "cape" },
  },
  "a woman's thinning red waves at a window": {
    version: 1,
    person: { sex: "female" },
    hair: { length_mm: 100, curl: "wavy", cut: "bob", parting: "left", color: "red" },
    loss: { scale: "ludwig", stage: "II" },
    treatment: { goal: "density" },
    view: { light: "window" },
  },
  "oily deep skin, short coils and a full beard in a flash": {
    version: 1,
    skin: { preset: "deep" },
    hair: { color: "black", length_mm: 3, curl: "coily", beard: "full" },
    view: { light: "flash", name: "left", skin_finish: "oily" },
  },
};

/** Draws a case with the build tool's own program. */
function natively(given) {
  const folder = mkdtempSync(join(tmpdir(), "smp-native-"));
  try {
    const [from, to] = [join(folder, "case.json"), join(folder, "picture.png")];
    writeFileSync(from, JSON.stringify(given));
    const size = SIZE.join("x");
    execFileSync(join(PROGRAMS, "studio"), ["render", from, "-o", to, "--size", size], { stdio: "pipe" });
    return decodePng(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function native(page, backend, test) {
  for (const [name, given] of Object.entries(CASES)) {
    await test(`${name}: it is what is drawn natively`, async (t) => {
      const found = await page.run(
        async ([given, backend, [width, height]]) => {
          const element = put({ case: given, backend }, 120);
          const { backend: by } = await seen(element, "load");
          // As it is at rest.
          element.quality = "fine";
          const picture = pixelsOf(await element.capture({ width, height }));
          element.remove();
          return { by, picture };
        },
        [JSON.stringify(given), backend, SIZE],
      );
      assert.equal(found.by, backend);
      // Above what every picture says, and below what looks are called.
      const part = (picture) => crop(picture, { x: 0, y: 28, width: SIZE[0], height: SIZE[1] - 76 });
      const { mean, farShare } = difference(part(pictureOf(found.picture)), part(natively(given)), FAR_CODES);
      t.diagnostic(`${mean.toFixed(3)} codes apart, ${(farShare * 100).toFixed(3)} % beyond ${FAR_CODES}`);
      assert.ok(mean <= MEAN_CODES && farShare <= FAR_SHARE, `${mean} codes, ${farShare} beyond ${FAR_CODES}`);
    });
  }
}
