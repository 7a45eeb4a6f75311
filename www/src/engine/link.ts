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

function startWorker(): Worker {
  const url = assetUrl(workerAsset);
  if (url.origin === location.origin) return new Worker(url, { type: "module" });
  // A browser starts no worker straight from another origin; one of this origin may import it from there.
  const shim = new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" });
  const shimUrl = URL.createObjectURL(shim);
  const worker = new Worker(shimUrl, { type: "module" });
  setTimeout(() => URL.revokeObjectURL(shimUrl), 60_000);
  return worker;
}
