// The page of an invented studio that has the simulator on it: light until a visitor wants it, and for everyone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { auditScript } from "./support/packages.mjs";
import { launchQuickChromium } from "./support/chromium.mjs";
import { startServer } from "./support/server.mjs";
import { waitFor } from "./support/wait.mjs";

const AUDIT = auditScript();
const PHONE = [390, 844];
const MOST_BYTES = 60_000;
const DIST = new URL("../../dist/", import.meta.url);

describe("the landing page", { concurrency: false }, () => {
  let server, browser;
  before(async () => {
    server = await startServer();
    browser = await launchQuickChromium("webgl2");
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** What has been asked for, by its path. */
  const asked = async (page, folder) => {
    const all = [...new Set(await page.requests())].filter((url) => !url.startsWith("data:"));
    for (const url of all) assert.ok(url.startsWith(server.url), `${url} is of another origin`);
    return all.map((url) => new URL(url).pathname.slice(1 + folder.length));
  };
  const shifted = (page) =>
    page.run(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list.getEntries().reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
            ),
          ).observe({ type: "layout-shift", buffered: true });
          setTimeout(resolve, 300, 0);
        }),
    );

  it("loads little before its picture is asked for, then draws in the poster's place, under the strictest policy", async () => {
    const page = await browser.open(`${server.url}strict/index.html`, PHONE);
    await page.run(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
    });
    await waitFor(page, "the poster", () => document.querySelector("[slot=poster] img").complete || null);
    const sizes = JSON.parse(readFileSync(new URL("sizes.json", DIST), "utf8")).files;
    const first = await asked(page, "strict/");
    assert.ok(first.includes("posters/light.avif"), first.join());
    const bytes = first.reduce((sum, path) => sum + sizes[path].brotli, 0);
    assert.ok(bytes > 20_000 && bytes <= MOST_BYTES, `${bytes} bytes before it is asked for: ${first.join()}`);

    const box = () =>
      page.run(() => {
        const { width, height } = document.querySelector("smp-simulator").getBoundingClientRect();
        return [width, height];
      });
    const before = await box();
    assert.ok(Math.abs(before[0] / before[1] - 4 / 3) < 0.01, `the poster's proportions: ${before}`);
    assert.equal(await shifted(page), 0, "nothing has moved");
    await page.press("smp-simulator .note button");
    await waitFor(page, "a picture", () => document.querySelector("smp-simulator").facts ?? null);
    assert.deepEqual(await box(), before);
    assert.equal(await shifted(page), 0, "but for what the press itself changed, nothing has moved");
    assert.ok((await asked(page, "strict/")).some((path) => path.endsWith(".wasm")));
    assert.deepEqual(await page.run(() => violations), []);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  it("fits a narrow screen with large text, both ways of reading, and every link leads to something", async () => {
    for (const [size, root, dir] of [
      [[320, 640], "100%", "ltr"],
      [[390, 844], "200%", "rtl"],
      [[820, 1180], "100%", "rtl"],
    ]) {
      const page = await browser.open(`${server.url}index.html`, size);
      const found = await page.run(
        ([root, dir]) => {
          document.documentElement.style.fontSize = root;
          document.documentElement.dir = dir;
          const small = [...document.querySelectorAll("nav a, .ways a, .links a")]
            .map((link) => [link.textContent, link.getBoundingClientRect().height])
            .filter(([, height]) => height < 44);
          return { wide: document.documentElement.scrollWidth - innerWidth, small };
        },
        [root, dir],
      );
      assert.deepEqual(found, { wide: 0, small: [] }, `${size}, text ${root}, ${dir}`);
      await page.close();
    }
    const text = readFileSync(new URL("index.html", DIST), "utf8");
    for (const [, to] of text.matchAll(/(?:href|src)="([^"#][^"]*)"/g))
      assert.equal((await fetch(server.url + to)).status, 200, to);
    for (const [, id] of text.matchAll(/href="#([\w-]+)"/g)) assert.ok(text.includes(`id="${id}"`), id);
  });

  it("breaks no rule of accessibility, light and dark", async () => {
    const page = await browser.open(`${server.url}index.html`, PHONE);
    for (const scheme of ["light", "dark"]) {
      await page.colours(scheme);
      const found = await page.run(async (audit) => {
        if (!window.axe) (0, eval)(audit);
        const { violations } = await axe.run(document, { resultTypes: ["violations"] });
        return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
      }, AUDIT);
      assert.deepEqual(found, [], scheme);
    }
    await page.close();
  });
});
