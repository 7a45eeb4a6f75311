import type { SmpSimulator } from "../element.js";
import { say } from "./dom.js";

/** Makes a button save the picture as it is, stamped, as a file. */
export function keepPicture(button: HTMLElement, simulator: SmpSimulator): void {
  const label = button.textContent ?? "";
  button.addEventListener("click", async () => {
    const blob = await simulator.picture().catch(() => undefined);
    if (!blob) {
      say(button, "There is no picture to save");
      setTimeout(() => say(button, label), 2500);
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "simulated-scalp-micropigmentation.png";
    link.click();
    // The browser has begun by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
}
