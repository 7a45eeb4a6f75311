import { worker as workerAsset } from "smp-assets";
import { assetUrl } from "./assets.js";
import { SimulatorFault } from "./errors.js";
import type { FromWorker, ToWorker } from "./protocol.js";

interface Waiting {
  resolve(message: FromWorker): void;
  reject(fault: SimulatorFault): void;
}

/** One worker: each message to it gets one answer, in order. */
export class Link {
  readonly #worker = startWorker();
  readonly #ready: Promise<unknown>;
  #waiting: Waiting[] = [];
  #fault: SimulatorFault | undefined;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#settle(data);
    this.#worker.onerror = (event) => {
      // It is told as a fault; the page's own error handlers have nothing to do with it.
      event.preventDefault();
      // A script that could not be loaded gives an event without a message.
      const reason = event.message ? `stopped: ${event.message}` : "could not be started";
      this.#fault = new SimulatorFault("worker-failed", `${workerAsset.file} ${reason}`);
      for (const { reject } of this.#waiting.splice(0)) reject(this.#fault);
    };
    this.#ready = this.#answer();
    this.#ready.catch(() => {}); // Told to whoever asks first.
  }

  async ask(message: ToWorker): Promise<FromWorker> {
    // A module worker may lose what is said to it before its script runs.
    await this.#ready;
    if (this.#fault) throw this.#fault;
    this.#worker.postMessage(message);
    return this.#answer();
  }

  stop(): void {
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#waiting = [];
  }

  /** The worker's next message. */
  #answer(): Promise<FromWorker> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  #settle(message: FromWorker): void {
    const waiting = this.#waiting.shift();
    if (message.kind === "failed") waiting?.reject(new SimulatorFault(message.code, message.message));
    else waiting?.resolve(message);
  }
}

type Policy = { createScriptURL(url: string): string };
/** A page's policy may take no script's address but one that is vouched for; the worker's is always our own. */
let vouched: Policy | undefined;

/** Where a worker of another origin's script starts, once it is known. */
let shim: string | undefined;

function startWorker(): Worker {
  const { href, origin } = assetUrl(workerAsset);
  // That of a frame may be none, whatever its address says.
  const isOwn = origin === self.origin;
  // A browser starts no worker straight from another origin; one of this origin may import it from there. No module
  // itself: without an origin Chromium starts none.
  const url = isOwn ? href : (shim ??= URL.createObjectURL(new Blob([`import("${href}").catch(reportError)`])));
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
  vouched ??= trustedTypes?.createPolicy("smp-simulator", { createScriptURL: (url) => url });
  return new Worker(vouched?.createScriptURL(url) ?? url, isOwn ? { type: "module" } : {});
}
