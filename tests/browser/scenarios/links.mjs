// A case that is damaged, strange or handed on by other programs: shown as what it is, or told; never as another one.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { loaded, PHONE, SPARSE } from "./demo.mjs";

/** Of every part of a case one field. */
const WHOLE = ["person", "skin", "hair", "loss", "hairline", "treatment", "plan", "time", "view", "assumptions"];
const isWhole = (shown) => WHOLE.every((part) => shown?.[part]) && Array.isArray(shown?.scars);

/** Attribute values that are no case, and the code of each. */
const NO_CASES = [
  ["#", "case-syntax"],
  ["null", "case-syntax"],
  ["undefined", "case-syntax"],
  ["[object Object]", "case-syntax"],
  ["{", "case-syntax"],
  ["case=1;hair.length_mm=3;loss.stage=VIII", "case-field"],
  ["case=1;loss.stage=VI\u2026", "case-damaged"],
  ['{"version":1,"loss":{"stage":"3"}}', "case-field"],
];

export async function cases(page, test) {
  await test("an element whose first case is none shows the default in full, and tells of it", async () => {
    const told = await page.run(
      async (values) => {
        const told = [];
        for (const value of values) {
          const element = put({ case: value }, 160);
          const load = await seen(element, "load");
          await new Promise((resolve) => setTimeout(resolve, 900));
          const { code } = await seen(element, "error");
          const description = element.shadowRoot.querySelector("#description").textContent;
          told.push({ code, shown: element.shownCase, load: load.case, description, attribute: element.case });
          element.remove();
        }
        return told;
      },
      NO_CASES.map(([value]) => value).slice(1, 3),
    );
    for (const [at, { code, shown, load, description, attribute }] of told.entries()) {
      const [value, wanted] = NO_CASES[at + 1];
      assert.ok(isWhole(shown) && isWhole(load), `${value}: ${JSON.stringify(shown)}`);
      assert.deepEqual([code, attribute, shown.loss.stage], [wanted, value, "VI"]);
      assert.match(description, /^A man's head .*[.] Seen from/);
    }
  });

  await test("later ones leave the last good case in full", async () => {
    const states = await page.run(
      async (values) => {
        window.element = put({ case: "case=1;loss.stage=V;hair.units_per_cm2=60" }, 160);
        await seen(element, "load");
        const states = [];
        for (const value of values) {
          element.events.length = 0;
          element.case = value;
          const { code } = await seen(element, "error");
          states.push({ code, shown: element.shownCase });
        }
        return states;
      },
      NO_CASES.map(([value]) => value),
    );
    for (const [at, { code, shown }] of states.entries()) {
      const [value, wanted] = NO_CASES[at];
      assert.ok(isWhole(shown) && shown.loss.stage === "V" && shown.hair.units_per_cm2 === 60, value);
      assert.equal(code, wanted, value);
    }
  });

  await test("a case that was good before the first bad one is the one that is shown", async () => {
    const shown = await page.run(async () => {
      const early = put({ case: "case=1;loss.stage=III;hair.units_per_cm2=60" }, 160);
      await early.updateComplete;
      await Promise.resolve();
      early.case = "case=1;loss.stage=VIII";
      await seen(early, "load");
      const shown = early.shownCase;
      early.remove();
      return shown;
    });
    assert.equal(shown.loss.stage, "III");
  });

  await test("objects are taken as cases, and what can be none is told and changes nothing", async () => {
    const { stage, text, again } = await page.run(async () => {
      element.events.length = 0;
      element.case = { version: 1, loss: { stage: "VII" }, hair: { units_per_cm2: 60 } };
      await seen(element, "case-change");
      const stage = element.shownCase.loss.stage;
      element.events.length = 0;
      element.case = Object.freeze(element.shownCase);
      await element.updateComplete;
      return {
        stage,
        text: element.getAttribute("case"),
        again: element.events.filter(({ type }) => type === "error"),
      };
    });
    assert.equal(stage, "VII");
    assert.equal(JSON.parse(text).loss.stage, "VII", "the attribute holds its JSON");
    assert.deepEqual(again, []);
    const told = await page.run(async () => {
      const cyclic = { version: 1 };
      cyclic.itself = cyclic;
      const told = [];
      for (const value of [7, true, [1], () => {}, Symbol("case"), 5n, cyclic, { version: 1, wig: 1 }, { loss: {} }]) {
        element.events.length = 0;
        element.case = value;
        const { code, message } = await seen(element, "error");
        told.push([code, message, element.shownCase.loss.stage]);
      }
      for (const value of [null, undefined, ""]) {
        element.events.length = 0;
        element.case = value;
        await element.updateComplete;
        told.push(element.events.filter(({ type }) => type === "error").length);
      }
      return told;
    });
    for (const [code, message, stage] of told.slice(0, 7)) {
      assert.deepEqual([code, stage], ["case-syntax", "VII"]);
      assert.match(message, /^case is .*; it may be a text or an object/);
    }
    assert.deepEqual(
      told.slice(7, 9).map(([code]) => code),
      ["case-field", "case-version"],
    );
    assert.deepEqual(told.slice(9), [0, 0, 0], "no case is the default, without an error");
  });

  await test("changes are made to the last good case, whatever was set since and however early", async () => {
    const { after, early } = await page.run(async () => {
      element.case = "#case=1;loss.stage=IV;hair.units_per_cm2=60;treatment.sessions=2";
      element.case = '{"version":1,"hair":{"length_mm":900}}';
      element.updateCase({ time: { day: 10 } });
      await element.updateComplete;
      element.events.length = 0;
      element.case = "#case=1;loss.stage=IV;hair.units_per_cm2=60";
      element.updateCase({ time: { day: 11 } });
      await seen(element, "case-change");
      const after = element.shownCase;
      const fresh = put({ case: "case=1;loss.stage=V;hair.units_per_cm2=60" }, 160);
      fresh.updateCase({ time: { day: 12 } });
      fresh.updateCase({ treatment: { sessions: 1 } });
      await seen(fresh, "load");
      while (fresh.shownCase.time.day !== 12) await new Promise((resolve) => setTimeout(resolve, 20));
      const early = fresh.shownCase;
      fresh.remove();
      return { after, early };
    });
    assert.deepEqual([after.loss.stage, after.time.day], ["IV", 11]);
    assert.deepEqual([early.loss.stage, early.time.day, early.treatment.sessions], ["V", 12, 1]);
  });

  await test("a link that was cut or changed is said to be damaged, and a whole one is read", async () => {
    const { codes, stage, links } = await page.run(async () => {
      const codes = [];
      const links = [];
      for (const patch of [
        { loss: { stage: "VII" }, plan: { price_per_session: 450 } },
        {
          loss: { stage: "VI" },
          scars: [{ kind: "fut" }, { kind: "trauma", points: "1_2_30_40" }],
          hair: { length_mm: 7 },
        },
      ]) {
        element.case = null;
        element.updateCase(patch);
        await element.updateComplete;
        const link = element.fragment;
        links.push(link);
        const changed = [1, 2, 7].map((less) => link.slice(0, -less));
        changed.push(
          link.slice(0, 9),
          `${link}0`,
          link.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
          `#${link.slice(0, -1)}&a=b`,
        );
        for (const text of changed) {
          element.events.length = 0;
          element.case = text;
          codes.push([text, (await seen(element, "error")).code]);
        }
        element.events.length = 0;
        element.case = encodeURIComponent(`#${link}`) + "&utm_source=mail";
        await seen(element, "case-change");
      }
      return { codes, stage: element.shownCase.loss.stage, links };
    });
    for (const [text, code] of codes) assert.equal(code, "case-damaged", text);
    assert.equal(stage, "VI");
    for (const link of links) assert.match(link, /^case=[a-z]{6}-1;/);
  });
}

/** What the demo says and shows. */
function stateOfPage() {
  const element = document.querySelector("smp-simulator");
  const notice = document.querySelector("#notice");
  return {
    stage: element.shownCase?.loss.stage,
    goal: element.shownCase?.treatment.goal,
    parts: Object.keys(element.shownCase ?? {}).length,
    notice: notice.hidden ? "" : notice.textContent,
    caption: document.querySelector("#caption").textContent,
    chosen: document.querySelector('[name="treatment.goal"]:checked').value,
    hash: location.hash,
  };
}

export async function links(openAt, test) {
  await test("the demo with a bad case in its address says so, and shows its own in full", async () => {
    const page = await openAt("fields.html#case=1;hair.length_mm=3;loss.stage=VIII", PHONE);
    await unseen(page);
    await loaded(page);
    const state = await page.run(stateOfPage);
    assert.match(state.notice, /loss\.stage/);
    assert.deepEqual([state.goal, state.chosen], ["shaved", "both"]);
    assert.ok(state.parts > 10 && /real hairs/.test(state.caption), JSON.stringify(state));
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  const page = await openAt(SPARSE, PHONE);
  await unseen(page);
  await loaded(page);
  const goTo = (hash) => page.run((hash) => void (location.hash = hash), hash);
  const stageIs = (stage) =>
    waitFor(
      page,
      `stage ${stage}`,
      (stage) => document.querySelector("smp-simulator").shownCase.loss.stage === stage || null,
      stage,
    );

  await test("an address is read however programs encoded it and whatever they put round it", async () => {
    const base = "case=1;hair.units_per_cm2=60;loss.stage=";
    const encoded = (stage) => encodeURIComponent(base + stage);
    for (const [stage, hash] of [
      ["V", `#${encoded("V")}`],
      ["III", `#${encodeURIComponent(encoded("III"))}`],
      ["VII", `#${base}VII&utm_source=x`],
      ["IV", `#${base}IV?fbclid=abc`],
      ["II", `#${base}II.`],
      ["VI", `#"${base}VI">`],
      ["IIIa", `#(${encoded("IIIa")}).`],
    ]) {
      await goTo(hash);
      await stageIs(stage);
      assert.equal((await page.run(stateOfPage)).notice, "", hash);
    }
  });

  await test("one that was cut is told, and what is on the screen stays", async () => {
    const { stage } = await page.run(stateOfPage);
    const link = await page.run(() => document.querySelector("smp-simulator").fragment);
    for (const hash of [`#${link.slice(0, -1)}`, `#${encodeURIComponent(link).slice(0, -2)}`, `#${link}x`, "#case"]) {
      await goTo(hash);
      await waitFor(page, `a word about ${hash}`, () => !document.querySelector("#notice").hidden || null);
      const state = await page.run(stateOfPage);
      assert.equal(state.stage, stage, hash);
      await page.run(() => document.querySelector("smp-simulator").updateCase({ time: { day: Math.random() * 20 } }));
      await waitFor(page, "no notice", () => document.querySelector("#notice").hidden || null);
    }
  });

  await test("a page's own routes are neither read nor written over", async () => {
    const { stage } = await page.run(stateOfPage);
    for (const hash of ["#/prices", "#/case=1;loss.stage=VII", "#showcase=2", "#top", "#%2Fa%2Fcase%3D1"]) {
      await goTo(hash);
      await page.run(async () => {
        const element = document.querySelector("smp-simulator");
        element.updateCase({ time: { day: Math.random() * 20 } });
        await new Promise((resolve) => element.addEventListener("case-change", resolve, { once: true }));
        await new Promise((resolve) => setTimeout(resolve, 600));
      });
      const state = await page.run(stateOfPage);
      assert.deepEqual([state.hash, state.stage, state.notice], [hash, stage, ""]);
    }
  });

  await test("the address that the page keeps is whole and is read again", async () => {
    await goTo("");
    await page.run(() => document.querySelector("smp-simulator").updateCase({ loss: { stage: "V" } }));
    await stageIs("V");
    await waitFor(page, "the address", () => /^#case=[a-z]{6}-1;/.test(location.hash) || null);
    const { hash } = await page.run(stateOfPage);
    await page.run(() => document.querySelector("smp-simulator").updateCase({ loss: { stage: "VI" } }));
    await stageIs("VI");
    await waitFor(page, "the next address", (hash) => location.hash !== hash || null, hash);
    await goTo(hash);
    await stageIs("V");
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();
}
