import { complain } from "./complain.js";
import type { SmpConsultation } from "./consultation.js";

/** All that is counted, and all that is said of it: no parameter, no word about health, nothing of a design. */
export const EVENTS = ["smp_view", "smp_compare", "smp_share", "smp_lead"] as const;
export type AnalyticsEvent = (typeof EVENTS)[number];

const DATALAYER = "datalayer";

/** Neutral events, pushed to the page's `dataLayer` where there is one and its owner asked for it. */
export class Analytics {
  constructor(readonly host: SmpConsultation) {}

  /** Whether events are pushed. */
  get isOn(): boolean {
    // Whoever reads that layer reads the page's address, too.
    return this.host.getAttribute("analytics") === DATALAYER && !this.host.address;
  }

  /** Tells the page's owner of a setting that does nothing. */
  check(): void {
    const asked = this.host.getAttribute("analytics");
    if (asked === null) return;
    if (asked !== DATALAYER) {
      complain(this.host, "analytics-unknown", `analytics is "${asked}"; it may be ${DATALAYER}.`);
    } else if (this.host.address) {
      const message =
        "analytics is off: with address the page's address holds the design, and who counts visits reads it.";
      complain(this.host, "analytics-address", message);
    }
  }

  count(event: AnalyticsEvent): void {
    const layer = (globalThis as { dataLayer?: unknown }).dataLayer;
    if (this.isOn && Array.isArray(layer)) layer.push({ event });
  }
}
