// The tablet's page without a network, and from one version to the next.
import assert from "node:assert/strict";
import { startDeploys } from "../support/deploys.mjs";
import { SPARSE, STEPS, steps, reloaded, goTo, click, stage, says, builds, renewed } from "../support/on-tablet.mjs";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { PHONE } from "./demo.mjs";
import { kiosk } from "./kiosk.mjs";
import { tabletAccess } from "./tablet-access.mjs";

/** Visits once, and goes through a whole consultation without a network. */
export async function tabletOffline(browser, test) {
  const host = await startDeploys();
  const page = await browser.open(`${host.url}consult.html#${SPARSE}`, PHONE);
  await unseen(page);
  await test("one visit is enough: then it says that it works without a network", async () => {
    await steps(page);
    await says(page, /^Works without a network\.$/);
    const scopes = await page.run(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    assert.deepEqual(scopes, [`${host.url}consult.html`], "and serves its own page alone");
  });

  await test("without a network it goes through a whole consultation, up to the printed summary", async () => {
    host.reachable(false);
    await reloaded(page);
    for (const step of STEPS) await goTo(page, step);
    await goTo(page, "pattern");
    await waitFor(page, "the pictures of the choices", () => {
      const pictures = [...ui.querySelectorAll(".pictured img")];
      return (
        (pictures.length > 5 && pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0)) || null
      );
    });
    await click(page, '[data-path="loss.stage"] [value="IV"]');
    await stage(page, "IV");
    await goTo(page, "next");
    await click(page, "[data-away=print]");
    const sheets = await waitFor(
      page,
      "the sheets",
      () => document.querySelector("smp-sheets")?.shadowRoot.querySelectorAll(".sheet").length || null,
    );
    assert.equal(sheets, 2);
    await page.run(() => document.querySelector("smp-sheets").remove());
    await click(page, "[data-bar=menu]");
    const asked = await page.run(async () => ({
      offline: document.querySelector("#menu [data-offline]").dataset.offline,
      licences: (await fetch("licences/third-party.txt")).ok,
      other: await fetch("index.html").then(
        () => true,
        () => false,
      ),
    }));
    assert.deepEqual(asked, { offline: "ready", licences: true, other: false });
    await click(page, "[data-menu=close]");
    assert.deepEqual(await page.faults(), []);
  });
  return { host, page };
}

/** All that the tablet's page does. */
export async function tablet(browser, test) {
  const { host, page } = await tabletOffline(browser, test);
  const open = (query, size = PHONE, hash = `#${SPARSE}`) =>
    browser.open(`${host.url}consult.html${query}${hash}`, size);
  host.reachable(true);

  await test("another page of the site is served as if there were none of it", async () => {
    const controlled = await page.run(async () => {
      const frame = document.createElement("iframe");
      frame.src = "other.html";
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener("load", resolve));
      const { controller } = frame.contentWindow.navigator.serviceWorker;
      frame.remove();
      return controller !== null;
    });
    assert.equal(controlled, false);
  });

  await test("of a build that a host has half exchanged nothing is kept, and the one before goes on", async () => {
    host.deploy(2);
    host.damage(/^smp-flow-/);
    const ended = await page.run(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
      const { installing } = registration;
      return (
        installing &&
        new Promise((resolve) => installing.addEventListener("statechange", () => resolve(installing.state)))
      );
    });
    assert.equal(ended, "redundant");
    assert.equal(await builds(page), "1");
    host.damage(undefined);
  });

  await test("a new version is offered, and comes neither by itself nor in pieces", async () => {
    await page.run(async () => (await navigator.serviceWorker.getRegistration()).update());
    await says(page, /^A new version is ready/);
    assert.equal(await builds(page), "1");
    await reloaded(page);
    await says(page, /^A new version is ready/);
    for (const step of STEPS) await goTo(page, step);
    assert.equal(await builds(page), "1", "all of it is still the one before, though the host has the next");
    await stage(page, "IV");
  });

  await test("it waits for other windows, and then comes as a whole, with the design as it was", async () => {
    await page.run(() => void (window.other = window.open("consult.html")));
    await waitFor(page, "the other window", () => window.other.document?.querySelector("#bar button") && true);
    await click(page, "[data-notice=take]");
    await says(page, /^Other windows show this consultation/);
    await page.run(() => window.other.close());
    await page.run(() => (window.isOld = true));
    await click(page, "[data-notice=take]");
    await renewed(page);
    assert.equal(await builds(page), "2");
    await stage(page, "IV");
    const kept = await page.run(async () => {
      const [name] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) => url).filter((url) => /smp-flow-/.test(url))
        .length;
    });
    assert.equal(kept, 1, "nothing is left of the version before");
  });
  await page.close();

  await kiosk(open, test);
  await tabletAccess(open, test);

  await test("where it cannot be kept it works with a network, and says why", async () => {
    const unkept = async (path, script, pattern) => {
      host.first(path, script);
      const other = await open("");
      await unseen(other);
      await says(other, pattern);
      await other.close();
      host.first(path, undefined);
    };
    const full = 'Cache.prototype.put = async () => { throw new DOMException("full", "QuotaExceededError"); }';
    await unkept("consult-sw.js", full, /^This works.*no room on this device/);
    // They are told whatever is seen.
    host.damage(/^smp-head-/);
    const denied =
      'ServiceWorkerContainer.prototype.register = async () => { throw new DOMException("", "SecurityError"); }';
    await unkept("consult.html", denied, /^This works.*settings forbid/);
    const none = 'Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined })';
    await unkept("consult.html", none, /^This works.*private window/);
    await unkept(
      "consult.html",
      'Object.defineProperty(globalThis, "isSecureContext", { get: () => false })',
      /^This works.*begins with https/,
    );
    host.damage(/^smp-flow-/);
    await unkept("consult.html", "", /^This works.*Not all of it could be kept/);
    host.damage(undefined);
  });

  await test("there, too, all is forgotten when it is asked to be", async () => {
    host.first("consult.html", 'Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined })');
    const other = await open("", PHONE, `#${SPARSE};loss.stage=III`);
    await unseen(other);
    await steps(other);
    await stage(other, "III");
    await other.run(() => (window.before = document.querySelector("smp-consultation")));
    await click(other, "[data-bar=menu]");
    await click(other, "[data-menu=next]");
    await click(other, "[data-menu=yes]");
    await waitFor(other, "another consultation", () => {
      const there = document.querySelector("smp-consultation");
      return (there && there !== window.before) || null;
    });
    await steps(other);
    await stage(other, "VI");
    assert.equal(await other.run(() => window.before.isConnected || /III/.test(location.hash)), false);
    assert.deepEqual(await other.faults(), []);
    await other.close();
    host.first("consult.html", undefined);
  });
  await host.close();
}
