// A request to a clinic. Contact data stand apart from the design, which is there only where its visitor agreed.

import { consentRecords, type ConsentRecord, type Consents } from "./consent.js";
import { CONTACT_FIELDS, type Contact, type ContactField } from "./contact.js";

export interface Lead {
  readonly version: 1;
  /** A UUID of its own; the idempotency key of all tries to send it. */
  readonly id: string;
  /** When it was first sent off by its visitor, ISO 8601 in UTC. */
  readonly askedAt: string;
  /** What was filled in. */
  readonly contact: Readonly<Partial<Record<ContactField, string>>>;
  readonly consents: readonly ConsentRecord[];
  /** The design as its share link: health data, there only where the visitor agreed to send it. */
  readonly design?: { readonly link: string };
}

/** What a visitor sends off. */
export interface Filled {
  readonly contact: Contact;
  readonly consents: Consents;
  /** Whom the consents name; empty for "the clinic". */
  readonly clinic: string;
  readonly link: string;
}

/**
 * Makes requests, and of the same content the same one, however often it is sent off: so that a second press and a try
 * after a failure carry the key that the first one had.
 */
export class LeadMaker {
  readonly #made = new Map<string, Lead>();

  constructor(
    readonly newId: () => string = uuid,
    readonly now: () => number = Date.now,
  ) {}

  lead({ contact, consents, clinic, link }: Filled): Lead {
    const filled = CONTACT_FIELDS.filter((field) => contact[field]).map((field) => [field, contact[field]] as const);
    const content = {
      contact: Object.fromEntries(filled),
      consents: consentRecords(consents, clinic),
      ...(consents.design && link && { design: { link } }),
    };
    const text = JSON.stringify(content);
    const known = this.#made.get(text);
    if (known) return known;
    const made: Lead = { version: 1, id: this.newId(), askedAt: new Date(this.now()).toISOString(), ...content };
    this.#made.set(text, made);
    return made;
  }

  /** Forgets what was made: the next visitor's is another one. */
  forget(): void {
    this.#made.clear();
  }
}

/** A random UUID, version 4, on pages without a secure context too. */
export function uuid(): string {
  const own = globalThis.crypto as Partial<Crypto> & Pick<Crypto, "getRandomValues">;
  if (own.randomUUID) return own.randomUUID();
  const bytes = own.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
