// One engine with one way to draw: its scenarios, each test in words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { asked } from "../scenarios/asked.mjs";
import { badAttributes, badHosts } from "../scenarios/bad-input.mjs";
import { brush } from "../scenarios/brush.mjs";
import { capture } from "../scenarios/capture.mjs";
import { comparing } from "../scenarios/comparing.mjs";
import { drawing } from "../scenarios/drawing.mjs";
import { consult, consultAccess, consultPage } from "../scenarios/consult.mjs";
import { choicesLater } from "../scenarios/choices.mjs";
import { loaded, mainJob, PHONE, staysHome } from "../scenarios/demo.mjs";
import { figures } from "../scenarios/figures.mjs";
import { frames } from "../scenarios/frames.mjs";
import { handles } from "../scenarios/handles.mjs";
import { jurisdictions } from "../scenarios/jurisdictions.mjs";
import { arabic, english, pseudo } from "../scenarios/languages.mjs";
import { lateExtras, leads } from "../scenarios/leads.mjs";
import { BLANK, life } from "../scenarios/life.mjs";
import { cases, links } from "../scenarios/links.mjs";
import { many } from "../scenarios/many.mjs";
import { native } from "../scenarios/native.mjs";
import { noGpu } from "../scenarios/no-gpu.mjs";
import { pages } from "../scenarios/pages.mjs";
import { panel } from "../scenarios/panel.mjs";
import { rest } from "../scenarios/rest.mjs";
import { play } from "../scenarios/play.mjs";
import { pointer } from "../scenarios/pointer.mjs";
import { print } from "../scenarios/print.mjs";
import { cover, sizes } from "../scenarios/sizes.mjs";
import { shortlist } from "../scenarios/shortlist.mjs";
import { faultyGraphics, silentGraphics } from "../scenarios/silent-graphics.mjs";
import { summary } from "../scenarios/summary.mjs";
import { tablet, tabletOffline } from "../scenarios/tablet.mjs";
import { told } from "../scenarios/told.mjs";
import { touch } from "../scenarios/touch.mjs";
import { typed } from "../scenarios/typed.mjs";
import { waiting } from "../scenarios/waiting.mjs";
import { undo } from "../scenarios/undo.mjs";
import { Limits } from "./limits.mjs";
import { startServer } from "./server.mjs";

/** Counted natively; `tests/scene.rs` holds the same file. */
const NATIVE = JSON.parse(readFileSync(new URL("../../scene.json", import.meta.url), "utf8"));
const LONGEST_TASK_MS = 200;
/** Far beyond what any takes on two busy cores: a test that waits for what never comes must end. */
const GIVE_UP_MS = 180_000;
const GIVE_UP_PART_MS = 600_000;

/**
 * Runs some parts with a fresh browser, which `launch` starts for a way to draw: the `main` job on the demo page (with
 * `longTasks` told by the browser), the `life` of an element, `fingers` and `pointer` where the driver has some, `links`,
 * and the `page`: all that does not rest on the way to draw. Gives the demo's pictures by name, once the main job has run.
 */
