// Loss and hair painted on the picture by a finger or by keys.
import assert from "node:assert/strict";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";
import { loaded, PHONE, SPARSE } from "./demo.mjs";

export async function brush(openAt, test) {
  const page = await openAt(SPARSE, PHONE);
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

  if (page.touch) {
    await test("two fingers zoom and paint nothing", async () => {
      const { hash } = await facts();
      const before = await camera();
      const apart = (px) => [
        [180 - px / 2, 190],
        [180 + px / 2, 190],
      ];
      await page.touch([[apart(50)[0]], apart(50), apart(75), apart(100)]);
      await settled(page);
      const after = await camera();
      const factor = before.spanMm / after.spanMm;
      assert.ok(Math.abs(factor - 2) < 0.02, `fingers twice as far apart enlarge by 2, not by ${factor}`);
      assert.ok(Math.abs(after.yaw - before.yaw) < 0.01, "without turning the head");
      assert.equal((await facts()).hash, hash);
      await page.touch([apart(100), apart(75), apart(50)]);
      await rested();
      assert.equal((await facts()).hash, hash);
    });

    await test("one finger then paints again, and a tap leaves one dab", async () => {
      const { hairs } = await facts();
      await page.touch([[[150, 160]], [[170, 160]], [[210, 160]]]);
      await hairsOtherThan(hairs);
      await rested();
      const stroked = await facts();
      await page.touch([[[180, 220]]]);
      const dabbed = await hairsOtherThan(stroked.hairs);
      assert.ok(dabbed < stroked.hairs, `from ${stroked.hairs} to ${dabbed} hairs`);
      await rested();
    });
  }

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
