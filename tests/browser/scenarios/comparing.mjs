// Looks of one person compared in one picture: each is, pixel by pixel, what it is alone; only what is treated differs.
import assert from "node:assert/strict";
import { crop, difference, same } from "../support/pixels.mjs";
import { decodePng } from "../support/png.mjs";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";

const CASE = { version: 1, hair: { units_per_cm2: 60, hairs_per_unit: 1.3 } };
const BEFORE = { ...CASE, treatment: { goal: "none" } };
const LONGER = { ...CASE, hair: { ...CASE.hair, length_mm: 8 } };
const THIRD = { ...CASE, loss: { stage: "III" } };

/** An element of so many pixels with looks and a way to compare, once these are what is seen. */
async function put(page, [width, height], attributes, looks) {
  await page.run(
    async ({ width, height, attributes, looks }) => {
      // Firefox's compositor may stop for good when a device goes with work under way.
      const canvas = window.element?.shadowRoot.querySelector("canvas");
      await canvas?.deviceOfTest?.queue.onSubmittedWorkDone();
      window.element?.remove();
      window.element = window.put({ compare: null, ...attributes });
      element.style.cssText = `display:block;width:${width}px;height:${height}px`;
      if (Array.isArray(looks)) element.looks = looks;
      else element.case = looks;
      await seen(element, "load");
    },
    { width, height, attributes, looks },
  );
  await rested(page);
}

/** Waits until the looks that were set are those on the screen. */
function rested(page) {
  return waitFor(page, "the looks", () => {
    const last = element.events.findLast(({ type }) => type === "compare-change")?.detail;
    const wanted = element.looks.length;
    const count = { off: 1, hold: 1, blink: 1, divider: 2, "side-by-side": 2, grid: Math.max(2, wanted) };
    const treated = wanted > 0 || element.shownCase?.treatment.goal !== "none";
    return last?.looks.length === (treated ? count[last.compare] : 1) || null;
  });
}

/** The picture alone, without what lies over it. */
async function drawn(page, box) {
  await page.run(() => {
    element.shadowRoot.querySelector("#no-over")?.remove();
    const style = Object.assign(document.createElement("style"), {
      id: "no-over",
      textContent: ".over { opacity: 0 }",
    });
    element.shadowRoot.append(style);
  });
  const picture = await settled(page);
  await page.run(() => element.shadowRoot.querySelector("#no-over").remove());
  return crop(picture, box ?? (await page.run(() => element.getBoundingClientRect().toJSON())));
}

const part = (picture, x, width) => crop(picture, { x, y: 0, width, height: picture.height });
const alone = async (page, size, look) => {
  await put(page, size, { compare: "off" }, look);
  return drawn(page);
};

