// What an element that waits to be asked for fetches when a visitor comes near it: what is small of what the press needs, and
// nothing twice.
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { launchQuickChromium } from "./support/chromium.mjs";
import { startHost } from "./support/host.mjs";
import { startServer } from "./support/server.mjs";
import { until, waitFor } from "./support/wait.mjs";

const SIZE = [500, 500];
/** What a press needs, by what is small of it and what is not. */
const SMALL = /^smp-(worker|webgl|webgpu)-\w+\.js$/;
const LARGE = /\.wasm$|^smp-head-/;
/** Longer than any of it takes to be asked for. */
const SOON_MS = 300;

const ATTRIBUTES = 'reveal="interaction" backend="webgl2" quality="plain" compare="off"';

describe("an element that waits to be asked for", { concurrency: false }, () => {
  let server, browser, host;
  const sent = [];
  const pages = {};
  before(async () => {
    server = await startServer({ kept: true, sent: (path) => sent.push(path.split("/").at(-1)) });
    browser = await launchQuickChromium("webgl2");
    host = await startHost(pages);
    pages["/page.html"] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A clinic</title><link rel="icon" href="data:,">` +
      `<body><smp-simulator ${ATTRIBUTES}></smp-simulator>` +
      `<script type="module" src="${server.url}smp-simulator.js"></script></body></html>`;
  });
  after(async () => {
    await browser?.close();
    await host?.close();
    await server?.close();
  });
  beforeEach(() => sent.splice(0));

  const small = () => sent.filter((name) => SMALL.test(name)).sort();
  const large = () => sent.filter((name) => LARGE.test(name));
  const pause = () => new Promise((resolve) => setTimeout(resolve, SOON_MS));

  /** A page with one that waits. */
  async function waiting(url) {
    const page = await browser.open(url, SIZE);
    await page.run((attributes) => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
      window.links = [];
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const { tagName, rel, href } of addedNodes) if (tagName === "LINK") links.push([rel, href]);
      }).observe(document.head, { childList: true });
      if (document.querySelector("smp-simulator")) return;
      const element = document.createElement("smp-simulator");
      for (const [, name, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) element.setAttribute(name, value);
      document.body.append(element);
    }, ATTRIBUTES);
    await waitFor(page, "the button", () =>
      document.querySelector("smp-simulator")?.shadowRoot?.querySelector("button"),
    );
    await until(() => sent.some((name) => name.startsWith("smp-ahead-")) || null);
    await pause();
    assert.deepEqual([...small(), ...large()], [], "nothing is fetched while nobody is near");
    return page;
  }

  /** The names without their marks: a worker's script and one program's bindings. */
  const arrived = async () => {
    await until(() => small().length >= 2 || null);
    await pause();
    assert.deepEqual(large(), [], "neither program nor head before they are asked for");
    assert.deepEqual(
      small().map((name) => name.replace(/-\w+\.js$/, "")),
      ["smp-webgl", "smp-worker"],
    );
  };

  /** The picture comes, with nothing sent twice. */
  const pressed = async (page) => {
    await page.press("smp-simulator .note button");
    await waitFor(page, "a picture", () => document.querySelector("smp-simulator").facts ?? null);
    assert.equal(large().length, 2, "program and head come with the press");
    const twice = sent.filter((name, at) => sent.indexOf(name) !== at);
    assert.deepEqual(twice, [], "nothing is sent twice");
  };

  it("has small files come when a pointer is over it, under the strictest policy, and the rest when it is pressed", async () => {
    const page = await waiting(`${server.url}strict/blank.html`);
    await page.run(() => performance.clearResourceTimings());
    await page.hover([250, 200]);
    await arrived();
    await pressed(page);
    assert.deepEqual(await page.run(() => [violations, document.head.querySelectorAll("link[rel$=load]").length]), [
      [],
      0,
    ]);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  it("does so for a finger and for the keyboard's focus", async () => {
    for (const come of [(page) => page.touch([[[250, 200]]]), (page) => page.key("Tab")]) {
      sent.splice(0);
      const page = await waiting(`${server.url}blank.html`);
      await come(page);
      await arrived();
      await page.close();
    }
  });

  it("connects to another origin that the files lie on", async () => {
    const page = await waiting(`${host.url}/page.html`);
    await page.hover([250, 200]);
    await arrived();
    const links = await page.run(() => window.links);
    assert.deepEqual(links[0], ["preconnect", server.url]);
    await pressed(page);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  it("fetches nothing ahead for who asked the browser to save data", async () => {
    const page = await browser.open(`${server.url}blank.html`, SIZE);
    await page.run(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
      put({ reveal: "interaction" });
    });
    await until(() => sent.some((name) => name.startsWith("smp-ahead-")) || null);
    await pause();
    await page.hover([100, 100]);
    await page.key("Tab");
    await pause();
    assert.deepEqual([...small(), ...large()], []);
    await page.close();
  });
});
