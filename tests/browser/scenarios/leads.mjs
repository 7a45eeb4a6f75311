// A request to the clinic, from the form to an endpoint of its own; and what a whole consultation tells of a visitor.
import assert from "node:assert/strict";
import { startEndpoint } from "../support/endpoint.mjs";
import { sourceModule } from "../support/module.mjs";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { PHONE } from "./demo.mjs";

const SPARSE = "case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3";

/** Puts a consultation into a blank page and waits for its steps, unless something comes before them. */
export async function put(page, attributes, waits = true) {
  await page.run(async (attributes) => {
    await import(new URL("smp-consultation.js", document.baseURI).href);
    const element = document.createElement("smp-consultation");
    element.faults = [];
    element.leads = [];
    element.addEventListener("error", ({ detail }) => element.faults.push(detail));
    document.addEventListener("lead", ({ detail }) => element.leads.push(detail));
    for (const [name, value] of Object.entries({ quality: "plain", ...attributes })) element.setAttribute(name, value);
    document.body.append(element);
    Object.assign(window, { element, ui: element.shadowRoot, simulator: element.simulator });
  }, attributes);
  if (waits) await steps(page);
}

export const steps = (page) =>
  waitFor(page, "the steps", () => (simulator.facts && ui.querySelector(".steps") && true) || null);

