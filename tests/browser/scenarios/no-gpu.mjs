// A browser that can draw in no way: a code, a sentence, a drawing, and a second try that can succeed.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { loaded, PHONE } from "./demo.mjs";

export async function noGpu(openAt, test) {
  await test("a browser without any GPU gives gpu-none, the drawing, and a second try that can succeed", async () => {
    const page = await openAt("no-gpu/blank.html");
    await unseen(page);
    const { code, failure, note, late, again, failureAfter } = await page.run(async () => {
      const element = put();
      const { code } = await seen(element, "error");
      let late = 0;
      const count = () => (late += 1);
      element.addEventListener("progress", count);
      // Time for the files that were on their way.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      element.removeEventListener("progress", count);
      await element.updateComplete;
      const { failure } = element;
      const note = element.shadowRoot.querySelector(".note").textContent;
      giveGpu();
      element.shadowRoot.querySelector("button").click();
      await element.updateComplete;
      await seen(element, "load");
      return { code, failure, note, late, again: Boolean(element.facts), failureAfter: element.failure ?? null };
    });
    assert.equal(code, "gpu-none");
    assert.equal(failure.code, "gpu-none", "who comes too late for the event finds it in a property");
    assert.match(failure.message, /graphics acceleration/);
    assert.match(note, /cannot draw the simulation/);
    assert.equal(late, 0, "nothing is told of progress after the error");
    assert.ok(again);
    assert.equal(failureAfter, null, "and it is gone once there is a picture");
    await page.close();
  });

  for (const folder of ["no-gpu/", "no-gpu-late/"]) {
    const late = folder === "no-gpu-late/" ? ", even when the page's own script comes after the error event" : "";
    await test(`the demo page without any GPU says so and still works${late}`, async () => {
      const page = await openAt(`${folder}fields.html`, PHONE);
      await unseen(page);
      await page.run(failed);
      if (late) await page.run(addScript);
      const { notice, caption, views, inert, hit, at } = await page.run(stateOfPage);
      assert.match(notice, /graphics acceleration/, "the notice tells the reason");
      assert.match(caption, /no simulation/);
      assert.ok(!views && inert, "nothing can be chosen that would show nothing");
      assert.ok(hit, "a finger on 'Try again' meets that button and nothing in front of it");
      await page.run(() => giveGpu());
      await page.drag(at, at);
      const { facts } = await loaded(page);
      assert.ok(facts.hairs > 0, "the second try shows the head");
      const after = await page.run(stateOfPage);
      assert.deepEqual(
        [after.notice, after.views, after.inert],
        ["", true, false],
        "the notice goes and the controls come",
      );
      assert.match(after.caption, /real hairs/);
      assert.deepEqual(await page.faults(), []);
      await page.close();
    });
  }
}

/** Waits until the element has given up. */
function failed() {
  return new Promise((resolve) => {
    const look = () => {
      const element = document.querySelector("smp-simulator");
      if (element.failure && element.shadowRoot.querySelector("[role=alert]")) resolve();
      else setTimeout(look, 20);
    };
    look();
  });
}

function addScript() {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.type = "module";
    script.src = "fields.js";
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("fields.js could not be loaded"));
    document.head.append(script);
  });
}

function stateOfPage() {
  const element = document.querySelector("smp-simulator");
  const notice = document.querySelector("#notice");
  const views = document.querySelector(".views");
  const button = element.shadowRoot.querySelector(".note button");
  const box = button?.getBoundingClientRect();
  const at = box && [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  return {
    notice: notice.hidden ? "" : notice.textContent,
    caption: document.querySelector("#caption").textContent,
    views: views.getClientRects().length > 0,
    inert: document.querySelector(".choices").inert,
    hit:
      Boolean(at) &&
      document.elementFromPoint(...at) === element &&
      element.shadowRoot.elementFromPoint(...at) === button,
    at: at ?? null,
  };
}
