// Sizes and ratios of pixels: pictures in their proportions within one budget, and a cover that fits.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";

const CASE = "case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3";
const MOST_PX = 6_000_000;

/** Ratio of pixels, and the element's CSS size at it: the first ones are within the budget. */
const SIZES = [
  [1, 160, 200],
  [1.5, 160, 200],
  [2, 200, 160],
  [3, 200, 160],
  [3, 5000, 3000],
  [2, 9000, 9000],
  [1, 20000, 170],
];

/** Element sizes that a cover must fit. */
const COVERED = [
  [160, 160],
  [200, 160],
  [300, 200],
  [160, 600],
  [600, 160],
  [240, 281],
  [480, 480],
  [1200, 700],
];

/** What a page may say of its own text, and would reach the cover. */
const HOSTILE = `body { text-shadow: 2px 2px red; text-transform: uppercase; letter-spacing: 9px; white-space: pre;
  line-height: 4; cursor: crosshair; word-spacing: 30px; text-indent: 60px; font: italic small-caps bold 40px/4 serif;
  text-align: end; color: red; font-variant: small-caps; hyphens: none; word-break: break-all; text-wrap: nowrap;
  list-style: square; tab-size: 20; }`;

export async function sizes(openAt, test) {
  const page = await openAt("blank.html", [400, 300]);
  await page.run(async (given) => {
    window.element = put({ case: given }, 160);
    await seen(element, "load");
  }, CASE);
  const longest = await page.run(() => {
    const gl = element.shadowRoot.querySelector("canvas").getContext("webgl2");
    // What WebGPU gives to whoever asks for no more.
    if (!gl) return 8192;
    const [across, down] = gl.getParameter(gl.MAX_VIEWPORT_DIMS);
    const sides = [gl.MAX_TEXTURE_SIZE, gl.MAX_RENDERBUFFER_SIZE].map((limit) => gl.getParameter(limit));
    return Math.min(across, down, ...sides);
  });
  // Targets are made and cleared all the same; each frame of WebGPU by software would take seconds.
  if ((await page.run(() => element.activeBackend)) === "webgpu") await unseen(page);

  for (const [ratio, width, height] of SIZES) {
    await test(`${width} by ${height} at ${ratio} pixels each is drawn in its proportions`, async (t) => {
      await page.scale(ratio);
      const { canvas, errors, at } = await page.run(resized, [width, height]);
      const budget = Math.min(1, Math.sqrt(MOST_PX / (Math.min(ratio, 2) ** 2 * width * height)));
      const side = Math.min(1, longest / (width * Math.min(ratio, 2)));
      const drawn = Math.min(ratio, 2) * Math.min(budget, side);
      for (const [px, css] of [
        [canvas[0], width],
        [canvas[1], height],
      ]) {
        assert.ok(Math.abs(px - css * drawn) <= 1, `${canvas} for ${[width, height]}: ${css * drawn}`);
      }
      assert.deepEqual(errors, []);
      const loads = await page.run(() => element.events.filter(({ type }) => type === "load").length);
      if (loads > 1) t?.diagnostic?.(`its screen was lost and replaced ${loads - 1} times so far`);
      // As where the same picture fits without being cut.
      const small = Math.min(1, 400 / Math.max(width, height));
      const { at: whole } = await page.run(resized, [width * small, height * small]);
      for (const side of [0, 1]) {
        assert.ok(Math.abs(at[side] * small - whole[side]) < 2, `a pointer meets what it points at: ${at}, ${whole}`);
      }
    });
  }

  await test("a change of the ratio alone fits the picture", async () => {
    await page.scale(1);
    const widths = [(await page.run(resized, [180, 160])).canvas[0]];
    for (const ratio of [2, 1.25, 1]) {
      await page.scale(ratio);
      widths.push(await page.run(fitted, ratio));
    }
    assert.deepEqual(widths, [180, 360, 225, 180]);
  });

  await test("an element that is hidden or has no size keeps its picture", async () => {
    const seen = [];
    for (const style of ["display:none", "width:0;height:0;min-width:0;min-height:0;display:inline-block"]) {
      seen.push(await page.run(hidden, style));
    }
    assert.deepEqual(seen, [
      [180, 160],
      [180, 160],
    ]);
    const { canvas } = await page.run(resized, [1, 1]);
    assert.deepEqual(canvas, [1, 1]);
    assert.deepEqual((await page.run(resized, [170, 160])).canvas, [170, 160]);
  });
  assert.deepEqual(await page.faults(), []);

  await test("a size beyond every limit from the start is no fault", async () => {
    await page.scale(3);
    const { canvas, errors } = await page.run(async (given) => {
      element.remove();
      window.element = put({ case: given }, 160);
      element.style.cssText += "width:5000px;height:3000px";
      await seen(element, "load");
      const { width, height } = element.shadowRoot.querySelector("canvas");
      const errors = element.events.filter(({ type }) => type === "error");
      element.remove();
      return { canvas: [width, height], errors };
    }, CASE);
    assert.deepEqual(errors, []);
    assert.ok(Math.abs(canvas[0] / canvas[1] - 5 / 3) < 0.01, `${canvas}`);
    assert.ok(canvas[0] * canvas[1] < MOST_PX * 1.01 && canvas[0] * canvas[1] > MOST_PX * 0.9);
  });
  await page.close();
}

