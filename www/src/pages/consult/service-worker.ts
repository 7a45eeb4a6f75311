// The service worker of the tablet's page, and of nothing else: it keeps every file that the page comes to need, each by
// its content's hash, and serves them from there. The next version is kept beside this one, and takes over when the page
// says so or is nowhere open.
import { clientsClaim, registerQuotaErrorCallback } from "workbox-core";
import { addPlugins, matchPrecache, precache } from "workbox-precaching";
import { askedFor, PAGE, type Asked } from "./asked.js";
import type { FromServiceWorker, ToServiceWorker } from "./messages.js";

interface Entry {
  readonly url: string;
  readonly revision: string | null;
  readonly integrity?: string;
}

/** What a service worker's scope has, of what is used here; the page's own types would stand in the way. */
interface Scope {
  readonly __WB_MANIFEST: Entry[];
  readonly location: Location;
  readonly clients: {
    matchAll(
      wanted: object,
    ): Promise<readonly { readonly url: string; postMessage(message: FromServiceWorker): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "fetch",
    listener: (event: { readonly request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void;
  addEventListener(
    type: "message",
    listener: (event: MessageEvent<ToServiceWorker> & { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
}

declare const self: Scope;

/** The build writes what it is instead. */
const MARK = "__SMP_BUILD__";
const entries = self.__WB_MANIFEST;
const page = new URL(PAGE, self.location.href);
const kept = new Set(entries.map(({ url }) => url));

addPlugins([
  {
    // All but the page are held to their hashes by the browser. While a host is changed, its page may be another's.
    cacheWillUpdate: async ({ request, response }) => {
      if (response.status !== 200) return null;
      if (new URL(request.url).pathname !== page.pathname) return response;
      return (await response.clone().text()).includes(MARK) ? response : null;
    },
  },
]);
registerQuotaErrorCallback(() => tell({ kind: "full" }));
precache(entries);
// The first visit goes on without a network, too.
clientsClaim();

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const asked = method === "GET" ? askedFor(url, page, kept) : undefined;
  if (asked) event.respondWith(answer(event.request, asked));
});

self.addEventListener("message", (event) => {
  if (event.data?.kind === "take-over") event.waitUntil(takeOver(event.ports[0]));
});

/** A kept file. A browser takes all that a site keeps away at once: then the page, too, came over the network. */
async function answer(request: Request, { path, worker }: Asked): Promise<Response> {
  const found = await matchPrecache(path);
  if (!worker) return found ?? fetch(request);
  const script = found ?? (await fetch(new URL(path, page)));
  // Without an address of its own it has the one that was asked for, in the scope.
  return new Response(script.body, { status: script.status, headers: script.headers });
}

/** Takes over from the version before, unless more than the page that asks rests on that. */
async function takeOver(port: MessagePort | undefined): Promise<void> {
  const windows = await windowsOfPage();
  const held = windows.length > 1;
  if (!held) await self.skipWaiting();
  port?.postMessage({ held });
}

async function tell(message: FromServiceWorker): Promise<void> {
  for (const window of await windowsOfPage()) window.postMessage(message);
}

async function windowsOfPage() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => new URL(url).pathname === page.pathname);
}
