// The frame's page beside the form, told by its messages what is set.
import { AT_FIRST, namesOf } from "../embed/settings.js";
import { VERSIONS } from "../embed/protocol.js";
import type { Plan } from "./plan.js";
import { frameAddress } from "./snippet.js";

/** What an element reads only as it begins. */
const READ_ONCE = [...AT_FIRST, "loading", "reveal"];
const [VERSION = 1] = VERSIONS;

export class Preview {
  #frame: HTMLIFrameElement | undefined;
  /** What the frame was told last. */
  #told: Plan | undefined;
  #plan: Plan | undefined;
  #isReady = false;

  /** `faulted` is told what the frame says is wrong: its sentence and code, and nothing once another plan is shown. */
  constructor(
    readonly place: HTMLElement,
    readonly base: string,
    readonly title: string,
    readonly faulted: (message?: string, code?: string) => void,
  ) {
    addEventListener("message", (event: MessageEvent<unknown>) => this.#hear(event));
  }

  show(plan: Plan): void {
    this.#plan = plan;
    const told = this.#told;
    if (!told || told.mode !== plan.mode || READ_ONCE.some((name) => told.values.get(name) !== plan.values.get(name)))
      this.#open(plan);
    else this.#tell();
  }

  /** Another frame instead of another address in it, which would be a step back in the page's history. */
  #open(plan: Plan): void {
    const frame = document.createElement("iframe");
    frame.title = this.title;
    frame.src = frameAddress(plan, this.base);
    this.#frame?.remove();
    this.#frame = frame;
    this.#isReady = false;
    this.#told = plan;
    this.faulted();
    this.place.append(frame);
  }

  /** Sets what differs; what the frame's page was not there to hear waits until it is. */
  #tell(): void {
    const [told, plan] = [this.#told, this.#plan];
    if (!this.#isReady || !told || !plan) return;
    const changed = namesOf(plan.mode).filter((name) => told.values.get(name) !== plan.values.get(name));
    this.#told = plan;
    if (changed.length === 0) return;
    this.faulted();
    this.#say({
      type: "smp:set",
      set: Object.fromEntries(changed.map((name) => [name, plan.values.get(name) ?? null])),
    });
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== location.origin) return;
    const { type, greeted, message, code } = Object(data) as Record<string, unknown>;
    if (type === "smp:ready") {
      this.#isReady = true;
      // It tells sentences only to one that has said hello.
      if (!greeted) this.#say({ type: "smp:hello", versions: VERSIONS });
      this.#tell();
    }
    if (type === "smp:error" && typeof message === "string") this.faulted(message, String(code));
  }

  #say(message: object): void {
    this.#frame?.contentWindow?.postMessage({ version: VERSION, ...message }, location.origin);
  }
}
