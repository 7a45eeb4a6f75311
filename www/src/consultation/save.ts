import type { SmpSimulator } from "../element/element.js";
import { sayAwhile } from "./dom.js";

/** Makes a button save the picture as it is, stamped, as a file. */
export function keepPicture(button: HTMLElement, simulator: SmpSimulator): void {
  const label = button.textContent ?? "";
  button.addEventListener("click", async () => {
    const blob = await simulator.picture().catch(() => undefined);
    if (!blob) return sayAwhile(button, "There is no picture to save", label);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "simulated-scalp-micropigmentation.png";
    link.click();
    // The browser has begun by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
}
