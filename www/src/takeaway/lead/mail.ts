import type { Lead } from "./lead.js";
import { LETTER } from "./words.js";

/** Longest address that programs for mail are handed on every system, characters. */
const MOST_CHARACTERS = 2000;

/** A lead as a letter that is begun in the visitor's own program; nothing where it is too long for that. */
export function mailtoOf(address: string, { contact, design }: Lead): string | undefined {
  const { name, email, phone, message } = contact;
  const lines = [message, "", name, email, phone, ...(design ? ["", LETTER.design, design.link] : [])];
  const body = lines.filter((line, at) => line || lines[at + 1]).join("\r\n");
  const [local = "", domain = ""] = address.split("@");
  const to = `${encodeURIComponent(local)}@${encodeURIComponent(domain)}`;
  const href = `mailto:${to}?subject=${encodeURIComponent(LETTER.subject)}&body=${encodeURIComponent(body.trim())}`;
  return href.length > MOST_CHARACTERS ? undefined : href;
}
