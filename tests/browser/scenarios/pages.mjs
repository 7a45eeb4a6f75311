// The demo on pages of every size, with text of twice the size, and read from the right.
import assert from "node:assert/strict";
import { crop } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { choose, loaded, PHONE, SPARSE } from "./demo.mjs";

/** CSS pixels. A page of 1280 by 800 that is zoomed to 200 % is one of 640 by 400, to 400 % one of 320 by 200. */
const PAGES = [
  [360, 640],
  [390, 844],
  [320, 568],
  [640, 360],
  [640, 400],
  [320, 200],
  [500, 700],
  [820, 1180],
  [1280, 800],
];
/** Of the page's height, at least so much shows choices once one has scrolled to them. */
const ROOM = 0.25;
const FINGER_PX = 44;

export async function pages(openAt, test) {
  const page = await openAt(SPARSE, PHONE);
  await unseen(page);
  await loaded(page);
  await choose(page, "treatment.goal", "shaved");
  await page.run(async () => {
    for (const section of document.querySelectorAll("details")) section.open = true;
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const name of ["scar", "transplant"]) {
      [...document.querySelectorAll("button")].find(({ textContent }) => textContent === `Add a ${name}`).click();
      await document.querySelector("smp-simulator").updateComplete;
    }
  });
  await waitFor(
    page,
    "all figures",
    () => document.querySelectorAll("[data-figures][aria-busy=false] > *").length > 8 || null,
  );

  for (const [width, height] of PAGES) {
    for (const [text, dir] of [
      ["100%", "ltr"],
      ["200%", "ltr"],
      ["200%", "rtl"],
    ]) {
      await test(`${width} by ${height} with text at ${text}, ${dir}: all is there and within reach`, async () => {
        await page.size([width, height]);
        const found = await page.run(look, { text, dir, finger: FINGER_PX });
        assert.ok(found.wide <= width, `the page is ${found.wide} px wide`);
        assert.deepEqual(found.spilled, [], "nothing spills sideways");
        assert.deepEqual(found.strips, [], "no choices are in a strip of their own");
        assert.deepEqual(found.small, [], "a finger can hit all");
        assert.deepEqual(found.covered, [], "nothing is covered once one goes to it");
        assert.ok(found.room >= ROOM, `choices take ${found.room} of the height`);
        assert.ok(found.picture >= 150, `the picture is ${found.picture} px high`);
      });
    }
  }

  for (const [dir, width] of [
    ["ltr", 390],
    ["rtl", 640],
  ]) {
    await test(`each session's mark stands under the slider's thumb of its day, ${dir} at ${width} px`, async () => {
      await page.size([width, 480]);
      await page.run((dir) => {
        document.documentElement.style.fontSize = "";
        document.documentElement.dir = dir;
      }, dir);
      for (const [gap, session] of [
        [30, 1],
        [60, 3],
      ]) {
        const day = gap * session;
        await page.run(
          ([gap, day]) =>
            document
              .querySelector("smp-simulator")
              .updateCase({ treatment: { sessions: 4 }, plan: { session_gap_days: gap }, time: { day } }),
          [gap, day],
        );
        const place = await waitFor(
          page,
          `day ${day}`,
          ([day, session, gap]) => {
            const { time, plan } = document.querySelector("smp-simulator").shownCase;
            const marks = document.querySelectorAll(".marks span");
            if (time.day !== day || plan.session_gap_days !== gap || marks.length !== 4) return null;
            const slider = document.querySelector("[data-path='time.day'] input");
            slider.scrollIntoView({ block: "center" });
            const { x, y, width, height } = slider.getBoundingClientRect();
            return { x, y: y + height / 2 + 5, width, height: 3, mark: marks[session].getBoundingClientRect().x };
          },
          [day, session, gap],
        );
        // Below the track there is only the thumb.
        const row = crop(await settled(page), place);
        const at = [];
        for (let pixel = 0; pixel < row.data.length; pixel += 4) {
          const [red, green, blue] = row.data.subarray(pixel, pixel + 3);
          if (red < 90 && green > red + 30 && blue > red + 30) at.push((pixel / 4) % row.width);
        }
        assert.ok(at.length >= 6, `there is a thumb: ${at}`);
        const thumb = place.x + (Math.min(...at) + Math.max(...at) + 1) / 2;
        assert.ok(
          Math.abs(thumb - place.mark) <= 2,
          `session ${session + 1}: mark at ${place.mark}, thumb at ${thumb}`,
        );
      }
    });
  }

  await test("the arrow keys move a slider the way in which its thumb goes", async () => {
    const day = () => page.run(() => JSON.parse(document.querySelector("smp-simulator").case).time.day);
    await page.run(() => document.querySelector("[data-path='time.day'] input").focus());
    const before = await day();
    await page.key("ArrowLeft");
    const after = await day();
    assert.ok(after > before, "to the left is later where one reads from the right");
    await page.key("ArrowUp");
    assert.ok((await day()) > after, "up is more everywhere");
    await page.run(() => document.documentElement.removeAttribute("dir"));
    await page.key("ArrowLeft");
    await page.key("ArrowLeft");
    assert.ok((await day()) < (await day()) + 1 && (await day()) <= after, "and to the left is earlier again");
  });

  await test("a wheel over the row of views goes along it, where it does not fit", async () => {
    await page.size([360, 640]);
    const last = () =>
      page.run(() => {
        const { x, width, y, height } = document.querySelector('[data-view="nape"]').getBoundingClientRect();
        return { seen: x >= 0 && x + width <= innerWidth, at: [x + width / 2, y + height / 2] };
      });
    assert.equal((await last()).seen, false);
    const { at } = await last();
    await page.wheel([180, at[1]], 2000);
    await waitFor(
      page,
      "the last view",
      () => document.querySelector('[data-view="nape"]').getBoundingClientRect().right <= innerWidth || null,
    );
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();
}

/** What of the page is out of shape with text of some size, read from one side. */
async function look({ text, dir, finger }) {
  const root = document.documentElement;
  root.style.fontSize = text;
  root.dir = dir;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const name = (element) =>
    `${element.tagName} ${element.className || element.id || element.name || ""} ${element.textContent.slice(0, 20)}`;
  const seen = (element) => element.getClientRects().length > 0 && !element.closest(".quiet");
  const panel = document.querySelector(".panel");
  const { left, right } = panel.getBoundingClientRect();
  const spilled = [...panel.querySelectorAll("*")]
    .filter((element) => seen(element) && !element.matches("h1"))
    // What is wider than its place there can be scrolled to.
    .filter((element) => !element.parentElement.closest(".figures"))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(element);
      const inner = element.children.length === 0 && element.textContent ? range.getBoundingClientRect() : box;
      return Math.min(box.left, inner.left) < left - 1 || Math.max(box.right, inner.right) > right + 1;
    })
    .map(name);
  const strips = [...panel.querySelectorAll("*"), panel]
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY) && !element.matches(".figures"))
    .filter((element) => element.scrollHeight > element.clientHeight + 1)
    .map(name);
  const controls = [...document.querySelectorAll("button, select, summary, input")].filter(seen);
  const small = controls
    .map((control) => [control, control.getBoundingClientRect()])
    .filter(([, { width, height }]) => width < finger - 0.01 || height < finger - 0.01)
    .map(([control, { width, height }]) => `${name(control)}: ${width} by ${height}`);
  const hits = (control) => {
    control.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { x, y, width, height } = control.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return hit === control || control.contains(hit) || hit?.closest("label")?.control === control;
  };
  // From below and from above, as one goes through them by keys.
  const inPanel = controls.filter((control) => !control.matches(".handle"));
  const covered = [...inPanel, ...[...inPanel].reverse()].filter((control) => !hits(control)).map(name);
  document.querySelector("[data-section=Hair]").scrollIntoView({ block: "start" });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const middle = (left + right) / 2;
  let shown = 0;
  for (let at = 0.5; at < 100; at += 1) {
    if (document.elementFromPoint(middle, (innerHeight * at) / 100)?.closest(".choices")) shown += 1;
  }
  const picture = document.querySelector("smp-simulator").clientHeight;
  return { wide: root.scrollWidth, spilled, strips, small, covered, room: shown / 100, picture };
}
