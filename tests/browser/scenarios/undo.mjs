// Undo and redo on the demo page, by button and key, for whatever changes the case.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { choose, comes, loaded, PHONE, SPARSE } from "./demo.mjs";

export async function undo(openAt, test) {
  const page = await openAt(SPARSE, PHONE);
  await unseen(page);
  await loaded(page);
  const stage = () => page.run(() => document.querySelector("smp-simulator").shownCase.loss.stage);
  /** Until a change is one to come back to. */
  const rest = () => new Promise((resolve) => setTimeout(resolve, 600));
  const state = () =>
    page.run(() => {
      const [undo, redo] = [...document.querySelectorAll(".history button")].map(
        (button) => button.ariaDisabled === "false",
      );
      return { shown: !document.querySelector(".history").hidden, undo, redo };
    });

  await test("there is nothing to undo at first", async () => {
    assert.deepEqual(await state(), { shown: false, undo: false, redo: false });
  });

  await test("a button undoes what was chosen, and another does it again", async () => {
    await choose(page, "loss.stage", "IV");
    await rest();
    await choose(page, "loss.stage", "VII");
    await rest();
    assert.deepEqual(await state(), { shown: true, undo: true, redo: false });
    await page.press('[aria-label="Undo"]');
    await comes(page, "loss.stage", "IV");
    await page.press('[aria-label="Undo"]');
    await comes(page, "loss.stage", "VI");
    assert.deepEqual(await state(), { shown: true, undo: false, redo: true });
    await page.press('[aria-label="Redo"]');
    await comes(page, "loss.stage", "IV");
  });

  await test("keys do the same, but not in a text that is typed", async () => {
    await page.run(() => document.querySelector("smp-simulator").focus());
    const press = (init) =>
      page.run((init) => document.body.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, ...init })), init);
    await press({ key: "z", ctrlKey: true });
    await comes(page, "loss.stage", "VI");
    await press({ key: "Z", metaKey: true, shiftKey: true });
    await comes(page, "loss.stage", "IV");
    await press({ key: "z" });
    await press({ key: "z", ctrlKey: true, altKey: true });
    await rest();
    assert.equal(await stage(), "IV");
  });

  await test("starting over can be undone", async () => {
    await page.run(() => document.querySelector("#reset").click());
    await comes(page, "loss.stage", "VI");
    await rest();
    await page.press('[aria-label="Undo"]');
    await comes(page, "loss.stage", "IV");
    assert.equal(await page.run(() => document.querySelector("smp-simulator").shownCase.hair.units_per_cm2), 60);
  });
  assert.deepEqual(await page.faults(), []);
  await page.close();
}
