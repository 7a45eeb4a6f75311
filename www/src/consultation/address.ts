import type { SmpSimulator } from "../element/element.js";
import { isCase } from "../element/links.js";
import { sayAwhile } from "./dom.js";

/** Browsers refuse an address that is changed more than about three times a second. */
const REST_MS = 400;

/** Keeps the case in the page's address, takes it from there, and copies it by a button. */
export function keepAddress(copy: HTMLElement, simulator: SmpSimulator): void {
  let writing: ReturnType<typeof setTimeout> | undefined;
  const link = (): string => `${location.href.split("#", 1)[0]}#${simulator.fragment ?? ""}`;
  const write = (): void => {
    clearTimeout(writing);
    // What stands there of the page's own stays.
    if (simulator.fragment && (!location.hash || isCase(location.hash))) history.replaceState(null, "", link());
  };
  const read = (): void => {
    if (isCase(location.hash)) simulator.case = location.hash;
  };
  simulator.addEventListener("case-change", () => {
    clearTimeout(writing);
    writing = setTimeout(write, REST_MS);
  });
  addEventListener("hashchange", read);
  read();

  const label = copy.textContent ?? "";
  copy.addEventListener("click", async () => {
    write();
    let said = "Copied";
    try {
      await navigator.clipboard.writeText(link());
    } catch {
      said = "Copy it from the address bar";
    }
    sayAwhile(copy, said, label);
  });
}
