// What the treatment is for, as a page's owner sets it for cases that don't say.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launchQuickChromium } from "./support/chromium.mjs";
import { sourceModule } from "./support/module.mjs";
import { startServer } from "./support/server.mjs";
import { unseen } from "./support/unseen.mjs";
import { waitFor } from "./support/wait.mjs";

const { withGoal, GOALS } = await sourceModule("engine/case.ts");
const { FIELDS } = await sourceModule("engine/case-fields.ts");

describe("a goal", { concurrency: false }, () => {
  it("is one of those that a case can have", () => {
    assert.deepEqual(GOALS, FIELDS["treatment.goal"].names);
  });

  it("is put into cases that name none, with nothing of them lost", () => {
    const parsed = (text) => JSON.parse(withGoal(text, "density"));
    assert.deepEqual(parsed(""), { version: 1, treatment: { goal: "density" } });
    assert.deepEqual(parsed('\ufeff{"version":1}'), { version: 1, treatment: { goal: "density" } });
    assert.deepEqual(parsed('{"version":1,"loss":{"stage":"V"},"unknown":[1],"treatment":{"sessions":2}}'), {
      version: 1,
      loss: { stage: "V" },
      unknown: [1],
      treatment: { sessions: 2, goal: "density" },
    });
    for (const [text, made] of [
      ["case=1", "case=1;treatment.goal=density"],
      ["#case=1;loss.stage=VI", "#case=1;treatment.goal=density;loss.stage=VI"],
      [
        "“https://clinic.example/#case=1;loss.stage=VI”",
        "“https://clinic.example/#case=1;treatment.goal=density;loss.stage=VI”",
      ],
      ["#case%3D1%3Bloss.stage%3DVI", "#case%3D1;treatment.goal=density%3Bloss.stage%3DVI"],
    ])
      assert.equal(withGoal(text, "density"), made);
  });

  it("leaves what names one, what the simulator wrote as a whole, and what is no case, as it is", () => {
    for (const text of [
      '{"version":1,"treatment":{"goal":"none"}}',
      '{"version":1,"treatment":{"goal":null}}',
      '{"version":1,"treatment":"shaved"}',
      '{"version":2}',
      '{"version":1',
      "[]",
      "case=1;treatment.goal=none",
      "#case=1;loss.stage=VI;treatment.goal=shaved",
      "#case=cpmxfm-1;loss.stage=VI",
      "case=12;loss.stage=VI",
      "not a case",
    ])
      assert.equal(withGoal(text, "density"), text);
    for (const goal of [null, "", "beard", "toString"]) assert.equal(withGoal("case=1", goal), "case=1");
  });

  describe("on a page", { concurrency: false }, () => {
    let server, browser, page;
    before(async () => {
      server = await startServer();
      browser = await launchQuickChromium("webgl2");
      page = await browser.open(`${server.url}blank.html`, [800, 600]);
      await unseen(page);
    });
    after(async () => {
      assert.deepEqual(await page?.faults(), []);
      await browser?.close();
      await server?.close();
    });

    it("is that of a case without one, of looks without one, and of the next case; a case's own counts", async () => {
      const found = await page.run(async () => {
        window.element = put({ goal: "density", case: "case=1;loss.stage=III" });
        await seen(element, "load");
        const goals = [element.shownCase.treatment.goal];
        const next = async (change) => {
          element.events.length = 0;
          change();
          await seen(element, "case-change");
          goals.push(element.shownCase.treatment.goal);
        };
        await next(() => (element.goal = "scars"));
        await next(() => (element.case = "case=1;treatment.goal=shaved;loss.stage=III"));
        await next(() => (element.case = { version: 1, loss: { stage: "III" } }));
        await next(() => element.updateCase({ loss: { stage: "IV" } }));
        await next(() => (element.case = "case=1;loss.stage=III"));
        await next(() => element.removeAttribute("goal"));
        return goals;
      });
      assert.deepEqual(found, ["density", "scars", "shaved", "scars", "scars", "scars", "shaved"]);
      const looks = await page.run(async () => {
        element.goal = "density";
        element.compare = "side-by-side";
        element.events.length = 0;
        element.looks = ["case=1;loss.stage=III", "case=1;loss.stage=III;treatment.goal=none"];
        for (;;) {
          const last = element.events.filter(({ type }) => type === "compare-change").at(-1)?.detail.looks;
          const goals = last?.map(({ treatment: { goal } }) => goal);
          if (goals?.length === 2 && goals[0] === "density") return goals;
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
      });
      assert.deepEqual(looks, ["density", "none"]);
      await page.run(() => element.remove());
    });

    it("is that of a consultation's design at first, and again when one starts over", async () => {
      await page.run(async () => {
        await import(new URL("smp-consultation.js", location.href).href);
        const flow = document.createElement("smp-consultation");
        flow.setAttribute("case", "case=1;loss.stage=III");
        flow.setAttribute("goal", "density");
        flow.setAttribute("prices", "per_session=450;currency=EUR");
        flow.simulator.quality = "plain";
        document.body.append((window.flow = flow));
      });
      const shown = (what, goal, stage) =>
        waitFor(
          page,
          what,
          ([goal, stage]) => {
            const found = flow.simulator.shownCase;
            return (found?.treatment.goal === goal && found.loss.stage === stage) || null;
          },
          [goal, stage],
        );
      await shown("the design at first", "density", "III");
      await waitFor(page, "the steps", () => flow.shadowRoot.querySelector(".steps button"));
      await page.run(() => flow.simulator.updateCase({ loss: { stage: "V" }, treatment: { goal: "shaved" } }));
      await shown("another design", "shaved", "V");
      await page.run(() => {
        flow.step = "next";
        [...flow.shadowRoot.querySelectorAll("button")]
          .find(({ textContent }) => /start over/i.test(textContent))
          .click();
      });
      await shown("the design at first again", "density", "III");
      await page.run(() => flow.remove());
    });
  });
});
