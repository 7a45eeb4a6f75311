// Looks kept on the demo page, to choose between.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { choose, comes, loaded, PHONE, SPARSE } from "./demo.mjs";

export async function shortlist(openAt, test) {
  const page = await openAt(SPARSE, PHONE);
  await unseen(page);
  await loaded(page);
  await page.run(() => {
    document.querySelector('[data-section="Shortlist"]').open = true;
    document.querySelector('[data-section="What people ask"]').open = true;
    document.querySelector("smp-simulator").addEventListener("compare-change", ({ detail }) => (window.seen = detail));
  });
  const at = (key) => `[data-shortlist="${key}"]`;
  const stages = (wanted) =>
    waitFor(
      page,
      `the stages ${wanted}`,
      (wanted) => window.seen?.looks.map(({ loss }) => loss.stage).join() === wanted || null,
      wanted,
    );
  const labels = () =>
    page.run(() =>
      [...document.querySelector("smp-simulator").shadowRoot.querySelectorAll("[part=label]")].map(
        (p) => p.textContent,
      ),
    );

  await test("looks are kept as they are, and named", async () => {
    for (const stage of ["III", "V", "VII"]) {
      await choose(page, "loss.stage", stage);
      await page.press(at("keep"));
    }
    await page.run((name) => {
      const input = document.querySelector(name);
      input.value = "Light loss";
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, at("name-0"));
    const names = await page.run(() =>
      [...document.querySelectorAll(".shortlist [type=text]")].map(({ value }) => value),
    );
    assert.deepEqual(names, ["Light loss", "Look B", "Look C"]);
  });

  await test("any two are compared under their names, and three in a grid", async () => {
    await page.press(at("compare-0"));
    await page.press(at("compare-2"));
    await stages("III,VII");
    assert.deepEqual(await labels(), ["Light loss", "Look C"]);
    await page.press(at("compare-1"));
    await stages("III,V,VII");
    assert.equal(await page.run(() => window.seen.compare), "grid");
  });

  await test("one that is ruled out is compared no longer", async () => {
    await page.press(at("rule-out-1"));
    await stages("III,VII");
    await page.press(at("rule-out-1"));
    await waitFor(page, "before and after", () => window.seen.looks[0].treatment.goal === "none" || null);
  });

  await test("one is shown again, and a question takes the place of what was compared", async () => {
    await choose(page, "loss.stage", "V");
    await page.press(at("keep"));
    await page.press(at("show-0"));
    await comes(page, "loss.stage", "III");
    // The other one is still chosen.
    await page.press(at("compare-1"));
    await stages("III,V");
    await page.press('[data-asked="grey"]');
    await waitFor(page, "the question", () => window.seen.looks.length === 4 || null);
    assert.equal(await page.run(() => document.querySelectorAll(".shortlist :checked").length), 0);
    await page.press(at("compare-0"));
    await page.press(at("compare-1"));
    await stages("III,V");
    assert.equal(await page.run(() => document.querySelectorAll('.asking [aria-pressed="true"]').length), 0);
  });

  await test("nothing of it is stored, and starting over leaves it there", async () => {
    await page.run(() => document.querySelector("#reset").click());
    await comes(page, "loss.stage", "VI");
    const left = await page.run(() => [
      document.querySelectorAll(".shortlist li").length,
      document.querySelectorAll(".shortlist :checked").length,
      document.cookie.length + localStorage.length + sessionStorage.length,
    ]);
    assert.deepEqual(left, [2, 0, 0]);
  });
  assert.deepEqual(await page.faults(), []);
  await page.close();
}
