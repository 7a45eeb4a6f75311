import { html, type TemplateResult } from "lit";
import { count } from "../../engine/count.js";
import type { HealingStage, PlanReport, PlannedSession } from "../../engine/report.js";
import { YEAR_DAYS } from "../../engine/year.js";
import { dateText, durationText, moneyText } from "../../takeaway/phrases.js";
import { byZone, pairs, table } from "../../takeaway/table.js";

const MOST_TOUCH_UPS = 5;

/** What is done when, how long it takes, what to expect after it and what it costs. */
export function plan(plan: PlanReport, paused: boolean): TemplateResult {
  if (paused) return html`<p class="warning">Planning waits for a doctor’s answer. See the health questions above.</p>`;
  if (plan.sessions.length === 0) return html`<p>There is nothing to plan before a treatment is chosen.</p>`;
  return html`${visits(plan)} ${zones(plan)} ${totals(plan)} ${healing(plan.healing)}`;
}

function visits({ sessions }: PlanReport): TemplateResult {
  const when = ({ day, date }: PlannedSession): string =>
    date ? dateText(date) : day === 0 ? "The first day" : `${day} days later`;
  const what = ({ deposits, gone_over }: PlannedSession): string =>
    deposits > 0 ? count(deposits) : `${count(gone_over)} gone over`;
  return table(
    "Sessions",
    ["No.", "When", "Deposits", "In the chair"],
    sessions.map((visit) => [String(visit.session), when(visit), what(visit), durationText(visit.chair_hours)]),
    "sessions",
  );
}

function zones({ sessions }: PlanReport): TemplateResult {
  const columns = sessions.map(({ zones }) => byZone(zones));
  const rows = (columns[0] ?? []).map(
    ([name], row) => [name, ...columns.map((column) => column[row]?.[1] ?? 0)] as const,
  );
  return table(
    "Deposits by zone",
    ["Session", ...sessions.map(({ session }) => String(session))],
    rows
      .filter(([, ...deposits]) => deposits.some((each) => each > 0))
      .map(([name, ...deposits]) => [name, ...deposits.map(count)]),
  );
}

function totals({
  deposits,
  needle_hours,
  chair_hours,
  price,
  touch_up_days,
  touch_up_dates,
}: PlanReport): TemplateResult {
  const entries: [string, string][] = [
    ["Deposits in all", count(deposits)],
    ["Needle on the skin", durationText(needle_hours)],
    ["In the chair", durationText(chair_hours)],
  ];
  if (touch_up_days.length > 0) {
    const dates = touch_up_days.map((day, at) => {
      const date = touch_up_dates[at];
      return date ? dateText(date) : `after ${(day / YEAR_DAYS).toFixed(1)} years`;
    });
    const more = dates.length > MOST_TOUCH_UPS ? " and so on" : "";
    entries.push(["Touch-ups", dates.slice(0, MOST_TOUCH_UPS).join(", ") + more]);
  }
  if (price) {
    const parts = [
      ["sessions", price.sessions] as const,
      ["deposits", price.deposits] as const,
      ["fixed", price.fixed] as const,
    ].filter(([, amount]) => amount > 0);
    const sum = parts.map(([name, amount]) => `${moneyText(amount, null)} ${name}`).join(" + ");
    entries.push(["Price", moneyText(price.total, price.currency) + (parts.length > 1 ? ` (${sum})` : "")]);
  }
  return pairs(entries);
}

function healing(stages: readonly HealingStage[]): TemplateResult {
  const days = (day: number): string => String(Math.round(day));
  const when = ({ from_day, to_day }: HealingStage): string =>
    to_day === null ? `From day ${days(from_day)}` : `Day ${days(from_day)} to ${days(to_day)}`;
  const entries = stages.map((stage) => [when(stage), stage.text] as const);
  return html`<section>
    <h3>Healing after each session</h3>
    ${pairs(entries)}
  </section>`;
}
