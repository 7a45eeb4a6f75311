// What is said in other languages: nothing stays English, nothing is cut off, and what runs from the right does so throughout.
import assert from "node:assert/strict";
import { auditScript } from "../support/packages.mjs";
import { waitFor } from "../support/wait.mjs";

/** Less than half the hair: drawn in half the time, where nobody looks at single hairs. */
const SPARSE = "case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3;loss.stage=V";
const STEPS = ["pattern", "you", "look", "result", "next"];
const AXE = auditScript();
/** WCAG: nothing is lost at that width. */
const NARROW = [320, 720];

/** A consultation in a language, on a page of its own. */
async function opened(openAt, locale, { folder = "", size = NARROW } = {}) {
  const page = await openAt(`${folder}blank.html`, size);
  await page.run(
    async ([locale, design]) => {
      await import(new URL("smp-consultation.js", location.href).href);
      const element = document.createElement("smp-consultation");
      Object.assign(element, { locale, clinic: "Studio Nord", leadMail: "a@clinic.example" });
      element.setAttribute("quality", "plain");
      element.setAttribute("case", design);
      document.body.append(element);
    },
    [locale, SPARSE],
  );
  await waitFor(page, "the steps", () => {
    const element = document.querySelector("smp-consultation");
    window.ui = element.shadowRoot;
    window.simulator = element.simulator;
    return (simulator?.facts && ui.querySelector(".steps") && true) || null;
  });
  return page;
}

const goTo = async (page, step) => {
  await page.run((step) => document.querySelector("smp-consultation").setAttribute("step", step), step);
  await waitFor(page, `the step ${step}`, (step) => ui.querySelector(`[data-at="${step}"]`) && true, step);
};

/** What elements of these languages offer, one after the other, and the codes of what they complain of. */
const offered = (page, locales) =>
  page.run(async (locales) => {
    const found = [];
    for (const locale of locales) {
      const element = document.createElement("smp-simulator");
      Object.assign(element, { locale, reveal: "interaction" });
      const codes = [];
      element.addEventListener("error", ({ detail }) => codes.push(detail.code));
      document.body.append(element);
      const button = () => element.shadowRoot?.querySelector(".note button")?.textContent;
      while (!button()) await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve));
      element.remove();
      found.push([button(), ...codes]);
    }
    return found;
  }, locales);

/** Opens all that opens. */
const openAll = (page) =>
  page.run(async () => {
    for (const each of ui.querySelectorAll(".drawer, .drawer details")) each.open = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  });

/** Texts with letters, and names that are read out, which a predicate of the page's takes for foreign; and what is cut off. */
function looked(sheets) {
  const foreign = new Set();
  const cut = new Set();
  const isSaid = (text) => /\p{L}{2}/u.test(text);
  // What stands between the marks, and what is of no language.
  const OWN =
    /⟦[^⟦⟧]*⟧|Studio Nord|a@clinic\.example|CIEDE2000|EUR|Letter|Norwood|Ludwig|Sinclair|\b[IVX]+a?\b|https?:\S+|[\u2068\u2069]/g;
  const left = (text) => {
    let rest = text;
    for (let before = ""; before !== rest;) [before, rest] = [rest, rest.replace(OWN, " ")];
    return rest;
  };
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  // What is drawn on paper breaks its lines by itself: a sentence is a drawing's texts, one after the other.
  const whole = (element, text) => {
    if (element.localName !== "text") return text;
    const lines = [...element.parentElement.children].filter(({ localName }) => localName === "text");
    return lines.map((line) => line.textContent).join(" ");
  };
  const walk = (root) => {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches("style, script")) continue;
      if (element.shadowRoot) walk(element.shadowRoot);
      for (const name of ["aria-label", "aria-valuetext", "title", "placeholder", "aria-roledescription"]) {
        const text = element.getAttribute(name) ?? "";
        if (isSaid(left(text))) foreign.add(`${name}: ${text}`);
      }
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = own.map((node) => node.data).join("");
      if (!isSaid(text)) continue;
      if (isSaid(left(whole(element, text)))) foreign.add(text.trim());
      // A name over the picture ends in dots where its half is narrow: the description has it whole.
      if (!isSeen(element) || element.closest(".quiet, [part=label]")) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = (overflow) => overflow === "hidden" || overflow === "clip";
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (clips(overflowX) && scrollWidth > clientWidth + 1) cut.add(`${element.tagName} ${text.trim()}`);
      if (clips(overflowY) && clientHeight > 0 && scrollHeight > clientHeight + 1)
        cut.add(`${element.tagName} ${text.trim()}`);
      // Out of the box that it stands in, a line of text stands on others.
      const { left: from, right: to } = element.getBoundingClientRect();
      if (element.closest(".panel") && (from < -1 || to > innerWidth + 1)) cut.add(`beside the page: ${text.trim()}`);
    }
  };
  walk(sheets ? document.querySelector("smp-sheets").shadowRoot : ui);
  return { foreign: [...foreign], cut: [...cut], wide: document.documentElement.scrollWidth };
}

