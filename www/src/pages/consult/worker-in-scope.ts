import { workerAddress } from "./asked.js";
import { trusted } from "./trusted.js";

/** Has workers of this folder started by addresses in the service worker's scope, where one serves this page. */
export function keepWorkersInScope(): void {
  const folder = new URL(".", location.href).href;
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(script: string | URL, options?: WorkerOptions) {
      const url = new URL(script, location.href);
      const served = navigator.serviceWorker?.controller && url.href.startsWith(folder);
      super(served ? trusted(workerAddress(url)) : script, options);
    }
  };
}
