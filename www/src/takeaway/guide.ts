// A guide for placing by hand, to be printed: an overview with all lengths, the hairline as a strip to cut out, and the
// head in parts that lie flat at full size.

import type { MapReport } from "../engine/report.js";
import { msg, spoken } from "../element/language/spoken.js";
import { SIMULATED } from "../element/stamp.js";
import { Chart } from "./guide/chart.js";
import { block, overview } from "./guide/overview.js";
import { PAPERS, type PaperName } from "./guide/paper.js";
import { regionSheet } from "./guide/region-sheet.js";
import { regionsOf, type Region } from "./guide/regions.js";
import { stripsOf, stripSheet } from "./guide/strip-sheet.js";

export { guideStyles } from "./guide/styles.js";

export interface GuideOptions {
  readonly paper: PaperName;
  readonly clinic?: string;
  /** As it is to be read. */
  readonly date?: string;
  readonly title?: string;
}

/** The sheets of a guide, each an element of the paper's size; `guideStyles` says how they look. */
export function placementGuide(map: MapReport, options: GuideOptions): HTMLElement[] {
  const paper = PAPERS[options.paper];
  const chart = new Chart(map);
  const regions = regionsOf(chart);
  const shown = treated(map, regions);
  const strips = stripsOf(chart, paper);
  const before = 1 + strips.length;
  const numberOf = (region: Region): number | undefined => {
    const at = shown.indexOf(region);
    return at < 0 ? undefined : before + at + 1;
  };
  const parts: (readonly [string, Element])[] = [[msg("Overview"), overview(chart, shown, paper, numberOf)]];
  for (const strip of strips) parts.push([strip.name, stripSheet(chart, strip, paper, shown)]);
  for (const region of shown) parts.push([region.name, regionSheet(chart, regions, region, paper, numberOf)]);
  return parts.map(([name, drawing], at) => sheet(name, at + 1, parts.length, drawing, options));
}

/** The parts with something to place; all of them where nothing is placed. */
function treated({ cells }: MapReport, regions: readonly Region[]): readonly Region[] {
  const some = regions.filter(({ nearer }) => nearer.some((near, at) => near >= 0 && (cells.deposits[at] ?? 0) > 0));
  return some.length > 0 ? some : regions;
}

function sheet(
  name: string,
  number: number,
  count: number,
  drawing: Element,
  { paper, clinic = "", date = "", title = msg("Placement guide") }: GuideOptions,
): HTMLElement {
  const place = msg("Sheet {number} of {count}", { number, count });
  // Each in its own direction, whichever way the sheet runs.
  const whose = [clinic, date]
    .filter((text) => text !== "")
    .map((text) => (spoken()?.direction === "rtl" ? `\u2068${text}\u2069` : text))
    .join(" · ");
  const made = block(
    "section",
    `guide${paper === "Letter" ? " letter" : ""}`,
    block(
      "header",
      "",
      block("div", "", block("h2", "", msg("{title}: {name}", { title, name })), block("p", "", whose)),
      block("div", "", block("p", "", place), block("p", "", number === 1 ? "" : msg("Full size, 1 : 1"))),
    ),
    drawing,
    block(
      "footer",
      "",
      block("strong", "", msg("Simulated plan, to be checked on the person")),
      block("span", "", msg(SIMULATED)),
    ),
  );
  made.lang = spoken()?.language ?? "en";
  made.dir = spoken()?.direction ?? "ltr";
  made.ariaLabel = msg("{name}. {place}", { name, place });
  return made;
}
