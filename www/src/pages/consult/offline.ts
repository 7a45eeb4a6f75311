// Keeping the page for a time without a network: what came of that, and the next version.
import type { FromServiceWorker, TakeOverAnswer, ToServiceWorker } from "./messages.js";
import { trusted } from "./trusted.js";
import type { words } from "./words.js";

export type OfflineState = keyof typeof words.offline;

/** A tablet stays on for weeks: so often it looks for another version. */
const LOOK_AGAIN_MS = 60 * 60_000;
/** A version that takes over does so at once; where it does not, the page starts anew all the same. */
const PATIENCE_MS = 5000;
const FILE = "consult-sw.js";
/** No other page of the clinic's is touched. */
const SCOPE = "consult.html";
/** Bytes that have to be free: all files, and the same again while the next version comes. */
const ROOM_BYTES = 15_000_000;

export class Offline {
  #state: OfflineState = "preparing";
  #registration: ServiceWorkerRegistration | undefined;

  /** `changed` is called whenever there is something new to say. */
  constructor(readonly changed: () => void) {}

  get state(): OfflineState {
    return this.#state;
  }

  /** Whether another version waits for this page to be opened anew. */
  get hasNext(): boolean {
    return Boolean(this.#registration?.waiting && this.#registration.active);
  }

  async start(): Promise<void> {
    const { serviceWorker } = navigator;
    if (!globalThis.isSecureContext) return this.#become("insecure");
    if (!serviceWorker) return this.#become("unsupported");
    const served = serviceWorker.controller !== null;
    // It was said when it was kept.
    if (served) this.#state = "ready";
    serviceWorker.addEventListener("message", ({ data }: MessageEvent<FromServiceWorker>) => {
      if (data?.kind === "full" && !served) this.#become("full");
    });
    try {
      const address = trusted(new URL(FILE, location.href));
      const registration = await serviceWorker.register(address, { scope: SCOPE, updateViaCache: "none" });
      this.#registration = registration;
      this.#watch(registration);
      if (served) return;
      const ended = await settled(registration);
      if (ended === "activated") return this.#become("ready");
      const full = await isFull();
      // The service worker may have told it by now.
      if (this.#state === "preparing") this.#become(full ? "full" : "failed");
    } catch (thrown) {
      // What was kept before is still there.
      if (served) return;
      const name = (thrown as { name?: unknown } | null)?.name;
      this.#become(name === "SecurityError" || name === "NotSupportedError" ? "denied" : "failed");
    }
  }

  /** Has the next version take over, and starts the page anew with it; says whether another window holds it back. */
  async takeNext(): Promise<TakeOverAnswer> {
    const waiting = this.#registration?.waiting;
    if (!waiting) return { held: false };
    const taken = new Promise<void>((resolve) => {
      navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
      setTimeout(resolve, PATIENCE_MS);
    });
    const answer = await asked(waiting, { kind: "take-over" });
    if (answer.held) return answer;
    await taken;
    location.reload();
    return answer;
  }

  /** Looks for other versions, and tells of each that is kept and waits. */
  #watch(registration: ServiceWorkerRegistration): void {
    const follow = (): void => {
      registration.installing?.addEventListener("statechange", () => this.hasNext && this.changed());
    };
    registration.addEventListener("updatefound", follow);
    follow();
    if (this.hasNext) this.changed();
    setInterval(() => void registration.update().catch(() => {}), LOOK_AGAIN_MS);
  }

  #become(state: OfflineState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.changed();
  }
}

function asked(worker: ServiceWorker, message: ToServiceWorker): Promise<TakeOverAnswer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<TakeOverAnswer>) => resolve(data);
    worker.postMessage(message, [port2]);
  });
}

/** How the first keeping ends. */
function settled({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorkerState> {
  const worker = installing ?? waiting ?? active;
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker?.state === "activated" || worker?.state === "redundant") resolve(worker.state);
    };
    worker?.addEventListener("statechange", look);
    look();
  });
}

async function isFull(): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota !== undefined && usage !== undefined && quota - usage < ROOM_BYTES;
}