/** With `all`, of every look that each is what it is alone, which rests on the engine and hardly on the browser. */
export async function comparing(page, test, { all }) {
  const size = [300, 240];
  const after = await alone(page, size, CASE);
  const before = await alone(page, size, BEFORE);

  await test("an element without attributes shows a result beside the head as it was, and says that it is simulated", async () => {
    await put(page, size, {}, CASE);
    const split = await drawn(page);
    // The software GPU draws hairs of one side into one column of the other.
    assert.ok(same(part(split, 0, 148), part(before, 0, 148)), "left of the divider is before");
    assert.ok(same(part(split, 151, 149), part(after, 151, 149)), "right of it is after");
    assert.ok(difference(before, after, 12).farShare > 0.02, "which are not the same");
    const said = await page.run(() => {
      const { shadowRoot } = element;
      const at = (place) => place.getBoundingClientRect();
      const [left, right] = [...shadowRoot.querySelectorAll(".half p")];
      return {
        names: [left.textContent, right.textContent],
        apart: at(left).right <= 150 && at(right).left >= 150,
        line: shadowRoot.querySelector(".said").textContent,
        knob: shadowRoot.querySelector("input[type=range]").getAttribute("aria-label"),
      };
    });
    assert.deepEqual(said, {
      names: ["Before", "Shaved look"],
      apart: true,
      line: "Simulated result, not an actual patient",
      knob: "Divider between Before and Shaved look",
    });
  });

  await test("names stay on their sides where one reads from the right", async () => {
    const names = await page.run(() => {
      document.documentElement.dir = "rtl";
      const found = [...element.shadowRoot.querySelectorAll(".half p")]
        .map((name) => [name.getBoundingClientRect().x, name.textContent])
        .sort(([a], [b]) => a - b);
      document.documentElement.dir = "";
      return found.map(([, name]) => name);
    });
    assert.deepEqual(names, ["Before", "Shaved look"]);
  });

  await test("keys and a hand move the divider, which nothing is computed for", async () => {
    const at = () => page.run(() => [Number(element.getAttribute("divider")), ledger.builds]);
    await page.run(() => element.shadowRoot.querySelector("input").focus());
    const [, builds] = await at();
    for (let press = 0; press < 5; press += 1) await page.key("ArrowRight");
    await waitFor(page, "the divider", () => element.events.at(-1).detail.divider === 0.55 || null);
    const moved = await drawn(page);
    assert.ok(same(part(moved, 0, 163), part(before, 0, 163)), "the first look reaches as far");
    assert.deepEqual(await at(), [0.55, builds]);
    await page.key("Home");
    assert.ok(same(await drawn(page), after), "at its end there is one look");
    const knob = await page.run(() => {
      element.divider = 0.5;
      return element.updateComplete.then(() => {
        const { x, y, width, height } = element.shadowRoot.querySelector("input").getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      });
    });
    const { yaw } = await page.run(() => element.camera);
    await page.drag(knob, [knob[0] - 90, knob[1]]);
    const [share] = await at();
    assert.ok(Math.abs(share - 0.2) < 0.03, `dragged from 0.5 by 90 of 300 px to ${share}`);
    assert.equal((await page.run(() => element.camera)).yaw, yaw, "and the head does not turn under it");
    await page.drag([150, 60], [190, 60]);
    await waitFor(page, "a turn", (yaw) => element.camera.yaw !== yaw || null, yaw);
    assert.equal((await at())[0], share, "which it does everywhere else");
  });

  const divided = async () => {
    // From a side that was not seen before: what is not drawn anew shows.
    const fromBack = async () => {
      await page.run(() => element.goTo("back"));
      return drawn(page);
    };
    const single = [];
    for (const look of [LONGER, BEFORE]) {
      await alone(page, size, look);
      single.push(await fromBack());
    }
    await put(page, size, { compare: "divider", divider: "0.4" }, [LONGER, BEFORE]);
    await drawn(page);
    const split = await fromBack();
    assert.ok(same(part(split, 0, 118), part(single[0], 0, 118)), "left is the first look");
    assert.ok(same(part(split, 121, 179), part(single[1], 121, 179)), "right is the second");
  };
  if (all) await test("looks that differ in hair stand on the sides of a divider as each is alone", divided);

  const beside = async () => {
    const looks = [BEFORE, CASE, LONGER, THIRD];
    await put(page, [342, 342], { compare: "grid" }, looks);
    const grid = await drawn(page);
    const names = await page.run(() => [...element.shadowRoot.querySelectorAll(".cells p")].map((p) => p.textContent));
    assert.deepEqual(names, ["Before", "Shaved look 2", "Shaved look 3", "Shaved look 4"]);
    const single = [];
    for (const [at, look] of looks.entries()) {
      single.push(await alone(page, [170, 170], look));
      const cell = crop(grid, { x: (at & 1) * 172, y: (at >> 1) * 172, width: 170, height: 170 });
      assert.ok(same(cell, single[at]), `look ${at + 1}`);
    }
    for (const [box, cells] of [
      [
        [342, 170],
        [
          [0, 0],
          [172, 0],
        ],
      ],
      [
        [170, 342],
        [
          [0, 0],
          [0, 172],
        ],
      ],
    ]) {
      await put(page, box, { compare: "side-by-side" }, CASE);
      const both = await drawn(page);
      for (const [at, [x, y]] of cells.entries()) {
        assert.ok(
          same(crop(both, { x, y, width: 170, height: 170 }), single[at]),
          `${box}: ${at ? "after" : "before"}`,
        );
      }
    }
  };
  if (all) await test("looks beside each other are each what it is alone, under one camera", beside);

  await test("the other look is seen while a button is held, by a hand or a key", async () => {
    await put(page, size, { compare: "hold" }, CASE);
    assert.ok(same(await drawn(page), after), "the case itself at first");
    const other = (pressed) =>
      page.run((pressed) => element.shadowRoot.querySelector(".hold").ariaPressed === pressed, pressed);
    const send = (type, more) =>
      page.run(
        ({ type, more }) => {
          const Kind = type.startsWith("key") ? KeyboardEvent : PointerEvent;
          element.shadowRoot.querySelector(".hold").dispatchEvent(new Kind(type, { bubbles: true, ...more }));
          return element.updateComplete.then(() => {});
        },
        { type, more },
      );
    for (const [press, release, more] of [
      ["pointerdown", "pointerup", {}],
      ["keydown", "keyup", { key: " " }],
    ]) {
      await send(press, more);
      assert.ok(await other("true"));
      assert.ok(same(await drawn(page), before), `${press} shows how it was`);
      await send(release, more);
      assert.ok(same(await drawn(page), after), `${release} the case again`);
    }
  });

  await test("a picture that leaves the page says in itself that it is simulated, and is else what was seen", async () => {
    const saved = async (clinic) => {
      const { type, base64 } = await page.run(async (clinic) => {
        const blob = await element.picture(clinic);
        const url = await new Promise((resolve) => {
          const reader = Object.assign(new FileReader(), { onload: () => resolve(reader.result) });
          reader.readAsDataURL(blob);
        });
        return { type: blob.type, base64: url.split(",")[1] };
      }, clinic);
      assert.equal(type, "image/png");
      return decodePng(Buffer.from(base64, "base64"));
    };
    for (const [attributes, looks] of [
      [{}, CASE],
      [{ compare: "off" }, CASE],
      [{ compare: "grid" }, [BEFORE, CASE, LONGER]],
    ]) {
      await put(page, size, attributes, looks);
      const seen = await drawn(page);
      const [plain, named] = [
        await saved(),
        await saved("A clinic with a name that is far longer than there is room for it"),
      ];
      const band = (picture) => crop(picture, { x: 0, y: 240 - 30, width: 300, height: 30 });
      const rest = (picture) => crop(picture, { x: 0, y: 30, width: 148, height: 85 });
      assert.ok(difference(band(plain), band(seen), 40).farShare > 0.05, "it is written below");
      assert.ok(difference(band(plain), band(named), 40).farShare > 0.01, "with the clinic's name");
      assert.ok(same(rest(plain), rest(seen)), "the picture is the one that was seen");
    }
    assert.ok(
      await page.run(async () => (await put({ compare: null }).picture()) === undefined),
      "there is none before there is one",
    );
    await page.run(() =>
      document.querySelectorAll("smp-simulator").forEach((each) => each !== element && each.remove()),
    );
  });

  await test("nothing blinks for who asked for less motion", async () => {
    await put(page, size, { compare: "blink" }, CASE);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.ok(same(await drawn(page), after));
  });

  await test("what was computed once is gone back to without computing", async () => {
    await put(page, size, {}, CASE);
    const show = async (look) => {
      await page.run((look) => {
        element.case = look;
      }, look);
      const hair = look.hair.length_mm ?? 0.1;
      await waitFor(page, "the look", (hair) => Math.abs(element.shownCase.hair.length_mm - hair) < 1e-3 || null, hair);
      return page.run(() => ledger.builds);
    };
    await show(LONGER);
    const builds = await show(CASE);
    assert.equal(await show(LONGER), builds);
    assert.equal(await show(CASE), builds);
    assert.ok(same(part(await drawn(page), 151, 149), part(after, 151, 149)), "and is what it was");
  });

  await test("looks come all the same when the worker breaks off between them", async () => {
    const short = { ...CASE, hair: { ...CASE.hair, length_mm: 5 } };
    await page.run(
      (looks) => {
        ledger.trapNext = true;
        element.looks = looks;
      },
      [CASE, short],
    );
    await waitFor(page, "both", () => {
      const { looks } = element.events.findLast(({ type }) => type === "compare-change").detail;
      return looks.map(({ hair }) => hair.length_mm).join() === "0.1,5" || null;
    });
    const split = await drawn(page);
    assert.ok(same(part(split, 0, 148), part(after, 0, 148)), "the first is as it was");
    const alike = await alone(page, size, short);
    assert.ok(same(part(split, 151, 149), part(alike, 151, 149)), "and the second has come");
  });

  await test("what can be none of it is told and changes nothing", async () => {
    await put(page, size, { compare: "grid" }, [BEFORE, CASE]);
    const good = await drawn(page);
    const codes = await page.run(async () => {
      element.events.length = 0;
      const settle = () => element.updateComplete.then(() => new Promise((resolve) => setTimeout(resolve, 50)));
      for (const looks of ["{", 7, [{}], [{}, {}, {}, {}, {}], [{}, 7]]) {
        element.looks = looks;
        await settle();
      }
      element.looks = [element.case, '{"version":1,"loss":{"stage":"IX"}}'];
      await settle();
      for (const [name, value] of [
        ["compare", "both"],
        ["divider", "1.2"],
        ["divider", "half"],
        ["divider", "NaN"],
      ]) {
        element.setAttribute(name, value);
        await settle();
      }
      return element.events.filter(({ type }) => type === "error").map(({ detail }) => detail.code);
    });
    assert.deepEqual(codes, [
      ...Array(5).fill("looks-unknown"),
      "case-field",
      "compare-unknown",
      ...Array(3).fill("divider-unknown"),
    ]);
    assert.ok(same(await drawn(page), good));
  });
}
