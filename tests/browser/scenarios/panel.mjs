// The demo's panel: the whole model can be tried by hand, within the program's own ranges.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { loaded, PHONE } from "./demo.mjs";

const SCHEMA = JSON.parse(readFileSync(new URL("../../../docs/case.schema.json", import.meta.url), "utf8"));

/** Chosen by other means than a control of the panel, or by none yet. */
const NO_CONTROL = /^(view\.name$|scars\[\]\.points$)/;

/** Every field of the program's schema: its path and what it may hold. */
function fields() {
  return Object.entries(SCHEMA.properties).flatMap(([part, { properties, items }]) => {
    if (properties) return Object.entries(properties).map(([name, field]) => [`${part}.${name}`, field]);
    if (items) return Object.entries(items.properties).map(([name, field]) => [`${part}[].${name}`, field]);
    return [];
  });
}

export async function panel(openAt, test) {
  const page = await openAt("fields.html", PHONE);
  await unseen(page);
  await loaded(page);
  const shown = () => page.run(() => document.querySelector("smp-simulator").shownCase);
  const hash = () => page.run(() => document.querySelector("smp-simulator").facts.hash);
  const pressButton = (text) =>
    page.run(
      (text) => [...document.querySelectorAll("button")].find((button) => button.textContent === text).click(),
      text,
    );
  const plain = await hash();

  await test("everything but the main job is closed at first", async () => {
    assert.equal(await page.run(() => document.querySelectorAll("details[open]").length), 0);
    const titles = await page.run(() => [...document.querySelectorAll("summary")].map((each) => each.textContent));
    for (const title of ["Person", "Skin", "Hair", "Treatment", "Scars", "Transplant", "Time"]) {
      assert.ok(titles.includes(title), `${title} is among ${titles}`);
    }
    assert.equal(titles.at(-1), "Assumptions");
  });

  await test("every field has a control", async () => {
    await page.run(async () => {
      for (const section of document.querySelectorAll("details")) section.open = true;
    });
    // They are filled when the browser tells of it.
    await waitFor(
      page,
      "all sections",
      () => [...document.querySelectorAll("details")].every((section) => section.querySelector(".group")) || null,
    );
    await pressButton("Add a scar");
    await pressButton("Add a transplant");
    await waitFor(page, "a scar and a transplant", () => {
      const { scars, grafts } = document.querySelector("smp-simulator").shownCase;
      return (scars.length === 1 && grafts.length === 1) || null;
    });
    const offered = await page.run(() =>
      [...document.querySelectorAll("[data-path]")].map((each) => each.dataset.path),
    );
    // Where there is only one thing to choose, there is nothing to choose.
    const wanted = fields().filter(([path, field]) => !NO_CONTROL.test(path) && field.enum?.length !== 1);
    assert.ok(wanted.length > 20);
    const missing = wanted.filter(([path]) => !offered.includes(path)).map(([path]) => path);
    assert.deepEqual(missing, []);
  });

  await test("a scar and a transplant change the hair, and are gone when they are removed", async () => {
    assert.notEqual(await hash(), plain);
    await page.run(() => document.querySelector("[aria-label='Remove transplant 1']").click());
    await page.run(() => document.querySelector("[aria-label='Remove scar 1']").click());
    await waitFor(page, "no scar and no transplant", () => {
      const { scars, grafts } = document.querySelector("smp-simulator").shownCase;
      return (scars.length === 0 && grafts.length === 0) || null;
    });
    assert.equal(await hash(), plain);
  });

  await test("every slider goes from the least to the most that the program takes", async () => {
    const { reached, errors } = await page.run(async () => {
      const element = document.querySelector("smp-simulator");
      const errors = [];
      element.addEventListener("error", ({ detail }) => errors.push(detail.message));
      const reached = [];
      for (const slider of document.querySelectorAll("[data-path] > input[type=range]")) {
        const [part, name] = slider.parentElement.dataset.path.split(".");
        const ends = [slider.max, slider.min].map((end) => {
          slider.value = end;
          slider.dispatchEvent(new Event("input", { bubbles: true }));
          // The timeline begins a step before the first day.
          if (name === "day" && end === slider.min)
            slider.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp" }));
          return JSON.parse(element.case)[part][name];
        });
        reached.push([`${part}.${name}`, ends]);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { reached, errors };
    });
    const allowed = new Map(fields());
    assert.ok(reached.length > 15);
    for (const [path, [most, least]] of reached) {
      const { minimum, maximum } = allowed.get(path);
      assert.deepEqual([least, most], [minimum, maximum], path);
    }
    assert.deepEqual(errors, [], "and the program takes them all");
  });

  await test("every scale of loss offers its own stages, and takes each of them", async () => {
    const { offered, errors } = await page.run(async () => {
      const element = document.querySelector("smp-simulator");
      const errors = [];
      element.addEventListener("error", ({ detail }) => errors.push(detail.message));
      const scale = document.querySelector("[data-path='loss.scale'] select");
      const offered = {};
      for (const { value } of scale.options) {
        scale.value = value;
        scale.dispatchEvent(new Event("input", { bubbles: true }));
        while (element.shownCase.loss.scale !== value) await new Promise((resolve) => setTimeout(resolve, 20));
        offered[value] = [];
        for (const stage of document.querySelectorAll("[name='loss.stage']")) {
          if (stage.getClientRects().length === 0) continue;
          stage.click();
          offered[value].push(JSON.parse(element.case).loss.stage);
          await element.updateComplete;
        }
        const later = document.querySelector("[data-path='time.later_stage'] select");
        for (const option of later.options) {
          if (option.disabled) continue;
          later.value = option.value;
          later.dispatchEvent(new Event("input", { bubbles: true }));
          await element.updateComplete;
        }
      }
      return { offered, errors };
    });
    const scales = SCHEMA.properties.loss.properties.scale.enum;
    assert.deepEqual(Object.keys(offered).sort(), [...scales].sort());
    for (const stages of Object.values(offered)) assert.ok(stages.length > 3 && new Set(stages).size === stages.length);
    const all = new Set(Object.values(offered).flat());
    assert.deepEqual([...all].sort(), [...SCHEMA.properties.loss.properties.stage.enum].sort());
    assert.deepEqual(errors, []);
  });

  await test("a hairline that is too low is advised against, with the reason", async () => {
    const advice = () => page.run(() => document.querySelector("#advice").textContent);
    await page.run(() => document.querySelector("#reset").click());
    const { default: height } = SCHEMA.properties.hairline.properties.mid_height_mm;
    await waitFor(
      page,
      "the first hairline and no advice",
      (height) => {
        const told = document.querySelector("[data-path='hairline.mid_height_mm'] output").textContent;
        return (!document.querySelector("#advice").textContent && told === `${height} mm`) || null;
      },
      height,
    );
    await page.run(() => {
      const element = document.querySelector("smp-simulator");
      element.updateCase({ treatment: { goal: "shaved" } });
      const slider = document.querySelector("[data-path='hairline.mid_height_mm'] input");
      slider.value = slider.min;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await waitFor(page, "advice", () => document.querySelector("#advice").textContent || null);
    assert.match(await advice(), /below 7 cm/);
  });

  await test("starting over gives back the first case", async () => {
    await page.run(() => document.querySelector("#reset").click());
    await waitFor(
      page,
      "the first scalp",
      (plain) => document.querySelector("smp-simulator").facts.hash === plain || null,
      plain,
    );
    const { treatment, time } = await shown();
    assert.equal(await page.run(() => document.querySelector("#advice").textContent), "", "and no advice");
    assert.deepEqual([treatment.goal, time.day], ["shaved", SCHEMA.properties.time.properties.day.default]);
  });

  await test("the time's slider shows where the sessions fall, and keys move it by days", async () => {
    await page.press('label:has([name="treatment.goal"][value="both"])');
    await waitFor(
      page,
      "the treatment",
      () => document.querySelector("smp-simulator").shownCase.treatment.goal !== "none" || null,
    );
    const marks = await page.run(() =>
      [...document.querySelectorAll(".marks span")].map((mark) => [mark.textContent, mark.getBoundingClientRect().x]),
    );
    const { treatment, time } = await shown();
    assert.deepEqual(
      marks.map(([text]) => Number(text)),
      Array.from({ length: treatment.sessions }, (_, at) => at + 1),
    );
    assert.ok(
      marks.every(([, x], at) => at === 0 || x > marks[at - 1][1] + 10),
      `they stand apart: ${marks}`,
    );
    await page.run(() => document.querySelector("[data-path='time.day'] input").focus());
    await page.key("ArrowLeft");
    await waitFor(
      page,
      "an earlier day",
      (day) => document.querySelector("smp-simulator").shownCase.time.day < day || null,
      time.day,
    );
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();
}