/** Half as long again as English, between marks that no language has. */
export async function pseudo(openAt, test) {
  const page = await opened(openAt, "de", { folder: "pseudo/" });
  await test("every step says all that it says in the language, and cuts none of it off at 320 px", async () => {
    for (const step of STEPS) {
      await goTo(page, step);
      await openAll(page);
      const { foreign, cut, wide } = await page.run(looked);
      assert.deepEqual(foreign, [], step);
      assert.deepEqual(cut, [], step);
      assert.ok(wide <= NARROW[0], `${step}: ${wide} px wide`);
    }
  });
  for (const [sheets, what] of [
    ["print", "the summary"],
    ["guide", "the placement guide"],
  ])
    await test(`${what} says all that it says in the language`, async () => {
      await goTo(page, "next");
      await shownSheets(page, sheets);
      const { foreign } = await page.run(looked, true);
      assert.deepEqual(foreign, []);
      await page.key("Escape");
    });
  await page.close();
}

/** Shows sheets of the last step, by the button that does. */
async function shownSheets(page, name) {
  await page.run(() => document.querySelector("smp-sheets")?.remove());
  await page.run((name) => ui.querySelector(`[data-away=${name}]`).click(), name);
  await waitFor(
    page,
    "the sheets",
    () => document.querySelector("smp-sheets")?.shadowRoot.querySelector(".sheet") && true,
  );
}

/** A key that was pressed on what the page finds; what has the focus then, where that stands, and what it says. */
async function pressed(page, find, key) {
  await page.run((find) => (0, eval)(find)().focus(), String(find));
  const state = () =>
    page.run(() => {
      let active = document.activeElement;
      while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const { left, width } = (active.closest("label") ?? active).getBoundingClientRect();
      return { middle: left + width / 2, value: active.value, checked: active.checked, x: Number(active.dataset.x) };
    });
  const before = await state();
  await page.key(key);
  return { before, after: await state() };
}

/** Arrows to the sides go the way they look, whichever way the language runs. */
async function arrows(page, test) {
  await test("in a group of buttons the left arrow goes to the one on the left, the right one back, and it is chosen", async () => {
    await goTo(page, "pattern");
    // The second of a group stands beside the first.
    const second = () => {
      const radios = [...ui.querySelectorAll("input[type=radio]")].filter((each) => each.getClientRects().length > 0);
      return radios.find((each) => {
        const [first, second] = radios.filter(({ name }) => name === each.name);
        if (each !== second) return false;
        const [one, other] = [first, second].map((radio) => (radio.closest("label") ?? radio).getBoundingClientRect());
        return Math.abs(one.top - other.top) < 4 && Math.abs(one.left - other.left) > 20;
      });
    };
    const isFromRight = await page.run(() => getComputedStyle(ui.querySelector(".frame")).direction === "rtl");
    const toFirst = isFromRight ? "ArrowRight" : "ArrowLeft";
    const there = await pressed(page, second, toFirst);
    assert.equal(
      Math.sign(there.after.middle - there.before.middle),
      toFirst === "ArrowLeft" ? -1 : 1,
      "it goes the way the arrow looks",
    );
    assert.ok(there.after.checked);
    assert.notEqual(there.after.value, there.before.value);
    const back = isFromRight ? "ArrowLeft" : "ArrowRight";
    await page.key(back);
    const value = await page.run(() => {
      let active = document.activeElement;
      while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active.checked && active.value;
    });
    assert.equal(value, there.before.value, "and back again");
  });
  await test("places of the hairline and the picture's divider go the way the arrow looks", async () => {
    await goTo(page, "look");
    await waitFor(page, "the handles", () => ui.querySelectorAll(".handle:not([hidden])").length > 2 || null);
    const handle = await pressed(page, () => ui.querySelector('[data-handle="middle"]'), "ArrowLeft");
    assert.ok(handle.after.x < handle.before.x, `${handle.before.x} px, then ${handle.after.x} px`);
    await goTo(page, "result");
    const divider = () => simulator.shadowRoot.querySelector("input[type=range]");
    await waitFor(page, "the divider", () => (simulator.shadowRoot.querySelector("input[type=range]") ? true : null));
    const moved = await pressed(page, divider, "ArrowLeft");
    assert.ok(Number(moved.after.value) < Number(moved.before.value), "the divider goes to the left");
  });
}

