// No way out of a kiosk, as far as a page can see to that: no links, windows, files and menus of the browser's.
import { words } from "./words.js";

export type Held = keyof typeof words.kept;

/** What browsers with a navigation API tell before a page is left. */
interface Leaving extends Event {
  readonly destination: { readonly url: string };
  readonly downloadRequest: string | null;
}

/** Holds whoever would leave the page, while `isKiosk` says so, and tells it by `said`. */
export function stay(isKiosk: () => boolean, said: (text: string) => void): void {
  const hold = (what: Held): void => said(words.kept[what]);
  const on = (type: string, look: (event: Event) => Held | undefined): void =>
    addEventListener(
      type,
      (event) => {
        const held = isKiosk() ? look(event) : undefined;
        if (!held) return;
        event.preventDefault();
        hold(held);
      },
      { capture: true },
    );
  for (const type of ["click", "auxclick"]) on(type, (event) => pressed(event.composedPath()));
  on("drop", () => "file");
  on("submit", ({ target }) => ((target as HTMLFormElement).method === "dialog" ? undefined : "link"));
  for (const type of ["dragover", "contextmenu"])
    addEventListener(type, (event) => isKiosk() && event.preventDefault(), { capture: true });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener("navigate", (event) => {
    const { destination, downloadRequest } = event as Leaving;
    const held = downloadRequest !== null ? "download" : isHere(destination.url) ? undefined : "link";
    if (!held || !isKiosk() || !event.cancelable) return;
    event.preventDefault();
    hold(held);
  });
  const { open } = globalThis;
  globalThis.open = (...given) => (isKiosk() ? (hold("link"), null) : open.apply(globalThis, given));
  // An anchor that stands in no document is pressed by a script, and no listener sees it.
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    const held = isKiosk() && !this.isConnected ? leads(this) : undefined;
    if (held) hold(held);
    else click.call(this);
  };
}

function pressed(path: readonly EventTarget[]): Held | undefined {
  for (const each of path) {
    if (each instanceof HTMLInputElement && each.type === "file") return "file";
    if (each instanceof HTMLAnchorElement || each instanceof HTMLAreaElement || each instanceof SVGAElement)
      return leads(each);
  }
  return undefined;
}

function leads(link: HTMLAnchorElement | HTMLAreaElement | SVGAElement): Held | undefined {
  const [address, target] =
    link instanceof SVGAElement ? [link.href.baseVal, link.target.baseVal] : [link.href, link.target];
  if (!address) return undefined;
  if ("download" in link && link.download) return "download";
  return isHere(address) && !/^_(blank|new)$/i.test(target) ? undefined : "link";
}

/** Whether an address is this page's, wherever in it. */
function isHere(address: string): boolean {
  const { origin, pathname, search } = new URL(address, location.href);
  return origin === location.origin && pathname === location.pathname && search === location.search;
}