export function suite(launch, backend, parts, { longTasks = false } = {}) {
  const pictures = {};
  describe(backend, { concurrency: false }, async () => {
    const session = {};
    const limits = new Limits();
    const bounded = (limitMs, title, work) => it(title, (t) => limits.within(limitMs, title, () => work(t)));
    const part = (name, title, work) => parts.includes(name) && bounded(GIVE_UP_PART_MS, title, work);
    const open = async (path, size) => limits.watched(await session.browser.open(session.server.url + path, size));
    session.openAt = (path, size = BLANK) => limits.within(GIVE_UP_MS, `opening ${path}`, () => open(path, size));
    /** Each step is a test of its own. */
    const stepsOf = (t) => (name, work) => t.test(name, (step) => limits.within(GIVE_UP_MS, name, () => work(step)));

    bounded(GIVE_UP_MS, "starts", async (t) => {
      session.server = await startServer();
      session.browser = await limits.needed("it did not start", () => started(launch, backend, t));
    });

    part("main", "does the main job on the demo page", async (t) => {
      const test = stepsOf(t);
      const page = await session.openAt("fields.html", PHONE);
      const first = await loaded(page);
      await test(`draws with ${backend}, and with nothing else`, async () => {
        assert.equal(first.backend, backend);
        pictures.drawnBy = await page.run(() => {
          const canvas = document.querySelector("smp-simulator").shadowRoot.querySelector("canvas");
          // A canvas that has a context of one kind gives none of another.
          return ["webgpu", "webgl2"].filter((kind) => canvas.getContext(kind));
        });
        assert.deepEqual(pictures.drawnBy, [backend], "the canvas on the page has that context");
        const programs = (await page.requests())
          .filter((url) => url.endsWith(".wasm"))
          .map((url) => url.split("/").at(-1));
        const program = backend === "webgpu" ? /^smp-webgpu-/ : /^smp-webgl-/;
        assert.ok(
          programs.length > 0 && programs.every((name) => program.test(name)),
          `only that program came: ${programs}`,
        );
      });
      await test("counts the hairs and deposits that are counted natively, bit by bit", () => {
        const { hairs, deposits, hash } = first.facts;
        assert.deepEqual({ hairs, deposits, hash }, NATIVE);
      });
      if (longTasks) await test("has no long task while loading, shader compilation aside", () => checkTasks(page, t));
      Object.assign(pictures, await mainJob(page, test));
      await test("asks nothing of another origin", () => staysHome(page, session.server.url));
      await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
      await page.close();
    });

    part("life", "lives and leaves as an element should", async (t) => {
      const page = await session.openAt("blank.html");
      await life(page, stepsOf(t));
      assert.deepEqual(await page.faults(), [], "it throws nothing");
      await page.close();
    });

    part("fingers", "follows fingers", async (t) => {
      const page = await session.openAt("blank.html");
      await touch(page, stepsOf(t));
      assert.deepEqual(await page.faults(), [], "it throws nothing");
      await page.close();
    });

    part("pointer", "finds and holds what is under a pointer", async (t) => {
      const page = await session.openAt("blank.html", [500, 400]);
      await pointer(page, stepsOf(t));
      assert.deepEqual(await page.faults(), [], "it throws nothing");
      await page.close();
      await frames(session.openAt, stepsOf(t));
    });

    part("links", "shows a damaged case as none, and never as another one", async (t) => {
      const page = await session.openAt("blank.html");
      await cases(page, stepsOf(t));
      assert.deepEqual(await page.faults(), [], "it throws nothing");
      await page.close();
      await links(session.openAt, stepsOf(t));
    });

    const compares = (all) => async (t) => {
      const page = await session.openAt("blank.html", [500, 400]);
      await comparing(page, stepsOf(t), { all });
      assert.deepEqual(await page.faults(), [], "it throws nothing");
      await page.close();
    };
    part("compare", "compares looks", compares(true));
    part("compare-some", "compares looks", compares(false));

    part("capture", "takes pictures from any view", async (t) => {
      const page = await session.openAt("blank.html", [320, 260]);
      await capture(page, stepsOf(t));
      assert.deepEqual(await page.faults(), [], "it throws nothing");
      await page.close();
    });

    part("native", "draws as is drawn natively", async (t) => {
      const page = await session.openAt("blank.html");
      await native(page, backend, stepsOf(t));
      await page.close();
    });

    part("rest", "draws as finely as it can", async (t) => {
      const page = await session.openAt("blank.html", [320, 260]);
      await rest(page, stepsOf(t));
      assert.deepEqual(await page.faults(), [], "it throws nothing");
      await page.close();
    });

    part("page", "offers the whole model", (t) => panel(session.openAt, stepsOf(t)));
    part("page", "tells the figures of what it shows", (t) => figures(session.openAt, stepsOf(t)));
    part("page", "lets the hairline be dragged on the picture", (t) => handles(session.openAt, stepsOf(t)));
    part("page", "lets loss and hair be painted on the picture", (t) => brush(session.openAt, stepsOf(t)));
    part("page", "begins when it is to", (t) => waiting(session.openAt, stepsOf(t)));
    part("page", "takes what is typed", (t) => typed(session.openAt, stepsOf(t)));

    part("demo", "brings the choices after the first picture", (t) => choicesLater(session.openAt, stepsOf(t)));
    part("demo", "answers what people ask", (t) => asked(session.openAt, stepsOf(t)));
    part("demo", "keeps looks to choose between", (t) => shortlist(session.openAt, stepsOf(t)));
    part("demo", "lets time go by", (t) => play(session.openAt, stepsOf(t)));
    part("demo", "undoes what was done", (t) => undo(session.openAt, stepsOf(t)));
    part("demo", "tells what it shows", (t) => told(session.openAt, stepsOf(t)));
    part("demo", "fits every size of page and text", (t) => pages(session.openAt, stepsOf(t)));

    part("consult", "draws on a still", (t) => drawing(session.openAt, stepsOf(t)));
    part("consult", "guides through a consultation", (t) => consult(session.openAt, stepsOf(t)));
    part("consult-page", "keeps a consultation as a page should", (t) => consultPage(session.openAt, stepsOf(t)));
    part("lead", "sends a request to the clinic", (t) => leads(session.openAt, stepsOf(t)));
    part("lead", "bears that what it wants comes late", (t) => lateExtras(session.openAt, stepsOf(t)));
    part("lead", "shows what the law of a place allows", (t) => jurisdictions(session.openAt, stepsOf(t)));
    part("languages", "says all that it says in another language", (t) => pseudo(session.openAt, stepsOf(t)));
    part("languages", "speaks Arabic, from the right", (t) => arabic(session.openAt, stepsOf(t)));
    part("languages", "goes by arrow keys in English", (t) => english(session.openAt, stepsOf(t)));
    part("access", "is there for everyone", (t) => consultAccess(session.openAt, stepsOf(t)));

    part("page", "bears bad input", async (t) => {
      const test = stepsOf(t);
      const page = await session.openAt("blank.html");
      await badAttributes(page, test);
      await page.close();
      await badHosts(session.openAt, test);
      await noGpu(session.openAt, test);
    });

    part("tablet", "serves a practitioner's tablet", (t) => tablet(session.browser, stepsOf(t)));
    part("tablet-offline", "works on a tablet without a network", (t) => tabletOffline(session.browser, stepsOf(t)));

    part("sizes", "fits every size and ratio", (t) => sizes(session.openAt, stepsOf(t)));
    part("cover", "covers what is not there with what fits", (t) => cover(session.openAt, stepsOf(t)));
    part("print", "prints what it shows", (t) => print(session.openAt, stepsOf(t)));
    part("summary", "prints a summary", (t) => summary(session.openAt, stepsOf(t)));
    part("many", "shares what a page may hold", (t) => many(session.openAt, stepsOf(t)));
    part("silence", "bears graphics that never answer", (t) => silentGraphics(session.openAt, stepsOf(t)));
    part("faulty", "bears graphics that fail", (t) => faultyGraphics(session.openAt, stepsOf(t)));

    bounded(GIVE_UP_MS, "ends", async () => {
      await session.browser?.close();
      await session.server?.close();
    });
  });
  return pictures;
}

