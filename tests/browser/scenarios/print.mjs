// A printed page holds the last picture, in its proportions, or the cover where there is none.
import assert from "node:assert/strict";
import { blankImages, contents } from "../support/pdf.mjs";
import { crop, difference, pictureOf, skinShare } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";
import { loaded } from "./demo.mjs";

const CASE = "case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3";

export async function print(openAt, test) {
  const page = await openAt("blank.html", [500, 260]);
  await page.run(async (given) => {
    window.near = put({ case: given, view: "right" }, 200);
    near.style.width = "260px";
    const gap = document.createElement("div");
    gap.style.height = "2000px";
    document.body.append(gap);
    window.far = put({ case: given, view: "top" }, 170);
    await Promise.all([near, far].map((element) => seen(element, "load")));
  }, CASE);

  await test("before printing, a still of the picture stands in for it, and goes after", async () => {
    const picture = crop(await settled(page), { x: 0, y: 0, width: 260, height: 200 });
    for (const [starts, ends] of [
      [() => dispatchEvent(new Event("beforeprint")), () => dispatchEvent(new Event("afterprint"))],
      ["print", "screen"],
    ]) {
      await (typeof starts === "string" ? page.media(starts) : page.run(starts));
      const still = await waitFor(page, "the still", stillOf, "near");
      assert.deepEqual(
        [still.width, still.height, still.fit],
        [260, 200, typeof starts === "string" ? "contain" : "fill"],
      );
      const apart = difference(pictureOf(still), picture, 8);
      assert.ok(apart.mean < 0.5, `it is the picture: ${apart.mean} codes apart`);
      await (typeof ends === "string" ? page.media(ends) : page.run(ends));
      await waitFor(page, "the still to go", () => near.shadowRoot.querySelector(".still") === null || null);
    }
  });

  await test("one that was never in view prints too", async () => {
    await page.run(() => dispatchEvent(new Event("beforeprint")));
    const still = await page.run(stillOf, "far");
    assert.deepEqual([still.width, still.height], [170, 170]);
    assert.ok(skinShare(pictureOf(still)) > 0.1);
    await page.run(() => dispatchEvent(new Event("afterprint")));
  });

  await test("the printed page holds both pictures", async () => {
    const bytes = await page.pdf();
    const { images } = contents(bytes);
    for (const size of ["260 200", "170 170"]) assert.ok(images.includes(size), `${size}: ${images}`);
    assert.deepEqual(blankImages(bytes), [], "and there is something on each");
  });

  await test("and the cover, where there is no picture", async () => {
    const broken = await openAt("no-gpu/blank.html", [400, 300]);
    await broken.run(async () => {
      window.element = put();
      await seen(element, "error");
      await element.updateComplete;
    });
    const { pages, fonts } = contents(await broken.pdf());
    assert.equal(pages, 1);
    assert.ok(fonts > 0, "its words are there");
    await broken.run(() => element.remove());
    assert.equal(contents(await broken.pdf()).fonts, 0, "and were the element's");
    await broken.close();
  });
  assert.deepEqual(await page.faults(), []);
  await page.close();

  await test("the demo prints its picture, its caption and its advice on one page, and no controls", async () => {
    const demo = await openAt(`fields.html#${CASE}`, [360, 640]);
    await demo.run(() => (document.querySelector("smp-simulator").quality = "plain"));
    await loaded(demo);
    const shown = await demo.run(() => {
      const { width, height } = document.querySelector("smp-simulator").shadowRoot.querySelector("canvas");
      return `${width} ${height}`;
    });
    const bytes = await demo.pdf();
    const { pages, images, fonts } = contents(bytes);
    assert.equal(pages, 1);
    assert.ok(fonts > 0, "words are there");
    assert.ok(images.includes(shown), `${shown}: ${images}`);
    assert.ok(!blankImages(bytes).includes(shown), "and there is something on it");
    await demo.media("print");
    await waitFor(
      demo,
      "the still",
      () => document.querySelector("smp-simulator").shadowRoot.querySelector(".still") !== null || null,
    );
    const { controls, caption } = await demo.run(() => {
      const seen = (element) => element.getClientRects().length > 0;
      return {
        controls: [...document.querySelectorAll("button, input, select, summary")].filter(seen).length,
        caption: seen(document.querySelector("#caption")),
      };
    });
    assert.deepEqual([controls, caption], [0, true]);
    await demo.close();
  });
}

/** The still in an element's stage, if there is one. */
function stillOf(name) {
  const still = window[name].shadowRoot.querySelector(".still");
  if (!still) return null;
  return { ...pixelsOf(still), fit: getComputedStyle(still).objectFit };
}
