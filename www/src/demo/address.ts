import type { SmpSimulator } from "../element.js";

/** Browsers refuse an address that is changed more than about three times a second. */
const REST_MS = 400;

/** Keeps the case in the page's address, takes it from there, and copies it by a button. */
export function keepAddress(copy: HTMLElement, simulator: SmpSimulator): void {
  let writing: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(writing);
    if (simulator.fragment) history.replaceState(null, "", `#${simulator.fragment}`);
  };
  const read = (): void => {
    if (location.hash.startsWith("#case=")) simulator.case = location.hash;
  };
  simulator.addEventListener("case-change", () => {
    clearTimeout(writing);
    writing = setTimeout(write, REST_MS);
  });
  addEventListener("hashchange", read);
  read();

  const said = copy.textContent;
  copy.addEventListener("click", async () => {
    write();
    try {
      await navigator.clipboard.writeText(location.href);
      copy.textContent = "Copied";
    } catch {
      copy.textContent = "Copy it from the address bar";
    }
    setTimeout(() => (copy.textContent = said), 2500);
  });
}
