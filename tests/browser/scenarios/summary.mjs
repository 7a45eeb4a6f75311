// The printed summary: two whole pages on each paper, whatever is in it, under a strict policy of the page's.
import assert from "node:assert/strict";
import { jsqr, uqr } from "../support/packages.mjs";
import { contents, pagesOf } from "../support/pdf.mjs";
import { decodePng } from "../support/png.mjs";
import { waitFor } from "../support/wait.mjs";

const CASE = {
  version: 1,
  hair: { units_per_cm2: 60, hairs_per_unit: 1.3 },
  plan: { first_date: "2027-01-11", price_per_session: 600, currency: "EUR" },
  time: { touch_up_years: 3 },
};
const LINK = "https://clinic.example/consultation#case=1;hair.units_per_cm2=60;plan.first_date=2027-01-11";
const SIMULATED = "Simulated result, not an actual patient";
/** Points of each paper, and what a page of it may differ by. */
const PAPERS = { A4: [595.3, 841.9], Letter: [612, 792] };
const OFF_PT = 1;
/** CSS pixels by which parts may be rounded. */
const ROUNDED_PX = 1;

/** Makes what a summary is made of, once, as `window.made`. */
async function make(page) {
  const { data } = uqr().encode(LINK, { border: 4 });
  await page.run(
    async ({ looks, code, link }) => {
      const [{ summary, summaryStyles }, { showSheets }, { viewStills, lookStills }] = await Promise.all(
        ["summary", "sheets", "stills"].map((name) => import(new URL(`../sources/takeaway/${name}.ts`, location.href))),
      );
      window.forbidden = [];
      document.addEventListener("securitypolicyviolation", (event) => forbidden.push(event.violatedDirective));
      window.element = put({ compare: "grid" });
      element.looks = looks.map((look, at) => ({ name: `Look ${"ABCD"[at]}`, case: look }));
      await seen(element, "load");
      const compared = () => element.events.findLast(({ type }) => type === "compare-change")?.detail.looks.length;
      while (compared() !== looks.length) await new Promise((resolve) => setTimeout(resolve, 50));
      const canvas = (width, height, draw) => {
        const made = Object.assign(document.createElement("canvas"), { width, height });
        draw(made.getContext("2d"));
        return made;
      };
      const copy = (of) => of && canvas(of.width, of.height, (paint) => paint.drawImage(of, 0, 0));
      const logo = canvas(300, 90, (paint) => {
        paint.font = "60px serif";
        paint.fillText("Clinic", 10, 70);
      });
      const drawing = canvas(400, 300, (paint) => {
        for (let turn = 0; turn < 5; turn += 1) paint.strokeRect(20 + 30 * turn, 20 + 20 * turn, 200, 120);
      });
      const qr = canvas(code.length, code.length, (paint) => {
        paint.fillStyle = "#fff";
        paint.fillRect(0, 0, code.length, code.length);
        paint.fillStyle = "#000";
        code.forEach((row, y) => row.forEach((dark, x) => dark && paint.fillRect(x, y, 1, 1)));
      });
      const [views, kept] = [await viewStills(element), await lookStills(element)];
      const told = { plan: await element.report("plan"), contrast: await element.report("contrast") };
      const { shownCase, facts } = element;
      // Pictures go with the sheets that they are on, so each summary gets its own.
      window.made = (given = {}) => ({
        clinic: { name: "Example Clinic", logo: copy(logo) },
        date: "2026-11-29",
        case: shownCase,
        facts,
        views: views.map(({ view, before, after }) => ({ view, before: copy(before), after: copy(after) })),
        looks: kept.map(({ name, picture }) => ({ name, picture: copy(picture) })),
        drawing: copy(drawing),
        ...told,
        review: element.reviewScreening({ psoriasis: "no" }),
        link: { text: link, code: copy(qr) },
        ...given,
      });
      window.open = (paper, given) => {
        window.closings ??= [];
        const sheets = summary(made(given));
        const shown = { title: "Your summary", paper, sheets, styles: [summaryStyles] };
        window.shown = showSheets({ ...shown, closed: () => closings.push(paper) });
      };
    },
    {
      looks: [CASE, { ...CASE, hair: { ...CASE.hair, length_mm: 3 } }, { ...CASE, time: { day: 3 } }],
      code: data,
      link: LINK,
    },
  );
}

