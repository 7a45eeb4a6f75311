// Fingers on the picture: real touch events, as the browser makes gestures of them.
import assert from "node:assert/strict";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";

const SIDE = 240;
const MIDDLE = SIDE / 2;

export async function touch(page, test) {
  await page.run(async (side) => {
    window.element = put(
      { gestures: "own", case: '{"version":1,"hair":{"units_per_cm2":60,"hairs_per_unit":1.3}}' },
      side,
    );
    await seen(element, "load");
  }, SIDE);
  const camera = async () => {
    await settled(page);
    return page.run(() => element.camera);
  };

  await test("one finger turns the head", async () => {
    const before = await camera();
    await page.touch([[[150, 120]], [[130, 120]], [[100, 120]]]);
    const after = await camera();
    assert.ok(after.yaw > before.yaw + 0.05, `from ${before.yaw} to ${after.yaw}`);
    assert.equal(after.spanMm, before.spanMm, "and does not zoom");
  });

  await test("two fingers zoom by as much as they part, and the page itself does not", async () => {
    const before = await camera();
    const apart = (px) => [
      [MIDDLE - px / 2, MIDDLE],
      [MIDDLE + px / 2, MIDDLE],
    ];
    await page.touch([apart(50), apart(60), apart(75), apart(100)]);
    const near = await camera();
    const factor = before.spanMm / near.spanMm;
    assert.ok(Math.abs(factor - 2) < 0.02, `fingers twice as far apart enlarge by 2, not by ${factor}`);
    assert.ok(Math.abs(near.yaw - before.yaw) < 0.01, "without turning the head");
    await page.touch([apart(100), apart(75), apart(50)]);
    const back = await camera();
    assert.ok(Math.abs(back.spanMm / before.spanMm - 1) < 0.02, `from ${before.spanMm} to ${back.spanMm} mm and back`);
    assert.equal(await page.run(() => visualViewport.scale), 1);
  });

  await test("a double tap goes close to the skin, and another goes back out", async () => {
    const before = await camera();
    const tap = (afterMs) => page.touch([[[MIDDLE, MIDDLE]]], afterMs);
    await tap();
    await tap(400);
    assert.equal((await camera()).spanMm, before.spanMm, "single taps do nothing");
    await tap();
    await tap(100);
    const near = await camera();
    assert.ok(near.spanMm < before.spanMm / 3, `from ${before.spanMm} to ${near.spanMm} mm`);
    await tap();
    await tap(100);
    assert.ok((await camera()).spanMm > near.spanMm * 2, "back out");
  });

  await test("with shared gestures a vertical swipe scrolls the page and leaves the head alone", async () => {
    await page.run(() => {
      element.gestures = "shared";
      document.body.append(Object.assign(document.createElement("div"), { style: "height: 3000px" }));
    });
    const before = await camera();
    await page.touch([[[120, 200]], [[120, 180]], [[120, 140]], [[120, 100]], [[120, 60]]]);
    const scrolled = await page.run(
      () =>
        new Promise((resolve) => {
          const look = (tries) => (scrollY > 40 || tries === 0 ? resolve(scrollY) : setTimeout(look, 20, tries - 1));
          look(250);
        }),
    );
    assert.ok(scrolled > 40, `the page scrolled by ${scrolled} px`);
    const after = await camera();
    assert.ok(Math.abs(after.pitch - before.pitch) < 0.05, `the head stays: pitch ${before.pitch} to ${after.pitch}`);
    // The swipe's momentum moves the page on, and the element away from under the next finger.
    await waitFor(page, "the page at rest at its top", async () => {
      const last = scrollY;
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      if (scrollY === last && last === 0) return true;
      if (scrollY === last) scrollTo(0, 0);
      return null;
    });
    await page.touch([[[150, 120]], [[135, 120]], [[110, 120]], [[90, 120]]]);
    await waitFor(page, "the turn by a sideways swipe", (yaw) => element.camera.yaw > yaw + 0.05 || null, after.yaw);
  });
}
