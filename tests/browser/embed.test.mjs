// The simulator on pages of others: in frames, across origins, under the strictest policy.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launchQuickChromium } from "./support/chromium.mjs";
import { startHost } from "./support/host.mjs";
import { sourceModule } from "./support/module.mjs";
import { startServer } from "./support/server.mjs";
import { waitFor } from "./support/wait.mjs";

const { FIRST } = await sourceModule("pages/builder/plan.ts");
const { needsOf } = await sourceModule("pages/builder/needs.ts");
const { lineOf } = await sourceModule("pages/builder/policy.ts");

const SIZE = [500, 420];
const CASE = "case=1;loss.stage=III;treatment.goal=shaved";
const QUICK = "quality=plain&compare=off";

/** A page with frames, which notes what they send, from before they are there. */
const page = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A clinic</title>
<link rel="icon" href="data:,"><style>iframe{width:100%;border:0}</style><body><script>
  window.sent = {};
  window.origins = {};
  addEventListener("message", ({ data, source, origin }) => {
    const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
    (sent[frame?.id] ??= []).push(data);
    (origins[frame?.id] ??= new Set()).add(origin);
  });
  window.told = (id, type) => sent[id]?.find((message) => message.type === type);
  window.say = (id, message) => document.getElementById(id).contentWindow.postMessage(message, "*");
