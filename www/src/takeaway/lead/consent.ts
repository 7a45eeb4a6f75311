// What a visitor agrees to: each purpose by itself, and none beforehand.

import { CONSENTS } from "./words.js";

/** Being contacted; sending the design, which is health data; keeping what could not be sent on this device. */
export const PURPOSES = ["contact", "design", "keep"] as const;
export type Purpose = (typeof PURPOSES)[number];

export type Consents = Readonly<Record<Purpose, boolean>>;

export const NO_CONSENT: Consents = { contact: false, design: false, keep: false };

/** A consent as it goes with a request: what was read, and what was said to it. */
export interface ConsentRecord {
  readonly purpose: Purpose;
  readonly given: boolean;
  readonly text: string;
}

/** What the box of a purpose says. */
export function consentText(purpose: Purpose, clinic: string): string {
  return CONSENTS[purpose](clinic);
}

/** The consents that whoever receives a request must know of; that of this device is this device's alone. */
export function consentRecords(consents: Consents, clinic: string): readonly ConsentRecord[] {
  return (["contact", "design"] as const).map((purpose) => ({
    purpose,
    given: consents[purpose],
    text: consentText(purpose, clinic),
  }));
}
