// Runs first on the blank page: keeps account of what the element takes from the page, and of its events.
"use strict";

/** What is taken and not given back. */
window.ledger = { workers: 0, builds: 0, frames: 0, resizes: 0, sights: 0, listeners: 0, devices: [], trapNext: false };

{
  const { ledger } = window;

  const PlainWorker = window.Worker;
  window.Worker = class extends PlainWorker {
    #ended = false;
    constructor(...given) {
      super(...given);
      ledger.workers += 1;
    }
    /** On request the answer with the next scene is lost, as when the program traps. */
    set onmessage(listener) {
      super.onmessage =
        listener &&
        ((event) => {
          if (!ledger.trapNext || event.data.kind !== "built") return listener(event);
          ledger.trapNext = false;
          listener({ data: { kind: "failed", code: "wasm-failed", message: "unreachable" } });
        });
    }
    postMessage(message, ...more) {
      if (message.kind === "build") ledger.builds += 1;
      super.postMessage(message, ...more);
    }
    terminate() {
      super.terminate();
      if (!this.#ended) ledger.workers -= 1;
      this.#ended = true;
    }
  };

  const watched = (name, account) => {
    const Plain = window[name];
    window[name] = class extends Plain {
      #targets = new Set();
      observe(target, ...options) {
        super.observe(target, ...options);
        ledger[account] -= this.#targets.size;
        this.#targets.add(target);
        ledger[account] += this.#targets.size;
      }
      disconnect() {
        super.disconnect();
        ledger[account] -= this.#targets.size;
        this.#targets.clear();
      }
    };
  };
  watched("ResizeObserver", "resizes");
  watched("IntersectionObserver", "sights");

  const pending = new Set();
  const { requestAnimationFrame: request, cancelAnimationFrame: cancel } = window;
  window.requestAnimationFrame = (callback) => {
    const frame = request((now) => {
      pending.delete(frame);
      ledger.frames = pending.size;
      callback(now);
    });
    pending.add(frame);
    ledger.frames = pending.size;
    return frame;
  };
  window.cancelAnimationFrame = (frame) => {
    pending.delete(frame);
    ledger.frames = pending.size;
    cancel(frame);
  };

  // Listeners on what outlives the element.
  for (const target of [window, document, MediaQueryList.prototype]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    target.addEventListener = function (type, listener, options) {
      add.call(this, type, listener, options);
      ledger.listeners += 1;
      options?.signal?.addEventListener("abort", () => (ledger.listeners -= 1), { once: true });
    };
    target.removeEventListener = function (type, listener, options) {
      remove.call(this, type, listener, options);
      ledger.listeners -= 1;
    };
  }

  if (window.GPUAdapter) {
    const { requestDevice } = GPUAdapter.prototype;
    GPUAdapter.prototype.requestDevice = async function (...given) {
      const device = await requestDevice.apply(this, given);
      const entry = { device, lost: false };
      device.lost.then(() => (entry.lost = true));
      ledger.devices.push(entry);
      return device;
    };
    const { configure } = GPUCanvasContext.prototype;
    GPUCanvasContext.prototype.configure = function (configuration) {
      this.canvas.deviceOfTest = configuration.device;
      configure.call(this, configuration);
    };
  }
}

/** Puts an element into the page and notes its events. */
window.put = (attributes = {}, size = 240) => {
  const element = document.createElement("smp-simulator");
  element.style.cssText = `display:inline-block;vertical-align:top;width:${size}px;height:${size}px`;
  element.events = [];
  for (const type of ["load", "progress", "error", "case-change", "camera-change", "compare-change", "quality"]) {
    element.addEventListener(type, ({ detail }) => element.events.push({ type, detail }));
  }
  // One look alone, unless the test is about comparing, and drawn once, unless it is about that.
  for (const [name, value] of Object.entries({ compare: "off", quality: "plain", ...attributes })) {
    if (value !== null) element.setAttribute(name, value);
  }
  document.body.append(element);
  return element;
};

/** A canvas's pixels as they cross to a test, which reads them by `pictureOf`: as numbers they take seconds. */
window.pixelsOf = (canvas) => {
  const { width, height } = canvas;
  const copy = Object.assign(document.createElement("canvas"), { width, height });
  copy.getContext("2d").drawImage(canvas, 0, 0);
  const { data } = copy.getContext("2d").getImageData(0, 0, width, height);
  let bytes = "";
  for (let at = 0; at < data.length; at += 8192) bytes += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width, height, bytes: btoa(bytes) };
};

/** Waits until the element has sent so many events of some type; gives up at once when it has failed for good. */
window.seen = (element, type, count = 1) =>
  new Promise((resolve, reject) => {
    const look = () => {
      const found = element.events.filter((event) => event.type === type);
      if (found.length >= count) resolve(found[count - 1].detail);
      else if (type !== "error" && element.shadowRoot.querySelector("[role=alert]")) {
        reject(
          new Error(`the element gave up: ${JSON.stringify(element.events.filter((event) => event.type === "error"))}`),
        );
      } else setTimeout(look, 20);
    };
    look();
  });

/** Takes the graphics device away from an element, as a crash of the driver would. */
window.loseDevice = async (element) => {
  const canvas = element.shadowRoot.querySelector("canvas");
  const device = canvas.deviceOfTest;
  // Firefox's compositor may stop for good when a device goes with work under way.
  await device?.queue.onSubmittedWorkDone();
  if (device) device.destroy();
  else canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
};