</script>${body}</body></html>`;

describe("on pages of others", { concurrency: false }, () => {
  let server, browser, host;
  const pages = {};

  before(async () => {
    server = await startServer();
    browser = await launchQuickChromium("webgl2");
    host = await startHost(pages);
    const { url } = server;
    const frame = (id, given, more = "") =>
      `<iframe id="${id}" title="${id}" sandbox="allow-scripts" src="${url}${given}" ${more}></iframe>`;
    pages["/frames.html"] = page(
      frame("listed", `embed.html?${QUICK}&allow=${host.url}#${CASE}`, 'data-smp-embed="case"') +
        frame("unlisted", `embed.html?${QUICK}&loading=lazy&reveal=interaction#${CASE}`, 'data-smp-embed="case"') +
        frame("unshared", `no-sharing/embed.html?allow=${host.url}`, "data-smp-embed") +
        `<script async src="${url}smp-embed.js"></script>`,
    );
    pages["/consultation.html"] = page(
      frame(
        "listed",
        `embed.html?mode=consultation&quality=plain&hand-over&allow=${host.url}#${CASE}`,
        "data-smp-embed=case",
      ) + `<script async src="${url}smp-embed.js"></script>`,
    );
    // All that is not in the line that the builder prints is forbidden.
    const policy = `default-src 'none'; ${lineOf(needsOf({ ...FIRST, mode: "simulator", height: "300" }, url))}`;
    pages["/a/module.html"] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A clinic</title>` +
      `<meta http-equiv="Content-Security-Policy" content="${policy}"><base href="${url}clinic/">` +
      `<body><smp-simulator quality="plain" compare="off" style="height:300px"></smp-simulator>` +
      `<script type="module" src="smp/smp-simulator.js"></script></body></html>`;
  });

  after(async () => {
    await browser?.close();
    await host?.close();
    await server?.close();
  });

  const opened = async (url, work) => {
    const page = await browser.open(url, SIZE);
    await work(page);
    assert.deepEqual(await page.faults(), [], "it throws nothing");
    await page.close();
  };
  const told = (page, id, type) =>
    waitFor(page, `${type} of ${id}`, ([id, type]) => window.told(id, type) ?? null, [id, type]);

  it("works in frames without an origin, which get their height and tell what they may", async () => {
    await opened(`${host.url}/frames.html`, async (page) => {
      await told(page, "listed", "smp:load");
      const first = await told(page, "listed", "smp:ready");
      assert.deepEqual(first, { type: "smp:ready", version: 1, versions: [1], mode: "simulator", greeted: false });
      assert.deepEqual(await page.run(() => [...origins.listed]), ["null"], "the frame has no origin");
      const { height } = await told(page, "listed", "smp:resize");
      assert.equal(await page.run(() => document.querySelector("#listed").style.height), `${height}px`);
      assert.ok(height >= 320 && height <= 760, `${height} px`);

      await page.run(() => {
        window.events = [];
        document.querySelector("#listed").addEventListener("smp:change", ({ detail }) => events.push(detail));
        say("listed", { type: "smp:set", version: 1, set: { case: "case=1;loss.stage=V", view: "crown" } });
      });
      const change = await waitFor(
        page,
        "the change as an event of the frame",
        () => window.events.find(({ what }) => what.includes("case")) ?? null,
      );
      assert.match(change.case, /^case=\w+-1;.*loss\.stage=V\b/, "a host that is listed and asks for it gets the case");

      // Of one that is not listed nothing is heard, and it is told nothing of what is seen.
      await page.run(() => say("unlisted", { type: "smp:set", version: 1, set: { reveal: null } }));
      assert.equal((await told(page, "unshared", "smp:error")).code, "files-unreachable");
      const { message } = await waitFor(
        page,
        "the sentence for a host that is greeted",
        () => sent.unshared.find(({ message }) => message) ?? null,
      );
      assert.match(message, /must send Access-Control-Allow-Origin/);
      const others = await page.run(() => sent.unlisted.map(({ type }) => type));
      assert.deepEqual([...new Set(others)].sort(), ["smp:ready", "smp:resize"]);
      assert.ok(await page.run(() => sent.unlisted.every(({ greeted }) => !greeted)), "its hello is not heard");
    });
  });

  it("is moved by no hostile message", async () => {
    await opened(`${host.url}/frames.html`, async (page) => {
      await told(page, "listed", "smp:load");
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const { answers, tookMs } = await page.run(async () => {
        const before = sent.listed.length;
        const start = performance.now();
        const set = (set) => say("listed", { type: "smp:set", version: 1, set });
        let deep = [];
        for (let level = 0; level < 3000; level += 1) deep = [deep];
        const long = "x".repeat(5_000_000);
        for (const data of [null, 7, "smp:set", [], deep, long, new Map(), new Date(), { type: "smp:set" }])
          say("listed", data);
        for (const type of [{}, 7, "smp:", "smp:ready", "smp:error", "__proto__"]) say("listed", { type, version: 1 });
        for (const version of [0, 2, "1", NaN, [1], null])
          say("listed", { type: "smp:set", version, set: { view: "back" } });
        set(JSON.parse('{"__proto__": {"view": "back"}}'));
        set(JSON.parse('{"constructor": {"prototype": {"view": "back"}}}'));
        for (const value of [{}, deep, [deep], long, Infinity, true, 1n]) set({ case: value, view: "back" });
        set(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at])));
        for (let turn = 0; turn < 3000; turn += 1) set({ view: turn % 2 ? "sideways" : 7, case: {} });
        // From another window than the one round the frame.
        const other = document.body.appendChild(document.createElement("iframe"));
        other.srcdoc = `<script>parent.frames[0].postMessage({ type: "smp:set", version: 1, set: { case: "case=1;loss.stage=II" } }, "*")<\/script>`;
        await new Promise((resolve) => (other.onload = resolve));
        // What is said last is answered last, however long the others take: once with them, and once after them.
        for (let turn = 0; turn < 2; turn += 1) {
          const heard = sent.listed.length;
          say("listed", { type: "smp:hello", version: 1, wants: ["case"] });
          while (!sent.listed.slice(heard).some(({ type }) => type === "smp:ready"))
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return { answers: sent.listed.slice(before), tookMs: performance.now() - start };
      });
      const own = ["smp:ready", "smp:resize"];
      const errors = answers.filter(({ type }) => !own.includes(type));
      assert.deepEqual([...new Set(errors.map(({ type }) => type))], ["smp:error"], "nothing has changed");
      assert.ok(errors.length <= 1 + tookMs / 50, `it says so seldom: ${errors.length} times in ${tookMs} ms`);
      for (const { code, field, message } of errors) {
        assert.match(code, /^(setting-unknown|message-field|version-unknown)$/);
        assert.ok(field.length < 80 && message.length < 400, message.slice(0, 500));
      }
      // And it goes on as before.
      await page.run(() => {
        sent.listed.length = 0;
        say("listed", { type: "smp:set", version: 1, set: { case: "case=1;loss.stage=IV" } });
      });
      const { case: design } = await told(page, "listed", "smp:change");
      assert.match(design, /loss\.stage=IV/);
    });
  });

  it("holds a whole consultation without origin and storage", async () => {
    await opened(`${host.url}/consultation.html`, async (page) => {
      await told(page, "listed", "smp:load");
      const { case: design } = await waitFor(
        page,
        "the design",
        () => sent.listed.find(({ case: text }) => text) ?? null,
      );
      assert.match(design, /^case=\w+-1;.*loss\.stage=III/);
      await page.run(() => say("listed", { type: "smp:set", version: 1, set: { step: "next" } }));
      await waitFor(page, "the step", () => sent.listed.find(({ what }) => what?.includes("step")) ?? null);
      assert.deepEqual(await page.run(() => sent.listed.filter(({ type }) => type === "smp:error")), []);
    });
  });

  it("bears the strictest policy in a frame, whose own origin is heard but told no case, nor what is in a lead", async () => {
    await opened(`${server.url}strict/blank.html`, async (page) => {
      await page.run((src) => {
        window.sent = [];
        window.violations = [];
        addEventListener("message", ({ data }) => sent.push(data));
        window.frame = Object.assign(document.createElement("iframe"), { src, title: "own" });
        frame.onload = () => {
          const noted = ({ violatedDirective, blockedURI }) => violations.push([violatedDirective, blockedURI]);
          frame.contentDocument.addEventListener("securitypolicyviolation", noted);
        };
        document.body.append(frame);
      }, `embed.html?${QUICK}`);
      await waitFor(page, "the picture", () => sent.find(({ type }) => type === "smp:load") ?? null);
      await page.run(() => {
        const say = (message) => frame.contentWindow.postMessage({ version: 1, ...message }, "*");
        say({ type: "smp:hello", wants: ["case"] });
        say({ type: "smp:set", set: { case: "case=1;loss.stage=IV", theme: "dark", locale: "ar", accent: "teal" } });
        const lead = new CustomEvent("lead", { bubbles: true, composed: true, detail: { name: "A" } });
        frame.contentDocument.body.dispatchEvent(lead);
      });
      await waitFor(page, "the change", () => sent.find(({ what }) => what?.includes("case")) ?? null);
      const { told, lead, root, accent, seen } = await page.run(() => ({
        told: sent.filter(({ case: text }) => text !== undefined),
        lead: sent.filter(({ type }) => type === "smp:lead"),
        root: (({ lang, dir, style }) => [lang, dir, style.colorScheme])(frame.contentDocument.documentElement),
        accent: frame.contentDocument.querySelector("smp-simulator").style.getPropertyValue("--smp-accent"),
        seen: violations,
      }));
      assert.deepEqual([told, lead], [[], [{ type: "smp:lead", version: 1 }]]);
      assert.deepEqual([root, accent], [["ar", "rtl", "dark"], "teal"]);
      assert.deepEqual(seen, []);
    });
  });

  it("is a plain module on a page of another origin, in a folder, below a base, under no more than the builder asks for", async () => {
    await opened(`${host.url}/a/module.html`, async (page) => {
      const backend = await waitFor(page, "a picture", () => {
        const { activeBackend, failure } = document.querySelector("smp-simulator");
        return activeBackend ?? failure?.message ?? null;
      });
      assert.equal(backend, "webgl2");
    });
  });

  it("bears the strictest policy in every step of a consultation", async () => {
    await opened(`${server.url}strict/consultation.html`, async (page) => {
      await page.run(() => {
        window.violations = [];
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
          violations.push({ violatedDirective, blockedURI, sample }),
        );
      });
      await waitFor(page, "the steps", () =>
        document.querySelector("smp-consultation").shadowRoot.querySelector(".steps"),
      );
      for (const step of ["you", "look", "result", "next"]) {
        await page.run((step) => {
          document.querySelector("smp-consultation").step = step;
          return new Promise((resolve) => setTimeout(resolve, 200));
        }, step);
      }
      const taken = await page.run(async () => {
        const { simulator } = document.querySelector("smp-consultation");
        return (await simulator.picture())?.type;
      });
      assert.equal(taken, "image/png");
      assert.deepEqual(await page.run(() => violations), []);
    });
  });

  it("says which directive a policy lacks that lets no program run", async () => {
    await opened(`${server.url}no-eval/consultation.html`, async (page) => {
      const failure = await waitFor(
        page,
        "the failure",
        () => document.querySelector("smp-consultation").simulator?.failure ?? null,
      );
      assert.equal(failure.code, "wasm-failed");
      assert.match(failure.message, /content security policy.*'wasm-unsafe-eval'/);
    });
  });
});
