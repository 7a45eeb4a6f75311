// The builder's page in a browser: form, code, preview and what it says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { auditScript } from "./support/packages.mjs";
import { launchQuickChromium } from "./support/chromium.mjs";
import { bundled } from "./support/module.mjs";
import { SPARSE } from "./support/on-tablet.mjs";
import { startServer } from "./support/server.mjs";
import { waitFor } from "./support/wait.mjs";

const AXE = auditScript();
/** Nothing is computed before it is asked for: most of the page is seen without a head. */
const QUIET = "mode=simulator&reveal=interaction";

/** Runs in the page: what the tests read and write there. */
function prepare() {
  window.violations = [];
  addEventListener("securitypolicyviolation", ({ violatedDirective }) => violations.push(violatedDirective));
  window.field = (id) => document.getElementById(id);
  window.code = () => field("code").value;
  window.type = (id, value) => {
    field(id).value = value;
    field(id).dispatchEvent(new Event("input", { bubbles: true }));
    field(id).dispatchEvent(new Event("change", { bubbles: true }));
  };
}

describe("the builder's page", { concurrency: false }, () => {
  let server, browser;
  /** One whose preview is not begun, with what is wrong in its address. */
  let quiet;

  before(async () => {
    server = await startServer();
    browser = await launchQuickChromium("webgl2");
    quiet = await opened(`${QUIET}&platform=webflow&accent=nothing&hello=1`);
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function opened(hash) {
    const page = await browser.open(`${server.url}strict/builder.html#${hash}`, [760, 360]);
    await page.run(prepare);
    await waitFor(page, "the form", () => field("code") && true);
    return page;
  }

  it("says beside a field what is wrong with it, leaves the code, and judges a policy", async () => {
    const { before, after, told, said, judged } = await quiet.run(() => {
      const before = code();
      const told = document.body.textContent;
      type("set-divider", "7");
      type("yours", "default-src 'self'; script-scr x");
      return {
        before,
        after: code(),
        told,
        said: [field("fault-divider").textContent, field("set-divider").getAttribute("aria-invalid")],
        judged: field("judged").textContent,
      };
    });
    assert.equal(after, before);
    assert.match(told, /left out: hello[\s\S]*colour of CSS/);
    assert.match(said[0], /from 0 to 1.*stays as it was/);
    assert.equal(said[1], "true");
    assert.match(judged, /script-scr[\s\S]*lacks[\s\S]*'wasm-unsafe-eval'[\s\S]*worker-src blob:/);
  });

  for (const [size, dir, colours] of [
    [[320, 640], "rtl", "dark"],
    [[1280, 800], "ltr", "light"],
  ])
    it(`fits ${size.join(" by ")}, ${dir}, ${colours}, with room for fingers, and breaks no rule of axe's`, async () => {
      await quiet.size(size);
      await quiet.colours(colours);
      const found = await quiet.run(
        async ([source, dir]) => {
          if (!window.axe) (0, eval)(source);
          document.documentElement.dir = dir;
          for (const each of document.querySelectorAll("details")) each.open = true;
          const controls = [...document.querySelectorAll("input, select, textarea, button, summary")];
          const small = controls
            .map((each) => [each.id, (each.closest("label") ?? each).getBoundingClientRect()])
            .filter(([, { width, height }]) => Math.min(width, height) < 43.5)
            .map(([id]) => id);
          const { violations } = await axe.run(document, { resultTypes: ["violations"], iframes: false });
          return {
            small,
            unreached: controls.filter((each) => each.tabIndex < 0).map(({ id }) => id),
            wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
            broken: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`),
          };
        },
        [AXE, dir],
      );
      assert.deepEqual(found, { small: [], unreached: [], wide: false, broken: [] });
    });

  it("copies the code, and marks it where the browser lets no page copy", async () => {
    const { copied, said, marked } = await quiet.run(async () => {
      const press = async (writeText) => {
        Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
        field("copy").click();
        await new Promise((resolve) => setTimeout(resolve));
        return document.querySelector(".said").textContent;
      };
      let copied;
      const said = [
        await press(async (text) => void (copied = text)),
        await press(() => Promise.reject(new Error("not allowed"))),
      ];
      const { selectionStart, selectionEnd } = document.activeElement;
      return { copied: copied === code(), said, marked: code().slice(selectionStart, selectionEnd) === code() };
    });
    assert.deepEqual([copied, marked], [true, true]);
    assert.match(said.join(" "), /^Copied\. The browser did not let it/);
  });

  it("writes code that a browser reads as it was meant, whatever stands in it", async () => {
    const clinic = `Köpfe & "Söhne" <b> {{ shop }}`;
    const code = await quiet.run((clinic) => {
      document.querySelector("[name=mode][value=consultation]").click();
      type("set-clinic", clinic);
      return code();
    }, clinic);
    const module = `data:text/javascript;base64,${(await bundled("pages/builder/html.ts")).toString("base64")}`;
    // Under a policy less strict than that of the builder, which lets no test read code.
    const blank = await browser.open(`${server.url}blank.html`, [300, 200]);
    const { wrong, read } = await blank.run(
      async ([module, code]) => {
        const { isWritable, tag } = await import(module);
        const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
        let state = 3;
        const draw = (below) => (state = (state * 48271) % 2147483647) % below;
        const signs = [
          ..."&\"'<>`={}[]#;/ \n\r\tÄ漢🙂\u00a0\u00ad\u200b\u2028\ufeff",
          "&amp;",
          "&#34;",
          "&notit;",
          "&lt",
          "<!--",
        ];
        const wrong = [];
        for (let turn = 0; turn < 3000; turn += 1) {
          // The first signs of all one by one, then any together.
          const drawn = Array.from({ length: draw(20) }, () => signs[draw(signs.length)]).join("");
          const given = turn < 400 ? String.fromCodePoint(turn) : drawn;
          if (!isWritable(given)) continue;
          const attributes = [
            ["given", given],
            ["there", true],
          ];
          const [element, ...more] = parsed(tag("smp-a", attributes)).body.children;
          if (element?.getAttribute("given") !== given || more.length > 0 || element.attributes.length !== 2)
            wrong.push(given);
        }
        const page = parsed(code);
        const read = [page.querySelector("smp-consultation").getAttribute("clinic"), page.querySelector("script").src];
        return { wrong, read };
      },
      [module, code],
    );
    await blank.close();
    assert.deepEqual(wrong, []);
    assert.deepEqual(read, [clinic, `${server.url}strict/smp-consultation.js`]);
    assert.deepEqual([await quiet.run(() => violations), await quiet.faults()], [[], []]);
    await quiet.close();
  });

  it("shows in the preview what is chosen, and takes back a design that the simulator refuses", async () => {
    const page = await opened(
      `mode=simulator&quality=plain&compare=off&case=${encodeURIComponent(`${SPARSE};loss.stage=IV`)}`,
    );
    const shown = (name, want) =>
      waitFor(
        page,
        name,
        (want) => {
          const element = document.querySelector("iframe").contentDocument?.querySelector("smp-simulator");
          const seen = [element?.shownCase?.loss.stage, element?.style.getPropertyValue("--smp-accent")];
          return JSON.stringify(seen) === want || null;
        },
        JSON.stringify(want),
      );
    await shown("the design of the address", ["IV", ""]);
    await page.run((text) => {
      window.first = document.querySelector("iframe").contentWindow;
      type("set-accent", "teal");
      type("set-case", text);
    }, `https://clinic.example/#${SPARSE};loss.stage=V`);
    await shown("what was written", ["V", "teal"]);
    const good = await page.run(() => code());
    assert.match(good, /loss\.stage=V" .*style="--smp-accent: teal"/);
    await page.run(() => type("set-case", "case=1;loss.stage=XX"));
    const fault = await waitFor(page, "the refusal", () => field("fault-case")?.textContent ?? null);
    assert.match(fault, /loss\.stage.*stays as it was/s);
    const { code, text, hash, same } = await page.run(() => ({
      code: window.code(),
      text: field("set-case").value,
      hash: location.hash,
      same: document.querySelector("iframe").contentWindow === first,
    }));
    assert.deepEqual([code, text, same], [good, "case=1;loss.stage=XX", true]);
    assert.equal(new URLSearchParams(hash.slice(1)).get("case"), `#${SPARSE};loss.stage=V`);
    assert.deepEqual([await page.run(() => violations), await page.faults()], [[], []]);
    await page.close();
  });

  it("is not kept by the tablet's service worker", () => {
    const kept = readFileSync(new URL("../../dist/consult-sw.js", import.meta.url), "utf8");
    assert.ok(kept.includes("consult.js"));
    assert.ok(!kept.includes("builder."));
  });
});
