// How long a frame takes by WebGL2 on the software GPU, beside a plain three.js page of the same head, in the same
// browser and minutes: only the ratios mean something. Each frame turns the head a little and reads a pixel back, so
// that it is waited for.
//
// `cargo xtask bench --frames` builds what is measured and runs this: node benches/frames.mjs PACKAGE HEAD [ROUNDS]
import { readFileSync } from "node:fs";
import { launchChromium } from "../tests/browser/support/chromium.mjs";
import { waitFor } from "../tests/browser/support/wait.mjs";
import { headOf, servePeer } from "./peer-page.mjs";
import { programs } from "./program.mjs";
import { startServer } from "../tests/browser/support/server.mjs";

const [pack, headFile, rounds = "3"] = process.argv.slice(2);
const SIZE_PX = [800, 600];
const FRAMES = 21;
/** To each of the three frames of a drag: about a hundredth of a radian, as the peer's page turns. */
const DRAG_PX = 2;
const PEER_DOTS = 60_000;

/** Ours, and which of the peer's pages each is laid beside. */
const CASES = [
  { name: "treated, shaved", beside: "with dots", most: 0.5, fragment: "case=1" },
  { name: "untreated, shaved", beside: "without dots", most: 1.5, fragment: "case=1;treatment.goal=none" },
  { name: "hair of 90 mm", beside: "with dots", most: 1, fragment: "case=1;hair.length_mm=90" },
];

/** Looks that are seen on the sides of a divider, and what of the mean frame of either alone that may take. */
const DIVIDED = {
  name: "before beside after",
  most: 1.15,
  looks: ["case=1;treatment.goal=none", "case=1"],
};

const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

async function peer(browser, url, dots) {
  const page = await browser.open(`${url}?dots=${dots}&frames=${FRAMES}`, SIZE_PX);
  const times = await waitFor(page, "the peer's frames", () => window.frameTimes);
  await page.close();
  return median(times);
}

/** The frame of a case, or of the second of two looks beside the first. */
async function ours(browser, url, fragment, beside) {
  const page = await browser.open(`${url}blank.html`, SIZE_PX);
  await page.run(
    async ([fragment, beside]) => {
      let gl;
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (...given) {
        const context = getContext.apply(this, given);
        if (context instanceof WebGL2RenderingContext) gl = context;
        return context;
      };
      // Each frame of the element's own is waited for, and timed.
      const times = [];
      const pixel = new Uint8Array(4);
      const { requestAnimationFrame } = window;
      window.requestAnimationFrame = (draw) =>
        requestAnimationFrame((now) => {
          const start = performance.now();
          draw(now);
          if (!gl) return;
          gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
          times.push(performance.now() - start);
        });
      const element = document.createElement("smp-simulator");
      element.setAttribute("backend", "webgl2");
      // With all its pixels while it turns, too.
      element.setAttribute("quality", "plain");
      element.setAttribute("compare", beside ? "divider" : "off");
      element.setAttribute("case", fragment);
      if (beside) element.looks = [fragment, beside];
      element.style.cssText = "display:block;width:800px;height:600px";
      const loaded = new Promise((resolve, reject) => {
        const seen = ({ detail }) => detail.looks.length > 1 === Boolean(beside) && resolve();
        element.addEventListener("compare-change", seen);
        element.addEventListener("error", (event) => reject(new Error(event.detail.message)), { once: true });
      });
      document.body.append(element);
      await loaded;
      window.frameTimes = times;
    },
    [fragment, beside],
  );
  // Frames as a hand that turns the head by a few pixels makes them.
  await page.run(() => window.frameTimes.splice(0));
  while ((await page.run(() => window.frameTimes.length)) < FRAMES)
    await page.drag([400, 300], [400 + 3 * DRAG_PX, 300]);
  const times = await page.run(() => window.frameTimes);
  await page.close();
  return median(times);
}

const { glue } = await programs(pack)("frames");
const [server, plain] = [await startServer(), await servePeer(headOf(glue, readFileSync(headFile)))];
const browser = await launchChromium("webgl2");
const ratios = CASES.map(() => []);
const divided = [];
for (let round = 0; round < Number(rounds); round++) {
  const peers = {
    "with dots": await peer(browser, plain.url, PEER_DOTS),
    "without dots": await peer(browser, plain.url, 0),
  };
  for (const [at, { fragment, beside, name }] of CASES.entries()) {
    const ms = await ours(browser, server.url, fragment);
    ratios[at].push(ms / peers[beside]);
    console.log(
      `${name.padEnd(20)}${ms.toFixed(1).padStart(8)} ms, the peer's ${beside.padEnd(14)}${peers[beside].toFixed(1).padStart(8)} ms`,
    );
  }
  const [left, right] = DIVIDED.looks;
  const both = [await ours(browser, server.url, left), await ours(browser, server.url, right)];
  const ms = await ours(browser, server.url, left, right);
  divided.push(ms / (0.5 * (both[0] + both[1])));
  console.log(
    `${DIVIDED.name.padEnd(20)}${ms.toFixed(1).padStart(8)} ms, either alone ${both.map((one) => one.toFixed(1)).join(" and ")} ms`,
  );
}
console.log(`\n${"of the peer's frame".padEnd(36)}${"median".padStart(8)}${"at most".padStart(9)}`);
for (const [at, { name, beside, most }] of CASES.entries()) {
  console.log(
    `${`${name}, ${beside}`.padEnd(36)}${median(ratios[at]).toFixed(2).padStart(8)}${most.toFixed(2).padStart(9)}`,
  );
}
const row = `${DIVIDED.name}, of either alone`.padEnd(36);
console.log(`${row}${median(divided).toFixed(2).padStart(8)}${DIVIDED.most.toFixed(2).padStart(9)}`);
await browser.close();
await server.close();
plain.close();
