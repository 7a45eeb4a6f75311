import { flow, jurisdiction, type Asset } from "smp-assets";

let failed = 0;

/** Fetches the file with the steps; nothing where it does not come. */
export const fetchFlow = (): Promise<typeof import("./flow.js") | undefined> => fetchLater(flow);

/** Fetches the file with what holds in each place. */
export const fetchAdmission = (): Promise<typeof import("./jurisdiction/admit.js") | undefined> =>
  fetchLater(jurisdiction);

/** A file that comes later. A browser may remember a failed try by its address, so that each has another. */
async function fetchLater<T>({ file }: Asset): Promise<T | undefined> {
  const url = new URL(file, import.meta.url);
  if (failed) url.search = String(failed + 1);
  try {
    return (await import(url.href)) as T;
  } catch {
    failed += 1;
    return undefined;
  }
}
