// What an element that waits to be asked for has ahead of that: a picture made beforehand, and, when a visitor comes near it,
// what is small of what the press needs; nothing twice.
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

  it("shows a picture made beforehand, and the drawing where none can stand for its case or none comes", async () => {
    const page = await browser.open(`${server.url}blank.html`, SIZE);
    await page.run(() => {
      window.waits = async (attributes) => {
        document.querySelector("smp-simulator")?.remove();
        const element = put({ reveal: "interaction", compare: null, ...attributes }, 400);
        const asked = performance.getEntriesByType("resource").length;
        await element.updateComplete;
        for (let turn = 0; turn < 20 && !element.shadowRoot.querySelector("picture"); turn += 1)
          await new Promise((resolve) => setTimeout(resolve, 50));
        const img = element.shadowRoot.querySelector("picture img");
        return {
          shown: img && [img.currentSrc.split("/").at(-1), img.naturalWidth, img.alt.slice(0, 6)],
          drawing: element.shadowRoot.querySelector("svg") !== null,
          said: (element.shadowRoot.querySelector(".note p")?.textContent ?? "").trim().split(".")[0],
          asked: performance
            .getEntriesByType("resource")
            .slice(asked)
            .some(({ name }) => name.includes("posters/")),
        };
      };
    });
    const waits = (attributes) => page.run((attributes) => waits(attributes), attributes);
    const made = (file, alt = "A head") => ({
      shown: [file, 760, alt],
      drawing: false,
      said: "This picture was made beforehand",
      asked: true,
    });
    const drawn = { shown: null, drawing: true, said: "This is a drawing", asked: false };
    assert.deepEqual(await waits({}), made("light.avif"));
    assert.deepEqual(await waits({ case: "case=1;skin.preset=deep" }), made("deep.avif"));
    assert.deepEqual(await waits({ case: "case=1;person.sex=female" }), drawn, "of a woman's head there is none");
    assert.deepEqual(await waits({ compare: "off" }), drawn, "where no pair may be seen there is none");
    assert.deepEqual(await waits({ reveal: null, loading: "lazy", style: "margin-top:4000px" }), {
      ...drawn,
      said: "",
    });
    const german = await waits({ locale: "de" });
    assert.deepEqual([german.shown, german.said], [["light.avif", 760, "Ein Ko"], "Dieses Bild wurde vorab erstellt"]);
    // It stays until there is a picture.
    assert.deepEqual((await waits({})).drawing, false);
    await page.press("smp-simulator .note button");
    assert.equal(await page.run(() => document.querySelector("smp-simulator").shadowRoot.querySelector("svg")), null);
    await waitFor(page, "a picture", () => document.querySelector("smp-simulator").facts ?? null);
    assert.deepEqual(await page.faults(), []);
    await page.close();

    // A page's policy that has no image of another origin.
    pages["/no-images.html"] = pages["/page.html"]
      .replace(' compare="off"', "")
      .replace("<title>", `<meta http-equiv="Content-Security-Policy" content="img-src 'none'"><title>`);
    sent.splice(0);
    const forbidding = await waiting(`${host.url}/no-images.html`);
    const seen = await forbidding.run(() => {
      const { shadowRoot } = document.querySelector("smp-simulator");
      return [
        shadowRoot.querySelector("picture"),
        shadowRoot.querySelector(".note p").textContent.trim().split(".")[0],
      ];
    });
    assert.deepEqual(seen, [null, "This is a drawing"]);
    assert.deepEqual(await forbidding.faults(), []);
    await forbidding.close();
  });

  it("fetches nothing ahead for who asked the browser to save data", async () => {
    const page = await browser.open(`${server.url}blank.html`, SIZE);
    await page.run(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
      put({ reveal: "interaction", compare: null });
    });
    await until(() => sent.some((name) => name.startsWith("smp-ahead-")) || null);
    await pause();
    await page.hover([100, 100]);
    await page.key("Tab");
    await pause();
    assert.deepEqual([...small(), ...large()], []);
    assert.deepEqual(
      sent.filter((name) => /avif|jpg/.test(name)),
      [],
      "and no picture",
    );
    await page.close();
  });
});
