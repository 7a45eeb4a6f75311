// Time that goes by itself, or step by step for who asked for less motion.
import assert from "node:assert/strict";
import { waitFor } from "../support/wait.mjs";
import { loaded, PHONE, SPARSE } from "./demo.mjs";

const YEAR_DAYS = 365.25;

export async function play(openAt, test) {
  const page = await openAt(SPARSE, PHONE);
  await loaded(page);
  const day = () => page.run(() => document.querySelector("smp-simulator").shownCase.time.day);
  const comes = (at) =>
    waitFor(
      page,
      `day ${at}`,
      (at) => Math.abs(document.querySelector("smp-simulator").shownCase.time.day - at) < 0.1 || null,
      at,
    );

  await test("with less motion each press goes on to the next stop, and from the last to the first", async () => {
    assert.equal(await day(), 90);
    for (const at of [YEAR_DAYS, 5 * YEAR_DAYS, 10 * YEAR_DAYS, 0, 3, 7, 30]) {
      await page.press(".play");
      await comes(at);
      const said = await page.run(() => document.querySelector("#course output").textContent);
      assert.match(said, at < 60 ? /day/ : /year|month/);
    }
  });

  await test("else the days go by until the same button, or a hand on the slider, stops them", async () => {
    await page.motion("no-preference");
    for (const stop of [() => page.press(".play"), () => page.press("#course input[type=range]")]) {
      const from = await day();
      await page.press(".play");
      await waitFor(
        page,
        "later",
        (from) => document.querySelector("smp-simulator").shownCase.time.day > from + 2 || null,
        from,
      );
      assert.equal(await page.run(() => document.querySelector(".play").textContent.trim()), "Pause");
      await stop();
      assert.equal(await page.run(() => document.querySelector(".play").textContent.trim()), "Play");
      await new Promise((resolve) => setTimeout(resolve, 500));
      const rested = await day();
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await day(), rested);
    }
    await page.motion("reduce");
  });

  await test("starting over stops it", async () => {
    await page.motion("no-preference");
    await page.press(".play");
    await page.run(() => document.querySelector("#reset").click());
    await comes(90);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await day(), 90);
  });
  assert.deepEqual(await page.faults(), []);
  await page.close();
}
