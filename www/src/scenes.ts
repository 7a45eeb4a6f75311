import type { Backend } from "./backend.js";
import { Link } from "./link.js";
import type { Question, SceneParts } from "./protocol.js";

/** The page's end of the worker that computes scenes. The worker's script is loaded at once. */
export class Scenes {
  readonly #link = new Link();
  #queue: Promise<unknown> = Promise.resolve();
  #newest = 0;

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

  /** The answer to a question, as JSON; nothing when the last scene was another person's. */
  async tell(question: Question): Promise<string | undefined> {
    const answer = await this.#link.ask(question);
    return answer.kind === "told" ? answer.json : undefined;
  }

  /** Ends the worker; what was asked for never comes. Twice is fine. */
  stop(): void {
    this.#link.stop();
  }
}
