import type { Paper } from "../../takeaway/paper.js";

/** Where Letter is what printers hold, by the regions of ISO 3166. */
const LETTER = ["US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA", "DO", "PR"];

/** The paper that people print on where a language tag, as `en-US`, is from. */
export function paperOf(language: string): Paper {
  const region = /[-_]([A-Za-z]{2})\b/.exec(language)?.[1]?.toUpperCase() ?? "";
  return LETTER.includes(region) ? "Letter" : "A4";
}
