// The demo's handles and its brush: under the pointer in any frame and script, and let go whenever the pointer is.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { choose, loaded, PHONE, SPARSE } from "./demo.mjs";

/** What a page round the demo may do to it. */
const FRAMES = ["", "transform: scale(0.6)", "zoom: 1.4", "transform: rotate(12deg) scale(0.6)", "direction: rtl"];
const DOWN = { button: "left", buttons: 1, clickCount: 1 };
const LEFT = { button: "left", buttons: 1 };

/** Ways to lose a pointer that is down on what a selector names; each gives the buttons that are down after it. */
const LOST = {
  "the left button is lifted while the right is down": async (page, at) => {
    await page.mouse("mousePressed", at, { button: "right", buttons: 3, clickCount: 1 });
    await page.mouse("mouseReleased", at, { button: "left", buttons: 2, clickCount: 1 });
    return 2;
  },
  "the release was never told": async () => 0,
  "the window loses the focus": async (page) => {
    await page.run(() => void window.dispatchEvent(new Event("blur")));
    return 1;
  },
};

export async function frames(openAt, test) {
  const page = await openAt(SPARSE, PHONE);
  await unseen(page);
  await loaded(page);
  const frame = (css) =>
    page.run((css) => {
      document.documentElement.dir = css.includes("rtl") ? "rtl" : "ltr";
      document.querySelector("main").style.cssText = css;
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    }, css);
  const hairline = () => page.run(() => document.querySelector("smp-simulator").shownCase.hairline);
  const retouch = () => page.run(() => JSON.parse(document.querySelector("smp-simulator").case).loss.retouch);
  /** Where in the window a handle's middle stands, and where the point it stands for is seen. */
  const standing = () =>
    page.run(async () => {
      const element = document.querySelector("smp-simulator");
      const { x, y, width, height } = document.querySelector("[data-handle=middle]").getBoundingClientRect();
      const found = await element.hairlineHandles();
      const [place] = element.placesOf([found.find(({ handle }) => handle === "middle").position_mm]);
      const mark = document.createElement("i");
      mark.style.cssText = `position:absolute;left:${place.x}px;top:${place.y}px`;
      document.querySelector(".picture").append(mark);
      const seen = mark.getBoundingClientRect();
      mark.remove();
      return { handle: [x + width / 2, y + height / 2], seen: [seen.x, seen.y] };
    });
  const onPicture = ([clientX, clientY]) =>
    page.run(
      (at) => {
        const { x, y } = document.querySelector("smp-simulator").pointAt(at);
        return [x, y];
      },
      { clientX, clientY },
    );
  const off = ([x, y], [toX, toY]) => Math.hypot(x - toX, y - toY);
  const changed = (from) =>
    waitFor(
      page,
      "another hairline",
      (from) => document.querySelector("smp-simulator").shownCase.hairline.mid_height_mm !== from || null,
      from,
    );

  await test("a handle stands where its point is seen, and a drag leaves it under the pointer", async () => {
    await choose(page, "treatment.goal", "shaved");
    await page.press('[data-view="front"]');
    await page.press('[data-section="Hairline"] > summary');
    await waitFor(
      page,
      "the handle",
      () => document.querySelector("[data-handle=middle]")?.getClientRects()[0] || null,
    );
    for (const [turn, css] of FRAMES.entries()) {
      await frame(css);
      const { handle, seen } = await standing();
      assert.ok(off(handle, seen) < 2, `${css}: it stands at ${handle}, its point is at ${seen}`);
      const from = handle.map(Math.round);
      const to = [from[0], from[1] + (turn % 2 ? 8 : -8)];
      const { mid_height_mm } = await hairline();
      // On the picture: what is said of a hairline moves the page itself.
      const [start, end, stood] = [await onPicture(from), await onPicture(to), await onPicture(handle)];
      await page.mouse("mousePressed", from, DOWN);
      await page.mouse("mouseMoved", to, LEFT);
      await page.mouse("mouseReleased", to, { ...DOWN, buttons: 0 });
      await changed(mid_height_mm);
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const dropped = await onPicture((await standing()).handle);
      const beside = off(dropped, [stood[0] + end[0] - start[0], stood[1] + end[1] - start[1]]);
      // Along the hairline's own way: a turned picture is dragged a little aside.
      assert.ok(beside < (css.includes("rotate") ? 9 : 5), `${css}: ${beside} px beside where it was dropped`);
    }
    await frame("");
  });

  await test("a handle is let go with its pointer", async () => {
    for (const [how, loses] of Object.entries(LOST)) {
      const { handle } = await standing();
      const { mid_height_mm } = await hairline();
      await page.mouse("mousePressed", handle, DOWN);
      await page.mouse("mouseMoved", [handle[0], handle[1] - 5], LEFT);
      await changed(mid_height_mm);
      const buttons = await loses(page, [handle[0], handle[1] - 5]);
      const held = await hairline();
      for (const dy of [-40, -20, 30]) {
        const button = ["none", "left", "right"][buttons];
        await page.mouse("mouseMoved", [handle[0], handle[1] + dy], { button, buttons });
      }
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 400)));
      assert.deepEqual(await hairline(), held, how);
      for (const button of ["left", "right"]) {
        await page.mouse("mouseReleased", handle, { button, buttons: 0, clickCount: 1 });
      }
    }
  });

  await test("the brush's ring stands round the pointer, and its strokes end with it", async () => {
    await page.press('[data-section="Hairline"] > summary');
    await page.press('[data-section="Loss"] > summary');
    await page.press('[data-view="back"]');
    await page.press('[data-path="loss.retouch"] label:has([value="takes"])');
    for (const css of FRAMES) {
      await frame(css);
      const middle = await page.run(() => {
        const { x, y, width, height } = document.querySelector("smp-simulator").getBoundingClientRect();
        return [Math.round(x + width / 2 + 9), Math.round(y + height / 2 - 14)];
      });
      await page.mouse("mouseMoved", middle, { buttons: 0 });
      const ring = await page.run(() => {
        const { x, y, width, height } = document.querySelector("#ring").getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      });
      assert.ok(off(ring, middle) < 2, `${css}: the ring is at ${ring}, the pointer at ${middle}`);
    }
    await frame("");
    for (const [how, loses] of Object.entries(LOST)) {
      const before = await retouch();
      await page.mouse("mousePressed", [150, 150], DOWN);
      await page.mouse("mouseMoved", [170, 150], LEFT);
      await waitFor(
        page,
        "a stroke",
        (before) => JSON.parse(document.querySelector("smp-simulator").case).loss.retouch !== before || null,
        before,
      );
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 500)));
      const buttons = await loses(page, [170, 150]);
      const painted = await retouch();
      for (const x of [190, 210, 140]) {
        await page.mouse("mouseMoved", [x, 190], { button: ["none", "left", "right"][buttons], buttons });
      }
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 500)));
      assert.equal(await retouch(), painted, how);
      for (const button of ["left", "right"]) {
        await page.mouse("mouseReleased", [170, 150], { button, buttons: 0, clickCount: 1 });
      }
    }
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();
}
