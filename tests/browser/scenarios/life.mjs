// The element's life on the blank page: two at once, moved, removed, and with its graphics device taken away.
import assert from "node:assert/strict";
import { same } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";

/** Small: every picture is drawn by the CPU here. */
export const BLANK = [500, 260];

export async function life(page, test) {
  await test("two elements live beside each other", async () => {
    const backends = await page.run(async () => {
      const hair = { units_per_cm2: 60, hairs_per_unit: 1.3 };
      const given = [{}, { loss: { stage: "VII" } }].map((more) => JSON.stringify({ version: 1, hair, ...more }));
      const elements = [put({ case: given[0] }), put({ case: given[1], view: "top" })];
      window.first = elements[0];
      window.second = elements[1];
      await Promise.all(elements.map((element) => seen(element, "load")));
      return elements.map(({ facts, shownCase }) => [shownCase.loss.stage, facts.deposits]);
    });
    assert.deepEqual(
      backends.map(([stage]) => stage),
      ["VI", "VII"],
      "each shows its own case",
    );
    assert.ok(backends[1][1] > backends[0][1], "each has its own deposits");
  });

  await test("progress is told from near nothing to all, and never falls", async () => {
    const fractions = await page.run(() =>
      first.events.filter(({ type }) => type === "progress").map(({ detail }) => detail.fraction),
    );
    assert.ok(fractions.length > 3, `${fractions.length} steps`);
    assert.deepEqual(
      fractions,
      [...fractions].sort((a, b) => a - b),
    );
    assert.equal(fractions.at(-1), 1);
  });

  await test("an element that is left alone asks for no frames", async () => {
    await settled(page);
    const frames = await page.run(async () => {
      const before = ledger.frames;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [before, ledger.frames];
    });
    assert.deepEqual(frames, [0, 0]);
  });

  await test("moving an element in the page keeps it alive", async () => {
    const before = await settled(page);
    const kept = await page.run(async () => {
      const canvas = first.shadowRoot.querySelector("canvas");
      const box = document.createElement("div");
      box.style.display = "contents";
      document.body.prepend(box);
      box.append(first);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const loads = first.events.filter(({ type }) => type === "load").length;
      return canvas === first.shadowRoot.querySelector("canvas") && canvas.isConnected && loads === 1;
    });
    assert.ok(kept, "it keeps its canvas and does not load again");
    assert.ok(same(await settled(page), before), "and its picture");
  });

  await test("another version of the script that comes later does nothing, and says so; the same one again says nothing", async () => {
    const told = await page.run(async () => {
      const { warn } = console;
      const [known, said] = [customElements.get("smp-simulator"), []];
      console.warn = (...words) => said.push(words.join(" "));
      const counts = [];
      for (const folder of ["clinic/smp", "another"]) {
        await import(new URL(`/${folder}/smp-simulator.js`, location.href).href);
        counts.push(said.length);
      }
      console.warn = warn;
      return { counts, said, same: customElements.get("smp-simulator") === known, alive: Boolean(first.facts) };
    });
    assert.deepEqual(told.counts, [0, 1]);
    assert.match(told.said[0], /only the one that came first is used/);
    assert.ok(told.same && told.alive, "the one that was there goes on");
  });

  await test("a worker whose program breaks off is replaced, and the scene comes all the same", async () => {
    const { deposits, again, errors, workers } = await page.run(async () => {
      const { deposits } = second.facts;
      second.events.length = 0;
      const { workers } = ledger;
      ledger.trapNext = true;
      second.updateCase({ loss: { stage: "III" } });
      await seen(second, "case-change");
      const less = second.facts.deposits;
      second.updateCase({ loss: { stage: "VII" } });
      await seen(second, "case-change", 2);
      const errors = second.events.filter(({ type }) => type === "error").length;
      return { deposits: [deposits, less], again: second.facts.deposits, errors, workers: [workers, ledger.workers] };
    });
    assert.ok(deposits[1] < deposits[0], `another scene came: ${deposits}`);
    assert.equal(again, deposits[0], "and the one after it");
    assert.equal(errors, 0);
    assert.equal(workers[1], workers[0], "no worker is left over");
  });

  await test("a lost graphics device is replaced and the picture comes back", async () => {
    const before = await settled(page);
    await page.run(async () => {
      second.events.length = 0;
      second.updateCase({ skin: { preset: "tan" } });
      await seen(second, "case-change");
      second.updateCase({ skin: { preset: "light" } });
      await seen(second, "case-change", 2);
      await loseDevice(second);
      await seen(second, "load");
    });
    assert.ok(same(await settled(page), before), "pixel by pixel, with the case and the view it had");
    const stillWorks = await page.run(async () => {
      second.events.length = 0;
      second.updateCase({ treatment: { goal: "none" } });
      await seen(second, "case-change");
      return second.shownCase.treatment.goal;
    });
    assert.equal(stillWorks, "none");
    assert.ok(!same(await settled(page), before), "and it goes on drawing");
  });

  await test("a device that is lost again and again ends in the drawing, not in a loop", async () => {
    const { code, drawing, button } = await page.run(async () => {
      second.events.length = 0;
      const given = seen(second, "error");
      second.addEventListener("load", () => loseDevice(second));
      void loseDevice(second);
      const { code } = await given;
      await second.updateComplete;
      const { shadowRoot } = second;
      return {
        code,
        drawing: shadowRoot.querySelector(".note").textContent.includes("a drawing, not a simulation"),
        button: Boolean(shadowRoot.querySelector("button")),
      };
    });
    assert.equal(code, "gpu-lost");
    assert.ok(drawing && button, "it says what it shows, and offers another try");
  });

  await test("removal leaves nothing behind", async () => {
    const left = await page.run(async () => {
      const { shadowRoot } = first;
      first.remove();
      second.remove();
      // A browser confirms the end of a device when its GPU process comes to it.
      for (let look = 0; look < 200; look += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (look > 4 && ledger.devices.every(({ lost }) => lost)) break;
      }
      const { workers, frames, resizes, sights, listeners, devices } = ledger;
      const alive = devices.filter(({ lost }) => !lost).length;
      const canvases = shadowRoot.querySelectorAll("canvas").length;
      return { workers, frames, resizes, sights, listeners, alive, canvases };
    });
    const nothing = { workers: 0, frames: 0, resizes: 0, sights: 0, listeners: 0, alive: 0, canvases: 0 };
    assert.deepEqual(left, nothing);
  });

  await test("an element comes back to life when it is put in again", async () => {
    const again = await page.run(async () => {
      first.events.length = 0;
      document.body.append(first);
      await seen(first, "load");
      const alive = Boolean(first.facts);
      first.remove();
      return alive;
    });
    assert.ok(again);
  });

  await test("nothing of it reaches the page", async () => {
    const { globals, stored, styles } = await page.run(() => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      const ours = [
        "ledger",
        "put",
        "seen",
        "loseDevice",
        "pixelsOf",
        "first",
        "second",
        "longTasks",
        "addEventListener",
        "removeEventListener",
      ];
      return {
        globals: Object.getOwnPropertyNames(window).filter(
          (name) => !plain.has(name) && !ours.includes(name) && !/^\d+$/.test(name),
        ),
        stored: [document.cookie, localStorage.length, sessionStorage.length],
        styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      };
    });
    // Lit notes its versions there, so that a page can be warned of two copies; drivers leave names of their own.
    const known =
      /^(lit\w+Versions|litPropertyMetadata|reactiveElementVersions|__playwright\w*|__pw\w*|__puppeteer\w*|webdriver\w*|\$\w*|__lit\w*)$/;
    assert.deepEqual(
      globals.filter((name) => !known.test(name)),
      [],
    );
    assert.deepEqual(stored, ["", 0, 0]);
    assert.equal(styles, 1, "the page's own style sheet is the only one");
  });
}
