import { fresh, passed, returned, touched, type Clocks, type Idle, type Patience } from "./idle.js";

const TOUCHES = ["pointerdown", "pointermove", "wheel", "input", "keydown"] as const;
/** While it is asked: what ends a touch, so that its end meets nothing that lies below the question. */
const ANSWERS = ["click", "pointercancel", "wheel"] as const;
const TICK_MS = 1000;

/** Watches the page for touches and time; `changed` is told what has come of them, once a second at least. */
export class IdleWatch {
  #idle: Idle = fresh(clocks());

  /** `patience` gives nothing while nobody is to be forgotten. */
  constructor(
    readonly patience: () => Patience | undefined,
    readonly changed: (idle: Idle) => void,
  ) {}

  start(): void {
    const on = (type: string, listener: (event: Event) => void): void =>
      addEventListener(type, listener, { capture: true });
    for (const type of TOUCHES) on(type, () => this.#asks || this.touch());
    for (const type of ANSWERS) on(type, () => this.#asks && this.touch());
    on("keydown", (event) => {
      if (!this.#asks) return;
      // Else it goes on to where the focus was before.
      event.preventDefault();
      event.stopPropagation();
      this.touch();
    });
    // The page stands still while the browser prints.
    addEventListener("afterprint", () => this.#become(returned(clocks())));
    setInterval(() => this.#look(passed), TICK_MS);
  }

  /** Somebody was there, or left something. */
  touch(): void {
    this.#look(touched);
  }

  /** All is forgotten. */
  begin(): void {
    this.#become(fresh(clocks()));
  }

  get #asks(): boolean {
    return this.#idle.phase === "asking";
  }

  #look(step: (idle: Idle, now: Clocks, patience: Patience) => Idle): void {
    const patience = this.patience();
    // Nobody counts, but whoever touched it was there.
    if (!patience) this.#idle = step === touched ? returned(clocks()) : { ...this.#idle, seen: clocks() };
    else this.#become(step(this.#idle, clocks(), patience));
  }

  #become(idle: Idle): void {
    this.#idle = idle;
    this.changed(idle);
  }
}

function clocks(): Clocks {
  return { steadyMs: performance.now(), wallMs: Date.now() };
}
