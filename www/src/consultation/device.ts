import { msg } from "../element/language/spoken.js";
import type { Design } from "../takeaway/design.js";
import { Store, type StoreReason } from "../takeaway/store.js";
import type { Flow } from "./flow.js";

const REASONS: Readonly<Record<StoreReason, string>> = {
  "not-agreed": msg("Nothing is kept on this device."),
  denied: msg("This browser allows no page to keep anything here. The link and the file keep your design."),
  full: msg("There is no room left on this device. The link and the file keep your design."),
  damaged: msg("What was kept on this device cannot be read. Forget it, and keep your design anew."),
  held: msg("What was kept is gone. Close other windows with this page, too."),
  unknown: msg("This browser could not do it. The link and the file keep your design."),
};

/** What is kept on this device, once the visitor has agreed. */
export class Device {
  readonly #store = new Store();
  #said = "";
  #found: Design | undefined;

  constructor(readonly flow: Flow) {
    void this.#look();
  }

  get agreed(): boolean {
    return this.#store.consent;
  }

  /** What it last had to say; empty where all is well. */
  get said(): string {
    return this.#said;
  }

  /** A design of an earlier visit, which nobody has opened or let go yet. */
  get found(): Design | undefined {
    return this.#found;
  }

  /** Keeps the design, as often as it changes; nothing before the visitor has agreed. */
  async keep(): Promise<void> {
    // What is found is not overwritten before it was offered.
    if (!this.agreed || this.#found) return;
    const kept = await this.#store.keep(this.flow.design);
    if (!kept.ok) this.#say(REASONS[kept.reason]);
  }

  async agree(): Promise<void> {
    const agreed = await this.#store.agree();
    this.#say(agreed.ok ? "" : REASONS[agreed.reason]);
    await this.keep();
  }

  /** Opens what an earlier visit left, or lets it go. */
  settle(opens: boolean): void {
    const design = this.#found;
    this.#found = undefined;
    if (opens && design) this.flow.take({ case: design.case, looks: kept(design) });
    void this.keep();
    this.flow.draw();
  }

  async forgetEverything(): Promise<void> {
    const gone = await this.#store.forgetEverything();
    const requestsGone = await this.flow.leading.forget();
    this.#found = undefined;
    if (gone.ok && !requestsGone) this.#say(REASONS.held);
    else this.#say(gone.ok ? msg("Nothing of yours is left on this device.") : REASONS[gone.reason]);
  }

  async #look(): Promise<void> {
    const loaded = await this.#store.load();
    if (!loaded.ok && loaded.reason === "damaged") this.#say(REASONS.damaged);
    this.#found = loaded.ok ? loaded.value : undefined;
    this.flow.draw();
  }

  #say(text: string): void {
    this.#said = text;
    this.flow.draw();
  }
}

/** Looks of a design as a shortlist has them: none is compared. */
export function kept({ looks }: Design): { name: string; case: Design["case"]; compared: boolean }[] {
  return looks.map(({ name, case: look }) => ({ name, case: look, compared: false }));
}
