// What is done once a visitor comes near an element that waits to be asked for: the way to what a press needs first is made.
import { glue, worker } from "smp-assets";
import { assetUrl } from "../engine/assets.js";

/** A pointer comes over it, the focus comes into it, a finger is put down on it. */
const APPROACHES = ["pointerenter", "focusin", "touchstart"] as const;

/** Whether the visitor asked the browser to load no more than it must. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Calls back once, when a visitor first comes near. */
export function onApproach(element: Element, come: () => void): void {
  const approaching = new AbortController();
  const { signal } = approaching;
  const once = (): void => (approaching.abort(), come());
  for (const type of APPROACHES) element.addEventListener(type, once, { signal, passive: true });
}

/**
 * Connects to where the files lie, if that is elsewhere, and fetches what is small of them: the worker's script and the
 * bindings of the way to draw that is tried first. Program and head are not fetched before they are asked for.
 */
export function makeWay(backend: string | null): void {
  const first = backend === "webgl2" || !("gpu" in navigator) ? glue.webgl : glue.webgpu;
  const { origin } = assetUrl(worker);
  if (origin !== self.origin) link("preconnect", origin);
  // The worker's, too, as a script: as what it is Chromium fetches none.
  for (const file of [worker.file, first]) link("modulepreload", assetUrl({ file, bytes: 0 }).href);
}

/** Without credentials, as all of these are fetched later: what is fetched otherwise would be fetched again. */
function link(rel: string, href: string): void {
  const link = Object.assign(document.createElement("link"), { rel, href, crossOrigin: "anonymous" });
  // It has done its work then, and is nothing of the page's.
  link.onload = link.onerror = () => link.remove();
  document.head.append(link);
  if (rel === "preconnect") setTimeout(() => link.remove());
}
