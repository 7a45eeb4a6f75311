// A tablet that is left alone with visitors: its settings, no way out, and what is forgotten.
import assert from "node:assert/strict";
import { steps, reloaded, goTo, click, stage, said, renewed, type } from "../support/on-tablet.mjs";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";

/** Lets so much time go by for the page. */
const passes = (page, seconds) => page.run((ms) => (window.skewMs = (window.skewMs ?? 0) + ms), 1000 * seconds);
const skewed = (page) =>
  page.run(() => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + (window.skewMs ?? 0);
  });
/** A tablet that is left alone with visitors. */
export async function kiosk(open, test) {
  const page = await open("");
  await unseen(page);
  await steps(page);
  await skewed(page);

  await test("the kiosk is set up with a PIN, and what is wrong is told in its place", async () => {
    await click(page, "[data-bar=menu]");
    await click(page, "[data-menu=settings]");
    await waitFor(page, "the settings", () => document.querySelector("#settings[open] form") && true);
    await type(page, "set-clinic", "Crown & Co");
    await type(page, "set-jurisdiction", "UK");
    await type(page, "set-kiosk", true);
    await type(page, "set-idleMinutes", "0");
    await click(page, "[data-settings=save]");
    const faults = () =>
      page.run(() =>
        [...document.querySelectorAll("#settings .fault")].map((each) => each.textContent).filter(Boolean),
      );
    assert.deepEqual(await faults(), [
      "Minutes have to be a whole number from 1 to 60.",
      "The kiosk needs a PIN: choose one of 4 to 12 digits.",
    ]);
    assert.equal(await page.run(() => document.activeElement.id), "set-idleMinutes");
    await type(page, "set-idleMinutes", "2");
    await type(page, "set-pin", "4711");
    assert.deepEqual(await faults(), []);
    await click(page, "[data-settings=save]");
    await waitFor(page, "that they are saved", () => !document.querySelector("#settings[open]") || null);
    const { clinic, jurisdiction } = await page.run(() => ({
      clinic: document.querySelector("smp-consultation").clinic,
      jurisdiction: document.querySelector("smp-consultation").getAttribute("jurisdiction"),
    }));
    assert.deepEqual([clinic, jurisdiction], ["Crown & Co", "uk"]);
    assert.match(await page.run(() => document.querySelector("#bar").textContent), /Crown & Co/);
  });

  await test("no way leads out of it", async () => {
    const held = await page.run(async () => {
      const at = location.href;
      const opened = window.open("other.html");
      const link = (more) => {
        const made = Object.assign(document.createElement("a"), { href: "other.html", textContent: "away", ...more });
        document.body.append(made);
        made.click();
        made.remove();
      };
      link({});
      link({ target: "_blank" });
      link({ href: "https://elsewhere.example/" });
      link({ href: "mailto:someone@elsewhere.example" });
      Object.assign(document.createElement("a"), { href: "other.html" }).click();
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { opened, moved: location.href !== at };
    });
    assert.deepEqual(held, { opened: null, moved: false });
    assert.equal(await said(page), "On this tablet no link leads away.");
    await goTo(page, "next");
    await click(page, "[data-away=file]");
    assert.match(await said(page), /nothing is saved as a file/);
    await click(page, "[data-away=open]");
    assert.match(await said(page), /no file is opened/);
    await click(page, "[data-notice=close]");
  });

  await test("its settings ask for the PIN, so often as it may be tried, whatever is loaded anew", async () => {
    const trying = async (pin) => {
      await page.run((pin) => {
        document.getElementById("pin-typed").value = pin;
        document.querySelector("[data-pin=open]").click();
      }, pin);
    };
    const told = (pattern) =>
      waitFor(
        page,
        `that it says ${pattern}`,
        (source) => new RegExp(source).test(document.querySelector("#pin-told")?.textContent) || null,
        pattern.source,
      );
    const asked = async () => {
      await click(page, "[data-bar=menu]");
      await click(page, "[data-menu=settings]");
      await waitFor(page, "the question", () => document.querySelector("#pin[open]") && true);
    };
    await asked();
    await trying("4711");
    await waitFor(page, "the settings", () => document.querySelector("#settings[open]") && true);
    await click(page, "[data-settings=cancel]");
    await asked();
    await trying("0000");
    await told(/not the PIN/);
    await page.run(() => {
      // The other tries are known to be wrong by then.
      return new Promise((resolve, reject) => {
        const opening = indexedDB.open("smp-tablet");
        opening.onerror = reject;
        opening.onsuccess = () => {
          const values = opening.result.transaction("kept", "readwrite").objectStore("kept");
          values.put({ wrong: 5, lastMs: Date.now() }, "tries").onsuccess = () => resolve(opening.result.close());
        };
      });
    });
    await reloaded(page);
    await skewed(page);
    await asked();
    await trying("4711");
    await told(/Too many tries\. Try again in \d+ s/);
    assert.equal(await page.run(() => document.querySelector("#settings[open]")), null);
    await click(page, "[data-pin=cancel]");
  });

  await test("it asks before it forgets, and any key or touch keeps all", async () => {
    await goTo(page, "pattern");
    await click(page, '[data-path="loss.stage"] [value="VII"]');
    await stage(page, "VII");
    await page.key("Shift");
    for (const keep of [() => page.key("Enter"), () => page.press("[data-still=keep]")]) {
      await passes(page, 119);
      await waitFor(page, "the question", () => document.querySelector("#still[open] .seconds")?.textContent);
      assert.match(
        await page.run(() => document.querySelector("#still [role=status]").textContent),
        /^30 seconds left$/,
      );
      await keep();
      await waitFor(page, "that it is kept", () => !document.querySelector("#still[open]") || null);
    }
    await stage(page, "VII");
    assert.equal(await page.run(() => ui.querySelector("[data-at]").dataset.at), "pattern", "no key went through");
  });

  await test("then nothing of the visitor is left: screen, storage, address, undo, answers", async () => {
    await goTo(page, "result");
    await click(page, "[data-shortlist=keep]");
    await goTo(page, "next");
    await click(page, ".question [value=yes]");
    await click(page, "[data-device=agree]");
    await waitFor(page, "consent", () => ui.querySelector("[data-device=agree]").checked || null);
    const left = () =>
      page.run(async () => ({
        stage: simulator.shownCase.loss.stage,
        fragment: /stage=VII/.test(location.hash),
        databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
        session: Object.keys(sessionStorage).length,
        looks: ui.querySelectorAll(".shortlist li").length,
        answers: [...ui.querySelectorAll(".question input")].filter(({ checked, value }) => checked && value === "yes")
          .length,
        undo: !ui.querySelector(".history").hidden,
      }));
    await waitFor(page, "the address", () => /stage=VII/.test(location.hash) || null);
    await page.run(() => sessionStorage.setItem("smp-any", "of the visitor"));
    // As of a request that waits to be sent.
    await page.run(async () => {
      const request = indexedDB.open("smp-requests");
      request.onupgradeneeded = () => request.result.createObjectStore("kept");
      await new Promise((resolve) => (request.onsuccess = resolve));
      request.result.close();
    });
    const before = await left();
    assert.deepEqual(before.databases, ["smp-consultation", "smp-requests", "smp-tablet"]);
    assert.ok(before.fragment && before.answers === 1 && before.undo && before.session === 1);
    await page.run(() => (window.isOld = true));
    await passes(page, 151);
    await renewed(page);
    await goTo(page, "next");
    const after = await left();
    assert.deepEqual(after, {
      stage: "VI",
      fragment: false,
      databases: ["smp-tablet"],
      session: 0,
      looks: 0,
      answers: 0,
      undo: false,
    });
    await goTo(page, "result");
    assert.equal(await page.run(() => ui.querySelectorAll(".shortlist li").length), 0);
    assert.equal(
      await page.run(() => document.querySelector("smp-consultation").clinic),
      "Crown & Co",
      "the clinic's stays",
    );
    assert.deepEqual(await page.faults(), []);
  });
  await page.close();
}
