// Graphics that never answer, answer with nothing, or throw: the next way to draw, and in the end the drawing.
import assert from "node:assert/strict";

const CASE = "case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3";

/** What is replaced, and by what. Each is the end of WebGPU by itself. */
const FAULTS = [
  ["no adapter", "GPU.requestAdapter", "null"],
  ["an adapter that is refused", "GPU.requestAdapter", "rejects"],
  ["a device that is null", "GPUAdapter.requestDevice", "null"],
  ["a device that is refused", "GPUAdapter.requestDevice", "rejects"],
  ["a canvas that throws", "HTMLCanvasElement.getContext", "throws"],
  ["a device that makes no shaders", "GPUDevice.createShaderModule", "throws"],
  ["a device that makes no buffers", "GPUDevice.createBuffer", "throws"],
  ["a device that makes no textures", "GPUDevice.createTexture", "throws"],
  ["a device that makes no encoder", "GPUDevice.createCommandEncoder", "throws"],
  ["a queue that takes no data", "GPUQueue.writeBuffer", "throws"],
  ["a queue that takes no work", "GPUQueue.submit", "throws"],
  ["a canvas that gives no texture", "GPUCanvasContext.getCurrentTexture", "throws"],
];

/** How long graphics that never answer are waited for. Two ways to draw are wanted: this is for a browser with WebGPU. */
export async function silentGraphics(openAt, test) {
  const page = await openAt("blank.html");
  await page.run(prepare, CASE);

  await test("where WebGPU never answers, neither to a worker nor to the page, WebGL2 is tried within 8 s", async () => {
    const { backend, errors, waitedMs } = await page.run(async () => {
      const restore = [replaceMethod("GPU.requestAdapter", "never"), holdWorkers()];
      const asked = firstContext();
      const startedMs = performance.now();
      const element = put({ case: CASE }, 160);
      const waitedMs = (await asked) - startedMs;
      const { backend } = await seen(element, "load");
      const errors = element.events.filter(({ type }) => type === "error");
      element.remove();
      restore.forEach((give) => give());
      return { backend, errors, waitedMs };
    });
    assert.equal(backend, "webgl2");
    assert.deepEqual(errors, []);
    // Timers are late on a busy machine.
    assert.ok(waitedMs < 12_000, `it took ${waitedMs} ms`);
  });
  await throwsNothing(page);
  await page.close();
}