export async function cover(openAt, test) {
  const page = await openAt("no-gpu/blank.html", [1300, 800]);
  for (const textPx of [16, 32]) {
    await page.fontSize(textPx);
    for (const size of COVERED) {
      await test(`the cover of ${size.join(" by ")} holds its words and its button at text of ${textPx} px`, async () => {
        for (const { state, outside, hit, scrolls } of await page.run(boxes, size)) {
          assert.deepEqual(outside, [], `${state}: nothing is outside`);
          assert.ok(hit && !scrolls, `${state}: all can be reached`);
        }
      });
    }
  }
  await page.fontSize(16);

  await test("nothing that the page says of its text reaches the cover", async () => {
    const [plain, hostile] = await page.run(styled, HOSTILE);
    assert.deepEqual(hostile, plain);
  });

  await test("but its direction, its language and its being hidden do", async () => {
    const { direction, lang, visibility } = await page.run(inherited);
    assert.deepEqual([direction, lang, visibility], ["rtl", true, "hidden"]);
  });
  await page.close();
}

/** Gives the element a size and waits until its canvas rests. */
async function resized([width, height]) {
  element.style.cssText = `display:inline-block;min-width:0;min-height:0;width:${width}px;height:${height}px`;
  // A screen that is lost over its size is replaced, and has no places meanwhile.
  let canvas;
  for (let before = ""; ;) {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))));
    canvas = element.shadowRoot.querySelector("canvas");
    if (!canvas || element.placesOf([[30, 40, 80]])[0].x === 0) continue;
    const now = `${canvas.width} ${canvas.height}`;
    if (now === before) break;
    before = now;
  }
  const errors = element.events.filter(({ type }) => type === "error");
  // Where a point of the head is in the picture.
  const [{ x, y }] = element.placesOf([[30, 40, 80]]);
  return { canvas: [canvas.width, canvas.height], errors, at: [x, y] };
}

/** Waits until the canvas has the pixels of a ratio, however slowly frames come. */
async function fitted(ratio) {
  const canvas = element.shadowRoot.querySelector("canvas");
  while (canvas.width !== Math.round(element.clientWidth * ratio)) await new Promise(requestAnimationFrame);
  return canvas.width;
}

async function hidden(style) {
  const before = element.style.cssText;
  element.style.cssText = style;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))));
  const { width, height } = element.shadowRoot.querySelector("canvas");
  element.style.cssText = before;
  return [width, height];
}

/** Where the words and the button of the cover are, while loading and after. */
async function boxes([width, height]) {
  const element = put();
  element.style.cssText += `;width:${width}px;height:${height}px`;
  const look = (state) => {
    const { shadowRoot } = element;
    const outer = element.getBoundingClientRect();
    const cover = shadowRoot.querySelector(".cover");
    const parts = [...shadowRoot.querySelectorAll(".note > *")].filter((part) => part.getClientRects().length > 0);
    const outside = parts.flatMap((part) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      return [part.getBoundingClientRect(), range.getBoundingClientRect()]
        .filter(({ width }) => width > 0)
        .filter(
          ({ left, right, top, bottom }) =>
            left < outer.left - 0.5 ||
            right > outer.right + 0.5 ||
            top < outer.top - 0.5 ||
            bottom > outer.bottom + 0.5,
        )
        .map((box) => `${part.localName} ${JSON.stringify(box)}`);
    });
    const last = parts.at(-1);
    const { x, y, width, height } = last.getBoundingClientRect();
    const hit = shadowRoot.elementFromPoint(x + width / 2, y + height / 2) === last;
    return { state, outside, hit, scrolls: cover.scrollHeight > cover.clientHeight + 1 };
  };
  await element.updateComplete;
  const states = [look("loading")];
  await seen(element, "error");
  await element.updateComplete;
  states.push(look("failed"));
  element.remove();
  return states;
}

/** The computed style of the cover's parts on a plain page and on another. */
async function styled(hostile) {
  const looks = [];
  for (const text of ["", hostile]) {
    const sheet = document.createElement("style");
    sheet.textContent = text;
    document.head.append(sheet);
    const element = put({}, 300);
    await seen(element, "error");
    await element.updateComplete;
    const look = {};
    for (const selector of [".sheet", ".note", ".note p", ".note .drawing", ".note button"]) {
      const style = getComputedStyle(element.shadowRoot.querySelector(selector));
      look[selector] = Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
    }
    looks.push(look);
    element.remove();
    sheet.remove();
  }
  return looks;
}

async function inherited() {
  const box = document.createElement("div");
  box.dir = "rtl";
  box.lang = "de";
  document.body.append(box);
  const element = put();
  box.append(element);
  element.style.visibility = "hidden";
  await seen(element, "error");
  await element.updateComplete;
  const note = element.shadowRoot.querySelector(".note");
  const { direction, visibility } = getComputedStyle(note);
  const lang = note.matches(":lang(de)");
  box.remove();
  return { direction, lang, visibility };
}
