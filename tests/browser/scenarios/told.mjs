// What the demo tells those who hear it, read it in other colours, or go through it by keys.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { choose, loaded, SPARSE } from "./demo.mjs";

const VIEWS = ["front", "three-quarter", "left", "right", "top", "crown", "back", "nape"];
/** A picture of 320 by 216 pixels: nobody looks at it here. */
const SMALL = [320, 400];
/** What WCAG asks of what identifies a control and its state. */
const STANDS_OUT = 3;

export async function told(openAt, test) {
  const page = await openAt(SPARSE, SMALL);
  await unseen(page);
  await loaded(page);
  const open = (title) => page.press(`[data-section="${title}"] > summary`);
  const pressed = () =>
    page.run(() => [...document.querySelectorAll(".views [aria-pressed=true]")].map(({ dataset }) => dataset.view));
  /** Waits until just these view buttons are pressed, and stay so while the camera rests. */
  const comesToPress = async (what, ...views) => {
    await waitFor(
      page,
      what,
      (views) => {
        const marked = [...document.querySelectorAll(".views [aria-pressed=true]")].map(({ dataset }) => dataset.view);
        return marked.join() === views || null;
      },
      views.join(),
    );
    await page.run(rested);
    assert.deepEqual(await pressed(), views, what);
  };
  const surface = () =>
    page.run(() => document.querySelector("smp-simulator").shadowRoot.querySelector(".surface").focus());

  await test("the pressed view is the one on the screen, whichever way the camera got there", async () => {
    await comesToPress("the first view", "three-quarter");
    for (const view of VIEWS) {
      await page.run((view) => document.querySelector("smp-simulator").goTo(view), view);
      await comesToPress(`goTo("${view}")`, view);
    }
    await page.press('[data-view="top"]');
    await comesToPress("a press of Top", "top");
    await surface();
    await page.key("Home");
    await comesToPress("Home", "three-quarter");
    await page.key("7");
    await comesToPress("the key 7", "back");
    await page.key("ArrowLeft");
    await comesToPress("an arrow key");
    await page.key("ArrowRight");
    await comesToPress("the way back by an arrow key", "back");
    await page.run(() => document.querySelector("smp-simulator").setAttribute("view", "left"));
    await comesToPress("the attribute", "left");
    await page.drag([160, 100], [110, 108]);
    await comesToPress("a drag");
    await page.key("1");
    await comesToPress("the key 1", "front");
    await page.drag([160, 100], [160, 100]);
    await comesToPress("a mere click", "front");
    await page.wheel([160, 100], -200);
    await comesToPress("the wheel");
    await page.press('[data-view="front"]');
    await comesToPress("the button of the view it was", "front");
    await page.touch([[[160, 100]]]);
    await page.touch([[[160, 100]]], 100);
    await comesToPress("a double tap");
    await page.run(() => document.querySelector("#reset").click());
    await comesToPress("starting over", "three-quarter");
  });

  await test("a change is told once, when it rests, and nothing that stayed is written again", async () => {
    await page.run(() => {
      for (const section of document.querySelectorAll("details")) section.open = true;
    });
    await choose(page, "treatment.goal", "shaved");
    await page.run(watchLive);
    // What was chosen is told first.
    await page.run(restedLive, 0);
    for (const path of ["hair.length_mm", "treatment.density_per_cm2", "time.day", "person.age"]) {
      const updates = await page.run(dragSlider, path);
      assert.ok(updates.length <= 1, `a drag of ${path} is told by ${JSON.stringify(updates)}`);
    }
    for (const [path, value] of [
      ["loss.stage", "V"],
      ["treatment.sessions", "2"],
      ["treatment.goal", "none"],
    ]) {
      await page.run(forgetLive);
      await choose(page, path, value);
      const updates = await page.run(restedLive, 1);
      assert.equal(updates.length, 1, `${path} ${value} is told by ${JSON.stringify(updates)}`);
      assert.ok(updates[0].length < 120, `in short: ${updates[0]}`);
    }
    await page.run(forgetLive);
    await page.run(() => document.querySelector("[data-path='person.face'] button:last-of-type").click());
    await waitFor(page, "face 2", () => document.querySelector("smp-simulator").shownCase.person.face === 2 || null);
    assert.ok((await page.run(restedLive, 0)).length <= 1);
    const label = await page.run(
      () => document.querySelector("[data-path='person.face'] button:last-of-type").ariaLabel,
    );
    assert.match(label, /Face 2/, "the button that is pressed tells its value");
    await page.run(forgetLive);
    await page.press('[data-question="psoriasis"] label:has([value="yes"])');
    const raised = await page.run(restedLive, 1);
    assert.equal(raised.length, 1, `an answer is told by ${JSON.stringify(raised)}`);
    assert.match(raised[0], /needles/, "by what it raises");
    await page.run(forgetLive);
    await surface();
    await page.key("7");
    const turned = await page.run(restedLive, 1);
    assert.equal(turned.length, 1, `a turn is told by ${JSON.stringify(turned)}`);
    assert.equal(turned[0], "Seen from behind.", "by what it changed alone");
  });

  await test("advice that comes with a change is told once", async () => {
    await choose(page, "treatment.goal", "shaved");
    await page.run(restedLive, 1);
    await page.run(forgetLive);
    const updates = await page.run(dragSlider, "hairline.mid_height_mm");
    await waitFor(page, "the advice", () => /below 7 cm/.test(document.querySelector("#told").textContent) || null);
    assert.ok(updates.length <= 2, JSON.stringify(updates));
    assert.equal(updates.filter((text) => /below 7 cm/.test(text)).length, 1);
  });

  await test("the handles of the hairline tell what they are set to, and what they come to", async () => {
    await page.run(() => document.querySelector("#reset").click());
    await waitFor(
      page,
      "the first case",
      () => document.querySelector("[name='treatment.goal']:checked").value === "both" || null,
    );
    await choose(page, "treatment.goal", "shaved");
    await page.press('[data-view="front"]');
    await waitFor(
      page,
      "the handles",
      () =>
        document.querySelector("[data-handle=middle]")?.getAttribute("aria-valuetext") === "70 mm above the brow" ||
        null,
    );
    const value = (handle) =>
      page.run((handle) => {
        const button = document.querySelector(`[data-handle="${handle}"]`);
        const of = (name) => button.getAttribute(`aria-${name}`);
        return {
          role: button.getAttribute("role"),
          text: of("valuetext"),
          now: Number(of("valuenow")),
          min: of("valuemin"),
        };
      }, handle);
    assert.deepEqual(await value("middle"), { role: "slider", text: "70 mm above the brow", now: 70, min: "50" });
    assert.equal((await value("left-corner")).text, "where the style has it");
    await page.run(() =>
      document.querySelector("smp-simulator").updateCase({
        hairline: {
          mid_height_mm: 76.5,
          corner_aside_mm: 3,
          corner_rise_mm: -2,
          asymmetry_mm: 4,
          temple_forward_mm: -5,
        },
      }),
    );
    await waitFor(
      page,
      "the new height",
      () =>
        document.querySelector("[data-handle=middle]").getAttribute("aria-valuetext") === "76.5 mm above the brow" ||
        null,
    );
    assert.equal((await value("left-corner")).text, "3 mm out");
    assert.equal((await value("right-corner")).text, "3 mm out and 4 mm forward");
    assert.equal((await value("left-temple")).text, "5 mm back");
    const { now } = await value("middle");
    await page.run(rested);
    await page.run(() => document.querySelector("[data-handle=middle]").focus());
    await page.key("ArrowUp");
    await waitFor(
      page,
      "a higher line",
      (now) => Number(document.querySelector("[data-handle=middle]").getAttribute("aria-valuenow")) > now || null,
      now,
    );
  });

  await test("controls and what is chosen stand out from what is beside them", async () => {
    await page.press('[data-view="front"]');
    // The ring is for those who go by keys.
    await surface();
    await page.key("Tab");
    await page.run(() => document.querySelectorAll("[data-section=Scars] .plain")[0].click());
    await waitFor(page, "a scar", () => document.querySelector("[aria-label='Remove scar 1']") && true);
    const found = await page.run(contrasts);
    const kinds = new Set(found.map(({ kind }) => kind));
    assert.equal(kinds.size, 14, [...kinds].join());
    assert.deepEqual(
      found.filter(({ ratio }) => !(ratio >= STANDS_OUT)),
      [],
    );
  });

  await test("in forced colours swatches keep theirs, and what is chosen is marked", async () => {
    await page.press('[data-view="front"]');
    await page.forceColours(true);
    const { forced, swatches, marks } = await page.run(() => {
      const style = (element, part) => getComputedStyle(element, part);
      const swatches = [...document.querySelectorAll(".swatches label")].map((label) => [
        label.style.getPropertyValue("--swatch"),
        style(label, "::before").backgroundColor,
      ]);
      const mark = document.createElement("i");
      mark.style.cssText = "background: Highlight; color: HighlightText; forced-color-adjust: none";
      document.body.append(mark);
      const wanted = [style(mark).backgroundColor, style(mark).color];
      mark.remove();
      const face = (element) => [style(element).backgroundColor, style(element).color];
      const all = (selector) => [...document.querySelectorAll(selector)];
      const marks = {
        wanted,
        segments: all(".segments input:checked + span").map(face),
        chips: all(".chips input:checked + span").map(face),
        views: all(".views [aria-pressed=true]").map(face),
        others: all(".segments input:not(:checked) + span, .chips input:not(:checked) + span").map(face),
        handles: all(".handle").map((each) => style(each, "::before").backgroundColor),
        swatches: all(".swatches label:has(:checked)").map((each) => [
          style(each, "::after").borderTopWidth,
          style(each, "::after").borderTopColor,
        ]),
      };
      return { forced: matchMedia("(forced-colors: active)").matches, swatches, marks };
    });
    assert.ok(forced);
    assert.ok(swatches.length >= 14);
    for (const [hex, shown] of swatches) {
      const [red, green, blue] = hex.match(/\w\w/g).map((part) => parseInt(part, 16));
      assert.equal(shown, `rgb(${red}, ${green}, ${blue})`);
    }
    for (const kind of ["segments", "chips", "views"]) {
      assert.ok(marks[kind].length > 0, kind);
      for (const face of marks[kind]) assert.deepEqual(face, marks.wanted, kind);
    }
    for (const face of marks.others) assert.notEqual(face[0], marks.wanted[0], "what is not chosen is not marked");
    for (const colour of marks.handles) assert.equal(colour, marks.wanted[0], "handles");
    for (const [width, colour] of marks.swatches)
      assert.deepEqual([width, colour], ["4px", marks.wanted[0]], "swatches");
    await page.forceColours(false);
  });

  await test("headings go down one level at a time", async () => {
    const levels = await page.run(() =>
      [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) => Number(tagName[1])),
    );
    assert.ok(levels.length > 15 && levels.includes(3), `${levels}`);
    assert.equal(levels[0], 1);
    for (const [at, level] of levels.entries()) assert.ok(at === 0 || level <= levels[at - 1] + 1, `${levels}`);
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();

  await test("after 'Try again' by keyboard the focus stays with the picture, or goes to the new button", async () => {
    const blank = await openAt("no-gpu/blank.html");
    await unseen(blank);
    const focus = () =>
      blank.run(() => {
        const inside = element.shadowRoot.activeElement;
        return document.activeElement === element && inside ? inside.className || inside.textContent : "the page";
      });
    await blank.run(async () => {
      window.element = put();
      await seen(element, "error");
      await element.updateComplete;
      element.shadowRoot.querySelector("button").focus();
      element.events.length = 0;
    });
    assert.equal(await focus(), "Try again");
    await blank.key("Enter");
    await blank.run(async () => {
      await seen(element, "error");
      await element.updateComplete;
    });
    assert.equal(await focus(), "Try again", "it fails again");
    await blank.run(() => giveGpu());
    await blank.key(" ");
    assert.equal(await focus(), "surface", "while it tries");
    await blank.run(() => seen(element, "load"));
    assert.equal(await focus(), "surface", "and when it succeeds");
    const { yaw } = await blank.run(() => element.camera);
    await blank.key("ArrowLeft");
    await waitFor(blank, "a turn", (yaw) => element.camera.yaw !== yaw || null, yaw);
    await blank.close();
  });

  await test("an element that fails while the focus is elsewhere does not take it", async () => {
    const blank = await openAt("no-gpu/blank.html");
    await unseen(blank);
    const focused = await blank.run(async () => {
      const other = document.body.appendChild(document.createElement("button"));
      other.id = "other";
      other.focus();
      const element = put();
      await seen(element, "error");
      await element.updateComplete;
      element.retry();
      await seen(element, "error", 2);
      await element.updateComplete;
      return document.activeElement.id;
    });
    assert.equal(focused, "other");
    await blank.close();
  });
}

/** Waits until the camera has stood still for a while. */
async function rested() {
  const element = document.querySelector("smp-simulator");
  for (let before; before !== (before = JSON.stringify(element.camera));) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Keeps account of all that is written into what is read out, on the page and inside the element. */
function watchLive() {
  const LIVE = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output:not([aria-live=off])";
  window.live = [];
  const records = (list) => {
    const regions = new Set();
    for (const { target } of list) {
      const region = (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest(LIVE);
      // One task's changes to one region are read as one.
      if (region) regions.add(region);
    }
    for (const region of regions) window.live.push(region.textContent);
  };
  const options = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["hidden"],
  };
  for (const root of [document.body, document.querySelector("smp-simulator").shadowRoot]) {
    new MutationObserver(records).observe(root, options);
  }
}

function forgetLive() {
  window.live.length = 0;
}

/** What was read out, once there is at least so much, and for longer than a change is waited with nothing more comes. */
async function restedLive(least) {
  for (let before = -1; before !== window.live.length || before < least;) {
    before = window.live.length;
    await new Promise((resolve) => setTimeout(resolve, 1100));
  }
  return window.live;
}

/** Drags a field's slider from its middle to its least in many small steps. */
async function dragSlider(path) {
  window.live.length = 0;
  const slider = document.querySelector(`[data-path='${path}'] input`);
  const element = document.querySelector("smp-simulator");
  for (let at = 500; at >= 0; at -= 20) {
    slider.value = String(at);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  const [part, field] = path.split(".");
  const wanted = JSON.parse(element.case)[part][field];
  while (element.shownCase[part][field] !== wanted) await new Promise((resolve) => setTimeout(resolve, 20));
  for (let before = -1; before !== window.live.length;) {
    before = window.live.length;
    await new Promise((resolve) => setTimeout(resolve, 1100));
  }
  return window.live;
}

/** By how much each control's edge, and what is chosen, stand out from what is beside them. */
function contrasts() {
  const parse = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (top, below) => {
    const [a, b] = [top, below];
    return [0, 1, 2].map((at) => a[at] * a[3] + b[at] * (1 - a[3])).concat(1);
  };
  /** The colour below an element's content, with all that shows through. */
  const ground = (element) => {
    if (!element) return [255, 255, 255, 1];
    const own = parse(getComputedStyle(element).backgroundColor);
    if (own[3] === 1) return own;
    if (element.matches(".views, .handles"))
      return parse(getComputedStyle(document.querySelector("smp-simulator")).backgroundColor);
    return over(own, ground(element.parentElement));
  };
  const luminance = ([red, green, blue]) => {
    const linear = [red, green, blue].map((code) => {
      const share = code / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const ratio = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const found = [];
  const add = (kind, a, b) => found.push({ kind, ratio: Math.round(ratio(a, b) * 100) / 100, a, b });
  const edge = (kind, selector, part) => {
    for (const element of document.querySelectorAll(selector)) {
      if (element.getClientRects().length === 0) continue;
      const style = getComputedStyle(element, part);
      const width = parseFloat(style.borderTopWidth);
      const beside = ground(part ? element : element.parentElement);
      // No edge stands out by nothing.
      add(kind, width >= 1 ? over(parse(style.borderTopColor), beside) : beside, beside);
    }
  };
  edge("typed", ".list input");
  edge("list", "select");
  edge("stepper", ".stepper button");
  edge("button", ".plain:not(:disabled), .actions button");
  edge("chip", ".chips span:not(.quiet)");
  edge("strip", ".segments > div");
  edge("swatch", ".swatches label", "::before");
  edge("chosen swatch", ".swatches label:has(:checked)", "::after");
  edge("view", ".views button");
  const chosen = (kind, selector) => {
    for (const face of document.querySelectorAll(selector)) {
      if (face.getClientRects().length === 0) continue;
      const others = face.closest("fieldset").querySelectorAll("input:not(:checked) + span");
      for (const other of others) add(kind, ground(face), ground(other));
      add(kind, ground(face), ground(face.parentElement));
    }
  };
  chosen("chosen segment", ".segments input:checked + span");
  chosen("chosen chip", ".chips input:checked + span");
  const [on, off] = [true, false].map((is) => document.querySelector(`.views [aria-pressed="${is}"]`));
  add("pressed view", ground(on), ground(off));
  add("pressed view", ground(on), ground(on.parentElement));
  const accent = over(
    parse(
      getComputedStyle(document.documentElement)
        .getPropertyValue("--accent")
        .replace(/^#(..)(..)(..)$/, (_, ...parts) => `rgb(${parts.slice(0, 3).map((part) => parseInt(part, 16))})`),
    ),
    [0, 0, 0, 1],
  );
  add("ring", accent, ground(document.querySelector(".choices")));
  const view = document.querySelector(".views button");
  view.focus({ focusVisible: true });
  const { outlineColor, boxShadow } = getComputedStyle(view);
  add("ring over the picture", parse(outlineColor), parse(boxShadow));
  view.blur();
  return found;
}
