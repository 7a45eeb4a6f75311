// Requests that could not be sent, kept on this device where their visitor agreed to that.

import { deviceShelf, REQUESTS, type Shelf } from "../shelf.js";
import { reasonOf, type StoreResult } from "../store.js";
import type { Lead } from "./lead.js";

export interface KeptLead {
  readonly lead: Lead;
  /** Where it is to go: to another address than its visitor agreed to it is never sent. */
  readonly to: string;
  /** When it was kept, ms since 1970. */
  readonly keptAt: number;
}

const UNSENT = "unsent";
const MOST_KEPT = 10;
/** So long a request waits on a device. */
export const MOST_DAYS = 30;
const DAY_MS = 86_400_000;

/** The requests that wait. Where none does, nothing is left on the device. One thing is done after the other. */
export class LeadQueue {
  readonly #shelf: Shelf;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    shelf: Shelf = deviceShelf(REQUESTS),
    readonly now: () => number = Date.now,
  ) {
    this.#shelf = shelf;
  }

  /** Keeps one until it is sent; `full` where ten wait already. To be called only with the visitor's consent. */
  keep(lead: Lead, to: string): Promise<StoreResult> {
    return this.#inTurn(async () => {
      const others = (await this.#found()).filter((kept) => kept.lead.id !== lead.id);
      if (others.length >= MOST_KEPT) return { ok: false, reason: "full" };
      await this.#put([...others, { lead, to, keptAt: this.now() }]);
      return DONE;
    });
  }

  /** Those that wait to be sent there. What is older than thirty days is let go. */
  waiting(to: string): Promise<StoreResult<readonly KeptLead[]>> {
    return this.#inTurn(async () => {
      const found = await this.#found();
      const now = this.now();
      const young = found.filter(({ keptAt }) => now - keptAt < MOST_DAYS * DAY_MS);
      if (young.length < found.length) await this.#put(young);
      return { ok: true, value: young.filter((kept) => kept.to === to) };
    });
  }

  /** Lets one go, as after it was sent. */
  drop(id: string): Promise<StoreResult> {
    return this.#inTurn(async () => {
      const found = await this.#found();
      const others = found.filter(({ lead }) => lead.id !== id);
      if (others.length < found.length) await this.#put(others);
      return DONE;
    });
  }

  /** Lets all go. */
  forgetEverything(): Promise<StoreResult> {
    return this.#inTurn(async () => ((await this.#shelf.remove()) ? DONE : { ok: false, reason: "held" }));
  }

  /** What is on the device and whole. */
  async #found(): Promise<readonly KeptLead[]> {
    const text = (await this.#shelf.exists()) ? await this.#shelf.get(UNSENT) : undefined;
    return typeof text === "string" ? wholeOf(text) : [];
  }

  async #put(kept: readonly KeptLead[]): Promise<void> {
    if (kept.length === 0) await this.#shelf.remove();
    else await this.#shelf.put([[UNSENT, JSON.stringify(kept)]]);
  }

  #inTurn<T = undefined>(work: () => Promise<StoreResult<T>>): Promise<StoreResult<T>> {
    const result = this.#last.then(work).catch((thrown: unknown) => ({ ok: false, reason: reasonOf(thrown) }) as const);
    this.#last = result;
    return result;
  }
}

const DONE = { ok: true, value: undefined } as const;

function wholeOf(text: string): readonly KeptLead[] {
  try {
    const found = JSON.parse(text) as unknown;
    return Array.isArray(found) ? found.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(found: unknown): found is KeptLead {
  const { lead, to, keptAt } = (found ?? {}) as Partial<Record<keyof KeptLead, unknown>>;
  const { version, id, askedAt, contact, consents } = (lead ?? {}) as Partial<Record<keyof Lead, unknown>>;
  const isTime = typeof askedAt === "string" && !Number.isNaN(Date.parse(askedAt));
  const isLead = version === 1 && typeof id === "string" && isTime && isObject(contact) && Array.isArray(consents);
  return isLead && typeof to === "string" && typeof keptAt === "number";
}

function isObject(found: unknown): boolean {
  return typeof found === "object" && found !== null;
}