/** Starts a browser: other people's programs, of which the first start on a machine may fail; that is told. */
async function started(launch, backend, t) {
  try {
    return await launch(backend);
  } catch (error) {
    t.diagnostic(`the first start failed, and another is tried: ${error.stack}`);
    return launch(backend);
  }
}

/**
 * No task of the page's main thread is long. Of a task only the time is left out in which the element compiles shaders
 * and pipelines, pass by pass, which it marks.
 */
async function checkTasks(page, t) {
  const { watched, tasks, compiling } = await page.run(() => ({
    watched: PerformanceObserver.supportedEntryTypes.includes("longtask"),
    tasks: window.longTasks,
    compiling: performance
      .getEntriesByType("measure")
      .filter(({ name }) => /^smp-simulator:compile-/.test(name))
      .map(({ name, startTime, duration }) => ({ name, startTime, duration })),
  }));
  assert.ok(watched, "the browser tells of long tasks");
  const passes = "depth,look,column,flat,vertex light,afar,skin,eye,strand,backdrop,present".split(",");
  assert.deepEqual(
    compiling.map(({ name }) => name.replace(/^smp-simulator:compile-/, "")),
    passes,
    "every pass is marked, once",
  );
  const end = ({ startTime, duration }) => startTime + duration;
  const shared = (task, span) => Math.max(0, Math.min(end(task), end(span)) - Math.max(task.startTime, span.startTime));
  const own = (task) => task.duration - compiling.reduce((sum, span) => sum + shared(task, span), 0);
  const told = (task) =>
    `${Math.round(task.duration)} ms at ${Math.round(task.startTime)}, ${Math.round(own(task))} without what is marked`;
  t.diagnostic(`tasks over 50 ms: ${tasks.map(told).join("; ") || "none"}`);
  assert.deepEqual(tasks.filter((task) => own(task) > LONGEST_TASK_MS).map(told), []);
}