const open = (page, paper, given) => page.run(({ paper, given }) => window.open(paper, given), { paper, given });

/** What of the sheets is larger than its room: nothing may be. */
function spilt(page) {
  return page.run((rounded) => {
    const found = [];
    const all = [...shown.shadowRoot.querySelectorAll(".sheet, .summary, .summary *")];
    for (const each of all) {
      const [across, down] = [each.scrollWidth - each.clientWidth, each.scrollHeight - each.clientHeight];
      const clamped = each.matches(".title, .clinic, figcaption");
      if (parseFloat(getComputedStyle(each).fontSize) < 12)
        found.push(`${each.tagName}.${each.className} is too small`);
      const isBox = getComputedStyle(each).display !== "inline" && !each.matches("canvas");
      if (isBox && !clamped && (across > rounded || down > rounded)) {
        found.push(`${each.tagName}.${each.className} by ${across} and ${down}`);
      }
    }
    for (const article of shown.shadowRoot.querySelectorAll(".summary")) {
      const { bottom, right } = article.getBoundingClientRect();
      for (const inside of article.querySelectorAll("*")) {
        const box = inside.getBoundingClientRect();
        if (box.bottom > bottom + rounded || box.right > right + rounded)
          found.push(`${inside.tagName} leaves its sheet`);
      }
    }
    return found;
  }, ROUNDED_PX);
}

