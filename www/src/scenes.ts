import type { Backend } from "./backend.js";
import { Link } from "./link.js";
import type { SceneParts } from "./protocol.js";

/** Far beyond what a browser's graphics take to start: a driver that hangs must not keep the page waiting for good. */
const GRAPHICS_START_MS = 5000;

/** What a worker of this page has started of the browser's graphics. */
const started = new Set<Backend>();

/** The page's end of the worker that computes scenes. The worker's script is loaded at once. */
export class Scenes {
  #link = new Link();
  #queue: Promise<unknown> = Promise.resolve();
  #newest = 0;

  /**
   * Has the worker start the browser's graphics, once a page: the first question for an adapter or a context holds
   * whoever asks it until the browser has a process for that. Goes on without where it fails or takes too long.
   */
  async startGraphics(backend: Backend): Promise<void> {
    if (started.has(backend)) return;
    const link = this.#link;
    const answer = link.ask({ kind: "graphics", backend }).then(
      () => started.add(backend),
      () => "failed",
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, GRAPHICS_START_MS, "late")));
    const outcome = await Promise.race([answer, late]);
    clearTimeout(timer);
    if (outcome !== "late" || link.stopped) return;
    // A worker that hangs there computes no scene either.
    link.stop();
    this.#link = new Link();
  }

  /** Gives the worker the program and the head's data, which is moved out of the caller's hands. */
  async start(backend: Backend, module: WebAssembly.Module, head: ArrayBuffer): Promise<void> {
    await this.#link.ask({ kind: "start", backend, module, head }, [head]);
  }

  /** Computes a scene; gives nothing when a newer one was asked for before this one's turn came. */
  build(caseJson: string): Promise<SceneParts | undefined> {
    const turn = ++this.#newest;
    const built = this.#queue.then(async () => {
      if (turn !== this.#newest) return undefined;
      const answer = await this.#link.ask({ kind: "build", case: caseJson });
      return answer.kind === "built" ? answer.parts : undefined;
    });
    this.#queue = built.catch(() => {});
    return built;
  }

  /** Ends the worker; what was asked for never comes. Twice is fine. */
  stop(): void {
    this.#link.stop();
  }
}
