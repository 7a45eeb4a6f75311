import { worker as workerAsset } from "smp-assets";
import { assetUrl } from "./assets.js";
import type { Backend } from "./backend.js";
import { SimulatorFault } from "./errors.js";
import type { FromWorker, SceneParts, ToWorker } from "./protocol.js";

interface Waiting {
  resolve(message: FromWorker): void;
  reject(fault: SimulatorFault): void;
}

/** The page's end of the worker that computes scenes. */
export class Scenes {
  readonly #worker: Worker;
  #waiting: Waiting | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #newest = 0;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#settle(data);
    worker.onerror = (event) => {
      // It is told as a fault; the page's own error handlers have nothing to do with it.
      event.preventDefault();
      // A script that could not be loaded gives an event without a message.
      const reason = event.message ? `stopped: ${event.message}` : "could not be started";
      this.#waiting?.reject(new SimulatorFault("worker-failed", `${workerAsset.file} ${reason}`));
      this.#waiting = undefined;
    };
  }

  /** Starts a worker with the program and the head's data, which is moved out of the caller's hands. */
  static async start(backend: Backend, module: WebAssembly.Module, head: ArrayBuffer): Promise<Scenes> {
    const scenes = new Scenes(startWorker());
    try {
      // A module worker may lose what is said to it before its script runs.
      await scenes.#answer();
      await scenes.#ask({ kind: "start", backend, module, head }, [head]);
      return scenes;
    } catch (thrown) {
      scenes.stop();
      throw thrown;
    }
  }

  /** Computes a scene; gives nothing when a newer one was asked for before this one's turn came. */
  build(caseJson: string): Promise<SceneParts | undefined> {
    const turn = ++this.#newest;
    const built = this.#queue.then(async () => {
      if (turn !== this.#newest) return undefined;
      const answer = await this.#ask({ kind: "build", case: caseJson });
      return answer.kind === "built" ? answer.parts : undefined;
    });
    this.#queue = built.catch(() => {});
    return built;
  }

  /** Ends the worker; what was asked for never comes. Twice is fine. */
  stop(): void {
    this.#worker.onmessage = null;
    this.#worker.onerror = null;
    this.#worker.terminate();
    this.#waiting = undefined;
  }

  #ask(message: ToWorker, transfer: Transferable[] = []): Promise<FromWorker> {
    this.#worker.postMessage(message, transfer);
    return this.#answer();
  }

  /** The worker's next message. */
  #answer(): Promise<FromWorker> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  #settle(message: FromWorker): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
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
