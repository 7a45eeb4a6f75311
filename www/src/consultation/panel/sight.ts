import { count, fixed } from "../../element/language/numbers.js";
import { msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import type { CaseJson, CasePatch } from "../../engine/case.js";
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
      ${msg("Colours under even light, seen straight from above. A difference is by CIEDE2000: 0 is none at all.")}
    </p>
  `;
}

/** The mean colours that the figures are of, side by side. */
function colours({ skin, thinning, full }: ContrastReport, treated: boolean): TemplateResult {
  const shown: (readonly [string, string | undefined])[] = [
    [msg("Bare skin"), skin.hex],
    [msg("Thinning, before"), thinning.before?.colour.hex],
    [msg("Thinning, after"), treated ? thinning.after?.colour.hex : undefined],
    [msg("Full hair"), full.before?.colour.hex],
  ];
  return html`
    <ul class="colours" aria-label=${msg("Mean colours of the scalp")}>
      ${shown.map(([name, hex]) => (hex ? html`<li .style=${`--swatch: ${hex}`}>${name}</li>` : nothing))}
    </ul>
  `;
}

function sentences(figures: ContrastReport, treated: boolean): string[] {
  return treated
    ? [...dots(figures), ...difference(figures), ...density(figures)]
    : [...difference(figures, false), ...density(figures, false), msg("Choose a treatment to see what it changes.")];
}

function dots({ dots, sight }: ContrastReport): string[] {
  if (!dots || !sight) return [msg("On this day there are no deposits yet.")];
  const { count: deposits, area_cm2, mean_spacing_mm, merge_distance_m } = dots;
  const values = {
    distance_m: sight.distance_m,
    apart: fixed(sight.spacing_arcminutes, 1),
    limit_m: fixed(merge_distance_m, 1),
  };
  return [
    msg("{deposits} deposits stand on {area} cm² of skin, {apart_mm} mm apart on average.", {
      deposits: count(deposits),
      area: count(area_cm2),
      apart_mm: fixed(mean_spacing_mm, 2),
    }),
    sight.merged
      ? msg(
          "Seen from {distance_m} m they are {apart} minutes of arc apart: an eye of normal sight sees one even tone. Nearer than {limit_m} m it tells dots apart.",
          values,
        )
      : msg(
          "Seen from {distance_m} m they are {apart} minutes of arc apart: an eye of normal sight tells dots apart. Beyond {limit_m} m it sees one even tone.",
          values,
        ),
  ];
}

function difference({ thinning, full }: ContrastReport, treated = true): string[] {
  if (full.area_cm2 === 0)
    return [msg("No part of the scalp has its full hair, so there is nothing to hold the rest against.")];
  if (thinning.area_cm2 === 0) return [msg("No part of the scalp has lost more than half of its hair.")];
  const off = (side: SeenSide | null): string => fixed(side?.against_full?.ciede2000 ?? 0, 1);
  const values = { area: count(thinning.area_cm2), before: off(thinning.before), after: off(thinning.after) };
  return [
    treated
      ? msg(
          "The thinning area, {area} cm², differs in colour from full hair by {before} before and by {after} after.",
          values,
        )
      : msg("The thinning area, {area} cm², differs in colour from full hair by {before}.", values),
  ];
}

/** Whether treated skin matches full hair, which dots would, and a button that takes them. */
function match(
  { match: found }: ContrastReport,
  { treatment }: CaseJson,
  choose: Choose,
): TemplateResult | typeof nothing {
  if (!found) return nothing;
  const { against_full: off, alike_below, advice } = found;
  const density = count(treatment.density_per_cm2);
  if (off.ciede2000 < alike_below)
    return html`<p>${msg("Bald skin with {density} dots/cm² matches your shaved full hair in tone.", { density })}</p>`;
  const stays =
    off.weber > 0
      ? msg("Bald skin with {density} dots/cm² stays lighter than your shaved full hair.", { density })
      : msg("Bald skin with {density} dots/cm² stays darker than your shaved full hair.", { density });
  if (!advice) return html`<p>${stays} ${msg("No dots in reach would match it with this pigment.")}</p>`;
  const { density_per_cm2, needle_diameter_mm, dot_diameter_mm } = advice;
  const values = { density: count(density_per_cm2), mm: fixed(dot_diameter_mm, 2) };
  const would =
    needle_diameter_mm === treatment.needle_diameter_mm
      ? msg("{density} dots/cm² would match it.", values)
      : msg("{density} dots/cm² of {mm} mm would match it.", values);
  const take = (): void => choose({ treatment: { density_per_cm2, needle_diameter_mm } });
  return html`
    <p>${stays} ${would}</p>
    <button type="button" class="plain" @click=${take}>${msg("Match my sides")}</button>
  `;
}

function density({ thinning }: ContrastReport, treated = true): string[] {
  const before = thinning.before?.apparent_density;
  const after = thinning.after?.apparent_density;
  if (before == null || after == null) return [];
  const values = { before: percentText(before), after: percentText(after) };
  return [
    treated
      ? msg("It looks {before} as dense as full hair before, and {after} after.", values)
      : msg("It looks {before} as dense as full hair.", values),
  ];
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
  const heads = treated ? [msg("Zone"), msg("Before"), msg("After"), msg("Deposits")] : [msg("Zone"), msg("Before")];
  return table(msg("How dense each zone looks, against full hair"), heads, rows);
}
