// What a place asks for: an age before anything is seen, no pairs of before and after, and what every picture says.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { PHONE } from "./demo.mjs";
import { click, goTo, put, steps } from "./leads.mjs";

const SPARSE = "case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3";

export async function jurisdictions(openAt, test) {
  const page = await openAt("blank.html", PHONE);
  await unseen(page);
  const gate = () =>
    page.run(() => [...ui.querySelectorAll(".gate button:not([hidden])")].map((each) => each.textContent));
  const press = (at) => page.run((at) => ui.querySelectorAll(".gate button:not([hidden])")[at].click(), at);
  const labels = () =>
    page.run(() => [...simulator.shadowRoot.querySelectorAll("[part=label]")].map((each) => each.textContent));

  await test("where adults alone may see it, nothing is seen or loaded before one says that one is", async () => {
    await put(page, { case: SPARSE, jurisdiction: "australia" }, false);
    await waitFor(page, "the question", () => ui.querySelector(".gate h2")?.textContent ?? null);
    assert.deepEqual(await gate(), ["I am 18 or older", "I am younger"]);
    await press(1);
    assert.equal(await page.run(() => ui.activeElement.textContent), "This is for adults");
    assert.deepEqual(await gate(), ["I pressed the wrong button"]);
    await press(0);
    const { height, connected } = await page.run(() => ({
      height: ui.querySelector(".frame").getBoundingClientRect().height,
      connected: simulator.isConnected,
    }));
    assert.deepEqual([height, connected], [0, false]);
    assert.ok((await page.requests()).every((url) => !/\.wasm|smp-head|smp-flow/.test(url)));
    // By the keyboard alone.
    await page.run(() => ui.querySelector(".gate button").focus());
    await page.key("Enter");
    await steps(page);
    assert.equal(await page.run(() => ui.querySelectorAll(".gate").length), 0);
    const stored = await page.run(async () => [
      localStorage.length + sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]);
    assert.deepEqual(stored, [0, "", 0], "and only memory knows");
  });

  await test("who comes after is asked again, and who is there is not", async () => {
    const asked = await page.run(async () => {
      const next = document.createElement("smp-consultation");
      next.setAttribute("jurisdiction", "australia");
      document.body.append(next);
      const root = await new Promise((resolve) => {
        const look = () =>
          next.shadowRoot?.querySelector(".gate h2") ? resolve(next.shadowRoot) : setTimeout(look, 20);
        look();
      });
      const heading = root.querySelector(".gate h2").textContent;
      next.remove();
      element.jurisdiction = "uk";
      element.jurisdiction = "australia";
      await new Promise((resolve) => setTimeout(resolve, 200));
      return [heading.includes("18"), ui.querySelectorAll(".gate").length];
    });
    assert.deepEqual(asked, [true, 0]);
  });

  await test("its words stand on the picture, compared or not, and name the best course where that is seen", async () => {
    const wording = /^Simulated, no photograph, results differ$/;
    assert.match(await page.run(() => simulator.shadowRoot.querySelector("[part=said]").textContent), wording);
    await goTo(page, "result");
    await click(page, '[name="compare"][value="off"]');
    const alone = () => page.run(() => ui.querySelector(".stamp:not([hidden])")?.textContent ?? "");
    assert.match(await alone(), wording);
    await page.run(() => simulator.updateCase({ time: { course: "best" } }));
    await waitFor(page, "the best course", () => /best course/.test(ui.querySelector(".stamp").textContent) || null);
    assert.match(await page.run(() => ui.querySelector("[data-rules=note]").textContent), /no patient/);
    await page.run(() => simulator.updateCase({ time: { course: "typical" } }));
    await click(page, '[name="compare"][value="divider"]');
  });

  await test("where no pairs are allowed there are none: no divider, no control, no time before, no look beside", async () => {
    await page.run(() => (element.jurisdiction = "germany"));
    await waitFor(page, "one look", () => simulator.shadowRoot.querySelectorAll("[part=label]").length === 0 || null);
    const { compare, divider, control } = await page.run(() => ({
      compare: simulator.compare,
      divider: simulator.shadowRoot.querySelectorAll("[part=divider]").length,
      control: ui.querySelector("[aria-label=Compare]").checkVisibility(),
    }));
    assert.deepEqual([compare, divider, control], ["off", 0, false]);
    assert.equal(await page.run(() => ui.querySelector(".stamp").textContent), "Simulation");
    await page.run(() => {
      const time = ui.querySelector("[data-path='time.day'] input");
      time.value = time.min;
      time.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await waitFor(page, "the first day", () => simulator.shownCase.time.day === 0 || null);
    assert.deepEqual([await page.run(() => simulator.looks.length), await labels()], [0, []]);
    await click(page, "[data-range]");
    const courses = await waitFor(page, "the courses", () => {
      const found = [...simulator.shadowRoot.querySelectorAll("[part=label]")].map((each) => each.textContent);
      return found.length > 0 ? found : null;
    });
    assert.deepEqual(courses, ["Typical", "Best", "Poor"], "without how it was before");
    await click(page, "[data-range]");
    await click(page, "[data-asked=side]");
    await waitFor(page, "one look", () => simulator.shadowRoot.querySelectorAll("[part=label]").length === 0 || null);
    assert.equal(await page.run(() => simulator.compare), "off");
    await goTo(page, "pattern");
    assert.equal(await page.run(() => ui.querySelectorAll("[data-neighbours]").length), 0);
    await goTo(page, "next");
    await click(page, "[data-away=print]");
    const captions = await waitFor(page, "the summary", () => {
      const root = document.querySelector("smp-sheets")?.shadowRoot;
      const found = root && [...root.querySelectorAll("figcaption")].map((each) => each.textContent);
      return found?.length ? [...found, root.querySelector("footer").textContent] : null;
    });
    assert.ok(captions.length >= 6 && captions.every((text) => !/before|after/i.test(text)), captions.join());
    assert.match(captions.at(-1), /^Simulation\. /);
    await page.key("Escape");
  });

  await test("a place that is not known is told of with those that are, and what holds everywhere applies", async () => {
    await page.run(() => (element.jurisdiction = "moon"));
    const fault = await waitFor(page, "the fault", () => element.faults.at(-1) ?? null);
    assert.equal(fault.code, "jurisdiction-unknown");
    assert.match(fault.message, /"moon".*default, uk, germany, australia, turkey, france, belgium, us/);
    await waitFor(page, "the divider", () => simulator.shadowRoot.querySelector("[part=divider]") && true);
    assert.deepEqual(await labels(), ["Before", "Shaved look"]);
  });

  assert.deepEqual(await page.faults(), [], "it throws nothing");
  await page.close();
}
