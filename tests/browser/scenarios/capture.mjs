// Pictures that are taken from any view and of any size, while the screen stays as it is.
import assert from "node:assert/strict";
import { crop, difference, middle, pictureOf, same, skinShare } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";

const CASE = { version: 1, hair: { units_per_cm2: 60, hairs_per_unit: 1.3 } };
const BEFORE = { ...CASE, treatment: { goal: "none" } };
const SIX = ["front", "three-quarter", "left", "top", "crown", "back"];
const SIZE = [300, 240];

/** Takes pictures one after the other, and what the visible canvas holds when each is there. */
async function taken(page, shots) {
  const pictures = await page.run(async (shots) => {
    const found = [];
    for (const shot of shots) {
      const picture = await element.capture(shot);
      // Before the browser had its turn.
      const screen = pixelsOf(element.shadowRoot.querySelector("canvas:not(.still)"));
      found.push(picture && { picture: pixelsOf(picture), screen });
    }
    return found;
  }, shots);
  return pictures.map((each) => each && { picture: pictureOf(each.picture), screen: pictureOf(each.screen) });
}

const one = async (page, shot) => (await taken(page, [shot]))[0]?.picture;
const sizeOf = ({ width, height }) => [width, height];

/** Shows looks as `compare` says, once they are seen. */
async function show(page, compare, looks) {
  const count = { off: 1, divider: 2, grid: Math.max(2, looks.length) }[compare];
  await page.run(
    ({ compare, looks }) => {
      element.compare = compare;
      element.looks = looks.length > 1 ? looks : null;
      if (looks.length === 1) element.case = looks[0];
    },
    { compare, looks },
  );
  await waitFor(
    page,
    "the looks",
    ({ count, goal }) => {
      const last = element.events.findLast(({ type }) => type === "compare-change")?.detail;
      return (last?.looks.length === count && element.shownCase.treatment.goal === goal) || null;
    },
    { count, goal: looks[0].treatment?.goal ?? "shaved" },
  );
}