export const click = (page, selector) =>
  page.run((selector) => {
    const found = ui.querySelector(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    found.click();
  }, selector);

export const goTo = async (page, step) => {
  await click(page, `.steps [data-step="${step}"]`);
  await waitFor(page, `the step ${step}`, (step) => ui.querySelector(`[data-at="${step}"]`) && true, step);
};

/** Fills the form in, as a hand does. */
const fill = (page, values) =>
  page.run((values) => {
    for (const [name, value] of Object.entries(values)) {
      const field = ui.querySelector(`[data-lead="${name}"]`);
      if (typeof value === "boolean") field.checked !== value && field.click();
      else {
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  }, values);

const says = (page, pattern) =>
  waitFor(
    page,
    `“${pattern.source}”`,
    (source) => {
      const text = ui.querySelector("[data-lead=said]")?.textContent.trim() ?? "";
      return new RegExp(source).test(text) ? text : null;
    },
    pattern.source,
  );

/** Sends the form off twice, as an impatient hand does, and waits for what is said. */
const send = async (page, pattern) => {
  await page.run(() => {
    // As if it were after a quarter of an hour: no more than five requests go in ten minutes.
    window.aheadMs += 900_000;
    const button = ui.querySelector("[data-lead=send]");
    button.click();
    button.click();
  });
  return says(page, pattern);
};

const kept = (page) =>
  page.run(async () => ({
    databases: ((await indexedDB.databases?.()) ?? []).map(({ name }) => name),
    local: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
    caches: (await caches.keys()).length,
  }));
const NOTHING = { databases: [], local: 0, cookies: "", caches: 0 };

/** Half a minute goes by in a second, where the page waits for another side. */
const hurry = (page) =>
  page.run(() => {
    const { setTimeout: plain } = window;
    const { now } = Date;
    window.aheadMs = 0;
    Date.now = () => now() + window.aheadMs;
    window.setTimeout = (work, ms, ...more) => plain(work, ms >= 900 && ms < 20_000 ? ms / 40 : ms, ...more);
  });

export async function leads(openAt, test) {
  const endpoint = await startEndpoint();
  const keys = () => new Set(endpoint.posts.map(({ headers }) => headers["idempotency-key"]));
  const told = [];
  let page = await openAt("blank.html", PHONE);
  await unseen(page);
  await page.run(() => (window.dataLayer = []));
  await hurry(page);
  await put(page, { case: SPARSE, analytics: "datalayer", "lead-endpoint": endpoint.url, clinic: "Clinic" }, false);
  // What a script sets before the steps have come counts.
  await page.run(() => (element.leadMail = "desk@clinic.example"));
  await steps(page);

  await test("a whole consultation is walked through before anyone is asked who they are", async () => {
    await click(page, '[data-path="loss.stage"] [value="IV"]');
    await click(page, '[data-scar="fut"]');
    await waitFor(page, "the case", () => simulator.shownCase.scars.length === 1 || null);
    await goTo(page, "you");
    await click(page, '[data-path="skin.preset"] [value="deep"]');
    await goTo(page, "look");
    await click(page, '[data-path="hairline.style"] [value="edge-up"]');
    await goTo(page, "result");
    await click(page, '[name="compare"][value="side-by-side"]');
    await goTo(page, "next");
    await click(page, "[data-away=qr]");
    assert.equal(await page.run(() => ui.querySelectorAll("form.lead").length), 1);
    const ticked = await page.run(() =>
      [...ui.querySelectorAll(".lead [type=checkbox]")].map(({ checked }) => checked),
    );
    assert.deepEqual(ticked, [false, false, false], "each consent is asked for, none is taken for granted");
  });

  await test("what is wrong is said at its field, and nothing is sent", async () => {
    await fill(page, { email: "nobody" });
    assert.match(await send(page, /mended/), /3 things/);
    const wrong = await page.run(() => [...ui.querySelectorAll(".lead .wrong")].map(({ id }) => id));
    assert.deepEqual(wrong, ["lead-name-wrong", "lead-email-wrong", "lead-consent-wrong"]);
    assert.equal(await page.run(() => ui.activeElement.dataset.lead), "name", "the first has the focus");
    assert.equal(endpoint.posts.length, 0);
    // Who fills in all boxes, also those that are not seen.
    await fill(page, { name: "Ada", email: "ada@example.com", message: "When?", consent: true, trap: "x" });
    await send(page, /One thing/);
    const seen = await page.run(() => ui.querySelector("[data-lead=trap]").getBoundingClientRect().height);
    assert.ok(seen >= 44, "a person sees that box then");
    await fill(page, { trap: "" });
    assert.equal(endpoint.posts.length, 0);
  });

  await test("trouble is tried again under one key, however often one presses; then it is sent once", async () => {
    endpoint.answers = ["trouble", "ok"];
    await send(page, /^Sent/);
    assert.deepEqual([endpoint.posts.length, keys().size], [2, 1]);
    const [{ headers, body }] = endpoint.posts;
    assert.equal(body.id, headers["idempotency-key"]);
    assert.deepEqual(body.contact, { name: "Ada", email: "ada@example.com", message: "When?" });
    assert.deepEqual([headers.cookie, headers.referer, body.design], [undefined, undefined, undefined]);
    assert.deepEqual(await page.run(() => element.leads), [body], "the page heard of it, once");
    assert.equal(await page.run(() => ui.querySelector("[data-lead=name]").value), "", "the form is empty again");
    told.push(...endpoint.posts.splice(0));
  });

  await test("every failure says what it is, loses nothing, doubles nothing and follows nothing", async () => {
    await fill(page, { name: "Ben", phone: "12345678", consent: true });
    for (const [answer, pattern, posts] of [
      ["trouble", /in trouble.*still here/, 3],
      ["page", /takes none.*still here/, 1],
      ["moved", /has moved.*still here/, 1],
      ["never", /No answer came.*still here/, 3],
    ]) {
      endpoint.answers = [answer];
      await send(page, pattern);
      assert.equal(endpoint.posts.splice(0).length, posts, answer);
      assert.equal(await page.run(() => ui.querySelector("[data-lead=name]").value), "Ben", answer);
      assert.match(await page.run(() => ui.querySelector("[data-lead=letter]").href), /^mailto:desk@clinic/, answer);
    }
    assert.equal(endpoint.elsewhere, 0);
    assert.deepEqual(await kept(page), NOTHING);
  });

  await test("nothing that was asked for or counted tells of a visitor's health", async () => {
    const { FIELDS, STAGES } = await sourceModule("engine/case-fields.ts");
    const names = [
      ...Object.entries(STAGES).flatMap(([scale, stages]) => [scale, ...stages]),
      ...Object.values(FIELDS).flatMap(({ names = [] }) => names),
    ];
    // Words of everyday, and numbers, which say nothing without those beside them.
    const every = new Set(names.filter((name) => !/^(\d+|none|no|yes|light|front|back|top|best|[A-Z])$/.test(name)));
    const words = [...every, "norwood", "ludwig", "hair", "scar", "loss", "bald", "stage", "pattern", "skin", "case="];
    const found = (text) => {
      // Marks of content are made by chance.
      const plain = text.replace(/-[A-Z0-9]{8}\./g, ".");
      return words.filter((word) => new RegExp(`(?<![a-z])${word.replace(/[.=]/g, "\\$&")}(?![a-z])`, "i").test(plain));
    };
    assert.ok(words.length > 60 && found("stage=IV").length === 2 && found("a-scar").length === 1);
    const requests = await page.requests();
    assert.ok(requests.some((url) => url.includes("/pictures/")) && requests.length > 20, `${requests.length}`);
    const own = new URL(await page.run(() => location.href)).origin;
    for (const url of requests) {
      assert.ok(
        url.startsWith(`${own}/`) || url.startsWith(`${new URL(endpoint.url).origin}/`) || /^(blob|data):/.test(url),
        url,
      );
      if (!/^data:/.test(url)) assert.deepEqual(found(url), [], url);
    }
    const events = await page.run(() => JSON.parse(JSON.stringify(window.dataLayer)));
    assert.deepEqual(
      events.map((event) => JSON.stringify(event)),
      ["smp_view", "smp_compare", "smp_share", "smp_lead"].map((event) => JSON.stringify({ event })),
    );
    assert.deepEqual(found(JSON.stringify([told, events])), []);
    assert.ok(!/health/i.test(JSON.stringify([requests.filter((url) => !/^data:/.test(url)), events])));
    assert.deepEqual(await page.run(() => element.faults), []);
  });

  await test("the design goes along only where that is agreed to, and then as its link", async () => {
    endpoint.answers = ["ok"];
    await fill(page, { design: true });
    await send(page, /^Sent/);
    const [{ body }] = endpoint.posts.splice(0);
    assert.match(body.design.link, /^http:.*#case=[\w-]+;/);
    assert.deepEqual(
      body.consents.map(({ purpose, given }) => [purpose, given]),
      [
        ["contact", true],
        ["design", true],
      ],
    );
    assert.ok(!JSON.stringify({ ...body, design: null }).includes("case="));
  });

  await test("the page's own script may take a request over, and a form of its own takes ours away", async () => {
    await fill(page, { name: "Cem", phone: "12345678", consent: true });
    await page.run(() => element.addEventListener("lead", (event) => event.preventDefault(), { once: true }));
    await send(page, /passed on/);
    assert.equal(endpoint.posts.length, 0);
    const seen = (selector) => page.run((selector) => ui.querySelectorAll(selector).length, selector);
    await page.run(() => element.insertAdjacentHTML("beforeend", "<form slot=lead><input aria-label=Own></form>"));
    await waitFor(page, "the page's own", () => !ui.querySelector("form.lead") || null);
    assert.equal(await page.run(() => ui.querySelector("slot[name=lead]").assignedElements().length), 1);
    await page.run(() => element.querySelector("[slot=lead]").remove());
    await waitFor(page, "ours", () => ui.querySelector("form.lead") && true);
    assert.equal(await seen("[data-lead=send]"), 1);
  });

  await test("a setting that is not understood is told of, and is as if it were not there", async () => {
    await page.run(() => {
      element.leadEndpoint = "ftp://clinic.example";
      element.analytics = "everything";
    });
    const codes = await waitFor(page, "what is wrong", () => {
      const found = element.faults.map(({ code }) => code);
      return found.includes("lead-endpoint") ? [...new Set(found)].sort() : null;
    });
    assert.deepEqual(codes, ["analytics-unknown", "lead-endpoint"]);
    await page.run((url) => {
      element.leadEndpoint = url;
      element.analytics = null;
    }, endpoint.url);
    await waitFor(page, "the form", () => ui.querySelector("form.lead") && true);
  });

  await test("what could not be sent waits on the device where that is agreed to, and goes after a restart", async () => {
    endpoint.answers = ["trouble"];
    await fill(page, { name: "Dee", phone: "12345678", consent: true, keep: true });
    await send(page, /kept on this device/);
    const [{ headers }] = endpoint.posts.splice(0);
    assert.deepEqual((await kept(page)).databases, ["smp-requests"]);
    endpoint.answers = ["ok"];
    await page.run(() => void setTimeout(() => location.reload()));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await waitFor(page, "the page again", () => document.readyState === "complete" && !window.ui && true);
    await put(page, { case: SPARSE, "lead-endpoint": endpoint.url });
    await waitFor(page, "nothing left", async () => (await indexedDB.databases()).length === 0 || null);
    assert.deepEqual(
      endpoint.posts.map((post) => [post.body.contact.name, post.headers["idempotency-key"]]),
      [["Dee", headers["idempotency-key"]]],
    );
    assert.deepEqual(await kept(page), NOTHING);
  });

  await test("forgetting everything lets go what waits, too", async () => {
    endpoint.answers = ["trouble"];
    await goTo(page, "next");
    await fill(page, { name: "Eve", phone: "12345678", consent: true, keep: true });
    await hurry(page);
    await send(page, /kept on this device/);
    assert.deepEqual((await kept(page)).databases, ["smp-requests"]);
    await click(page, "[data-device=forget]");
    await waitFor(page, "nothing left", async () => (await indexedDB.databases()).length === 0 || null);
  });

  assert.deepEqual(await page.faults(), [], "it throws nothing");
  await page.close();
  await endpoint.close();
}

/** What comes only where it is wanted, and fails to at first. */
export async function lateExtras(openAt, test) {
  const page = await openAt("late-extras/blank.html", PHONE);
  await unseen(page);
  await test("where a place's rules don't come nothing is shown, and they are asked for again", async () => {
    await put(page, { case: SPARSE, jurisdiction: "belgium", "lead-form": "" }, false);
    await waitFor(page, "what is said", () => ui.querySelector(".notice:not([hidden]) button") && true);
    assert.equal(await page.run(() => simulator.isConnected), false);
    await click(page, ".notice:not([hidden]) button");
    await steps(page);
    assert.equal(await page.run(() => simulator.compare), "off");
  });

  await test("a form that did not come is asked for again, and says so where nobody takes its requests", async () => {
    await goTo(page, "next");
    await click(page, "[data-lead=again]");
    await waitFor(page, "the form", () => ui.querySelector("form.lead") && true);
    await fill(page, { name: "Fay", phone: "12345678", consent: true });
    await click(page, "[data-lead=send]");
    await says(page, /Nobody takes requests/);
  });
  assert.deepEqual(await page.faults(), []);
  await page.close();
}
