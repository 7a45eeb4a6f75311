// Sends a lead, and tries again where that can do no harm.

import { isBearable, pauseMs, retryAfterMs } from "./backoff.js";
import { postOf } from "./bodies.js";
import type { Lead } from "./lead.js";
import type { PostSink } from "./sinks.js";

/**
 * What became of it: sent; refused as it is; sent on to another address, which is not followed; answered by something
 * that takes no requests, as a page; too busy; no answer in time; not reached; no network.
 */
export type OutcomeKind = "sent" | "refused" | "moved" | "strange" | "busy" | "late" | "unreached" | "offline";

export interface Outcome {
  readonly kind: OutcomeKind;
  /** The status of the answer, where there was one that can be read. */
  readonly status?: number;
  /** So long the other side asks to wait, ms. */
  readonly askedMs?: number;
}

/** What of the outside world sending needs. */
export interface SendTools {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Ends after so many ms, or once it is called off. */
  readonly wait: (ms: number, calledOff?: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  readonly random: () => number;
  readonly isOnline: () => boolean;
  readonly now: () => number;
}

/** So long an answer may take. */
export const PATIENCE_MS = 15_000;
export const MOST_TRIES = 3;
/** Answers that say "later": too early, too many, in progress under the same key, a server in trouble. */
const LATER = [408, 409, 425, 429, 500, 502, 503, 504];

/** Sends a lead by one request. */
export async function sendOnce(sink: PostSink, lead: Lead, tools: SendTools): Promise<Outcome> {
  if (!tools.isOnline()) return { kind: "offline" };
  const { url, headers, body } = postOf(sink, lead);
  const [giveUp, answered] = [new AbortController(), new AbortController()];
  const late = tools.wait(PATIENCE_MS, answered.signal).then(() => void giveUp.abort() as undefined);
  try {
    const asked = tools.fetch(url, {
      method: "POST",
      headers,
      body,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      // Never followed; by "error" it could not be told from a network that fails.
      redirect: "manual",
      signal: giveUp.signal,
    });
    const answer = await Promise.race([asked, late]);
    if (!answer) {
      asked.catch(() => undefined);
      return { kind: "late" };
    }
    return read(answer, tools.now());
  } catch {
    if (giveUp.signal.aborted) return { kind: "late" };
    return { kind: tools.isOnline() ? "unreached" : "offline" };
  } finally {
    answered.abort();
  }
}

/** What an answer says. */
function read(answer: Response, now: number): Outcome {
  const { status, ok, headers, type } = answer;
  void answer.body?.cancel().catch(() => undefined);
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) return { kind: "moved" };
  if (LATER.includes(status)) return { kind: "busy", status, askedMs: retryAfterMs(headers.get("Retry-After"), now) };
  if (!ok) return { kind: "refused", status };
  // A page, as hosts give one for any address, has taken nothing.
  const isPage = /^(text\/html|application\/xhtml)/i.test(headers.get("Content-Type") ?? "");
  return { kind: isPage ? "strange" : "sent", status };
}

/**
 * Whether the same request may be sent again by itself. One with a key may whenever it may not have arrived; one without,
 * as to HubSpot, only where it has surely not.
 */
export function mayRepeat({ kind, status }: Outcome, sink: PostSink): boolean {
  if (kind === "offline") return true;
  if (sink.kind === "endpoint") return kind === "busy" || kind === "late" || kind === "unreached";
  return kind === "busy" && (status === 429 || status === 503);
}

/** Sends a lead, with pauses and more tries where the first does not arrive; told of each one before it begins. */
export async function send(
  sink: PostSink,
  lead: Lead,
  tools: SendTools,
  told: (attempt: number) => void = () => undefined,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    told(attempt);
    const outcome = await sendOnce(sink, lead, tools);
    const pause = pauseMs(attempt, tools.random(), outcome.askedMs);
    const ends = attempt === MOST_TRIES || outcome.kind === "offline" || !mayRepeat(outcome, sink);
    if (ends || !isBearable(pause)) return outcome;
    await tools.wait(pause);
  }
}

/** The browser's own. */
export const browserTools: SendTools = {
  fetch: (url, init) => fetch(url, init),
  wait: (ms, calledOff) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      // What is called off never ends: nobody waits for it any more.
      calledOff?.addEventListener("abort", () => clearTimeout(timer));
    }),
  random: Math.random,
  isOnline: () => navigator.onLine,
  now: Date.now,
};
