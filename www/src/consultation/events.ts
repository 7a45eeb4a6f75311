import type { Lead } from "../takeaway/lead/lead.js";
import type { Step } from "./state.js";

/** The events of `<smp-consultation>`. None but `lead` bubbles. */
export interface SmpConsultationEventMap {
  /** It is known which language is spoken. */
  language: CustomEvent<{ readonly language: string; readonly direction: string }>;
  /** Another step is seen. */
  "step-change": CustomEvent<{ readonly step: Step }>;
  /** The design is another one; the link leads to it. */
  "design-change": CustomEvent<{ readonly link: string }>;
  /** The visitor hands the design over. */
  "hand-over": CustomEvent<{ readonly link: string }>;
  /** A setting is not understood, which is as if it were not there. */
  error: CustomEvent<{ readonly code: string; readonly message: string }>;
  /** A request is sent. It can be called off by who takes the request over. */
  lead: CustomEvent<Lead>;
}
