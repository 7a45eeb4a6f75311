// Loss and hair painted on the picture by a finger or by keys.
import assert from "node:assert/strict";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";
import { loaded, PHONE } from "./demo.mjs";

export async function brush(openAt, test) {
  const page = await openAt("index.html", PHONE);
  const { facts: untouched } = await loaded(page);
  const facts = () => page.run(() => document.querySelector("smp-simulator").facts);
  const camera = () => page.run(() => document.querySelector("smp-simulator").camera);
  const takes = (does) => page.press(`[data-path="loss.retouch"] label:has([value="${does}"])`);
  const hairsOtherThan = (hairs) =>
    waitFor(
      page,
      "other hair",
      (hairs) => {
        const { facts } = document.querySelector("smp-simulator");
        return facts.hairs === hairs ? null : facts.hairs;
      },
      hairs,
    );
  /** Across the hair at the back of the head. */
  const stroke = () => page.drag([150, 190], [210, 190]);
  /** Until no further stroke is under way. */
  const rested = async () => {
    for (let before; ;) {
      await settled(page);
      const { hash } = await facts();
      if (hash === before) return;
      before = hash;
    }
  };

  await test("a finger that takes hair paints loss where it goes, and turns nothing", async () => {
    await page.press('[data-view="back"]');
    await settled(page);
    await page.press('[data-section="Loss"] > summary');
    assert.equal(await page.run(() => document.querySelector("#ring").hidden), true);
    await takes("takes");
    assert.equal(await page.run(() => document.querySelector("#ring").hidden), false, "the brush shows its width");
    const seenFrom = await camera();
    await stroke();
    const less = await hairsOtherThan(untouched.hairs);
    assert.ok(less < untouched.hairs - 100, `from ${untouched.hairs} to ${less} hairs`);
    await rested();
    assert.deepEqual(await camera(), seenFrom);
    const address = await page.run(() => document.querySelector("smp-simulator").fragment);
    assert.match(address, /case=/);
  });

  await test("a finger that gives hair brings it back", async () => {
    const { hairs } = await facts();
    await takes("gives");
    await stroke();
    const more = await hairsOtherThan(hairs);
    assert.ok(more > hairs, `from ${hairs} to ${more} hairs`);
    await rested();
  });

  await test("the space bar paints at the picture's middle", async () => {
    await takes("takes");
    const { hairs } = await facts();
    await page.run(() => document.querySelector("smp-simulator").shadowRoot.querySelector(".surface").focus());
    await page.key(" ");
    const less = await hairsOtherThan(hairs);
    assert.ok(less < hairs, `from ${hairs} to ${less} hairs`);
    await rested();
  });

  await test("clearing gives back the very same head", async () => {
    await page.run(() =>
      [...document.querySelectorAll("button")]
        .find(({ textContent }) => /Clear what was painted/.test(textContent))
        .click(),
    );
    await waitFor(
      page,
      "the first head",
      (hash) => document.querySelector("smp-simulator").facts.hash === hash || null,
      untouched.hash,
    );
  });

  await test("with the section closed a finger turns the head again", async () => {
    await page.press('[data-section="Loss"] > summary');
    await waitFor(page, "no brush", () => document.querySelector("#ring").hidden || null);
    const { yaw } = await camera();
    await stroke();
    await settled(page);
    assert.notEqual((await camera()).yaw, yaw);
    assert.equal((await facts()).hash, untouched.hash);
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();
}
