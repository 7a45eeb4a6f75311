import { choices } from "smp-assets";

let tries = 0;

/** Fetches the file with the choices. A browser may remember a failed try by its address, so each has another. */
export function fetchChoices(): Promise<typeof import("./choices.js")> {
  const url = new URL(choices.file, import.meta.url);
  if (tries++) url.search = String(tries);
  return import(url.href);
}
