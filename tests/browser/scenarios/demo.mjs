// The main job on the demo page, by its own buttons.
import assert from "node:assert/strict";
import { brightness, crop, difference, middle, same, skinShare } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";

/** A phone: the picture comes out at about 360 by 350 pixels, which software drivers draw in a second or so. */
export const PHONE = [360, 640];
/** The demo with less than half the hair: software draws it in half the time, where nobody looks at single hairs. */
export const SPARSE = "fields.html#case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3";

/** Waits for the first picture and all choices, and gives what the element says of it. */
export async function loaded(page) {
  const first = await firstPicture(page);
  await waitFor(page, "the choices", () => !document.querySelector(".choices").inert || null);
  return first;
}

/** Waits for the first picture alone. */
export function firstPicture(page) {
  return waitFor(page, "the first picture", () => {
    const element = document.querySelector("smp-simulator");
    const { facts, activeBackend } = element;
    if (facts) return { facts, backend: activeBackend, case: element.shownCase };
    if (element.shadowRoot?.querySelector("[role=alert]")) {
      throw new Error(`the element gave up: ${document.querySelector("#notice").textContent}`);
    }
  });
}

/** Presses the button of a field's value and waits until the case on the screen has it. */
export async function choose(page, path, value) {
  await page.press(`label:has([name="${path}"][value="${value}"])`);
  await comes(page, path, value);
}

/** Waits until a field of the case on the screen has a value. */
export function comes(page, path, value) {
  return waitFor(
    page,
    `${path} ${value}`,
    ([part, field, value]) =>
      String(document.querySelector("smp-simulator").shownCase?.[part][field]) === value || null,
    [...path.split("."), value],
  );
}

/** The element's picture, once it rests. */
export async function picture(page) {
  const box = await page.run(() => {
    const { x, y, width, height } = document.querySelector("smp-simulator").getBoundingClientRect();
    // Without the row of view buttons at its lower edge.
    return { x, y, width, height: height - document.querySelector(".views").offsetHeight };
  });
  return crop(await settled(page), box);
}

const camera = (page) => page.run(() => document.querySelector("smp-simulator").camera);

/** Sees the head, presses "Shaved look", turns and zooms. Gives pictures for other tests to compare. */
export async function mainJob(page, test) {
  const pictures = {};

  await test("shows a head in front of the studio", async () => {
    await choose(page, "treatment.goal", "none");
    pictures.before = await picture(page);
    const share = skinShare(pictures.before);
    assert.ok(share > 0.15 && share < 0.75, `skin covers a part of the picture, not ${share}`);
    const corner = crop(pictures.before, { x: 0, y: 0, width: 20, height: 20 });
    assert.equal(skinShare(corner), 0, "the corner is studio");
  });

  await test("has controls that a finger can hit", async () => {
    const small = await page.run(() =>
      [...document.querySelectorAll("button, select, summary, input")]
        .filter((control) => control.getClientRects().length > 0)
        .map((control) => [control.name || control.id || control.textContent, control.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 44 || height < 44)
        .map(([name, { width, height }]) => `${name}: ${width} by ${height} px`),
    );
    assert.deepEqual(small, []);
  });

  await test("goes to the view whose button is pressed", async () => {
    await page.press('[data-view="top"]');
    pictures.topBefore = await picture(page);
    const { mean } = difference(pictures.before, pictures.topBefore, 24);
    assert.ok(mean > 3, `the picture from the top is another (${mean} codes apart)`);
    assert.ok((await camera(page)).pitch > 1, "the camera looks down");
  });

  await test("darkens the bald scalp when 'Shaved look' is pressed", async () => {
    await choose(page, "treatment.goal", "shaved");
    pictures.topAfter = await picture(page);
    const [before, after] = [pictures.topBefore, pictures.topAfter].map((each) => brightness(middle(each, 0.25)));
    assert.ok(after < before - 2, `the middle of the scalp falls from ${before} to ${after}`);
    const caption = await page.run(() => document.querySelector("#caption").textContent);
    const { deposits } = await page.run(() => document.querySelector("smp-simulator").facts);
    assert.ok(
      caption.includes(new Intl.NumberFormat("en").format(deposits)),
      `the caption gives the count: ${caption}`,
    );
  });

  await test("goes back to the very same picture with 'Before'", async () => {
    await choose(page, "treatment.goal", "none");
    assert.ok(same(await picture(page), pictures.topBefore), "not one pixel is left over");
    await choose(page, "treatment.goal", "shaved");
  });

  await test("treats more skin at a higher Norwood stage", async () => {
    const deposits = () => page.run(() => document.querySelector("smp-simulator").facts.deposits);
    const atSix = await deposits();
    await choose(page, "loss.stage", "VII");
    assert.ok((await deposits()) > atSix, "stage VII has more deposits than VI");
    await choose(page, "loss.stage", "III");
    assert.ok((await deposits()) < atSix, "stage III has fewer");
    await choose(page, "loss.stage", "VI");
    assert.equal(await deposits(), atSix, "and VI has what it had");
  });

  await test("turns under a drag and by the arrow keys", async () => {
    const start = await camera(page);
    const hint = () => page.run(() => getComputedStyle(document.querySelector("#hint")).opacity);
    assert.equal(await hint(), "1", "the page says how");
    await page.drag([180, 120], [120, 120]);
    const left = (yaw) => document.querySelector("smp-simulator").camera.yaw > yaw + 0.05 || null;
    await waitFor(page, "a turn to the person's left by a drag to the left", left, start.yaw);
    await settled(page);
    const dragged = await camera(page);
    assert.equal(await hint(), "0", "and does not say it to whoever has done it");
    await page.run(() => document.querySelector("smp-simulator").shadowRoot.querySelector(".surface").focus());
    await page.key("ArrowRight");
    const turned = (yaw) => document.querySelector("smp-simulator").camera.yaw < yaw - 0.02 || null;
    await waitFor(page, "an arrow key to turn back", turned, dragged.yaw);
    await page.key("5");
    await settled(page);
    assert.ok(Math.abs((await camera(page)).yaw) < 0.001, "the key 5 is the view from the top");
  });

  await test("zooms by the keyboard until single dots show", async () => {
    for (let press = 0; press < 13; press += 1) await page.key("+");
    const near = await picture(page);
    const { spanMm } = await camera(page);
    assert.ok(spanMm < 20, `the picture is ${spanMm} mm high`);
    const { text, width, height } = await page.run(() => ({
      text: document.querySelector("#scale").textContent,
      width: document.querySelector("#scale").getBoundingClientRect().width,
      height: document.querySelector("smp-simulator").clientHeight,
    }));
    const shownMm = (width * spanMm) / height;
    assert.ok(Math.abs(parseFloat(text) / shownMm - 1) < 0.03, `the bar of ${text} is ${shownMm} mm long`);
    const bright = brightness(near);
    let dark = 0;
    for (let at = 0; at < near.data.length; at += 4) if (near.data[at + 1] < bright * 0.8) dark += 1;
    const share = dark / (near.data.length / 4);
    assert.ok(share > 0.002 && share < 0.4, `dots stand out from skin between them: ${share} of the picture is dark`);
    await page.key("Home");
  });

  return pictures;
}

/** Every request went to the page's own origin. */
export async function staysHome(page, origin) {
  const foreign = (await page.requests()).filter((url) => !url.startsWith(origin) && !/^(data|blob|about):/.test(url));
  assert.deepEqual(foreign, [], "nothing was asked of another origin");
  const wasm = (await page.requests()).filter((url) => url.endsWith(".wasm"));
  assert.equal(new Set(wasm).size, 1, "only one of the two programs was loaded");
}
