// What is loaded when: near the screen, or when the visitor asks for it.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";

/** What is loaded for a picture, and for nothing before it. */
const HEAVY = /\.wasm$|smp-head-|smp-worker-|smp-web/;
const HAIR = { units_per_cm2: 60, hairs_per_unit: 1.3 };

export async function waiting(openAt, test) {
  const page = await openAt("blank.html");
  await unseen(page);
  const heavy = async () => (await page.requests()).filter((url) => HEAVY.test(new URL(url).pathname));
  const given = JSON.stringify({ version: 1, hair: HAIR });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 400));
  const words = () => page.run(() => element.shadowRoot.querySelector(".note").textContent.trim());

  await test("with loading lazy nothing is loaded while the element is far below the window", async () => {
    await page.run((given) => {
      document.body.style.paddingBlockStart = "4000px";
      window.element = put({ case: given, loading: "lazy" });
    }, given);
    await pause();
    assert.deepEqual(await heavy(), []);
    assert.equal(await words(), "", "and it does not say that it is being loaded");
  });

  await test("an element that is removed while it waits leaves nothing behind, and waits on when it is back", async () => {
    const sights = await page.run(async () => {
      const counts = [ledger.sights];
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      counts.push(ledger.sights);
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve, 50));
      counts.push(ledger.sights);
      return counts;
    });
    assert.deepEqual(sights, [1, 0, 1]);
    await pause();
    assert.deepEqual(await heavy(), []);
  });

  await test("it begins before it is scrolled to", async () => {
    await page.run(async () => {
      scrollTo(0, element.getBoundingClientRect().top - innerHeight * 1.8);
      await seen(element, "load");
    });
    const top = await page.run(() => element.getBoundingClientRect().top - innerHeight);
    assert.ok(top > 0, `the element is still ${top} px below the window`);
    await page.run(() => element.remove());
  });

  await test("with reveal interaction nothing is begun before the button is pressed", async () => {
    await page.run((given) => {
      document.body.style.paddingBlockStart = "0";
      window.element = put({ case: given, reveal: "interaction" });
      const picture = document.createElement("img");
      picture.slot = "poster";
      picture.alt = "A head before and after";
      element.append(picture);
    }, given);
    await waitFor(page, "the button", () => element.shadowRoot.querySelector("button")?.textContent);
    await pause();
    const before = await page.run(() => ({
      workers: ledger.workers,
      events: element.events.length,
      drawing: element.shadowRoot.querySelector("svg").getClientRects().length,
    }));
    assert.deepEqual(before, { workers: 0, events: 0, drawing: 0 }, "and the site's own poster stands there");
    assert.match(await words(), /^The simulation is computed on this device.*Show the simulation/s);
    await page.run(() => element.querySelector("img").remove());
    await waitFor(
      page,
      "what is said of the drawing",
      () =>
        /^This is a drawing\. The simulation/.test(element.shadowRoot.querySelector(".note").textContent.trim()) ||
        null,
    );
    await page.run(() => element.shadowRoot.querySelector("button").focus());
    await page.key("Enter");
    await waitFor(page, "the picture", () => element.facts);
    const focused = await page.run(() => element.shadowRoot.activeElement?.className);
    assert.equal(focused, "surface", "the focus is on the picture");
    await page.run(() => element.remove());
  });

  await test("a script can begin it, before it is in the page or after", async () => {
    const begun = await page.run(async (given) => {
      const later = put({ case: given, reveal: "interaction", loading: "lazy" });
      await new Promise((resolve) => setTimeout(resolve, 100));
      const waits = later.facts === undefined && ledger.workers === 0;
      later.start();
      await seen(later, "load");
      later.remove();
      const early = document.createElement("smp-simulator");
      Object.assign(early, { case: given, reveal: "interaction" });
      early.start();
      document.body.append(early);
      await new Promise((resolve) => early.addEventListener("load", resolve));
      early.remove();
      return waits;
    }, given);
    assert.ok(begun);
  });

  await test("an element that is told to wait no longer begins", async () => {
    await page.run(async (given) => {
      const element = put({ case: given, reveal: "interaction" });
      await new Promise((resolve) => setTimeout(resolve, 100));
      element.reveal = "auto";
      await seen(element, "load");
      element.remove();
    }, given);
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();
}
