import { flow, jurisdiction } from "smp-assets";
import { fetchLater } from "../engine/later.js";

/** Fetches the file with the steps; nothing where it does not come. */
export const fetchFlow = (): Promise<typeof import("./flow.js") | undefined> => fetchLater(flow);

/** Fetches the file with what holds in each place. */
export const fetchAdmission = (): Promise<typeof import("./jurisdiction/admit.js") | undefined> =>
  fetchLater(jurisdiction);
