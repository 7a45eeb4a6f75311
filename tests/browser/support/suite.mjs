// One engine with one way to draw: every scenario, each test in words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { badAttributes, badHosts, noGpu } from "../scenarios/bad-input.mjs";
import { loaded, mainJob, PHONE, staysHome } from "../scenarios/demo.mjs";
import { BLANK, life } from "../scenarios/life.mjs";
import { startServer } from "./server.mjs";

/** Counted natively; `tests/scene.rs` holds the same file. */
const NATIVE = JSON.parse(readFileSync(new URL("../../scene.json", import.meta.url), "utf8"));
const LONGEST_TASK_MS = 200;
/** Far beyond what any takes on two busy cores: a test that waits for what never comes must end. */
const GIVE_UP_MS = 180_000;

/**
 * Runs everything with a fresh browser. `launch` starts it for a way to draw. `badInput`: also what has nothing to do
 * with the way to draw. Gives the demo's pictures by name, once the tests have run.
 */
export function suite(launch, backend, { longTasks = false, badInput = true } = {}) {
  const pictures = {};
  describe(backend, { concurrency: false }, async () => {
    const session = {};
    it("starts", async () => {
      session.server = await startServer();
      session.browser = await launch(backend);
      session.openAt = (path, size = BLANK) => session.browser.open(session.server.url + path, size);
    });

    it("does the main job on the demo page", async (t) => {
      const test = stepsOf(t);
      const page = await session.openAt("index.html", PHONE);
      const first = await loaded(page);
      await test(`draws with ${backend}`, () => assert.equal(first.backend, backend));
      await test("counts the hairs and deposits that are counted natively, bit by bit", () => {
        const { hairs, deposits, hash } = first.facts;
        assert.deepEqual({ hairs, deposits, hash }, NATIVE);
      });
      if (longTasks) await test("has no long task while loading, graphics start aside", () => checkTasks(page));
      Object.assign(pictures, await mainJob(page, test));
      await test("asks nothing of another origin", () => staysHome(page, session.server.url));
      await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
      await page.close();
    });

    it("lives and leaves as an element should", async (t) => {
      const page = await session.openAt("blank.html");
      await life(page, stepsOf(t));
      assert.deepEqual(await page.faults(), [], "it throws nothing");
      await page.close();
    });

    const skip = !badInput && "tested with this engine's other way to draw";
    it("bears bad input", { skip }, async (t) => {
      const test = stepsOf(t);
      const page = await session.openAt("blank.html");
      await badAttributes(page, test);
      await page.close();
      await badHosts(session.openAt, test);
      await noGpu(session.openAt, test);
    });

    it("ends", async () => {
      await session.browser?.close();
      await session.server?.close();
    });
  });
  return pictures;
}

/** Each step is a test of its own. */
function stepsOf(t) {
  return (name, work) => t.test(name, { timeout: GIVE_UP_MS }, work);
}

/** No task of the page is long, but for those in which the browser starts its graphics or compiles shaders. */
async function checkTasks(page) {
  const { tasks, graphics } = await page.run(() => ({
    tasks: window.longTasks,
    graphics: performance
      .getEntriesByType("measure")
      .filter(({ name }) => name === "smp-simulator:graphics")
      .map(({ startTime, duration }) => ({ startTime, duration })),
  }));
  assert.ok(graphics.length > 0, "the element marks the time its graphics take to start");
  const meets = (one, other) =>
    one.startTime < other.startTime + other.duration && other.startTime < one.startTime + one.duration;
  const long = tasks.filter((task) => task.duration > LONGEST_TASK_MS && !graphics.some((span) => meets(task, span)));
  assert.deepEqual(long, []);
}
