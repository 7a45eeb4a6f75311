/** What may be wrong with what a page's owner has set on a consultation. */
export type ConsultationErrorCode =
  | "jurisdiction-unknown"
  | "analytics-unknown"
  | "analytics-address"
  | "prices-unknown"
  | "lead-endpoint"
  | "lead-hubspot"
  | "lead-mail"
  | "lead-sinks";

/** Tells the page's owner by an `error` event, as the element with the picture does. */
export function complain(host: HTMLElement, code: ConsultationErrorCode, message: string): void {
  host.dispatchEvent(new CustomEvent("error", { detail: { code, message } }));
}
