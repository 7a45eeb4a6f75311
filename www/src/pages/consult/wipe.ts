import { deviceShelf, REQUESTS, type Shelf } from "../../takeaway/shelf.js";
import { reasonOf } from "../../takeaway/store.js";
import { words } from "./words.js";

/** What an element of the simulator's keeps in the page's own storages begins so. */
const OURS = /^smp-/;

/** Designs, and requests that wait to be sent. */
const shelves = (): readonly Shelf[] => [deviceShelf(), deviceShelf(REQUESTS)];

/**
 * Takes away all that a visitor left on this device: what is on the screen, what was kept by consent, the address, the
 * copied link. What the clinic set stays. Says what is left where something is, and nothing where all is gone.
 */
export async function wipe(consultation: HTMLElement): Promise<string> {
  // Who writes is gone first: nothing comes back.
  consultation.remove();
  document.querySelectorAll("smp-sheets").forEach((sheets) => sheets.remove());
  history.replaceState(null, "", location.pathname + location.search);
  for (const storage of ["sessionStorage", "localStorage"] as const) empty(storage);
  // Browsers may let no page write there without a touch.
  await navigator.clipboard?.writeText("").catch(() => {});
  try {
    const removed = await Promise.all(shelves().map((shelf) => shelf.remove()));
    return removed.every(Boolean) ? "" : words.wiped.held;
  } catch (thrown) {
    // Who lets no page keep anything has kept nothing.
    return reasonOf(thrown) === "denied" ? "" : words.wiped.failed;
  }
}

/** Whether a visitor has agreed that something is kept on this device. */
export async function isKept(): Promise<boolean> {
  const kept = await Promise.all(shelves().map((shelf) => shelf.exists().catch(() => false)));
  return kept.some(Boolean);
}

function empty(name: "sessionStorage" | "localStorage"): void {
  try {
    const storage = globalThis[name];
    for (const key of Object.keys(storage)) if (OURS.test(key)) storage.removeItem(key);
  } catch {
    // Where there is no storage nothing is left in it.
  }
}
