// Waiting for what a page is to show, asked again and again from outside: a page that hangs can then still be asked why.
import { setTimeout as pause } from "node:timers/promises";

const GIVE_UP_MS = 120_000;
const PAUSE_MS = 30;

/**
 * Waits until `look(given)`, run in the page, gives something; says what the page was at when it never does.
 */
export async function waitFor(page, what, look, given) {
  const found = await until(() => page.run(look, given));
  if (found !== undefined) return found;
  throw new Error(
    `${what} did not come within ${GIVE_UP_MS / 1000} s; the page: ${JSON.stringify(await page.run(state))}`,
  );
}

/**
 * Asks `look` until it gives something, and gives that; undefined when it never does. It pauses between, whatever is
 * asked: what only the runner knows (a browser's requests) comes to it in its pauses.
 */
export async function until(look) {
  for (const start = performance.now(); performance.now() - start < GIVE_UP_MS; await pause(PAUSE_MS)) {
    const found = await look();
    if (found !== undefined && found !== null) return found;
  }
}

/** What the page is at, for the message. */
function state() {
  const flow = document.querySelector("smp-consultation");
  const element = document.querySelector("smp-simulator") ?? flow?.simulator;
  return {
    visibility: document.visibilityState,
    backend: element?.activeBackend,
    notice: flow?.shadowRoot?.querySelector(".notice:not([hidden])")?.textContent,
    facts: element?.facts,
    shown: element?.shownCase,
    shadow: element?.shadowRoot?.querySelector(".surface, [role=alert], [role=progressbar]")?.outerHTML.slice(0, 500),
    arrived: performance.getEntriesByType("resource").map(({ name, responseEnd }) => [name, Math.round(responseEnd)]),
  };
}
