// The package in apps of React, Vue, Svelte and Next, each built by its own tool.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { launchQuickChromium } from "./support/chromium.mjs";
import { buildApp, installPackage, refused, serveApps, textOf } from "./support/frameworks.mjs";
import { skinShare } from "./support/pixels.mjs";
import { decodePng } from "./support/png.mjs";
import { until } from "./support/wait.mjs";

const HARNESS = fileURLToPath(new URL("support/harness.js", import.meta.url));

/** What Chromium itself says where it is asked for WebGPU and has none, as here; the element then takes WebGL2. */
const NO_WEBGPU = "No available adapters.";

/** Where each app writes down what its compiler must take and refuse, and how that is asked to speak. */
const WRITTEN = {
  react: { file: "src/written.tsx", options: ["--pretty", "false"] },
  vue: { file: "src/Written.vue", options: ["--pretty", "false"] },
  svelte: { file: "src/Written.svelte", options: ["--output", "machine"] },
};

describe("an app", { concurrency: false }, () => {
  let server, browser;

  before(async () => {
    [browser] = await Promise.all([launchQuickChromium("webgl2"), installPackage()]);
    server = await serveApps();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens an app: what is on its page, and all that its console says. */
  async function opened(name) {
    const visitor = await browser.visitor({ viewport: { width: 400, height: 400 } });
    const page = await visitor.newPage();
    const told = [];
    page.on("console", (message) => {
      if (/error|warning/.test(message.type()) && message.text() !== NO_WEBGPU) told.push(message.text());
    });
    page.on("pageerror", (error) => told.push(String(error)));
    page.on("response", (response) => response.status() >= 400 && told.push(`${response.status()} ${response.url()}`));
    await page.addInitScript({ path: HARNESS });
    await page.goto(`${server.origin}/${name}/`);
    return { page, told, leave: () => visitor.close() };
  }

  /** Waits for what the app says to begin so. */
  async function said(page, word) {
    const read = () => page.evaluate(() => document.querySelector("output")?.textContent ?? "");
    const text = await until(async () => {
      const now = await read();
      assert.doesNotMatch(now, /^error/);
      return now.includes(word) ? now : undefined;
    });
    return text ?? assert.fail(`it says "${await read()}", never "${word}"`);
  }

  for (const name of ["react", "vue", "svelte", "next"]) {
    it(`of ${name} shows what it sets, hears what happens, and leaves nothing behind`, async (t) => {
      await buildApp(name);
      const { page, told, leave } = await opened(name);
      const hairs = await said(page, "hairs");
      assert.ok(Number.parseInt(hairs) > 1000, hairs);
      const there = await page.evaluate(() => {
        const element = document.querySelector("smp-simulator.head");
        const { view, compare, quality, shownCase } = element;
        return { view, compare, quality, stage: shownCase.loss.stage, attribute: element.getAttribute("view") };
      });
      const set = { view: "crown", compare: "off", quality: "plain", stage: "V", attribute: "crown" };
      assert.deepEqual(there, set);
      const [simulations, scenes] = await page.evaluate(() => [ledger.workers, ledger.builds]);
      assert.deepEqual({ simulations, scenes }, { simulations: 1, scenes: 1 });
      const skin = skinShare(decodePng(await page.locator("smp-simulator").screenshot({ timeout: 0 })));
      t.diagnostic(`${hairs}, skin in ${(100 * skin).toFixed(0)} % of the picture`);
      assert.ok(skin > 0.1, `there is skin in ${skin} of the picture`);
      await page.click("text=Another");
      assert.equal(await said(page, "stage"), "stage VI");
      if (name === "react") assert.equal(await page.evaluate(() => window.mounts), 2, "StrictMode mounts all twice");
      await page.click("text=Remove");
      const taken = () => page.evaluate(() => [ledger.workers, ledger.resizes, ledger.sights, ledger.frames].join());
      const freed = await until(async () => ((await taken()) === "0,0,0,0" ? true : undefined));
      assert.ok(freed, `workers, observers and frames are left: ${await taken()}`);
      assert.equal(await page.locator("smp-simulator").count(), 0);
      assert.deepEqual(told, [], "the console says nothing");
      await leave();
    });
  }

  it("of next has the element in what its server sends, with its attributes", () => {
    const html = textOf("next", "dist/index.html");
    const [tag] = /<smp-simulator[^>]*>/.exec(html) ?? assert.fail("there is no such tag");
    for (const each of [
      'class="head"',
      'view="crown"',
      'case="{&quot;version&quot;:1,&quot;loss&quot;:{&quot;stage&quot;:&quot;V&quot;}}"',
    ])
      assert.ok(tag.includes(each), `${tag} has no ${each}`);
    assert.match(html, /<p>[\w ,-]*case[\w ,-]*<\/p>/, "what the class says is read on the server");
  });

  for (const [name, { file, options }] of Object.entries(WRITTEN)) {
    it(`of ${name} is compiled with what may be written on the elements, and refused for what may not`, async () => {
      const wrong = textOf(name, file)
        .split("\n")
        .flatMap((line, index) => (/(\/\/|<!--) wrong/.test(line) ? [index + 1] : []));
      assert.ok(wrong.length >= 4);
      assert.deepEqual(await refused(name, file, options), { lines: wrong, others: [] });
    });
  }
});
