import type { Backend } from "./backend.js";
import { asFault } from "./errors.js";
import { Link } from "./link.js";
import type { FromWorker, Question, SceneParts, ToWorker } from "./protocol.js";

/** The page's end of the worker that computes scenes. The worker's script is loaded at once. */
export class Scenes {
  #link = new Link();
  #restart: (() => Promise<void>) | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #newest = 0;
  #stopped = false;

  /** Gives the worker the program and the head's data. */
  async start(backend: Backend, module: WebAssembly.Module, head: ArrayBuffer): Promise<void> {
    const give = async (): Promise<void> => {
      await this.#link.ask({ kind: "start", backend, module, head });
    };
    this.#restart = async () => {
      this.#link.stop();
      this.#link = new Link();
      await give();
    };
    await give();
  }

  /** Computes a scene; gives nothing when a newer one was asked for before this one's turn came. */
  build(caseJson: string): Promise<SceneParts | undefined> {
    const turn = ++this.#newest;
    const built = this.#queue.then(async () => {
      if (turn !== this.#newest) return undefined;
      const answer = await this.#surely({ kind: "build", case: caseJson });
      return answer.kind === "built" ? answer.parts : undefined;
    });
    this.#queue = built.catch(() => {});
    return built;
  }

  /** The answer to a question, as JSON; nothing when the last scene was another person's. */
  async tell(question: Question): Promise<string | undefined> {
    const answer = await this.#surely(question);
    return answer.kind === "told" ? answer.json : undefined;
  }

  /** Asks; when the worker's program broke off over it, a fresh worker is asked once more. */
  async #surely(message: ToWorker): Promise<FromWorker> {
    try {
      return await this.#link.ask(message);
    } catch (thrown) {
      if (asFault(thrown, "scene-failed").code !== "wasm-failed" || this.#stopped || !this.#restart) throw thrown;
      await this.#restart();
      return this.#link.ask(message);
    }
  }

  /** Ends the worker; what was asked for never comes. Twice is fine. */
  stop(): void {
    this.#stopped = true;
    this.#link.stop();
  }
}
