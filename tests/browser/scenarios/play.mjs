// Time that goes by itself, or step by step for who asked for less motion.
import assert from "node:assert/strict";
import { brightness, crop } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { loaded, PHONE, SPARSE } from "./demo.mjs";

const YEAR_DAYS = 365.25;
const BEFORE = "Before the first session";

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

  const said = () => page.run(() => document.querySelector("#course output").textContent);
  /** Until that look has all of the picture. */
  const seenAlone = (name) =>
    waitFor(
      page,
      name,
      (name) => {
        const { divider, shadowRoot } = document.querySelector("smp-simulator");
        const labels = [...shadowRoot.querySelectorAll("[part=label]")].filter(
          ({ parentElement }) => parentElement.clientWidth > 0,
        );
        return (divider === 0 && labels.map((each) => each.textContent).join() === name) || null;
      },
      name,
    );

  await test("with less motion each press goes on to the next stop, and from the last to the first", async () => {
    assert.equal(await day(), 90);
    for (const at of [YEAR_DAYS, 5 * YEAR_DAYS, 10 * YEAR_DAYS, BEFORE, 0, 3, 7, 30]) {
      await page.press(".play");
      if (at === BEFORE) await seenAlone(BEFORE);
      else await comes(at);
      const told = await said();
      assert.match(told, at === BEFORE ? /^Before the first session$/ : at < 60 ? /day/ : /year|month/);
    }
  });

  await test("before the first session stands the untreated head, by a look and not by a change of the case", async () => {
    await page.press('label:has([name="treatment.goal"]:not([value="none"], [value="both"]))');
    await page.run(() => (document.querySelector("smp-simulator").divider = 0.3));
    const state = () =>
      page.run(() => {
        const { shownCase, fragment, compare, divider, looks } = document.querySelector("smp-simulator");
        return { shown: JSON.stringify(shownCase), fragment, compare, divider, looks: looks.length };
      });
    await waitFor(page, "after alone", () => document.querySelector("smp-simulator").compare === "off" || null);
    const treated = await settled(page);
    const before = await state();
    const input = "[data-path='time.day'] input";
    await page.run((input) => document.querySelector(input).focus(), input);
    await page.key("Home");
    await seenAlone(BEFORE);
    assert.equal(await said(), BEFORE);
    assert.equal(
      await page.run((input) => document.querySelector(input).getAttribute("aria-valuetext"), input),
      BEFORE,
    );
    const untreated = await settled(page);
    const at = { x: 120, y: 60, width: 120, height: 60 };
    const [dark, light] = [treated, untreated].map((picture) => brightness(crop(picture, at)));
    assert.ok(light > dark + 2, `the top of the scalp is bare: ${dark}, then ${light}`);
    const { shown, fragment } = await state();
    assert.deepEqual([shown, fragment], [before.shown, before.fragment], "the case is as it was");
    const { time } = JSON.parse(before.shown);
    // Another choice is seen there, too; undone it leaves nothing behind.
    await page.run(() => document.querySelector("smp-simulator").updateCase({ skin: { preset: "deep" } }));
    await waitFor(
      page,
      "deep skin before the first session",
      () => document.querySelector("smp-simulator").looks[1]?.case.includes('"preset":"deep"') || null,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.press('[aria-label="Undo"]');
    await waitFor(
      page,
      "the skin as it was",
      () => document.querySelector("smp-simulator").looks[1]?.case.includes('"preset":"light"') || null,
    );
    await page.run((input) => document.querySelector(input).focus(), input);
    await page.key("ArrowRight");
    await comes(0);
    await waitFor(page, "the result alone", () => document.querySelector("smp-simulator").looks.length === 0 || null);
    const left = await state();
    assert.deepEqual([left.compare, left.divider], [before.compare, before.divider], "seen as it was before");
    await page.run((day) => document.querySelector("smp-simulator").updateCase({ time: { day } }), time.day);
    await comes(time.day);
    assert.deepEqual(await state(), before);
    await page.run(() => (document.querySelector("smp-simulator").divider = null));
    await page.press('label:has([name="treatment.goal"][value="both"])');
  });

  await unseen(page);
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
