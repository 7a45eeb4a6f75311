// How finely a picture is drawn: coarser while it moves on a slow device, finer once it rests, and then no more frames.
import assert from "node:assert/strict";
import { crop, difference, pictureOf, same } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";

const SIZE = [260, 220];
const HAIR = {
  version: 1,
  hair: { units_per_cm2: 60, hairs_per_unit: 1.3, length_mm: 60 },
  treatment: { goal: "none" },
};

const box = { x: 0, y: 0, width: SIZE[0], height: SIZE[1] };
/** What an element has told of its quality since it was last asked, as texts. */
const told = (page) =>
  page.run(() =>
    element.events
      .splice(0)
      .filter(({ type }) => type === "quality")
      .map(({ detail: { share, refined } }) => `${share === 1 ? "all" : "fewer"}${refined ? ", refined" : ""}`),
  );
const refined = (page) =>
  waitFor(page, "a picture as fine as it gets", () => {
    const last = element.events.findLast(({ type }) => type === "quality");
    return last?.detail.refined || null;
  });

export async function rest(page, test) {
  await page.run(
    async ({ size, given }) => {
      window.element = put({ case: JSON.stringify(given), quality: "plain" }, size[0]);
      element.style.height = `${size[1]}px`;
      await seen(element, "load");
    },
    { size: SIZE, given: HAIR },
  );
  let once;

  await test("a plain picture rests as it was drawn", async () => {
    once = crop(await settled(page), box);
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 600)));
    assert.ok(same(crop(await settled(page), box), once));
    assert.deepEqual(await told(page), []);
  });

  await test("one that rests becomes finer, tells so, and asks for no more frames", async () => {
    await page.run(() => void (element.quality = "auto"));
    await refined(page);
    assert.deepEqual(await told(page), ["all, refined"]);
    const fine = crop(await settled(page), box);
    const { mean } = difference(fine, once, 8);
    assert.ok(mean > 0.2 && mean < 6, `${mean} codes from the plain one`);
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 500)));
    assert.equal(await page.run(() => ledger.frames), 0, "no frame is asked for");
    assert.ok(same(crop(await settled(page), box), fine), "and it stays");
  });

  await test("a picture that is taken is as fine, pixel by pixel, and a large one drawn in parts too", async () => {
    const fine = crop(await settled(page), box);
    const own = pictureOf(
      await page.run(async ([width, height]) => pixelsOf(await element.capture({ width, height })), SIZE),
    );
    const rest = (picture) => crop(picture, { x: 0, y: 30, width: SIZE[0], height: SIZE[1] - 60 });
    assert.ok(difference(rest(own), rest(fine), 2).farShare === 0, "but for what is written on it");
    // Turning the head meanwhile is no matter of it.
    const turned = await page.run(async () => {
      const large = element.capture({ width: 1100, height: 60 });
      const turning = setInterval(() => element.goTo(element.view === "left" ? "right" : "left"), 20);
      const { width } = await large;
      clearInterval(turning);
      element.goTo("three-quarter");
      return width;
    });
    assert.equal(turned, 1100);
    // Its edge between two parts runs through the head.
    const seam = await page.run(async () => {
      const canvas = await element.capture({ width: 1400, height: 120, view: "top" });
      const paint = canvas.getContext("2d");
      const column = (x) => [...paint.getImageData(x, 0, 1, 90).data];
      const apart = (one, other) => one.reduce((sum, code, at) => sum + Math.abs(code - other[at]), 0) / one.length;
      const steps = [1021, 1022, 1023, 1024, 1025].map((x) => apart(column(x), column(x + 1)));
      return { size: [canvas.width, canvas.height], steps };
    });
    assert.deepEqual(seam.size, [1400, 120]);
    assert.ok(seam.steps[2] < 3 + 2 * Math.max(seam.steps[0], seam.steps[4]), `no seam is seen: ${seam.steps}`);
    await refined(page);
  });

  await test("what moves is drawn at once, and finer again when it rests", async () => {
    await refined(page);
    await told(page);
    await page.run(() => element.goTo("left"));
    await refined(page);
    assert.deepEqual(await told(page), ["all", "all, refined"]);
  });

  await test("on a slow device fewer pixels are drawn while it moves, and all of them when it rests", async () => {
    const motion = await page.motion?.("no-preference").then(() => true);
    if (!motion) return;
    await waitFor(page, "motion", () => !matchMedia("(prefers-reduced-motion: reduce)").matches || null);
    await page.run(() => {
      // Frames that come as they do on a slow device.
      const { requestAnimationFrame } = window;
      let nowMs = performance.now();
      window.quickly = () => (window.requestAnimationFrame = requestAnimationFrame);
      window.requestAnimationFrame = (callback) => requestAnimationFrame(() => callback((nowMs += 70)));
      window.canvas = element.shadowRoot.querySelector("canvas");
      window.widths = new Set();
      new MutationObserver(() => widths.add(canvas.width)).observe(canvas, { attributes: true });
    });
    // The browser tells of it with its next frame.
    await settled(page);
    for (const view of ["right", "front"]) {
      await page.run((view) => element.goTo(view), view);
      await refined(page);
      await page.run(() => element.events.push({ type: "none" }));
      const all = await told(page);
      assert.deepEqual([all.includes("fewer"), all.at(-1)], [true, "all, refined"], `${view}: ${all}`);
    }
    const { widths, width } = await page.run(() => ({ widths: [...window.widths], width: canvas.width }));
    assert.equal(width, SIZE[0], "it rests with all its pixels");
    assert.ok(Math.min(...widths) < 0.8 * width && Math.min(...widths) > 0.4 * width, `between: ${widths}`);
    await page.run(() => void (element.quality = "fine"));
    await page.run(() => element.goTo("three-quarter"));
    await refined(page);
    assert.ok(!(await told(page)).includes("fewer"), "a fine one never has fewer");
    await page.run(() => quickly());
    await page.motion("reduce");
  });

  await test("a picture is taken as a file that says that it is sRGB", async () => {
    const files = await page.run(async () => {
      const found = [];
      for (const type of ["image/png", "image/jpeg"]) {
        const file = await element.capture({ width: 90, height: 70, type });
        const bytes = [...new Uint8Array(await file.arrayBuffer())];
        const { width, height } = await createImageBitmap(file);
        found.push({ type: file.type, bytes, size: [width, height] });
      }
      return found;
    });
    const text = ({ bytes }) => Buffer.from(bytes).toString("latin1");
    const [png, jpeg] = files;
    assert.deepEqual(
      files.map(({ type, size }) => [type, size]),
      [
        ["image/png", [90, 70]],
        ["image/jpeg", [90, 70]],
      ],
      "the browser reads both",
    );
    const ahead = text(png).indexOf("sRGB");
    assert.ok(ahead > 0 && ahead < text(png).indexOf("IDAT"));
    assert.ok(text(jpeg).indexOf("ICC_PROFILE\0\u0001\u0001") > 0 && text(jpeg).includes("mntrRGB XYZ "));
  });

  await test("what is asked for of quality, size and kind, and can't be, is told of", async () => {
    const codes = await page.run(async () => {
      element.events.length = 0;
      element.quality = "best";
      await element.updateComplete;
      const none = [];
      for (const shot of [
        { width: 0, height: 10 },
        { width: NaN, height: 10 },
        { width: 10, height: -3 },
        { width: 10, height: 10, type: "image/tiff" },
      ])
        none.push((await element.capture(shot)) ?? "none");
      return [...none, ...element.events.filter(({ type }) => type === "error").map(({ detail }) => detail.code)];
    });
    assert.deepEqual(codes, [...Array(4).fill("none"), "quality-unknown", ...Array(4).fill("capture-unknown")]);
  });

  await test("where the device is lost while a large picture is taken there is none, and another device comes", async () => {
    const picture = await page.run(async () => {
      element.events.length = 0;
      element.quality = "plain";
      const large = element.capture({ width: 4000, height: 300 });
      await new Promise((resolve) => setTimeout(resolve, 30));
      await loseDevice(element);
      return (await large) ?? "none";
    });
    assert.equal(picture, "none");
    await waitFor(page, "another device", () => element.events.some(({ type }) => type === "load") || null);
    const size = await page.run(async () => (await element.capture({ width: 50, height: 40 })).width);
    assert.equal(size, 50, "and pictures are taken again");
  });

  await test("one that goes while a large picture is taken of it gives none, and nothing breaks", async () => {
    const found = await page.run(async () => {
      element.events.length = 0;
      element.quality = "plain";
      const large = element.capture({ width: 4000, height: 300 });
      await new Promise((resolve) => setTimeout(resolve, 30));
      element.remove();
      return { picture: (await large) ?? "none", errors: element.events.filter(({ type }) => type === "error").length };
    });
    assert.deepEqual(found, { picture: "none", errors: 0 });
  });
}
