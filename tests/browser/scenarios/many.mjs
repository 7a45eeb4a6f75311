// More elements on a page than a browser keeps graphics contexts alive: screens where they are looked at, stills elsewhere.
import assert from "node:assert/strict";
import { crop, difference, skinShare } from "../support/pixels.mjs";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";

/** Enough for some in view and some out of it to be without a screen: more of them would only take longer. */
const COUNT = 9;
/** Four in a row, two rows: eight in view. */
const VIEWPORT = [660, 318];
const MOST_LIVE = 6;
/** Of a page, in Chromium: whoever asks for more takes the oldest away. */
const MOST_CONTEXTS = 16;
/** So many elements are kept for the last steps. */
const LEFT = 5;

export async function many(openAt, test) {
  const page = await openAt("blank.html", VIEWPORT);

  await test("of many elements at once each comes to a picture, and none to an error", async () => {
    await page.run(prepare, COUNT);
    for (let at = 0; at < COUNT; at += 1) await page.run((at) => seen(many[at], "load").then(() => true), at);
    const { states, errors } = await page.run(() => account());
    assert.deepEqual(errors, []);
    assert.deepEqual(
      states.filter((state) => state === "nothing"),
      [],
      "each has a screen or a still",
    );
    assert.ok(states.filter((state) => state === "live").length <= MOST_LIVE, `${states}`);
  });

  await test("nothing is opened or lost while nothing happens", async () => {
    const before = await waitFor(page, "the screens in view", () => {
      const live = many.map(stateOf).flatMap((state, at) => (state === "live" ? [at] : []));
      return live.length === 6 && live.every((at) => at < 8) ? account() : null;
    });
    assert.ok(before.opened <= 2 * COUNT, `each was opened once or twice: ${before.opened}`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(await page.run(() => account()), before);
  });

  await test("screens and stills show the head alike", async () => {
    // A screen that is on its way stands over its still before it is drawn on.
    const states = await waitFor(page, "screens that are drawn on, and stills", () => {
      const states = many.slice(0, 8).map(stateOf);
      const drawn = many
        .slice(0, 8)
        .every(({ shadowRoot }, at) => states[at] === "still" || !shadowRoot.querySelector(".still"));
      return drawn && states.includes("live") && states.includes("still") ? states : null;
    });
    const picture = await settled(page);
    // The window ends two pixels above the second row's end.
    const shown = (at) => crop(picture, { x: (at % 4) * 160, y: Math.floor(at / 4) * 160, width: 160, height: 158 });
    const alike = difference(shown(states.indexOf("live")), shown(states.indexOf("still")), 8);
    assert.ok(skinShare(shown(0)) > 0.1 && alike.mean < 0.5, `${alike.mean} codes apart`);
  });

  await test("one that is scrolled to comes to life, and draws another case", async () => {
    await page.run(() => many.at(-1).scrollIntoView());
    await waitFor(page, "the last one's screen", () => stateOf(many.at(-1)) === "live" || null);
    const before = await settled(page);
    await page.run(async () => {
      many.at(-1).updateCase({ skin: { preset: "tan" }, loss: { stage: "III" } });
      await seen(many.at(-1), "case-change");
    });
    assert.ok(difference(before, await settled(page), 8).mean > 1, "what is seen changed");
    const { states, errors } = await page.run(() => account());
    assert.ok(states.filter((state) => state === "live").length <= MOST_LIVE, `${states}`);
    assert.deepEqual(errors, []);
    await page.run(() => scrollTo(0, 0));
  });

  const still = () => many.slice(0, 8).findIndex((element) => stateOf(element) === "still");
  const alive = (at) => stateOf(many[at]) === "live" || null;

  await test("a still in view comes to life when it is touched, given another case or turned", async () => {
    const touched = await waitFor(page, "a still in view", quietly(still));
    await page.drag([(touched % 4) * 160 + 80, Math.floor(touched / 4) * 160 + 80], [100, 100]);
    await waitFor(page, "the touched one's screen", alive, touched);
    const given = await page.run(still);
    await page.run(async (at) => {
      many[at].updateCase({ loss: { stage: "VII" } });
      await seen(many[at], "case-change");
    }, given);
    await waitFor(page, "the screen of the one with another case", alive, given);
    const turned = await page.run(still);
    const pitch = await page.run(async (at) => {
      many[at].goTo("top");
      while (!(many[at].camera.pitch > 1)) await new Promise((resolve) => setTimeout(resolve, 20));
      return many[at].camera.pitch;
    }, turned);
    assert.ok(pitch > 1);
    const { states, errors } = await page.run(() => account());
    assert.ok(states.filter((state) => state === "live").length <= MOST_LIVE, `${states}`);
    assert.ok(!states.includes("nothing"), `${states}`);
    assert.deepEqual(errors, []);
  });

  await test("one whose context is taken away out of view waits, and is back when it is seen", async () => {
    const { opened, at } = await page.run(async (left) => {
      // As many as may have a screen, so that none in view takes it from the one that is out of it.
      for (const element of many.splice(0, many.length - left)) element.remove();
      many.at(-1).style.marginTop = "400px";
      // With its first picture drawn, for which its still makes way.
      const live = (element) => stateOf(element) === "live" && !element.shadowRoot.querySelector(".still");
      while (!many.slice(0, -1).every(live)) await new Promise((resolve) => setTimeout(resolve, 20));
      many.at(-1).scrollIntoView();
      while (!live(many.at(-1))) await new Promise((resolve) => setTimeout(resolve, 20));
      scrollTo(0, 0);
      const at = many.length - 1;
      while (!many[at].shadowRoot.querySelector(".still")) await new Promise((resolve) => setTimeout(resolve, 20));
      await loseDevice(many[at]);
      await new Promise((resolve) => setTimeout(resolve, 600));
      return { opened: contexts.length, at };
    }, LEFT);
    assert.deepEqual(await page.run(() => [contexts.length, stateOf(many.at(-1))]), [opened, "still"]);
    await page.run(() => many.at(-1).scrollIntoView());
    await waitFor(page, "its screen", alive, at);
  });

  await test("coming back to life is no load", async () => {
    const loads = await page.run(() => many.map(({ events }) => events.filter(({ type }) => type === "load").length));
    assert.deepEqual(
      loads,
      loads.map(() => 1),
    );
  });

  await test("contexts of the page's own, as many as a browser keeps, take screens away once and not for ever", async () => {
    const { opened, lost } = await page.run(async (count) => {
      // The last one, drawn and seen, goes out of view, and knows it once it has a still.
      const still = () => many.at(-1).shadowRoot.querySelector(".still");
      while (still()) await new Promise((resolve) => setTimeout(resolve, 20));
      scrollTo(0, 0);
      while (!still()) await new Promise((resolve) => setTimeout(resolve, 20));
      const [opened, live] = [contexts.length, contexts.filter((context) => !context.isContextLost())];
      window.own = Array.from({ length: count }, () => document.createElement("canvas").getContext("webgl2"));
      while (!live.some((context) => context.isContextLost())) await new Promise((resolve) => setTimeout(resolve, 20));
      return { opened, lost: live.filter((context) => context.isContextLost()).length };
    }, MOST_CONTEXTS);
    assert.ok(lost >= 3, `screens were taken away: ${lost}`);
    const back = await waitFor(page, "the screens in view", () => {
      const seen = many.slice(0, -1).every((element) => stateOf(element) === "live");
      return seen ? account() : null;
    });
    assert.ok(back.opened - opened <= 2 * LEFT, `each was opened once or twice: ${back.opened - opened}`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.deepEqual(await page.run(() => account()), back, "and then nothing happens");
    assert.deepEqual(back.errors, []);
    await page.run(() => own.forEach((context) => context.getExtension("WEBGL_lose_context")?.loseContext()));
  });

  await test("removal frees every context, and one that is put back draws", async () => {
    const left = await page.run(async () => {
      for (const element of many) element.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const { workers, listeners, frames, resizes, sights } = ledger;
      return [workers, listeners, frames, resizes, sights, contexts.filter((each) => !each.isContextLost()).length];
    });
    assert.deepEqual(left, [0, 0, 0, 0, 0, 0]);
    const state = await page.run(async () => {
      const [first] = many;
      first.events.length = 0;
      document.body.append(first);
      await seen(first, "load");
      const state = stateOf(first);
      first.remove();
      return state;
    });
    assert.equal(state, "live");
  });
  assert.deepEqual(await page.faults(), []);
  await page.close();
}

/** As `waitFor` looks: an index that is not there yet is nothing. */
function quietly(find) {
  return new Function(`const at = (${find})(); return at < 0 ? null : at;`);
}

/** Puts so many elements in and keeps account of the contexts that are asked for. */
function prepare(count) {
  window.contexts = [];
  const { getContext } = HTMLCanvasElement.prototype;
  const known = new Set();
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    // One that is in no page only asks whether there are any.
    if (kind === "webgl2" && context && this.getRootNode() instanceof ShadowRoot && !known.has(context)) {
      known.add(context);
      contexts.push(context);
    }
    return context;
  };
  /** What there is to see of an element: a live screen, a still with a picture, or nothing. */
  window.stateOf = ({ shadowRoot }) => {
    const stage = shadowRoot.querySelector(".stage");
    if (contexts.some((context) => stage.contains(context.canvas) && !context.isContextLost())) return "live";
    const still = stage.querySelector(".still");
    if (!still) return "nothing";
    const { data } = still.getContext("2d").getImageData(0, 0, still.width, still.height);
    const pixels = new Uint32Array(data.buffer);
    return pixels.some((pixel) => pixel !== pixels[0]) ? "still" : "nothing";
  };
  window.account = () => {
    const errors = many.flatMap(({ events }) => events.filter(({ type }) => type === "error"));
    return { states: many.map(stateOf), opened: contexts.length, errors };
  };
  document.body.style.cssText = "line-height:0";
  const given = { case: "case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3" };
  window.many = Array.from({ length: count }, () => put(given, 160));
}
