// How long the first picture takes once it is asked for, with all files at hand, beside a three.js page of the same head. It
// says so and asks nothing of it: machines differ. Both must come.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { headOf, servePeer } from "../../benches/peer-page.mjs";
import { launchChromium } from "./support/chromium.mjs";
import { middle, skinShare } from "./support/pixels.mjs";
import { decodePng } from "./support/png.mjs";
import { startServer } from "./support/server.mjs";
import { waitFor } from "./support/wait.mjs";

const DIST = new URL("../../dist/", import.meta.url);
const SIZE = { width: 800, height: 600 };
const ROUNDS = 3;
const DOTS = 60_000;
/** Of the picture's middle a head in either way has more. */
const LEAST_SKIN = 0.3;

const bytesOf = (name) =>
  readFileSync(
    new URL(
      readdirSync(DIST).find((file) => name.test(file)),
      DIST,
    ),
  );

/** The head of the default case, made by the program that is shipped. */
async function head() {
  const glue = await import(`data:text/javascript;base64,${bytesOf(/^smp-webgpu-\w+\.js$/).toString("base64")}`);
  glue.initSync({ module: new WebAssembly.Module(bytesOf(/^smp-webgpu-\w+\.wasm$/)) });
  return headOf(glue, bytesOf(/^smp-head-\w+\.bin$/));
}

/** Milliseconds from the press of the button to the picture, waited for by reading a pixel back. */
async function ours(page, url) {
  await page.goto(`${url}blank.html`);
  await page.evaluate(async ({ width, height }) => {
    await customElements.whenDefined("smp-simulator");
    let gl;
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (...given) {
      const context = getContext.apply(this, given);
      if (context instanceof WebGL2RenderingContext && this.isConnected) gl = context;
      return context;
    };
    const element = document.createElement("smp-simulator");
    element.setAttribute("backend", "webgl2");
    element.setAttribute("reveal", "interaction");
    // What makes it finer comes after it.
    element.setAttribute("quality", "plain");
    element.style.cssText = `width:${width}px;height:${height}px`;
    element.addEventListener("error", ({ detail }) => (window.gaveUp = detail.message));
    element.addEventListener("load", () => {
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      performance.mark("picture");
      window.firstPictureMs = performance.now() - window.pressedAtMs;
    });
    document.body.append(element);
    await element.updateComplete;
  }, SIZE);
  const button = page.locator("smp-simulator .note button");
  await button.evaluate((button) =>
    button.addEventListener("click", () => (window.pressedAtMs = performance.now()), { capture: true }),
  );
  await button.click();
  return pictured(page);
}

/** Milliseconds from the page's being asked for to its picture. */
async function peers(page, url, dots) {
  await page.goto(`${url}?dots=${dots}&frames=1`);
  return pictured(page);
}

async function pictured(page) {
  const verbs = { run: (work, given) => page.evaluate(work, given) };
  const told = await waitFor(verbs, "the picture", () => window.firstPictureMs ?? window.gaveUp ?? null);
  assert.equal(typeof told, "number", told);
  const skin = skinShare(middle(decodePng(await page.screenshot()), 0.4));
  assert.ok(skin > LEAST_SKIN, `a head is seen: of the middle ${skin} has the colour of skin`);
  return told;
}

const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

describe("the first picture", { concurrency: false }, () => {
  let server, plain, browser;
  before(async () => {
    server = await startServer({ kept: true });
    plain = await servePeer(await head());
    browser = await launchChromium("webgl2");
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    plain?.close();
  });

  it("comes, and is timed beside that of a three.js page of the same head", async (t) => {
    const visitor = await browser.visitor({ viewport: SIZE });
    visitor.setDefaultTimeout(0);
    const timed = async (of, ...given) => {
      const page = await visitor.newPage();
      const ms = await of(page, ...given);
      await page.close();
      return ms;
    };
    const ways = {
      "ours, from the press": () => timed(ours, server.url),
      [`three.js with ${DOTS} dots`]: () => timed(peers, plain.url, DOTS),
      "three.js without dots": () => timed(peers, plain.url, 0),
    };
    // Once without counting, so that the browser has every file.
    for (const way of Object.values(ways)) await way();
    const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, way] of Object.entries(ways)) times[name].push(await way());
    const [own, ...others] = Object.entries(times).map(([name, all]) => [name, median(all), all]);
    for (const [name, ms, all] of [own, ...others])
      t.diagnostic(`${name}: ${Math.round(ms)} ms (${all.map(Math.round).join(", ")})`);
    for (const [name, ms] of others) t.diagnostic(`of the time of ${name}: ${(own[1] / ms).toFixed(2)}`);
  });
});
