// The demo's choices are a file of their own: it comes after the first picture, and may come late.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { until, waitFor } from "../support/wait.mjs";
import { choose, firstPicture, loaded, PHONE, SPARSE } from "./demo.mjs";

const SIZES = [PHONE, [1280, 800]];
/** The share of the picture that may move by itself, as browsers count it. */
const SHIFT = 0.005;

export async function choicesLater(openAt, test) {
  for (const size of SIZES) {
    await test(`they come after the picture and move nothing at ${size.join(" by ")}`, async () => {
      const page = await openAt(SPARSE, size);
      await unseen(page);
      await loaded(page);
      const { order, shift, seen } = await page.run(async () => {
        const of = (name) => performance.getEntriesByType("resource").find((entry) => name.test(entry.name));
        const shifts = await new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries())).observe({
            type: "layout-shift",
            buffered: true,
          });
          // Where nothing moved, nothing is told.
          setTimeout(resolve, 200, []);
        });
        return {
          order: [of(/\.wasm$/).responseEnd, of(/\/fields-choices-/).startTime],
          shift: shifts.reduce((sum, { value }) => sum + value, 0),
          seen: document.querySelectorAll("[name='loss.stage']").length,
        };
      });
      assert.ok(order[1] > order[0], `first the program, then the choices: ${order} ms`);
      assert.ok(shift < SHIFT, `what is there moves by ${shift}`);
      assert.ok(seen > 10, `${seen} stages to choose from`);
      await page.close();
    });
  }

  await test("where they cannot be loaded the page says so, still compares, and tries again", async () => {
    const page = await openAt(`late-choices/${SPARSE}`, PHONE);
    await unseen(page);
    const state = () =>
      page.run(() => {
        const missing = document.querySelector("#missing");
        return {
          said: missing.getClientRects().length > 0 ? missing.textContent : "",
          inert: document.querySelector(".choices").inert,
          footer: document.querySelector("footer").getClientRects().length > 0,
          focused: document.activeElement.name || document.activeElement.textContent,
        };
      });
    await firstPicture(page);
    await waitFor(page, "what is said", () => !document.querySelector("#missing").hidden || null);
    const { said, inert, footer } = await state();
    assert.match(said, /could not be loaded/);
    assert.deepEqual([inert, footer], [true, false], "nothing that would not work can be pressed");
    await choose(page, "treatment.goal", "shaved");
    const asked = async () => (await page.requests()).filter((url) => url.includes("fields-choices-")).length;
    await page.run(() => document.querySelector("#missing button").focus());
    await page.key("Enter");
    await until(async () => (await asked()) >= 2 || null);
    assert.equal(await asked(), 2, "it is asked for again");
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.match((await state()).said, /could not be loaded/, "and fails again, which is still said");
    assert.match((await state()).focused, /Try again/, "with the focus where it was");
    await page.key("Enter");
    await loaded(page);
    const after = await state();
    assert.deepEqual([after.said, after.inert, after.footer], ["", false, true]);
    assert.equal(after.focused, "loss.stage", "the focus goes to the first choice that came");
    await choose(page, "loss.stage", "VII");
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });
}
