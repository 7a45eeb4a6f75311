import { html, type TemplateResult } from "lit";
import type { SimulatorFault } from "../engine/errors.js";
import type { Msg } from "./language/msg.js";

/** What stands below the drawing while there is no picture yet; `fraction` is 0 to 1. */
export function loading(msg: Msg, fraction: number): TemplateResult {
  return html`
    <progress max="100" .value=${Math.round(fraction * 100)} aria-label=${msg("Loading the simulator")}></progress>
    <p class="drawing">${msg("Preparing the head on this device")}</p>
  `;
}

/** What is seen until there is a picture: the drawing, a page's own poster, or a picture that was made beforehand. */
export type Seen = "drawn" | "own" | "made";

/** What stands below that of an element that waits to be asked for. */
export function offer(msg: Msg, seen: Seen, begin: () => void): TemplateResult {
  const made = seen === "made" ? msg("This picture was made beforehand.") : "";
  return html`
    <p class="drawing">
      ${seen === "drawn" ? msg("This is a drawing.") : made} ${msg("The simulation is computed on this device.")}
    </p>
    <button type="button" @click=${begin}>${msg("Show the simulation")}</button>
  `;
}

/** What stands below the drawing when there is no picture and none to come, for a visitor rather than the page's owner. */
export function explanation(msg: Msg, { code }: SimulatorFault, isDrawing: boolean, retry: () => void): TemplateResult {
  const why =
    code === "gpu-none" || code === "gpu-lost"
      ? msg("This browser cannot draw the simulation on this device. A current browser with graphics acceleration can.")
      : msg("The simulation could not be loaded.");
  return html`
    <p role="alert">${why}</p>
    <p class="drawing">
      ${isDrawing ? msg("This is a drawing, not a simulation.") : msg("This picture was made beforehand.")}
    </p>
    <button type="button" @click=${retry}>${msg("Try again")}</button>
  `;
}