export async function capture(page, test) {
  await page.run(
    async ({ size, looks }) => {
      window.element = put({}, size[0]);
      element.style.height = `${size[1]}px`;
      const early = await element.capture({ width: 10, height: 10 });
      if (early !== undefined) throw new Error("there is a picture before there is one");
      element.case = looks;
      await seen(element, "load");
    },
    { size: SIZE, looks: CASE },
  );
  const box = { x: 0, y: 0, width: SIZE[0], height: SIZE[1] };

  await test("pictures from six views are as large as is asked for, and the screen stays as it is, camera and all", async () => {
    const before = crop(await settled(page), box);
    const state = () =>
      page.run(() => ({
        camera: element.camera,
        view: element.view,
        builds: ledger.builds,
        told: element.events.length,
      }));
    const was = await state();
    const found = await taken(
      page,
      SIX.map((view) => ({ view, width: 96, height: 120 })),
    );
    assert.deepEqual(await state(), was, "nothing is told of and nothing computed");
    assert.ok(same(crop(await settled(page), box), before), "the screen is, pixel by pixel, what it was");
    for (const [at, { picture, screen }] of found.entries()) {
      assert.deepEqual(sizeOf(picture), [96, 120], SIX[at]);
      assert.ok(skinShare(picture) > 0.1, `${SIX[at]} shows a head`);
      assert.ok(same(screen, found[0].screen), `after ${SIX[at]} the screen is drawn again in the same task`);
      for (const [other, { picture: theirs }] of found.slice(0, at).entries())
        assert.ok(difference(picture, theirs, 24).farShare > 0.05, `${SIX[at]} is not ${SIX[other]}`);
    }
    assert.ok(difference(found[0].screen, before, 8).mean < 0.5, "and that is what is seen");
  });

  await test("one that asks for nothing else is the screen's, and says what every picture says", async () => {
    const [{ picture, screen }] = await taken(page, [{ width: SIZE[0], height: SIZE[1] }]);
    const rest = (picture) => crop(picture, { x: 0, y: 30, width: SIZE[0], height: SIZE[1] - 60 });
    const band = (picture) => crop(picture, { x: 0, y: SIZE[1] - 30, width: SIZE[0], height: 30 });
    assert.ok(same(rest(picture), rest(screen)));
    assert.ok(difference(band(picture), band(screen), 40).farShare > 0.05, "it is written below");
  });

  await test("what is said stands on two lines where one would be too long", async () => {
    const said = { view: "front", height: 200, textPx: 14 };
    const [wide, narrow] = [await one(page, { ...said, width: 340 }), await one(page, { ...said, width: 150 })];
    // So much of a line, counted from below, is as light as what letters stand on: 82 % white over a dark shirt.
    const ground = (picture, line) => {
      const { data } = crop(picture, { x: 20, y: 192 - 25 * line, width: 20, height: 24 });
      return data.filter((code, at) => at % 4 === 0 && code > 208).length / (data.length / 4);
    };
    assert.ok(ground(narrow, 1) > 0.4 && ground(narrow, 2) > 0.4, "both have a ground");
    assert.ok(ground(wide, 1) > 0.4 && ground(wide, 2) < 0.1, "where there is room it is one");
  });

  await test("before the treatment is the first look as it was, though it is not on the screen", async () => {
    const shot = { view: "top", width: 120, height: 120 };
    const [before, after] = [await one(page, { ...shot, looks: "before" }), await one(page, shot)];
    assert.ok(difference(before, after, 12).farShare > 0.02, "which is not what is seen");
    await show(page, "off", [BEFORE]);
    assert.ok(same(await one(page, shot), before));
    await show(page, "off", [CASE]);
    assert.ok(same(await one(page, shot), after), "and the case is shown again");
  });

  await test("looks are taken beside each other, or one alone", async () => {
    const longer = { ...CASE, hair: { ...CASE.hair, length_mm: 8 } };
    await show(page, "grid", [CASE, BEFORE, longer]);
    const shot = { view: "left", width: 242, height: 242 };
    const [grid, divided] = [await one(page, shot), await one(page, { ...shot, compare: "divider" })];
    const alone = await taken(
      page,
      [0, 1, 2].map((looks) => ({ view: "left", width: 120, height: 120, looks })),
    );
    // Between names above and what every picture says below.
    const part = (picture, x, y) => crop(picture, { x, y: y + 30, width: 120, height: 40 });
    for (const [at, { picture }] of alone.entries()) {
      assert.deepEqual(sizeOf(picture), [120, 120]);
      assert.ok(same(part(picture, 0, 0), part(grid, 122 * (at % 2), 122 * Math.floor(at / 2))), `look ${at}`);
    }
    assert.ok(difference(grid, divided, 24).farShare > 0.1, "otherwise compared, it is another picture");
    assert.equal(await one(page, { ...shot, looks: 3 }), undefined, "there is no fourth");
    assert.ok(same(await one(page, { ...shot, looks: "first" }), await one(page, { ...shot, looks: 0 })));
    await show(page, "off", [CASE]);
  });

  await test("one may be nearer, and as large as a device can draw it", async () => {
    const near = { width: 200, height: 200, looks: "first" };
    const [far, close, closer] = [
      await one(page, { ...near, view: "top" }),
      await one(page, { ...near, view: "top", spanMm: 60 }),
      await one(page, { ...near, spanMm: 30 }),
    ];
    assert.ok(difference(far, close, 24).farShare > 0.2 && difference(close, closer, 24).farShare > 0.1);
    assert.ok(skinShare(middle(close, 0.3)) > 0.9, "close up it is full of skin");
    const sizes = await page.run(async () => {
      const found = [];
      for (const [width, height] of [
        [6000, 1500],
        [1, 1],
        [0.6, 7.6],
      ]) {
        const { width: across, height: down } = await element.capture({ width, height });
        found.push([across, down]);
      }
      return found;
    });
    assert.deepEqual(sizes, [
      [4096, 1024],
      [1, 1],
      [1, 8],
    ]);
  });

  await test("what can be none of it is told of", async () => {
    const told = await page.run(async () => {
      element.events.length = 0;
      const size = { width: 20, height: 20 };
      const none = [
        await element.capture({ ...size, view: "below" }),
        await element.capture({ ...size, compare: "both" }),
      ];
      return [...none, ...element.events.map(({ detail }) => detail.code)];
    });
    // What crosses from a page is null where it was nothing.
    assert.deepEqual(
      told.map((each) => each ?? "none"),
      ["none", "none", "view-unknown", "compare-unknown"],
    );
  });

  // Not every driver can say what a visitor asked for of motion.
  if (page.motion) {
    await test("a flight goes on where it was going", async () => {
      await page.motion("no-preference");
      await waitFor(page, "motion", () => !matchMedia("(prefers-reduced-motion: reduce)").matches || null);
      await settled(page);
      await page.run(async () => {
        element.goTo("back");
        await element.capture({ view: "front", width: 60, height: 60 });
        await element.capture({ width: 60, height: 60, spanMm: 40 });
      });
      await waitFor(page, "the back", () => Math.abs(Math.abs(element.camera.yaw) - Math.PI) < 0.01 || null);
      const { spanMm } = await page.run(() => element.camera);
      assert.ok(Math.abs(spanMm - 315) < 2, `${spanMm} mm`);
      await page.motion("reduce");
    });
  }
}
