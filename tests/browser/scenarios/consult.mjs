// The consultation: five steps round the picture, what can be undone, and what is taken away.
import assert from "node:assert/strict";
import { auditScript } from "../support/packages.mjs";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { PHONE } from "./demo.mjs";
import { printed } from "./printed.mjs";

/** Less than half the hair: drawn in half the time, where nobody looks at single hairs. */
const SPARSE = "case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3";
const STEPS = ["pattern", "you", "look", "result", "next"];
const AXE = auditScript();
/** Least size of what a finger is to hit. */
const FINGER_PX = 44;

/** Opens the consultation and waits for its steps; `ui` is then what is inside it. */
export async function opened(openAt, size = PHONE, hash = SPARSE, folder = "", { isSeen = true } = {}) {
  const page = await openAt(`${folder}consultation.html${hash ? `#${hash}` : ""}`, size);
  if (!isSeen) await unseen(page);
  await steps(page);
  return page;
}

/** The same, where nobody looks at the picture. */
const openedUnseen = (openAt, size, hash) => opened(openAt, size, hash, "", { isSeen: false });

async function steps(page) {
  await waitFor(page, "the steps", () => {
    const element = document.querySelector("smp-consultation");
    window.ui = element.shadowRoot;
    window.simulator = element.simulator;
    return (simulator?.facts && ui.querySelector(".steps") && true) || null;
  });
}

const goTo = async (page, step) => {
  await page.run((step) => ui.querySelector(`.steps [data-step="${step}"]`).click(), step);
  await waitFor(page, `the step ${step}`, (step) => ui.querySelector(`[data-at="${step}"]`) && true, step);
};

/** Waits until a field of the case on the screen has a value. */
const comes = (page, path, value) =>
  waitFor(
    page,
    `${path} ${value}`,
    ([part, field, value]) => String(simulator.shownCase[part][field]) === value || null,
    [...path.split("."), value],
  );

/** Clicks in the shadow tree, by the mouse's own event. */
const click = (page, selector) =>
  page.run((selector) => {
    const found = ui.querySelector(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    found.click();
  }, selector);

const choose = async (page, path, value) => {
  await click(page, `[data-path="${path}"] [value="${value}"]`);
  await comes(page, path, value);
};

/** Until a change is one to come back to. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 700));
const said = (page) =>
  page.run(() => [...ui.querySelectorAll(".said")].map((each) => each.textContent.trim()).join(" "));

export async function consult(openAt, test) {
  const page = await opened(openAt);
  // How fine a picture gets at rest is another test's claim.
  await page.run(() => document.querySelector("smp-consultation").setAttribute("quality", "plain"));

  await test("the result stands beside how it was before, and says that it is simulated", async () => {
    const { labels, simulated, step } = await page.run(() => ({
      labels: [...simulator.shadowRoot.querySelectorAll("[part=label]")].map((each) => each.textContent),
      simulated: simulator.shadowRoot.querySelector("[part=said]").textContent,
      step: document.querySelector("smp-consultation").step,
    }));
    assert.deepEqual(labels, ["Before", "Shaved look"]);
    assert.equal(simulated, "Simulated result, not an actual patient");
    assert.equal(step, "pattern");
  });

  await test("every choice of a step shows at once", async () => {
    await choose(page, "loss.stage", "IV");
    await goTo(page, "you");
    await choose(page, "skin.preset", "deep");
    await goTo(page, "look");
    await choose(page, "hairline.style", "edge-up");
    await click(page, '[name="how-dense"][value="60"]');
    await comes(page, "treatment.density_per_cm2", "60");
    // What comes in one go is one step.
    await rest();
    await goTo(page, "result");
    await choose(page, "treatment.sessions", "2");
  });

  await test("all of it is undone step by step, and done again", async () => {
    await rest();
    const undo = () => click(page, '[aria-label="Undo"]');
    await undo();
    await comes(page, "treatment.sessions", "3");
    await click(page, '[aria-label="Redo"]');
    await comes(page, "treatment.sessions", "2");
    await page.run(() =>
      ui
        .querySelector(".panel")
        .dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, composed: true })),
    );
    await comes(page, "treatment.sessions", "3");
  });

  await test("who is not sure of a stage compares two, and chooses", async () => {
    await goTo(page, "pattern");
    await click(page, "[data-neighbours=ask]");
    const names = await waitFor(page, "both stages", () => {
      const found = [...simulator.shadowRoot.querySelectorAll("[part=label]")].map((each) => each.textContent);
      return found.length === 3 ? found : null;
    });
    assert.deepEqual(names, ["Your result", "Stage IV", "Stage IVa"]);
    await click(page, '[name="neighbours"][value="IVa"]');
    await comes(page, "loss.stage", "IVa");
    await waitFor(page, "before and after", () => simulator.looks.length === 0 || null);
    assert.equal(await page.run(() => simulator.shownCase.treatment.goal), "shaved", "the design is as it was");
  });

  await test("scars and transplants are said in one touch, and taken back in another", async () => {
    await click(page, '[data-scar="fut"]');
    await waitFor(page, "a scar", () => simulator.shownCase.scars[0]?.kind === "fut" || null);
    await click(page, '[data-scar="fue"]');
    await waitFor(page, "another", () => simulator.shownCase.scars.length === 2 || null);
    await click(page, '[data-scar="fut"]');
    await waitFor(
      page,
      "the other alone",
      () => simulator.shownCase.scars.map(({ kind }) => kind).join() === "fue" || null,
    );
    await click(page, '[name="grafts"][value="fue"]');
    await waitFor(page, "a transplant", () => simulator.shownCase.grafts[0]?.method === "fue" || null);
    await click(page, '[name="grafts"][value="no"]');
    await waitFor(page, "none", () => simulator.shownCase.grafts.length === 0 || null);
    await click(page, '[data-scar="fue"]');
    await waitFor(page, "no scar", () => simulator.shownCase.scars.length === 0 || null);
  });

  await test("the courses that skin may take are seen beside each other", async () => {
    await goTo(page, "result");
    await click(page, "[data-range]");
    await waitFor(page, "four looks", () => simulator.shadowRoot.querySelectorAll("[part=label]").length === 4 || null);
    await click(page, "[data-range]");
    await waitFor(page, "before and after", () => simulator.looks.length === 0 || null);
  });

  await test("it is seen from how far away one likes, and through a dermatoscope in its own light", async () => {
    const seenFrom = async (name) => {
      await click(page, `[data-distance="${name}"]`);
      return waitFor(
        page,
        name,
        ([name, arms_mm]) => {
          const { spanMm } = simulator.camera;
          const away_mm = { "2 m": 2000, "50 cm": 500, "15 cm": 150 }[name];
          const wanted_mm = away_mm ? Math.min(520, (away_mm * simulator.clientHeight) / arms_mm) : 10;
          return Math.abs(spanMm / wanted_mm - 1) < 0.02 ? spanMm : null;
        },
        // A picture of so many pixels is as high as it is far away.
        [name, 96 * 28],
      );
    };
    const design = await page.run(() => JSON.stringify(simulator.shownCase));
    const [far, nearer, near] = [await seenFrom("2 m"), await seenFrom("50 cm"), await seenFrom("15 cm")];
    assert.ok(far > nearer && nearer > near, `${far}, ${nearer} and ${near} mm`);
    await seenFrom("×20");
    const lights = () => page.run(() => simulator.looks.map((look) => JSON.parse(look.case).view.light));
    assert.deepEqual(await lights(), ["studio", "dermatoscope"]);
    assert.equal(await page.run(() => ui.querySelector("[data-distance='×20']").ariaPressed), "true");
    await seenFrom("2 m");
    assert.deepEqual(await lights(), [], "the light is what it was");
    await seenFrom("×20");
    await goTo(page, "look");
    assert.deepEqual(await lights(), [], "nor does it go along to another step");
    await goTo(page, "result");
    await seenFrom("2 m");
    assert.equal(await page.run(() => JSON.stringify(simulator.shownCase)), design, "the design is as it was");
  });

  await test("before the first session the untreated head is seen alone, until another step is gone to", async () => {
    await rest();
    const before = await page.run(() => [simulator.fragment, simulator.compare, simulator.divider]);
    const time = (key) =>
      page.run((key) => {
        const slider = ui.querySelector("[data-path='time.day'] input");
        if (key === "Home") slider.value = slider.min;
        return slider.dispatchEvent(
          key === "Home" ? new Event("input", { bubbles: true }) : new KeyboardEvent("keydown", { key, bubbles: true }),
        );
      }, key);
    const alone = () => {
      const labels = [...simulator.shadowRoot.querySelectorAll("[part=label]")].map((each) => each.textContent);
      return (simulator.divider === 0 && labels.join() === "Your result,Before the first session") || null;
    };
    await time("Home");
    await waitFor(page, "the untreated head", alone);
    assert.match(await page.run(() => ui.querySelector(".caption").textContent), /real hairs.*bald/);
    await goTo(page, "you");
    const seen = await page.run(() => [simulator.fragment, simulator.compare, simulator.divider]);
    assert.deepEqual([seen, await page.run(() => simulator.looks.length)], [before, 0], "all is as it was");
    await goTo(page, "result");
    await time("Home");
    await waitFor(page, "the untreated head again", alone);
    await time("ArrowUp");
    await comes(page, "time.day", "0");
    await rest();
    await click(page, '[aria-label="Undo"]');
    await comes(page, "time.day", "90");
  });

  await test("what is compared is chosen without a change to the design", async () => {
    const before = await page.run(() => JSON.stringify(simulator.shownCase));
    for (const way of ["side-by-side", "hold", "off", "divider"]) {
      await click(page, `[name="compare"][value="${way}"]`);
      await waitFor(page, way, (way) => (simulator.compare ?? "divider") === way || null, way);
    }
    assert.equal(await page.run(() => JSON.stringify(simulator.shownCase)), before);
  });

  let link;
  await test("a link holds the design and the shortlist", async () => {
    await click(page, "[data-shortlist=keep]");
    await goTo(page, "pattern");
    await choose(page, "loss.stage", "VII");
    await rest();
    link = await page.run(async () => {
      let copied;
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: { writeText: async (text) => void (copied = text) },
      });
      document.querySelector("smp-consultation").step = "next";
      await new Promise((resolve) => setTimeout(resolve, 100));
      ui.querySelector("[data-away=link]").click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return copied;
    });
    assert.match(link, /#case=\w+-1;.*&looks=1&look=Look_A~case=\w+-1;/);
  });

  await test("a file holds the same, and what is no design is refused where nothing is lost", async () => {
    await goTo(page, "next");
    const text = await page.run(async () => {
      const { click } = HTMLAnchorElement.prototype;
      let href;
      HTMLAnchorElement.prototype.click = function () {
        href = this.href;
      };
      ui.querySelector("[data-away=file]").click();
      HTMLAnchorElement.prototype.click = click;
      return (await fetch(href)).text();
    });
    assert.equal(JSON.parse(text).looks.length, 1);
    const open = (parts) =>
      page.run((parts) => {
        const given = new DataTransfer();
        const content = typeof parts === "number" ? [new Uint8Array(parts)] : [parts];
        given.items.add(new File(content, "design.json", { type: "application/json" }));
        const input = ui.querySelector("[type=file]");
        input.files = given.files;
        input.dispatchEvent(new Event("change"));
      }, parts);
    const tells = (what, pattern) =>
      waitFor(
        page,
        what,
        (source) =>
          new RegExp(source).test(ui.querySelector("[aria-label='Take it with you'] .said").textContent) || null,
        pattern.source,
      );
    const before = await page.run(() => JSON.stringify(simulator.shownCase));
    await open(50_000_000);
    await tells("too large", /too large/);
    await open("<html>");
    await tells("no design", /damaged or no design/);
    await open('{"format":"smp-design","version":1,"case":{"version":1,"loss":{"stage":"none-such"}},"looks":[]}');
    await tells("unknown values", /does not know/);
    await rest();
    assert.equal(await page.run(() => JSON.stringify(simulator.shownCase)), before, "nothing has changed");
    await open(text.replace('"stage": "VII"', '"stage": "V"'));
    await comes(page, "loss.stage", "V");
    await tells("that it is opened", /is opened/);
  });

  await test("a file that is dropped anywhere is opened", async () => {
    await goTo(page, "you");
    await page.run(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['{"version":1,"loss":{"stage":"VII"}}'], "case.json"));
      ui.querySelector(".panel").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true }));
    });
    await comes(page, "loss.stage", "VII");
    await waitFor(
      page,
      "that it is told",
      () => /is opened/.test(ui.querySelector(".flow > .notice")?.textContent) || null,
    );
    await goTo(page, "next");
  });

  await test("a code shows the link, and follows the design", async () => {
    await click(page, "[data-away=qr]");
    const first = await waitFor(page, "the code", () => ui.querySelector(".qr")?.toDataURL() ?? null);
    await page.run(() => simulator.updateCase({ loss: { stage: "III" } }));
    await waitFor(page, "another code", (first) => ui.querySelector(".qr")?.toDataURL() !== first || null, first);
    await click(page, "[data-away=qr]");
    await waitFor(page, "none", () => !ui.querySelector(".qr") || null);
  });

  await test("a drawing on the picture stays with the design, and can be changed", async () => {
    await click(page, "[data-away=draw]");
    await waitFor(page, "the drawing", () => ui.querySelector("smp-drawing")?.still && true);
    await page.run(async () => {
      const board = ui.querySelector("smp-drawing");
      board.drawing = board.drawing.add({
        kind: "arrow",
        from: { x: 0.2, y: 0.2 },
        to: { x: 0.5, y: 0.3 },
        colour: "red",
      });
      await board.updateComplete;
      [...board.shadowRoot.querySelectorAll("button")].find((each) => each.textContent.trim() === "Done").click();
    });
    await waitFor(page, "the steps again", () => !ui.querySelector("smp-drawing") || null);
    assert.match(await page.run(() => ui.querySelector("[data-away=draw]").textContent), /Change the drawing/);
  });

  const seen = () => page.run(() => JSON.stringify([simulator.case, simulator.compare, simulator.camera]));
  let before;
  await test("the summary is shown as two sheets with the drawing and the looks", async () => {
    await goTo(page, "result");
    await click(page, "[data-shortlist=keep]");
    await goTo(page, "next");
    before = await seen();
    await page.run(() => {
      ui.host.logo = "icon.svg";
      ui.querySelector("[data-away=print]").focus();
    });
    await click(page, "[data-away=print]");
    const { sheets, canvases, logo, text } = await waitFor(page, "the sheets", () => {
      const root = document.querySelector("smp-sheets")?.shadowRoot;
      return (
        root && {
          sheets: root.querySelectorAll(".sheet").length,
          canvases: root.querySelectorAll("canvas").length,
          logo: root.querySelectorAll("img.logo").length,
          text: root.textContent,
        }
      );
    });
    assert.equal(sheets, 2);
    assert.ok(canvases >= 6 + 6 + 1 + 1 + 1, `${canvases} pictures: six views, before and after, look, drawing, code`);
    assert.equal(logo, 1, "and the clinic's logo");
    assert.match(text, /Look A/);
  });

  await test("it is printed on two pages of A4 with its pictures, and nothing else of the page is", () =>
    printed(page, 12 + 3, [/Look A/, /Drawn by the practitioner/], /Take it with you|Copy link|All settings/));

  await test("it closes by Escape, and the screen is as it was", async () => {
    await page.key("Escape");
    await waitFor(page, "the page again", () => !document.querySelector("smp-sheets") || null);
    assert.equal(await page.run(() => ui.activeElement?.dataset.away), "print", "the focus is where it was");
    assert.equal(await seen(), before);
  });

  await test("the placement guide is shown in sheets at full size, with a bar to check it by", async () => {
    await click(page, "[data-away=guide]");
    const { sheets, sizes, zoom, again, desk, text } = await waitFor(page, "the guide, fitted to the screen", () => {
      const root = document.querySelector("smp-sheets")?.shadowRoot;
      const pages = [...(root?.querySelectorAll(".guide") ?? [])];
      const desk = root?.querySelector(".desk");
      // Before it is laid out there is no telling how wide it may be.
      const zoom = Number(desk?.style.getPropertyValue("--zoom"));
      if (pages.length === 0 || zoom <= 0.1) return null;
      return {
        sheets: pages.length,
        sizes: pages.map((each) => [each.offsetWidth, each.offsetHeight]),
        zoom,
        again: pages.filter((each) => getComputedStyle(each).zoom !== "1").length,
        desk: { wide: desk.scrollWidth, high: desk.scrollHeight, room: desk.clientWidth },
        text: root.textContent,
      };
    });
    assert.ok(sheets >= 3, `${sheets} sheets: an overview, the hairline, the head in parts`);
    assert.match(text, /must measure 100 mm/);
    assert.match(text, /to be checked on the person/);
    assert.match(text, /29,180|Deposits by zone/);
    // A sheet of A4 or Letter, in CSS pixels of a 96th of an inch.
    for (const [width, height] of sizes) {
      const fits = [
        [793.7, 1122.5],
        [816, 1056],
      ].some(([wide, high]) => Math.abs(width - wide) < 2 && Math.abs(height - high) < 2);
      assert.ok(fits, `${width} by ${height} px`);
    }
    // As large as the screen has room for, but not larger than life.
    const seen = JSON.stringify({ sheets, zoom, desk });
    assert.ok(
      desk.wide <= desk.room && zoom > Math.min(0.99, (desk.room - 40) / 816),
      `no wider than the desk: ${seen}`,
    );
    assert.ok(desk.high > 0.98 * sheets * zoom * 1056, `one below the other: ${seen}`);
    assert.equal(again, 0, "what lies on a sheet is not zoomed once more");
    await page.key("Escape");
    await waitFor(page, "the page again", () => !document.querySelector("smp-sheets") || null);
  });

  await test("starting over forgets the design and the shortlist, and both are undone in one step", async () => {
    const kept = () => page.run(() => JSON.stringify(simulator.shownCase));
    const looks = () => page.run(() => ui.querySelectorAll(".shortlist li").length);
    await goTo(page, "result");
    const [before, many] = [await kept(), await looks()];
    assert.ok(many > 0, "there are looks to lose");
    await goTo(page, "next");
    await rest();
    await click(page, "[data-away=start-over]");
    await comes(page, "loss.stage", "VI");
    await rest();
    await goTo(page, "result");
    assert.equal(await looks(), 0);
    await click(page, '[aria-label="Undo"]');
    await comes(page, "loss.stage", "III");
    assert.equal(await kept(), before);
    assert.equal(await looks(), many);
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();

  await test("and opens as both", async () => {
    const other = await openedUnseen(openAt, PHONE, link.split("#")[1]);
    await comes(other, "loss.stage", "VII");
    await goTo(other, "result");
    const kept = await other.run(() => [...ui.querySelectorAll(".shortlist [type=text]")].map(({ value }) => value));
    assert.deepEqual(kept, ["Look A"]);
    await click(other, "[data-shortlist=show-0]");
    await comes(other, "loss.stage", "IVa");
    await other.close();
  });

  await test("a link that was cut keeps what can be read, and says what is lost", async () => {
    const other = await openedUnseen(openAt, PHONE, `${SPARSE}&looks=2&look=A~${SPARSE}&look=B`);
    const notice = await waitFor(
      other,
      "a notice",
      () => ui.querySelector(".notice:not([hidden])")?.textContent || null,
    );
    assert.match(notice, /cut short/);
    await goTo(other, "result");
    assert.equal(await other.run(() => ui.querySelectorAll(".shortlist [type=text]").length), 1);
    await other.close();
  });
}

/** What only shows in a page's life: late files, storage, leaving and coming back. */
export async function consultPage(openAt, test) {
  await test("the picture and its divider are there before the steps, which are asked for again where they fail", async () => {
    const page = await openAt(`late-choices/consultation.html#${SPARSE}`, PHONE);
    await unseen(page);
    await waitFor(page, "the picture", () => document.querySelector("smp-consultation").simulator?.facts && true);
    const notice = await waitFor(page, "what is said", () => {
      const shown = document.querySelector("smp-consultation").shadowRoot.querySelector(".notice:not([hidden])");
      return shown?.textContent ?? null;
    });
    assert.match(notice, /could not be loaded/);
    await page.run(() => {
      const { simulator } = document.querySelector("smp-consultation");
      const range = simulator.shadowRoot.querySelector("[type=range]");
      range.value = "20";
      range.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await waitFor(
      page,
      "the divider",
      () => document.querySelector("smp-consultation").simulator.divider === 0.2 || null,
    );
    for (let tries = 0; tries < 2; tries += 1) {
      await page.run(() => {
        const { shadowRoot } = document.querySelector("smp-consultation");
        shadowRoot.querySelector(".notice button").click();
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await steps(page);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  await test("nothing is kept before one agrees; then the design comes back, until all is forgotten", async () => {
    const page = await openedUnseen(openAt);
    const kept = () => page.run(async () => ((await indexedDB.databases?.()) ?? []).map(({ name }) => name));
    await choose(page, "loss.stage", "IV");
    await rest();
    assert.deepEqual(await kept(), []);
    await goTo(page, "next");
    await click(page, "[data-device=agree]");
    await waitFor(page, "consent", () => ui.querySelector("[data-device=agree]").checked || null);
    await page.run(() => simulator.updateCase({ loss: { stage: "VII" } }));
    await comes(page, "loss.stage", "VII");
    await rest();
    await page.run(() => {
      history.replaceState(null, "", location.pathname);
      location.reload();
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await steps(page);
    await goTo(page, "next");
    await waitFor(
      page,
      "what is found",
      () => /earlier visit/.test(ui.querySelector("[aria-label='On this device']").textContent) || null,
    );
    await click(page, "[aria-label='On this device'] .actions button");
    await comes(page, "loss.stage", "VII");
    await click(page, "[data-device=forget]");
    await waitFor(
      page,
      "that it is forgotten",
      () => /Nothing of yours is left/.test(ui.querySelector("[aria-label='On this device']").textContent) || null,
    );
    assert.deepEqual(await kept(), []);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  await test("storage and clipboard that are denied are told in place", async () => {
    const page = await openedUnseen(openAt);
    await page.run(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: { writeText: () => Promise.reject(new DOMException("denied", "NotAllowedError")) },
      });
    });
    await goTo(page, "next");
    await click(page, "[data-device=agree]");
    await waitFor(
      page,
      "a word on it",
      () => /allows no page/.test(ui.querySelector("[aria-label='On this device']").textContent) || null,
    );
    assert.ok(!(await page.run(() => ui.querySelector("[data-device=agree]").checked)), "the box is as it was");
    await click(page, "[data-away=link]");
    await waitFor(
      page,
      "the link itself",
      () => /The link is: http/.test(ui.querySelector("[aria-label='Take it with you']").textContent) || null,
    );
    await page.close();
  });

  await test("what the page's owner puts into it stands where it is to, and comes again when one starts over", async () => {
    const page = await opened(openAt);
    await page.run((sparse) => {
      const host = document.querySelector("smp-consultation");
      host.setAttribute("case", sparse);
      host.setAttribute("prices", "fixed=900;currency=EUR");
      host.insertAdjacentHTML(
        "beforeend",
        `<img slot="logo" alt="A clinic" width="900" height="300" src="icon.svg"><a slot="call-to-action" href="#">Book</a>
        <p slot="disclaimer">Ask a doctor</p>`,
      );
    }, SPARSE);
    const where = () =>
      page.run(() => {
        const bottom = (selector) => ui.querySelector(selector).getBoundingClientRect().bottom;
        const [top, on, note] = [".steps", ".on", "footer .note"].map(bottom);
        const boxOf = (name) => document.querySelector(`[slot="${name}"]`).getBoundingClientRect();
        const [logo, action, said] = ["logo", "call-to-action", "disclaimer"].map(boxOf);
        return {
          logo: logo.bottom < top && logo.height > 0 && logo.height <= 64,
          action: action.height > 0 && action.bottom < on,
          said: said.height > 0 && said.top >= note,
        };
      });
    assert.deepEqual(await where(), { logo: true, action: false, said: true });
    await goTo(page, "result");
    assert.deepEqual(await where(), { logo: true, action: true, said: true });
    await goTo(page, "next");
    assert.deepEqual(await where(), { logo: true, action: true, said: true });
    await comes(page, "plan.price_fixed", "900");
    await page.run(() => simulator.updateCase({ plan: { price_fixed: 100 }, loss: { stage: "IV" } }));
    await comes(page, "plan.price_fixed", "100");
    await click(page, "[data-away=start-over]");
    await comes(page, "plan.price_fixed", "900");
    assert.equal(await page.run(() => simulator.shownCase.hair.units_per_cm2), 60);
    const told = await page.run(() => {
      const host = document.querySelector("smp-consultation");
      const told = new Promise((resolve) =>
        host.addEventListener("error", ({ detail }) => resolve(detail), { once: true }),
      );
      host.prices = "fixed=cheap";
      return told;
    });
    assert.equal(told.code, "prices-unknown");
    assert.match(told.message, /"fixed=cheap"; a price may be a number from 0 to 100000/);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });

  await test("an element that is taken out leaves the page's address alone", async () => {
    const page = await openedUnseen(openAt);
    await page.run(() => {
      window.gone = document.querySelector("smp-consultation");
      gone.remove();
    });
    const before = await page.run(() => location.hash);
    await page.run(() => dispatchEvent(new HashChangeEvent("hashchange")));
    await rest();
    assert.equal(await page.run(() => location.hash), before);
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });
}

/** What who hears, goes by keys, or has a small screen gets of each step. */
export async function consultAccess(openAt, test) {
  const page = await openedUnseen(openAt, PHONE);
  await page.run((source) => (0, eval)(source), AXE);
  for (const [size, dir, colours] of [
    [[360, 640], "ltr", "dark"],
    [[390, 844], "rtl", "light"],
    [[820, 1180], "ltr", "light"],
    [[1180, 820], "ltr", "dark"],
    [[1280, 800], "rtl", "dark"],
    [[1920, 1080], "ltr", "light"],
  ]) {
    await test(`each step fits ${size.join(" by ")}, ${dir}, ${colours}, leaves the head its room, and breaks no rule of axe's`, async () => {
      await page.size(size);
      await page.colours(colours);
      await page.run((dir) => (document.documentElement.dir = dir), dir);
      for (const step of STEPS) {
        await goTo(page, step);
        await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
        const { small, wide, share } = await page.run((least) => {
          const seen = (each) => each.getClientRects().length > 0;
          const panel = ui.querySelector(".panel");
          const [all, head] = [innerWidth * innerHeight, ui.querySelector(".picture").getBoundingClientRect()];
          const hit = (each) => (each.matches("[type=checkbox], [type=radio]") ? each.closest("label") : each);
          return {
            small: [...ui.querySelectorAll("button, select, summary, input, a")]
              .filter(seen)
              .map((each) => [
                each.name || each.textContent.trim() || each.ariaLabel,
                hit(each).getBoundingClientRect(),
              ])
              .filter(([, { width, height }]) => width < least - 0.5 || height < least - 0.5)
              .map(([name, { width, height }]) => `${name}: ${width} by ${height}`),
            wide: panel.scrollWidth - panel.clientWidth,
            share: (head.width * head.height) / all,
          };
        }, FINGER_PX);
        assert.deepEqual(small, [], `${step}: what is too small for a finger`);
        assert.ok(wide <= 0, `${step}: ${wide} px stick out to the side`);
        if (size[0] < size[1]) assert.ok(share >= 0.5, `${step}: the head has ${share} of the screen`);
        const broken = await page.run(async () => {
          const { violations } = await axe.run(document, { resultTypes: ["violations"] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
        });
        assert.deepEqual(broken, [], step);
      }
    });
  }

  await test("who asks for more contrast gets seven to one in each step, light and dark", async () => {
    await page.size(PHONE);
    await page.run(() => (document.documentElement.dir = "ltr"));
    await goTo(page, STEPS[0]);
    const pale = () =>
      page.run(async () => {
        const { violations } = await axe.run(document, { runOnly: ["color-contrast-enhanced"] });
        return violations.flatMap(({ nodes }) =>
          nodes.map(({ html, any: [{ message }] }) => `${html.slice(0, 90)}: ${message}`),
        );
      });
    assert.ok((await pale()).length > 0, "without being asked there is less");
    await page.contrast("more");
    for (const colours of ["light", "dark"]) {
      await page.colours(colours);
      for (const step of STEPS) {
        await goTo(page, step);
        await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
        assert.deepEqual(await pale(), [], `${step}, ${colours}`);
      }
    }
    await page.close();
  });

  await test("by keys alone one goes through all steps, chooses, undoes, keeps a look, takes the link and prints", async () => {
    const page = await openedUnseen(openAt);
    /** The focused control, as one hears it. */
    const focused = () =>
      page.run(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const name = at?.ariaLabel || at?.closest("label")?.textContent || at?.textContent || "";
        const shown = at && getComputedStyle(at.matches("[type=radio], [type=checkbox]") ? at.parentElement : at);
        return {
          name: name.trim().replace(/\s+/g, " "),
          tag: at?.localName ?? "",
          dataset: { ...at?.dataset },
          ringed: shown?.outlineStyle !== "none",
        };
      });
    /** Tabs on until a control is reached. */
    const tabTo = async (what, is) => {
      for (let presses = 0; presses < 120; presses += 1) {
        await page.key("Tab");
        const at = await focused();
        if (is(at)) return at;
      }
      throw new Error(`no Tab reaches ${what}`);
    };
    await tabTo("the first step", ({ dataset }) => dataset.step === "pattern");
    await tabTo("the stage", ({ name }) => name === "VI");
    await page.key("ArrowRight");
    await comes(page, "loss.stage", "VII");
    await rest();
    await page.key("Control+z");
    await comes(page, "loss.stage", "VI");
    for (const step of STEPS.slice(1)) {
      await tabTo(`on to ${step}`, ({ name }) => /^On to/.test(name));
      await page.key("Enter");
      await waitFor(page, step, (step) => ui.querySelector(`[data-at="${step}"]`) && true, step);
      assert.equal((await focused()).tag, "h2", "the step is told by its heading");
      if (step === "result") {
        await tabTo("Keep this look", ({ dataset }) => dataset.shortlist === "keep");
        await page.key("Enter");
        await waitFor(page, "a look that is kept", () => ui.querySelectorAll(".shortlist li").length === 1 || null);
      }
    }
    await tabTo("Copy link", ({ dataset }) => dataset.away === "link");
    await page.key("Enter");
    await waitFor(
      page,
      "a word on the link",
      () => /link is/.test(ui.querySelector("[aria-label='Take it with you'] .said").textContent) || null,
    );
    await tabTo("Print summary", ({ dataset }) => dataset.away === "print");
    await page.key("Enter");
    await waitFor(page, "the sheets", () => document.querySelector("smp-sheets") && true);
    await page.run(() => (window.print = () => (window.printed = true)));
    assert.match((await focused()).name, /^Print/, "the focus is on what prints");
    await page.key("Enter");
    await waitFor(page, "that it prints", () => window.printed || null);
    await page.key("Escape");
    await waitFor(page, "the page again", () => !document.querySelector("smp-sheets") || null);
    assert.equal((await focused()).dataset.away, "print");
    assert.deepEqual(await page.faults(), []);
    await page.close();
  });
}
