// What of the files that are kept a request asks for, by its address alone.

export const PAGE = "consult.html";
/** Behind the page's address, whose worker is wanted by it. */
const WORKER = "worker";

/**
 * The worker's script at an address of the page's own. A browser has a dedicated worker served by the service worker in
 * whose scope the worker's script lies, not by that of its page, and the scope here is the page alone: nothing else of a
 * clinic's site is ever touched.
 */
export function workerAddress(script: URL): URL {
  const address = new URL(PAGE, script);
  address.searchParams.set(WORKER, script.pathname.slice(script.pathname.lastIndexOf("/") + 1));
  return address;
}

export interface Asked {
  /** A path below the folder of the page. */
  readonly path: string;
  /** Whether it is the script of a worker, at an address of the page's. */
  readonly worker: boolean;
}

/** The kept file that an address means, whatever its query is (a second try has one); nothing where it means another. */
export function askedFor(address: string, page: URL, kept: ReadonlySet<string>): Asked | undefined {
  const url = new URL(address);
  const folder = page.pathname.slice(0, page.pathname.lastIndexOf("/") + 1);
  if (url.origin !== page.origin || !url.pathname.startsWith(folder)) return undefined;
  const path = url.pathname.slice(folder.length);
  const script = path === PAGE ? url.searchParams.get(WORKER) : null;
  if (script !== null) return kept.has(script) ? { path: script, worker: true } : undefined;
  return kept.has(path) ? { path, worker: false } : undefined;
}
