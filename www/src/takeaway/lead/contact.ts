// Who asks, and how they are reached: cleaned and checked, without a page.

import { CHECKS } from "./words.js";

/** What is asked for, in the order of the form. */
export const CONTACT_FIELDS = ["name", "email", "phone", "message"] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** Contact data as text; empty where nothing is given. No design and no answer about health is ever part of it. */
export type Contact = Readonly<Record<ContactField, string>>;

/** Longest text of each field, in UTF-16 code units, as `maxlength` counts them. */
export const LIMITS: Readonly<Record<ContactField, number>> = { name: 100, email: 254, phone: 32, message: 1000 };

/** What a field of the form may have wrong. */
export type ProblemCode =
  "name-missing" | "reach-missing" | "email-invalid" | "phone-invalid" | "too-long" | "consent-missing" | "trap-filled";

export interface Problem {
  readonly field: ContactField | "consent" | "trap";
  readonly code: ProblemCode;
  /** What to do. */
  readonly message: string;
}

/** As browsers check an address of `type=email`, and with a dot in its domain. */
const EMAIL =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)+$/u;
/** Digits of a number with its country's, least and most (ITU-T E.164). */
const DIGITS = [5, 15] as const;
/** Signs that say nothing, or that turn the writing round for whoever reads it. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text of each field as it is sent: in one form of Unicode, without signs that are not seen. */
export function cleaned(given: Partial<Contact>): Contact {
  const line = (text: string): string => plain(text).replace(/\s+/g, " ").trim();
  const { name = "", email = "", phone = "", message = "" } = given;
  return { name: line(name), email: line(email), phone: line(phone), message: plain(message).trim() };
}

/** What is wrong with contact data that is cleaned; nothing where it can be sent. */
export function problemsOf(contact: Contact): Problem[] {
  const found: Problem[] = [];
  const say = (field: Problem["field"], code: ProblemCode, message: string): void =>
    void found.push({ field, code, message });
  if (!contact.name) say("name", "name-missing", CHECKS.nameMissing);
  if (!contact.email && !contact.phone) say("email", "reach-missing", CHECKS.reachMissing);
  for (const field of CONTACT_FIELDS) {
    const over = contact[field].length - LIMITS[field];
    if (over > 0) say(field, "too-long", CHECKS.tooLong(LIMITS[field], over));
    else if (field === "email" && contact.email && !EMAIL.test(contact.email))
      say(field, "email-invalid", CHECKS.emailInvalid);
    else if (field === "phone" && contact.phone && !isNumber(contact.phone))
      say(field, "phone-invalid", CHECKS.phoneInvalid);
  }
  return found;
}

/** Whether a text is a telephone number, in the digits of any script and with what people write between them. */
function isNumber(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= DIGITS[0] && digits <= DIGITS[1] && /^\+?[\p{Nd}\s().,/-]+$/u.test(text);
}

function plain(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(UNSEEN, "");
}