/** Whatever else graphics do that they should not. */
export async function faultyGraphics(openAt, test) {
  const page = await openAt("blank.html");
  await page.run(prepare, CASE);

  await test("a device that comes too late is given back", async () => {
    const { asked, code, came, lost } = await page.run(async () => {
      // An adapter that is slow to come, as from a driver that only starts, would be given up before any device is asked for.
      await navigator.gpu.requestAdapter();
      const late = lateDevice();
      const element = put({ case: CASE, backend: "webgpu" }, 160);
      const { code } = await seen(element, "error");
      late.give();
      const device = late.isAsked && (await late.came);
      const { reason } = (await device?.lost) ?? {};
      element.remove();
      return { asked: late.isAsked, code, came: Boolean(device), lost: reason };
    });
    assert.deepEqual({ asked, code, came, lost }, { asked: true, code: "gpu-none", came: true, lost: "destroyed" });
  });

  for (const [title, method, how] of FAULTS) {
    await test(`${title} ends in the drawing and a code`, async () => {
      const { detail, note, canvases, workers } = await page.run(
        async ([method, how]) => {
          const restore = replaceMethod(method, how);
          const element = put({ case: CASE, backend: "webgpu" }, 160);
          const detail = await seen(element, "error");
          await element.updateComplete;
          const note = element.shadowRoot.querySelector(".note").textContent;
          const canvases = element.shadowRoot.querySelectorAll("canvas").length;
          restore();
          element.remove();
          return { detail, note, canvases, workers: ledger.workers };
        },
        [method, how],
      );
      assert.equal(detail.code, "gpu-none");
      assert.ok(detail.message.length > 20, `it says why: ${detail.message}`);
      assert.match(note, /a drawing, not a simulation/);
      assert.deepEqual([canvases, workers], [0, 0], "and leaves nothing behind");
    });
  }

  await test("graphics that throw make room for the next way to draw, and a try by WebGPU after them draws", async () => {
    const backends = await page.run(async () => {
      const restore = replaceMethod("GPUQueue.submit", "throws");
      const first = put({ case: CASE }, 160);
      const { backend } = await seen(first, "load");
      restore();
      const second = put({ case: CASE }, 160);
      const backends = [backend, (await seen(second, "load")).backend];
      first.remove();
      window.second = second;
      return backends;
    });
    assert.deepEqual(backends, ["webgl2", "webgpu"]);
  });

  await test("graphics that throw once are replaced, and the picture comes back", async () => {
    const { codes, backend, stage } = await page.run(async () => {
      second.events.length = 0;
      const restore = replaceMethod("GPUQueue.submit", "throws");
      second.goTo("top");
      await thrown();
      restore();
      const { backend } = await seen(second, "load");
      second.updateCase({ loss: { stage: "III" } });
      const stage = (await seen(second, "case-change")).case.loss.stage;
      const codes = second.events.filter(({ type }) => type === "error").map(({ detail }) => detail.code);
      second.remove();
      return { codes, backend, stage };
    });
    assert.deepEqual([codes, backend, stage], [[], "webgpu", "III"]);
  });

  for (const how of ["throws", "null"]) {
    await test(`a WebGL2 canvas that ${how === "null" ? "gives nothing" : how} ends in the drawing`, async () => {
      const { code, again } = await page.run(async (how) => {
        const restore = replaceMethod("HTMLCanvasElement.getContext", how);
        const element = put({ case: CASE, backend: "webgl2" }, 160);
        const { code } = await seen(element, "error");
        restore();
        element.remove();
        return { code };
      }, how);
      assert.equal(code, "gpu-none");
    });
  }

  await test("a WebGL2 context that throws breaks the program off, and the next try has a fresh one", async () => {
    const { code, backend } = await page.run(async () => {
      const restore = replaceMethod("WebGL2RenderingContext.bufferSubData", "throws");
      const element = put({ case: CASE, backend: "webgl2" }, 160);
      const { code } = await seen(element, "error");
      restore();
      element.events.length = 0;
      element.retry();
      await element.updateComplete;
      const { backend } = await seen(element, "load");
      element.remove();
      return { code, backend };
    });
    assert.deepEqual([code, backend], ["gpu-none", "webgl2"]);
  });

  await test("none of it reaches the page as an uncaught fault", () => throwsNothing(page));
  await page.close();
}

async function throwsNothing(page) {
  assert.deepEqual(await page.faults(), []);
  assert.deepEqual(await page.run(() => uncaught), []);
}

/** Puts what the steps use into the page. */
function prepare(caseText) {
  window.CASE = caseText;
  window.uncaught = [];
  addEventListener("error", (event) => uncaught.push(event.message));
  addEventListener("unhandledrejection", (event) => uncaught.push(String(event.reason)));
  let told = () => {};
  /** When a replaced method has thrown. */
  window.thrown = () => new Promise((resolve) => (told = resolve));
  const ways = {
    never: () => new Promise(() => {}),
    null: () => null,
    rejects: () => Promise.reject(new DOMException("refused", "OperationError")),
    throws: () => {
      told();
      throw new TypeError("made to fail");
    },
  };
  /** Replaces a method of the browser's; gives what undoes it. */
  window.replaceMethod = (path, how) => {
    const [type, name] = path.split(".");
    const { prototype } = window[type];
    const plain = prototype[name];
    prototype[name] = ways[how];
    return () => (prototype[name] = plain);
  };
  /** Takes from workers that start the graphics what they are asked; gives what undoes it. */
  window.holdWorkers = () => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.kind !== "graphics") postMessage.call(this, message, ...rest);
    };
    return () => delete Worker.prototype.postMessage;
  };
  /** When a WebGL2 context is first asked for. */
  window.firstContext = () =>
    new Promise((resolve) => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        if (kind === "webgl2") {
          HTMLCanvasElement.prototype.getContext = getContext;
          resolve(performance.now());
        }
        return getContext.call(this, kind, ...rest);
      };
    });
  /** Keeps the next device back until it is told to give it: `isAsked` for, and `came` when it is given. */
  window.lateDevice = () => {
    const { prototype } = GPUAdapter;
    const plain = prototype.requestDevice;
    const late = { isAsked: false };
    const told = new Promise((resolve) => (late.give = resolve));
    late.came = new Promise((resolve, reject) => {
      prototype.requestDevice = async function (...given) {
        prototype.requestDevice = plain;
        late.isAsked = true;
        await told;
        const coming = plain.apply(this, given);
        coming.then(resolve, reject);
        return coming;
      };
    });
    return late;
  };
}
