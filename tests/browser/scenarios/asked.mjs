// What people ask most, on the demo page: one tap each, beside the visitor's own result.
import assert from "node:assert/strict";
import { crop } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { choose, comes, loaded, PHONE, SPARSE } from "./demo.mjs";

const SECTION = "What people ask";

export async function asked(openAt, test) {
  const page = await openAt(SPARSE, PHONE);
  await loaded(page);
  await page.run((title) => (document.querySelector(`[data-section="${title}"]`).open = true), SECTION);
  await page.run(() => {
    const element = document.querySelector("smp-simulator");
    element.addEventListener("compare-change", ({ detail }) => (window.seen = detail));
    window.own = JSON.stringify(element.shownCase);
  });
  /** Presses a question and gives what is seen once its looks are. */
  const ask = async (key, looks, last = "") => {
    await page.press(`[data-asked="${key}"]`);
    return waitFor(
      page,
      `the looks of ${key}`,
      ({ key, looks, last }) => {
        const pressed = document.querySelector(`[data-asked="${key}"]`).getAttribute("aria-pressed");
        if (pressed !== "true" || window.seen?.looks.length !== looks) return undefined;
        const { looks: cases, compare } = window.seen;
        const names = [...document.querySelector("smp-simulator").shadowRoot.querySelectorAll("[part=label]")];
        const told = document.querySelector(".asking .note").textContent;
        const texts = names.map((name) => name.textContent);
        return texts.at(-1).endsWith(last) ? { cases, compare, told, names: texts } : undefined;
      },
      { key, looks, last },
    );
  };
  const own = (field) => page.run((field) => JSON.parse(window.own)[field], field);

  await test("the first week is three days beside the visitor's own result", async () => {
    const { cases, compare, told, names } = await ask("first-week", 4);
    assert.equal(compare, "grid");
    assert.deepEqual(names, ["Your result", "Day 0", "Day 3", "Day 7"]);
    assert.deepEqual(
      cases.map(({ time }) => time.day),
      [(await own("time")).day, 0, 3, 7],
    );
    assert.match(told, /\d+ % lighter/);
  });

  await test("each look has the light that it is told, beside the visitor's own result", async () => {
    const { cases, names } = await ask("lights", 4, "Phone flash");
    assert.deepEqual(names, ["In the studio", "Noon sun", "Office ceiling", "Phone flash"]);
    assert.deepEqual(
      cases.map(({ view }) => view.light),
      [(await own("view")).light, "sun", "office", "flash"],
    );
    const screen = await settled(page);
    const { x, y, width, height } = await page.run(() =>
      document.querySelector("smp-simulator").getBoundingClientRect().toJSON(),
    );
    // Beside the head, in the upper right corner of each quarter.
    const corner = (column, row) => {
      const at = {
        x: Math.round(x + ((column + 0.97) * width) / 2 - 8),
        y: Math.round(y + ((row + 0.3) * height) / 2),
      };
      const { data } = crop(screen, { ...at, width: 8, height: 8 });
      return [0, 1, 2].map((channel) => data[channel]);
    };
    const [studio, sun, office, flash] = [corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)];
    const seen = JSON.stringify({ studio, sun, office, flash });
    assert.ok(sun[2] > sun[0] + 20, `behind the head in the sun is sky: ${seen}`);
    assert.ok(studio[1] > office[1] + 10 && office[1] > flash[1] + 30, `studio, office, dim room: ${seen}`);
  });
  await unseen(page);

  await test("lengths are true in every quarter of the picture", async () => {
    const { told } = await ask("dermatoscope", 4, "5 years, polarised");
    assert.match(told, /10 mm high/);
    const bar = await waitFor(page, "the bar", () => {
      const bar = document.querySelector("#scale");
      const simulator = document.querySelector("smp-simulator");
      if (bar.hidden || Math.abs(simulator.camera.spanMm - 10) > 0.05) return undefined;
      return { mm: parseFloat(bar.textContent), px: bar.clientWidth, height: simulator.clientHeight };
    });
    const high = ((bar.height / 2) * bar.mm) / bar.px;
    assert.ok(
      Math.abs(high - 10) < 1,
      `by a bar of ${bar.mm} mm that is ${bar.px} px long a quarter is ${high} mm high`,
    );
  });

  await test("an answer to one question gives way to the next, and the case stays the visitor's", async () => {
    const { cases, compare, names } = await ask("lose-more", 2, "stage VII");
    assert.equal(compare, "divider");
    assert.deepEqual(names, ["Your result", "In 10 years, stage VII"]);
    assert.equal(cases[1].time.later_stage, "VII");
    const shown = await page.run(() => JSON.stringify(document.querySelector("smp-simulator").shownCase));
    assert.equal(shown, await page.run(() => window.own));
  });

  await test("what can be seen near is shown near, with its figures", async () => {
    const { told } = await ask("up-close", 2);
    await waitFor(
      page,
      "the figures",
      () => /mm apart/.test(document.querySelector(".asking .note").textContent) || null,
    );
    await waitFor(page, "the camera", () => document.querySelector("smp-simulator").camera.spanMm < 26 || null);
    assert.ok(told.length > 0);
  });

  await test("what is changed meanwhile changes the answer", async () => {
    await ask("unshaved", 4);
    await choose(page, "loss.stage", "IV");
    await waitFor(
      page,
      "the new stage in all looks",
      () => (window.seen.looks.length === 4 && window.seen.looks.every(({ loss }) => loss.stage === "IV")) || null,
    );
  });

  await test("what a person has not is not asked, and there is a way back", async () => {
    assert.ok(await page.run(() => document.querySelector('[data-asked="scar"]').hidden));
    await page.press(".asking > button:last-child");
    const back = await waitFor(page, "before and after", () => {
      const { looks, compare } = window.seen;
      return compare === "divider" && looks.length === 2 && looks[0].treatment.goal === "none" ? looks : undefined;
    });
    assert.equal(back[1].loss.stage, "IV");
    assert.deepEqual(
      await page.run(() => [
        document.querySelector("smp-simulator").looks.length,
        document.querySelectorAll('.asking [aria-pressed="true"]').length,
      ]),
      [0, 0],
    );
  });

  await test("starting over forgets the question", async () => {
    await ask("grey", 4);
    await page.run(() => document.querySelector("#reset").click());
    await comes(page, "loss.stage", "VI");
    await waitFor(page, "two looks", () => window.seen.looks.length === 2 || null);
    assert.equal(await page.run(() => document.querySelectorAll('.asking [aria-pressed="true"]').length), 0);
  });
  assert.deepEqual(await page.faults(), []);
  await page.close();
}
