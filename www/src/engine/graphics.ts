import type { Backend } from "./backend.js";
import { Link } from "./link.js";

/** Far beyond what a browser's graphics take to start: a driver that hangs must not keep the page waiting for good. */
const START_MS = 3000;

/** What workers of this page start of the browser's graphics. */
const started = new Map<Backend, Promise<void>>();

/**
 * Has a worker start the browser's graphics, once a page: the first question for an adapter or a context holds whoever
 * asks it until the browser has a process for that. Goes on without where it fails or takes too long. A worker of its
 * own, so that nothing else hangs with it.
 */
export function startGraphics(backend: Backend): Promise<void> {
  const known = started.get(backend) ?? start(backend);
  started.set(backend, known);
  return known;
}

async function start(backend: Backend): Promise<void> {
  const link = new Link();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, START_MS)));
  await Promise.race([link.ask({ kind: "graphics", backend }).catch(() => {}), late]);
  clearTimeout(timer);
  link.stop();
}
