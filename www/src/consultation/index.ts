/** The entry: loading it defines `<smp-consultation>`, once however often it is loaded, and does nothing else. */
import "smp-simulator";
import { SmpConsultation } from "./consultation.js";

if (!customElements.get("smp-consultation")) customElements.define("smp-consultation", SmpConsultation);

declare global {
  interface HTMLElementTagNameMap {
    "smp-consultation": SmpConsultation;
  }
}

export { SmpConsultation };
export type { SmpConsultationEventMap } from "./events.js";
export type { Step } from "./state.js";
export type { Lead } from "../takeaway/lead/lead.js";
