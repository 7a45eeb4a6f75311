import { isCase } from "../element/links.js";
import { decode } from "../takeaway/link.js";
import type { Flow } from "./flow.js";

/** Browsers refuse an address that is changed more than about three times a second. */
const REST_MS = 400;

/** Keeps the design in the page's address, and takes it from there, where the consultation is told to. */
export class Address {
  #writing: ReturnType<typeof setTimeout> | undefined;
  #listening: AbortController | undefined;

  constructor(readonly flow: Flow) {}

  attach(): void {
    if (!this.flow.host.address || this.#listening) return;
    this.#listening = new AbortController();
    addEventListener("hashchange", () => this.#read(), { signal: this.#listening.signal });
    this.#read();
  }

  detach(): void {
    clearTimeout(this.#writing);
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /** The design is another one. */
  write(): void {
    if (!this.#listening) return;
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => {
      const { fragment } = this.flow.away;
      // What stands there of the page's own stays.
      if (fragment && (!location.hash || isCase(location.hash))) history.replaceState(null, "", `#${fragment}`);
    }, REST_MS);
  }

  #read(): void {
    const parts = decode(location.hash);
    if (parts) this.flow.away.takeLink(parts);
  }
}