export async function summary(openAt, test) {
  const page = await openAt("strict/blank.html", [1800, 1400]);
  await make(page);

  // With looks that were kept, and with the room that they leave.
  const CONTENTS = { A4: {}, Letter: { looks: [] } };
  for (const [paper, [width, height]] of Object.entries(PAPERS)) {
    await test(`prints two whole pages of ${paper} and nothing else, with pictures and with words that can be found`, async () => {
      await open(page, paper, CONTENTS[paper]);
      const bytes = await page.pdf({ preferCSSPageSize: true });
      const pages = await pagesOf(bytes);
      assert.equal(pages.length, 2);
      for (const { size } of pages) {
        assert.ok(Math.abs(size[0] - width) <= OFF_PT && Math.abs(size[1] - height) <= OFF_PT, `${size}`);
      }
      const { images } = contents(bytes);
      // Six views twice, drawing, logo and code.
      const looks = paper === "A4" ? 3 : 0;
      assert.ok(images.length >= 12 + 3 + looks, `${images.length} images`);
      const { deposits } = await page.run(() => element.facts);
      const counted = String(deposits).replace(/\B(?=(\d{3})+$)/g, ",");
      const [first, second] = pages.map(({ text }) => text);
      for (const words of [
        SIMULATED,
        "Example Clinic",
        "29 Nov 2026",
        "Norwood, stage VI",
        counted,
        looks ? "Look C" : "",
      ])
        assert.ok(first.includes(words), `${words} is in ${first}`);
      for (const words of [SIMULATED, "11 Jan 2027", "1,800.00 EUR", "REACH", "Scan to open this design", "6 % a year"])
        assert.ok(second.includes(words), `${words} is in ${second}`);
      assert.deepEqual(await spilt(page), []);
    });
  }

  await test("its words stand in their order on a page that is read from the right", async () => {
    const directions = await page.run(() => {
      document.documentElement.dir = "rtl";
      window.open("A4");
      const { shadowRoot } = shown;
      const found = [".bar", ".date", ".summary td"].map(
        (each) => getComputedStyle(shadowRoot.querySelector(each)).direction,
      );
      document.documentElement.dir = "";
      return found;
    });
    assert.deepEqual(directions, ["rtl", "ltr", "ltr"]);
  });

  await test("the link is scanned from the print", async () => {
    await open(page, "A4");
    await page.media("print");
    await page.scale(2);
    await page.run(() => scrollTo(0, shown.shadowRoot.querySelector(".link").getBoundingClientRect().top - 100));
    const { data, width, height } = decodePng(await page.screen());
    const found = jsqr()(new Uint8ClampedArray(data), width, height);
    assert.equal(found?.data, LINK);
    await page.media(null);
    await page.scale(1);
  });

  await test("where planning waits, there is no date of a session and no price, and what to raise is there", async () => {
    await open(page, "A4", {
      review: await page.run(() => element.reviewScreening({ psoriasis: "yes", anticoagulants: "unsure" })),
    });
    const [, { text }] = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    assert.match(text, /Planning waits/);
    assert.match(text, /Psoriasis: Ask whether needles/);
    assert.doesNotMatch(text, /2027|EUR|In the chair/);
  });

  await test("however much is in it, it takes two pages, and all of what is to be raised is named", async () => {
    const all = await page.run(() => {
      const review = (answer) =>
        element.reviewScreening(Object.fromEntries(element.screeningQuestions.map(({ key }) => [key, answer])));
      const { plan } = made();
      const long = "A name that is longer than any clinic would ever have, ".repeat(5);
      const [visit] = plan.sessions;
      return {
        // One that pauses nothing raises less than all, but every sentence is as long.
        reviews: [review("yes"), { ...review("yes"), paused: false }, review(undefined)],
        rest: {
          title: long,
          clinic: { name: long },
          plan: {
            ...plan,
            sessions: [1, 2, 3, 4].map((session) => ({ ...visit, session, deposits: 999999, chair_hours: 99.99 })),
            touch_up_dates: Array(20).fill("2027-12-31"),
            touch_up_days: Array(20).fill(365),
            price: { sessions: 1e6, deposits: 1e6, fixed: 1e6, total: 3e6, currency: "EUR" },
          },
          facts: { ...element.facts, notes: Array(9).fill(`grafts[0]: ${"it is not what was asked for ".repeat(5)}`) },
          case: {
            ...element.shownCase,
            hair: { ...element.shownCase.hair, grey_percent: 99.9, color: "light-brown", length_mm: 149.99 },
            scars: ["craniotomy-question-mark", "reduction-paramedian", "burr-holes"].map((kind) => ({ kind })),
            grafts: ["mid-scalp", "hairline", "temples"].map((zone) => ({ zone })),
            time: { ...element.shownCase.time, later_stage: "VII", course: "poor", spread_um: 99.9 },
          },
          link: { text: "x".repeat(121), code: made().link.code },
        },
        names: element.screeningQuestions.map(({ key }) => key.replace(/-/g, " ")),
      };
    });
    for (const paper of Object.keys(PAPERS)) {
      for (const review of all.reviews) {
        const { link, ...rest } = all.rest;
        await open(page, paper, { ...rest, review });
        assert.deepEqual(await spilt(page), [], `${paper}, ${review.paused}`);
        const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
        assert.equal(pages.length, 2);
        for (const name of review.raise.length > 0 ? all.names : [])
          assert.ok(pages[1].text.toLowerCase().includes(name), `${name} is in ${pages[1].text}`);
      }
    }
  });

  await test("with next to nothing in it, it takes two pages too", async () => {
    const bare = await page.run(() => {
      const { treatment } = element.shownCase;
      return { ...element.shownCase, treatment: { ...treatment, goal: "none" } };
    });
    const nothing = {
      clinic: null,
      views: [],
      looks: [],
      drawing: null,
      plan: null,
      contrast: null,
      review: null,
      link: null,
    };
    await open(page, "Letter", { ...nothing, case: bare });
    const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    assert.equal(pages.length, 2);
    assert.match(pages[1].text, /nothing to plan/);
  });

  await test("on the screen the sheets hold the rest of the page, by keys too, and give it back", async () => {
    const state = () =>
      page.run(() => ({
        focus: document.activeElement?.id || document.activeElement?.localName,
        inert: document.querySelector("#opener")?.inert,
        open: document.querySelectorAll("smp-sheets").length,
        rules: document.adoptedStyleSheets.length,
        title: document.title,
      }));
    await page.run(() => {
      shown.remove();
      const opener = Object.assign(document.createElement("button"), { id: "opener", textContent: "Open" });
      document.body.append(opener);
      opener.focus();
      closings.length = 0;
    });
    const before = await state();
    assert.deepEqual(before, { focus: "opener", inert: false, open: 0, rules: 0, title: "Blank" });
    await open(page, "A4");
    await open(page, "A4");
    assert.deepEqual(
      await state(),
      { focus: "smp-sheets", inert: true, open: 1, rules: 1, title: "Your summary" },
      "only the last ones are there",
    );
    const inside = await page.run(() => shown.shadowRoot.activeElement?.textContent);
    assert.match(inside, /Print/);
    await page.run(() => shown.shadowRoot.querySelector('[value="Letter"]').click());
    const [{ size }] = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    assert.deepEqual(size.map(Math.round), [612, 792], "another paper is chosen there");
    await page.key("Escape");
    assert.deepEqual(await state(), before);
    assert.deepEqual(await page.run(() => closings), ["A4", "A4"]);
  });

  await test("they fit a phone's width, and every control can be met by a finger", async () => {
    await open(page, "A4");
    await page.size([360, 640]);
    const found = await waitFor(page, "the fit", () => {
      const { shadowRoot } = shown;
      const desk = shadowRoot.querySelector(".desk");
      if (desk.scrollWidth > desk.clientWidth) return null;
      const sides = [...shadowRoot.querySelectorAll("button, label")].map((each) => each.getBoundingClientRect());
      return sides.map(({ width, height, right }) => [Math.min(width, height), right]);
    });
    for (const [side, right] of found) assert.ok(side >= 43.9 && right <= 360, `${side}, ${right}`);
    await page.size([1800, 1400]);
    await page.run(() => shown.remove());
  });

  await test("where a page may not print, it is said what to do", async () => {
    await page.run(() => {
      const frame = document.createElement("iframe");
      frame.id = "boxed";
      frame.sandbox = "allow-scripts allow-same-origin";
      frame.src = "blank.html";
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    });
    const said = await page.run(async () => {
      const { contentWindow: inner, contentDocument } = document.querySelector("#boxed");
      const script = contentDocument.createElement("script");
      script.type = "module";
      // The page's policy takes no address that nobody vouches for.
      const vouched = inner.trustedTypes?.createPolicy("test", { createScriptURL: (url) => url });
      const address = "../sources/takeaway/sheets.ts";
      script.src = vouched?.createScriptURL(address) ?? address;
      contentDocument.body.append(script);
      await inner.customElements.whenDefined("smp-sheets");
      const sheets = contentDocument.createElement("smp-sheets");
      contentDocument.body.append(sheets);
      sheets.show({ title: "Your summary", paper: "A4", sheets: [contentDocument.createElement("article")] });
      sheets.shadowRoot.querySelector(".main").click();
      const line = sheets.shadowRoot.querySelector(".said");
      while (!line.textContent) await new Promise((resolve) => setTimeout(resolve, 50));
      return line.textContent;
    });
    assert.match(said, /printing is blocked here. Open this page in a window of its own/);
    await page.run(() => document.querySelector("#boxed").remove());
  });

  await test("where it may, nothing is said", async () => {
    await open(page, "A4");
    const said = await page.run(async () => {
      window.print = () => dispatchEvent(new Event("beforeprint"));
      shown.shadowRoot.querySelector(".main").click();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return shown.shadowRoot.querySelector(".said").textContent;
    });
    assert.equal(said, "");
  });

  assert.deepEqual(await page.faults(), [], "it throws nothing");
  assert.deepEqual(await page.run(() => forbidden), [], "and the page's policy forbids nothing of it");
  await page.close();
}
