import { msg } from "../../element/language/spoken.js";
import { html, nothing, svg, type TemplateResult } from "lit";
import type { DarknessRange, HealingStage, PlanReport } from "../../engine/report.js";
import { YEAR_DAYS } from "../../engine/year.js";
import { timeline } from "../panel/courses.js";

/** Units of the drawing, which is stretched to its place. */
const WIDE = 1000;
const HIGH = 100;

/** How far results differ over the years, on the time that the slider above spans, and the phases of healing. */
export function rangeBand({ range, healing, sessions }: PlanReport, now: number): TemplateResult | typeof nothing {
  const last = range.at(-1);
  if (sessions.length === 0 || !last) return nothing;
  const five = nearest(range, 5 * YEAR_DAYS);
  const told = msg(
    "After 5 years {poor} to {best} % of the fresh darkness is left, after 10 years {poor2} to {best2} %; {typical} and {typical2} % on a typical skin.",
    {
      poor: percent(five.poor),
      best: percent(five.best),
      poor2: percent(last.poor),
      best2: percent(last.best),
      typical: percent(five.typical),
      typical2: percent(last.typical),
    },
  );
  const x = (day: number): number => WIDE * timeline.toPlace(day);
  const y = (share: number): number => HIGH * (1 - share);
  const line = (of: (at: DarknessRange) => number, days: readonly DarknessRange[]): string =>
    days.map((at) => `${x(at.day).toFixed(1)},${y(of(at)).toFixed(1)}`).join(" ");
  const area = `${line(({ best }) => best, range)} ${line(({ poor }) => poor, [...range].reverse())}`;
  const settled = healing.find(({ to_day }) => to_day === null)?.from_day ?? 0;
  return html`
    <div>
      <svg class="band" viewBox="0 0 ${WIDE} ${HIGH}" preserveAspectRatio="none" role="img" aria-label=${told}>
        <rect class="healing" x=${x(0)} y="0" width=${x(settled) - x(0)} height=${HIGH} />
        ${healing.map(({ from_day }: HealingStage) => svg`<path class="phase" d="M${x(from_day)} 0V${HIGH}" />`)}
        <polygon points=${area} />
        <polyline points=${line(({ typical }) => typical, range)} />
        <path class="now" d="M${x(Math.min(now, last.day))} 0V${HIGH}" />
      </svg>
      <p class="note">
        ${msg("Shaded to the left: the month of healing. The band: how dark dots are from the best skin to the poorest, the line on a typical one.")}
        ${told}
      </p>
    </div>
  `;
}

function nearest(range: readonly DarknessRange[], day: number): DarknessRange {
  return range.reduce((best, at) => (Math.abs(at.day - day) < Math.abs(best.day - day) ? at : best));
}

function percent(share: number): number {
  return Math.round(100 * share);
}
