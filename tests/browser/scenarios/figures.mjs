// What the panel tells of the case on the screen: percentiles, skin scales, what the eye sees, health questions, the plan.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { choose, loaded, PHONE } from "./demo.mjs";

export async function figures(openAt, test) {
  const page = await openAt("fields.html", PHONE);
  await unseen(page);
  await loaded(page);
  const open = (title) => page.press(`[data-section="${title}"] > summary`);
  const shown = () => page.run(() => document.querySelector("smp-simulator").shownCase);
  const facts = () => page.run(() => document.querySelector("smp-simulator").facts);
  /** What a part says once `look`, run in the page on its text, gives something. */
  const told = (part, what, look) =>
    waitFor(
      page,
      what,
      ([part, look]) => {
        const root = document.querySelector(`[data-figures="${part}"]`);
        return root?.ariaBusy === "false" ? new Function("text", `return ${look}`)(root.innerText) || null : null;
      },
      [part, look],
    );
  /** Types into a field or moves a slider, as its own control does. */
  const enter = (selector, value) =>
    waitFor(
      page,
      `the field ${selector}`,
      ([selector, value]) => {
        // A section makes its controls when it is first opened.
        const input = document.querySelector(selector);
        if (!input) return null;
        input.value = value;
        return input.dispatchEvent(new Event("input", { bubbles: true }));
      },
      [selector, value],
    );

  await test("each slider of the head has its percentile among people, which rises with it", async () => {
    await open("Person");
    const note = () =>
      page.run(() => {
        const input = document.querySelector("[data-path='person.head_breadth_sd'] input");
        return document.getElementById(input.getAttribute("aria-describedby")).textContent;
      });
    await told("person", "the percentiles", "text.includes('ANSUR')");
    const [, before] = /^(\d+)\w\w percentile of men, [\d.]+ mm$/.exec(await note());
    assert.ok(Number(before) > 5 && Number(before) < 95, `the mean man is no extreme: ${before}`);
    const notes = await page.run(() => document.querySelectorAll("[data-path^='person.'] .note").length);
    assert.equal(notes, 6, "every slider that moves a measure has one");
    await page.run(() => document.querySelector("[data-path='person.head_breadth_sd'] input").focus());
    for (let press = 0; press < 10; press += 1) await page.key("ArrowRight");
    const [, after] = await waitFor(
      page,
      "another percentile",
      (before) => {
        const { textContent } = document.querySelector("[data-path='person.head_breadth_sd'] .note");
        const found = /^(\d+)\w\w percentile/.exec(textContent);
        return found && found[1] !== before ? found : null;
      },
      before,
    );
    assert.ok(Number(after) > Number(before), `a broader head stands higher: ${before}, then ${after}`);
    await page.run(() => document.querySelector("#reset").click());
    await open("Person");
  });

  await test("skin is named on three scales, darker skin by other names", async () => {
    await open("Skin");
    const light = await told("skin", "the scales", "text");
    assert.match(light, /41°|4\d°|5\d°/);
    assert.match(light, /light/);
    await page.press('label:has([value="deep"])');
    const deep = await told("skin", "the scales of deep skin", "/, dark/.test(text) && text");
    assert.match(deep, /VI, as a hint/);
    assert.match(deep, /9 of 10/);
    await open("Skin");
  });

  await test("what the eye sees is told in exact figures, before and after", async () => {
    await choose(page, "treatment.goal", "none");
    await open("What the eye sees");
    await told("contrast", "the figures before", "text.includes('Choose a treatment')");
    await choose(page, "treatment.goal", "shaved");
    const text = await told("contrast", "the figures after", "/before and by/.test(text) && text");
    const { deposits } = await facts();
    const [, stand] = /([\d,]+) deposits stand on/.exec(text);
    assert.equal(Number(stand.replaceAll(",", "")), deposits, "as many as the caption counts");
    const [, before, after] = /full hair by ([\d.]+) before and by ([\d.]+) after/.exec(text);
    assert.ok(Number(after) < Number(before), `the treatment brings thinning skin nearer: ${before}, then ${after}`);
    const [, sparse, dense] = /looks (−?\d+) % as dense as full hair before, and (\d+) % after/.exec(text);
    assert.ok(parseInt(sparse.replace("−", "-"), 10) < Number(dense), `${sparse} %, then ${dense} %`);
    assert.match(text, /95 dots\/cm² stays lighter than your shaved full hair\. \d+ dots\/cm² would match it/);
    await page.press("[data-figures='contrast'] button");
    await told("contrast", "dots that match the sides", "/matches your shaved full hair/.test(text)");
    await enter("[data-path='view.distance_m'] input", 1000);
    await told("contrast", "one even tone from afar", "/from 10 m .*sees one even tone/s.test(text)");
    await open("What the eye sees");
  });

  await test("the plan has its sessions on dates, deposits by zone, hours and the clinic's price", async () => {
    await open("Plan");
    await enter("[data-path='plan.first_date'] input", "2026-12-01");
    await enter("[data-path='plan.price_per_session'] input", "450");
    await enter("[data-path='plan.currency'] input", "eur");
    const text = await told("plan", "the plan with its price", "/EUR/.test(text) && text");
    const { treatment, plan } = await shown();
    assert.equal(plan.currency, "EUR");
    assert.match(text, /1 Dec 2026[^]*15 Dec 2026[^]*29 Dec 2026/, "fourteen days apart");
    assert.ok(text.includes(`${(450 * treatment.sessions).toLocaleString("en")}.00 EUR`), text);
    const { deposits } = await facts();
    const rows = await page.run(() => {
      const cells = [...document.querySelectorAll('[data-figures="plan"] table:nth-of-type(2) td')];
      return cells.map((cell) => Number(cell.textContent.replaceAll(",", "")));
    });
    const sum = rows.reduce((a, b) => a + b, 0);
    assert.equal(sum, deposits, "by session and zone they add up to all");
    assert.match(text, /\d+ h \d+ min/);
    assert.match(text, /Healing after each session/);
  });

  await test("a health answer says what to raise, pauses the plan, and stays out of case, address and storage", async () => {
    const plain = await shown();
    await open("Health questions");
    await waitFor(page, "the questions", () => document.querySelector("[data-question]") !== null || null);
    await page.press('[data-question="psoriasis"] label:has([value="yes"])');
    const raised = await waitFor(
      page,
      "what to raise",
      () => document.querySelector(".question:has([data-question='psoriasis']) .warning").textContent || null,
    );
    assert.match(raised, /needles/);
    await told("plan", "a plan that waits", "/Planning waits/.test(text)");
    const kept = await page.run(() => {
      const element = document.querySelector("smp-simulator");
      const { fragment, case: set } = element;
      const stored = [document.cookie, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
      return [location.href, fragment, set, ...stored].join(" ");
    });
    assert.doesNotMatch(kept, /psoriasis|screening|health/i);
    assert.deepEqual(await shown(), plain);
    await page.press('[data-question="psoriasis"] label:has([value="no"])');
    await told("plan", "a plan that goes on", "/Sessions/.test(text)");
    await page.press('[data-question="keloid"] label:has([value="unsure"])');
    await told("plan", "a plan that waits again", "/Planning waits/.test(text)");
    await page.run(() => document.querySelector("#reset").click());
    const left = await page.run(() => document.querySelectorAll("[data-question] :checked").length);
    assert.equal(left, 0, "starting over forgets the answers");
    await told("plan", "a plan that waits for nothing", "/Sessions/.test(text)");
    await choose(page, "treatment.goal", "none");
    await told("plan", "nothing to plan", "/nothing to plan/.test(text)");
  });

  await test("what is closed is not worked out", async () => {
    await page.run(async () => {
      for (const section of document.querySelectorAll("details[open]")) section.open = false;
      await new Promise((resolve) => setTimeout(resolve, 100));
      const element = document.querySelector("smp-simulator");
      window.asked = [];
      const { report } = element;
      element.report = (part) => (window.asked.push(part), report.call(element, part));
    });
    await choose(page, "treatment.goal", "shaved");
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 600)));
    assert.deepEqual(await page.run(() => window.asked), []);
    await open("Plan");
    await waitFor(page, "one question", () => (window.asked.length === 1 && window.asked[0] === "plan") || null);
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();
}
