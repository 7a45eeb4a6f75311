import type { Design } from "./design.js";
import { read, write } from "./file.js";
import { deviceShelf, type Shelf } from "./shelf.js";

/**
 * Why nothing was kept or found: the visitor has not agreed, the browser allows no storage, there is no room, what was
 * kept cannot be read, another page still holds it, or the browser gives another reason.
 */
export type StoreReason = "not-agreed" | "denied" | "full" | "damaged" | "held" | "unknown";

export type StoreResult<T = undefined> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: StoreReason };

const CONSENT = "consent";
const DESIGN = "design";
/** What browsers call it when they allow no storage: privately, in a frame of another origin, by a setting. */
const DENIALS: readonly unknown[] = ["SecurityError", "InvalidStateError", "NotAllowedError", "NotSupportedError"];

/** A design that is kept on this device, once its visitor has agreed to that. One thing is done after the other. */
export class Store {
  readonly #shelf: Shelf;
  #consent = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(shelf: Shelf = deviceShelf()) {
    this.#shelf = shelf;
  }

  /** Whether the visitor has agreed, now or, after `load`, on an earlier visit. */
  get consent(): boolean {
    return this.#consent;
  }

  /** The visitor agrees. That too is kept, and where it cannot be, there is no consent. */
  agree(): Promise<StoreResult> {
    return this.#inTurn(async () => {
      await this.#shelf.put([[CONSENT, true]]);
      this.#consent = true;
      return done;
    });
  }

  /** Keeps a design in place of the one before. */
  keep(design: Design): Promise<StoreResult> {
    return this.#inTurn(async () => {
      // Another page of this one may have forgotten everything since.
      this.#consent &&= await this.#shelf.exists();
      if (!this.#consent) return failed("not-agreed");
      await this.#shelf.put([[DESIGN, write(design)]]);
      return done;
    });
  }

  /** The design that was kept, if any, checked as a file's is. Before consent it only looks whether any was given. */
  load(): Promise<StoreResult<Design | undefined>> {
    return this.#inTurn<Design | undefined>(async () => {
      this.#consent = (await this.#shelf.exists()) && (await this.#shelf.get(CONSENT)) === true;
      const text = this.#consent ? await this.#shelf.get(DESIGN) : undefined;
      if (text === undefined) return { ok: true, value: undefined };
      const opened = typeof text === "string" ? read(text) : undefined;
      return opened?.ok ? { ok: true, value: opened.design } : failed("damaged");
    });
  }

  /**
   * Takes back the consent and all that is kept on this device. `held` says that nothing is left of what was kept, but
   * that its empty place goes only when another page is closed.
   */
  forgetEverything(): Promise<StoreResult> {
    return this.#inTurn(async () => {
      this.#consent = false;
      return (await this.#shelf.remove()) ? done : failed("held");
    });
  }

  #inTurn<T = undefined>(work: () => Promise<StoreResult<T>>): Promise<StoreResult<T>> {
    const result = this.#last.then(work).catch((thrown: unknown) => failed(reasonOf(thrown)));
    this.#last = result;
    return result;
  }
}

const done = { ok: true, value: undefined } as const;

function failed(reason: StoreReason): { readonly ok: false; readonly reason: StoreReason } {
  return { ok: false, reason };
}

/** Why storage failed, by what it threw. */
export function reasonOf(thrown: unknown): StoreReason {
  const name = (thrown as { name?: unknown } | null | undefined)?.name;
  if (name === "QuotaExceededError") return "full";
  return DENIALS.includes(name) ? "denied" : "unknown";
}
