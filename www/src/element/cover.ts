import { html, type TemplateResult } from "lit";
import type { SimulatorFault } from "../engine/errors.js";

/** What stands below the drawing while there is no picture yet; `fraction` is 0 to 1. */
export function loading(fraction: number): TemplateResult {
  return html`
    <progress max="100" .value=${Math.round(fraction * 100)} aria-label="Loading the simulator"></progress>
    <p class="drawing">Preparing the head on this device</p>
  `;
}

/** What stands below the drawing of an element that waits to be asked for, or below a page's `own` poster. */
export function offer(own: boolean, begin: () => void): TemplateResult {
  return html`
    <p class="drawing">${own ? "" : "This is a drawing. "}The simulation is computed on this device.</p>
    <button type="button" @click=${begin}>Show the simulation</button>
  `;
}

/** What stands below the drawing when there is no picture and none to come, for a visitor rather than the page's owner. */
export function explanation({ code }: SimulatorFault, own: boolean, retry: () => void): TemplateResult {
  const why =
    code === "gpu-none" || code === "gpu-lost"
      ? "This browser cannot draw the simulation on this device. A current browser with graphics acceleration can."
      : "The simulation could not be loaded.";
  return html`
    <p role="alert">${why}</p>
    <p class="drawing">${own ? "This picture was made beforehand." : "This is a drawing, not a simulation."}</p>
    <button type="button" @click=${retry}>Try again</button>
  `;
}
