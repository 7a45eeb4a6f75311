// The landing page as Lighthouse judges it, on a simulated phone with a slow network.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { freePort } from "./support/listening.mjs";
import { lighthouse, playwright } from "./support/packages.mjs";
import { startServer } from "./support/server.mjs";

/** Shares of 1. */
const LEAST = { performance: 0.95, accessibility: 1, "best-practices": 1 };
const LONGEST_PAINT_MS = 2500;

let server, browser, port;
before(async () => {
  server = await startServer();
  port = await freePort();
  browser = await playwright().chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--headless=new", "--no-sandbox", "--disable-background-networking", `--remote-debugging-port=${port}`],
    timeout: 0,
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

it("the landing page is quick, for everyone, and moves nothing while it loads", async (t) => {
  const run = await lighthouse();
  const { lhr } = await run(`${server.url}index.html`, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: Object.keys(LEAST),
  });
  assert.equal(lhr.configSettings.formFactor, "mobile");
  const number = (audit) => lhr.audits[audit].numericValue;
  const [paintMs, shift] = [number("largest-contentful-paint"), number("cumulative-layout-shift")];
  const scores = Object.entries(lhr.categories).map(([name, { score }]) => [name, score]);
  t.diagnostic(
    `${scores.map(([name, score]) => `${name} ${score}`).join(", ")}; largest paint ${Math.round(paintMs)} ms`,
  );
  const failed = Object.values(lhr.audits)
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ id, displayValue }) => `${id} ${displayValue ?? ""}`);
  for (const [name, score] of scores) assert.ok(score >= LEAST[name], `${name} ${score}: ${failed.join(", ")}`);
  assert.equal(shift, 0);
  assert.ok(paintMs <= LONGEST_PAINT_MS, `largest paint after ${paintMs} ms`);
});
