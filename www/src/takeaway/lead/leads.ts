// All of a request's way from the form to the clinic. A file of its own, loaded where a page wants a form.

import { REQUESTS } from "../shelf.js";
import type { StoreReason, StoreResult } from "../store.js";
import type { Consents } from "./consent.js";
import { cleaned, problemsOf, type Contact, type Problem } from "./contact.js";
import { LeadMaker, type Lead } from "./lead.js";
import { RateLimit } from "./limit.js";
import { mailtoOf } from "./mail.js";
import { LeadQueue } from "./queue.js";
import { browserTools, mayRepeat, send, type OutcomeKind, type SendTools } from "./send.js";
import { sinksOf, type LeadSettings, type Sinks } from "./sinks.js";
import { CHECKS } from "./words.js";

/** What the form holds. */
export interface LeadForm {
  readonly contact: Partial<Contact>;
  readonly consents: Consents;
  /** A box that people don't see and leave empty. */
  readonly trap: string;
  readonly clinic: string;
  /** The share link, which goes along only where that is agreed to. */
  readonly link: string;
}

/**
 * What became of what was sent off: fields to be mended; too many in a short time (`waitMs`); taken by the page's own
 * script; nobody there to take it; begun as a letter (`mailto`); sent before; or what sending came to. `kept` says that it
 * waits on this device, `notKept` why it does not, though that was agreed to.
 */
export type LeadResult = {
  readonly kind: "problems" | "limited" | "taken" | "unheard" | "letter" | "repeated" | OutcomeKind;
  readonly problems?: readonly Problem[];
  readonly waitMs?: number;
  readonly mailto?: string;
  readonly status?: number;
  readonly kept?: boolean;
  readonly notKept?: StoreReason;
  /** It may have arrived, though nothing said so. */
  readonly mayHaveArrived?: boolean;
};

export interface LeadTools {
  readonly send?: SendTools;
  readonly queue?: LeadQueue;
  readonly maker?: LeadMaker;
}

/** So many requests in so long a time, from one page. */
const MOST_REQUESTS = 5;
const WITHIN_MS = 10 * 60_000;

export class Leads {
  readonly sinks: Sinks;
  readonly #tools: SendTools;
  readonly #queue: LeadQueue;
  readonly #maker: LeadMaker;
  readonly #limit: RateLimit;
  /** Those that have arrived somewhere, and those that the page's scripts were offered. */
  readonly #done = new Set<string>();
  readonly #offered = new Set<string>();
  #sending: Promise<LeadResult> | undefined;

  constructor(
    settings: LeadSettings,
    base: string,
    /** Offers a request to the page's own scripts; true where one of them takes it over. */
    readonly offer: (lead: Lead) => boolean,
    { send: tools = browserTools, queue, maker = new LeadMaker() }: LeadTools = {},
  ) {
    this.sinks = sinksOf(settings, base);
    this.#tools = tools;
    this.#queue = queue ?? new LeadQueue(undefined, tools.now);
    this.#maker = maker;
    this.#limit = new RateLimit(MOST_REQUESTS, WITHIN_MS, tools.now);
  }

  /** Whether the design could be sent along. */
  get takesDesign(): boolean {
    const { post } = this.sinks;
    return post?.kind !== "hubspot" || post.designField !== undefined;
  }

  /** Sends a form off. What is pressed meanwhile is the same request. */
  submit(form: LeadForm, told?: (attempt: number) => void): Promise<LeadResult> {
    this.#sending ??= this.#submit(form, told).finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  /** How many requests of earlier visits wait to be sent there; 0 too where that can't be found out. */
  async waiting(): Promise<number> {
    return (await this.#waiting()).length;
  }

  /** Sends what waits; gives how many still do. */
  async flush(): Promise<number> {
    const { post } = this.sinks;
    if (!post) return 0;
    const all = async (): Promise<number> => {
      const leads = await this.#waiting();
      let left = leads.length;
      for (const lead of leads) {
        const { kind } = await send(post, lead, this.#tools);
        if (kind === "sent") {
          this.#done.add(lead.id);
          await this.#queue.drop(lead.id);
          left -= 1;
        } else if (kind === "offline") break;
      }
      return left;
    };
    return alone(all, () => this.waiting());
  }

  /** Lets go what waits on this device, and all that was sent off here. */
  forget(): Promise<StoreResult> {
    this.#maker.forget();
    return this.#queue.forgetEverything();
  }

  async #waiting(): Promise<readonly Lead[]> {
    const found = this.sinks.post && (await this.#queue.waiting(this.sinks.post.url));
    return found?.ok ? found.value.map(({ lead }) => lead) : [];
  }

  async #submit({ contact: given, consents, trap, clinic, link }: LeadForm, told = ignore): Promise<LeadResult> {
    const contact = cleaned(given);
    const problems = problemsOf(contact);
    if (!consents.contact)
      problems.push({ field: "consent", code: "consent-missing", message: CHECKS.consentMissing(clinic) });
    // A person may be told: whose browser fills in boxes that are not seen loses nothing.
    if (trap) problems.push({ field: "trap", code: "trap-filled", message: CHECKS.trapFilled });
    if (problems.length > 0) return { kind: "problems", problems };

    const design = consents.design && this.takesDesign;
    const lead = this.#maker.lead({ contact, consents: { ...consents, design }, clinic, link });
    if (this.#done.has(lead.id)) return { kind: "repeated" };
    const waitMs = this.#limit.take();
    if (waitMs > 0) return { kind: "limited", waitMs };
    if (!this.#offered.has(lead.id)) {
      this.#offered.add(lead.id);
      if (this.offer(lead)) return this.#arrived(lead, "taken");
    }
    const { post, mail } = this.sinks;
    const mailto = mail === undefined ? undefined : mailtoOf(mail, lead);
    if (!post) return mail === undefined ? { kind: "unheard" } : { kind: "letter", ...(mailto && { mailto }) };

    const outcome = await send(post, lead, this.#tools, told);
    if (outcome.kind === "sent") {
      await this.#queue.drop(lead.id);
      return this.#arrived(lead, "sent");
    }
    const repeats = mayRepeat(outcome, post);
    const kept = consents.keep && repeats ? await this.#queue.keep(lead, post.url) : undefined;
    return {
      ...outcome,
      ...(kept?.ok && { kept: true }),
      ...(kept && !kept.ok && { notKept: kept.reason }),
      ...(mailto && { mailto }),
      mayHaveArrived: !repeats && ["late", "unreached", "busy"].includes(outcome.kind),
    };
  }

  #arrived(lead: Lead, kind: "sent" | "taken"): LeadResult {
    this.#done.add(lead.id);
    return { kind };
  }
}

const ignore = (_attempt: number): void => undefined;

/** Does some work unless another page of this device is at it. */
async function alone<T>(work: () => Promise<T>, else_: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (!locks) return work();
  return locks.request(REQUESTS, { ifAvailable: true }, (lock) => (lock ? work() : else_())) as Promise<T>;
}

export { sinksOf, wantsForm } from "./sinks.js";