/** The arrows in English, where left is before. */
export async function english(openAt, test) {
  const page = await opened(openAt, "en");
  await arrows(page, test);
  await page.close();
}

export async function arabic(openAt, test) {
  const page = await opened(openAt, "ar");
  await test("it runs from the right: frame, sliders, steps, and the element's own words", async () => {
    const found = await page.run(() => {
      const [first, second] = [...ui.querySelectorAll(".steps li")].map((each) => each.getBoundingClientRect().left);
      const frame = ui.querySelector(".frame");
      const inner = simulator.shadowRoot.querySelector(".all");
      return {
        frame: [frame.lang, frame.dir],
        inner: [inner.lang, inner.dir],
        turned: first > second,
        label: simulator.shadowRoot.querySelector(".surface").ariaLabel,
        names: [...simulator.shadowRoot.querySelectorAll("[part=label]")].map((each) => each.textContent),
      };
    });
    assert.deepEqual(found.frame, ["ar", "rtl"]);
    assert.deepEqual(found.inner, ["ar", "rtl"]);
    assert.ok(found.turned, "the first step is the one on the right");
    assert.match(found.label, /التصبيغ المجهري/);
    assert.deepEqual(found.names, ["قبل", "مظهر محلوق"]);
  });
  await test("the head's description, which is read out, is in the language", async () => {
    const told = await waitFor(page, "the description", () => {
      const text = simulator.shadowRoot.querySelector("#description").textContent;
      return text.includes("رأس رجل") ? text : null;
    });
    // The scale has a surname.
    assert.doesNotMatch(told.replace("Norwood", ""), /[a-z]{2}/i);
  });
  await test("places of the hairline are under the fingers, and the arrows to the sides go where they point", async () => {
    await goTo(page, "look");
    await waitFor(page, "the handles", () => ui.querySelectorAll(".handle:not([hidden])").length > 2 || null);
    const { off, value } = await page.run(async () => {
      const picture = simulator.getBoundingClientRect();
      const handle = ui.querySelector('[data-handle="middle"]');
      const { left, width } = handle.getBoundingClientRect();
      return {
        off: left + width / 2 - picture.left - Number(handle.dataset.x),
        value: handle.getAttribute("aria-valuetext"),
      };
    });
    assert.ok(Math.abs(off) < 2, `a handle stands ${off} px beside its place`);
    assert.match(value, /مم فوق الحاجب/);
    const moved = await page.run(async () => {
      const slider = ui.querySelector('smp-slider[data-path="treatment.density_per_cm2"]');
      const input = slider.querySelector("input") ?? slider.shadowRoot.querySelector("input");
      const before = slider.value;
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true, cancelable: true }));
      return slider.value - before;
    });
    assert.ok(moved > 0, "to the left is more");
  });
  await arrows(page, test);
  await test("a slider's arrows go the way its thumb goes, by real keys", async () => {
    await goTo(page, "look");
    const density = () =>
      ui.querySelector('smp-slider[data-path="treatment.density_per_cm2"]').querySelector("input[type=range]");
    const more = await pressed(page, density, "ArrowLeft");
    assert.ok(Number(more.after.value) > Number(more.before.value), "to the left is more");
  });
  await test("the placement guide runs from the right, with the program's own lengths, and breaks no rule of access", async () => {
    await goTo(page, "next");
    await shownSheets(page, "guide");
    const { sheets, lengths, bar, tapes, latin } = await page.run(async () => {
      const root = document.querySelector("smp-sheets").shadowRoot;
      const pages = [...root.querySelectorAll(".guide")];
      const table = [...root.querySelectorAll("table")].find(({ caption }) => caption.textContent.includes("بالشريط"));
      const map = await simulator.report("map");
      const keys = Object.entries(map.tapes_mm);
      return {
        sheets: pages.map(({ lang, dir }) => [lang, dir]),
        lengths: [...table.querySelectorAll("td")].map((cell) => cell.textContent).filter(Boolean),
        bar: [...root.querySelectorAll("svg text")].filter((each) => each.textContent === "100 مم").length,
        tapes: keys.map(([, mm]) => String(Math.round(mm))),
        latin: pages.flatMap((each) => each.textContent.match(/[a-z]{3,}/gi) ?? []),
      };
    });
    assert.ok(sheets.length > 2);
    for (const each of sheets) assert.deepEqual(each, ["ar", "rtl"]);
    assert.equal(bar, sheets.length - 1, "a bar on each sheet at full size");
    const heads = 2;
    const told = lengths.slice(heads).filter((length) => tapes.includes(length));
    assert.ok(told.length >= 10, `${told.length} of ${lengths} are lengths of the program's`);
    assert.deepEqual(
      latin.filter((word) => !/^(Studio|Nord)$/.test(word)),
      [],
    );
    await page.run((source) => (0, eval)(source), AXE);
    const broken = await page.run(async () => {
      const { violations } = await axe.run(document.querySelector("smp-sheets"), { resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    });
    assert.deepEqual(broken, []);
    await page.key("Escape");
  });
  for (const step of STEPS)
    await test(`the step ${step} breaks no rule of access`, async () => {
      await goTo(page, step);
      await page.run((source) => (0, eval)(source), AXE);
      const broken = await page.run(async () => {
        const { violations } = await axe.run(document.querySelector("smp-consultation"), {
          resultTypes: ["violations"],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
      });
      assert.deepEqual(broken, []);
    });
  await test("a number has the form that it needs", async () => {
    const open = await page.run(() => simulator.screeningQuestions.length);
    assert.ok(open > 10 && open < 100, `${open} questions`);
    const told = await page.run(() => ui.querySelector(".step").textContent);
    assert.match(told, new RegExp(`${open} سؤالًا بلا إجابة`));
  });
  await test("an element has a language of its own; one that is not known is told of, and English is spoken", async () => {
    const found = await offered(page, ["fr-CA", "tlh", "en-GB"]);
    assert.deepEqual(found, [
      ["Afficher la simulation"],
      ["Show the simulation", "locale-unknown"],
      ["Show the simulation"],
    ]);
  });
  await page.close();
  await test("a language that did not come is asked for again by the next element", async () => {
    const late = await openAt("late-words/blank.html", NARROW);
    assert.deepEqual(await offered(late, ["de", "de-AT"]), [
      ["Show the simulation", "locale-unknown"],
      ["Simulation zeigen"],
    ]);
    await late.close();
  });
  await test("the consultation's page is in the language that is spoken, and in English where that is none", async () => {
    for (const [asked, told] of [
      ["ar", ["ar", "rtl", "استشارة التصبيغ المجهري لفروة الرأس"]],
      ["tlh", ["en", "ltr", "Scalp micropigmentation consultation"]],
    ]) {
      const whole = await openAt(`consultation.html?lang=${asked}`, NARROW);
      const found = await waitFor(whole, "the frame", () => {
        const { lang, dir } = document.documentElement;
        const heading = document.querySelector("h1").textContent;
        return dir && document.title === heading ? [lang, dir, heading] : null;
      });
      assert.deepEqual(found, told);
      await whole.close();
    }
  });
  await test("a frame whose script does not come says so in its language, from the right", async () => {
    const frame = await openAt("no-element/embed.html?locale=ar-EG", NARROW);
    const found = await waitFor(frame, "what is said", () => {
      const note = document.querySelector("[role=alert]");
      return note && [note.lang, getComputedStyle(note).direction, note.textContent];
    });
    assert.deepEqual(found, ["ar", "rtl", "تعذر تحميل المحاكي. يرجى المحاولة لاحقًا."]);
    await frame.close();
  });
  await test("the tablet's page speaks what its address says", async () => {
    const tablet = await openAt("consult.html?lang=tr", NARROW);
    const menu = await waitFor(tablet, "the bar", () => document.querySelector("#bar button")?.textContent.trim());
    assert.equal(menu, "Menü");
    assert.equal(await tablet.run(() => document.documentElement.lang), "tr");
    assert.equal(await tablet.run(() => document.title), "Tablette danışmanlık");
    await tablet.close();
  });
}
