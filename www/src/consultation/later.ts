import { flow } from "smp-assets";

let tries = 0;

/** Fetches the file with the steps. A browser may remember a failed try by its address, so each has another. */
export function fetchFlow(): Promise<typeof import("./flow.js")> {
  const url = new URL(flow.file, import.meta.url);
  if (tries++) url.search = String(tries);
  return import(url.href);
}
