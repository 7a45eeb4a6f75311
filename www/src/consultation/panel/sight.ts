import { html, nothing, type TemplateResult } from "lit";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import { count } from "../../engine/count.js";
import type { ContrastReport, SeenRegion, SeenSide } from "../../engine/report.js";
import { percentText } from "../../takeaway/phrases.js";
import { byZone, table } from "../../takeaway/table.js";

type Choose = (patch: CasePatch) => void;

/** What an eye gets of the treatment, in exact figures. */
export function sight(figures: ContrastReport, shown: CaseJson, choose: Choose): TemplateResult {
  const treated = shown.treatment.goal !== "none";
  return html`
    ${colours(figures, treated)} ${sentences(figures, treated).map((text) => html`<p>${text}</p>`)}
    ${treated ? match(figures, shown, choose) : nothing} ${zones(figures, treated)}
    <p class="note">
      Colours under even light, seen straight from above. A difference is by CIEDE2000: 0 is none at all.
    </p>
  `;
}

/** The mean colours that the figures are of, side by side. */
function colours({ skin, thinning, full }: ContrastReport, treated: boolean): TemplateResult {
  const shown: (readonly [string, string | undefined])[] = [
    ["Bare skin", skin.hex],
    ["Thinning, before", thinning.before?.colour.hex],
    ["Thinning, after", treated ? thinning.after?.colour.hex : undefined],
    ["Full hair", full.before?.colour.hex],
  ];
  return html`
    <ul class="colours" aria-label="Mean colours of the scalp">
      ${shown.map(([name, hex]) => (hex ? html`<li .style=${`--swatch: ${hex}`}>${name}</li>` : nothing))}
    </ul>
  `;
}

function sentences(figures: ContrastReport, treated: boolean): string[] {
  return treated
    ? [...dots(figures), ...difference(figures), ...density(figures)]
    : [...difference(figures, false), ...density(figures, false), "Choose a treatment to see what it changes."];
}

function dots({ dots, sight }: ContrastReport): string[] {
  if (!dots || !sight) return ["On this day there are no deposits yet."];
  const { count: deposits, area_cm2, mean_spacing_mm, merge_distance_m } = dots;
  const from = `Seen from ${sight.distance_m} m`;
  const apart = `they are ${sight.spacing_arcminutes.toFixed(1)} minutes of arc apart`;
  const limit = `${merge_distance_m.toFixed(1)} m`;
  return [
    `${count(deposits)} deposits stand on ${count(area_cm2)} cm² of skin, ${mean_spacing_mm.toFixed(2)} mm apart on average.`,
    sight.merged
      ? `${from} ${apart}: an eye of normal sight sees one even tone. Nearer than ${limit} it tells dots apart.`
      : `${from} ${apart}: an eye of normal sight tells dots apart. Beyond ${limit} it sees one even tone.`,
  ];
}

function difference({ thinning, full }: ContrastReport, treated = true): string[] {
  if (full.area_cm2 === 0)
    return ["No part of the scalp has its full hair, so there is nothing to hold the rest against."];
  if (thinning.area_cm2 === 0) return ["No part of the scalp has lost more than half of its hair."];
  const off = (side: SeenSide | null): string => (side?.against_full?.ciede2000 ?? 0).toFixed(1);
  const area = `The thinning area, ${count(thinning.area_cm2)} cm², differs in colour from full hair by`;
  return [`${area} ${off(thinning.before)}${treated ? ` before and by ${off(thinning.after)} after` : ""}.`];
}

/** Whether treated skin matches full hair, which dots would, and a button that takes them. */
function match(
  { match: found }: ContrastReport,
  { treatment }: CaseJson,
  choose: Choose,
): TemplateResult | typeof nothing {
  if (!found) return nothing;
  const { against_full: off, alike_below, advice } = found;
  const asked = `Bald skin with ${count(treatment.density_per_cm2)} dots/cm²`;
  if (off.ciede2000 < alike_below) return html`<p>${asked} matches your shaved full hair in tone.</p>`;
  const stays = `${asked} stays ${off.weber > 0 ? "lighter" : "darker"} than your shaved full hair.`;
  if (!advice) return html`<p>${stays} No dots in reach would match it with this pigment.</p>`;
  const { density_per_cm2, needle_diameter_mm, dot_diameter_mm } = advice;
  const size = needle_diameter_mm === treatment.needle_diameter_mm ? "" : ` of ${dot_diameter_mm.toFixed(2)} mm`;
  const take = (): void => choose({ treatment: { density_per_cm2, needle_diameter_mm } });
  return html`
    <p>${stays} ${count(density_per_cm2)} dots/cm²${size} would match it.</p>
    <button type="button" class="plain" @click=${take}>Match my sides</button>
  `;
}

function density({ thinning }: ContrastReport, treated = true): string[] {
  const before = thinning.before?.apparent_density;
  const after = thinning.after?.apparent_density;
  if (before == null || after == null) return [];
  const then = treated ? ` before, and ${percentText(after)} after` : "";
  return [`It looks ${percentText(before)} as dense as full hair${then}.`];
}

function zones({ zones }: ContrastReport, treated: boolean): TemplateResult {
  const share = (side: SeenSide | null): string =>
    side?.apparent_density == null ? "–" : percentText(side.apparent_density);
  const row = ([name, zone]: readonly [string, SeenRegion]): string[] => {
    const before = [name, share(zone.before)];
    return treated ? [...before, share(zone.after), count(zone.deposits)] : before;
  };
  const rows = byZone(zones)
    .filter(([, { area_cm2 }]) => area_cm2 > 0)
    .map(row);
  const heads = treated ? ["Zone", "Before", "After", "Deposits"] : ["Zone", "Before"];
  return table("How dense each zone looks, against full hair", heads, rows);
}
