import type { Backend } from "./backend.js";
import { Link } from "./link.js";

/** Far beyond what a browser's graphics take to start: a driver that hangs must not keep the page waiting for good. */
const START_MS = 5000;

/** What a worker of this page has started of the browser's graphics. */
const started = new Set<Backend>();

/**
 * Has a worker start the browser's graphics, once a page: the first question for an adapter or a context holds whoever
 * asks it until the browser has a process for that. Goes on without where it fails or takes too long. A worker of its
 * own, so that nothing else hangs with it.
 */
export async function startGraphics(backend: Backend, signal: AbortSignal): Promise<void> {
  if (started.has(backend)) return;
  const link = new Link();
  const answer = link.ask({ kind: "graphics", backend }).then(
    () => started.add(backend),
    () => {},
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, START_MS);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await Promise.race([answer, end]);
  clearTimeout(timer);
  link.stop();
}
