import { msg, named } from "../../element/language/spoken.js";
import { html, type TemplateResult } from "lit";
import { count, fixed } from "../../element/language/numbers.js";
import type { HealingStage, PlanReport, PlannedSession } from "../../engine/report.js";
import { YEAR_DAYS } from "../../engine/year.js";
import { dateText, durationText, moneyText } from "../../takeaway/phrases.js";
import { byZone, pairs, table } from "../../takeaway/table.js";

const MOST_TOUCH_UPS = 5;

/** What is done when, how long it takes, what to expect after it and what it costs. */
export function plan(plan: PlanReport, paused: boolean): TemplateResult {
  if (paused)
    return html`<p class="warning">${msg("Planning waits for a doctor’s answer. See the health questions above.")}</p>`;
  if (plan.sessions.length === 0) return html`<p>${msg("There is nothing to plan before a treatment is chosen.")}</p>`;
  return html`${visits(plan)} ${zones(plan)} ${totals(plan)} ${healing(plan.healing)}`;
}

function visits({ sessions }: PlanReport): TemplateResult {
  const when = ({ day, date }: PlannedSession): string =>
    date ? dateText(date) : day === 0 ? msg("The first day") : msg("{day} days later", { day });
  const what = ({ deposits, gone_over }: PlannedSession): string =>
    deposits > 0 ? count(deposits) : msg("{count} gone over", { count: count(gone_over) });
  return table(
    msg("Sessions"),
    [msg("No."), msg("When"), msg("Deposits"), msg("In the chair")],
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
    msg("Deposits by zone"),
    [msg("Session"), ...sessions.map(({ session }) => String(session))],
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
    [msg("Deposits in all"), count(deposits)],
    [msg("Needle on the skin"), durationText(needle_hours)],
    [msg("In the chair"), durationText(chair_hours)],
  ];
  if (touch_up_days.length > 0) {
    const dates = touch_up_days.map((day, at) => {
      const date = touch_up_dates[at];
      return date ? dateText(date) : msg("after {years} years", { years: fixed(day / YEAR_DAYS, 1) });
    });
    const first = dates.slice(0, MOST_TOUCH_UPS).join(", ");
    entries.push([
      msg("Touch-ups"),
      dates.length > MOST_TOUCH_UPS ? msg("{dates} and so on", { dates: first }) : first,
    ]);
  }
  if (price) {
    const parts = [
      [(amount: string) => msg("{amount} sessions", { amount }), price.sessions] as const,
      [(amount: string) => msg("{amount} deposits", { amount }), price.deposits] as const,
      [(amount: string) => msg("{amount} fixed", { amount }), price.fixed] as const,
    ].filter(([, amount]) => amount > 0);
    const sum = parts.map(([text, amount]) => text(moneyText(amount, null))).join(" + ");
    entries.push([msg("Price"), moneyText(price.total, price.currency) + (parts.length > 1 ? ` (${sum})` : "")]);
  }
  return pairs(entries);
}

function healing(stages: readonly HealingStage[]): TemplateResult {
  const days = (day: number): string => String(Math.round(day));
  const when = ({ from_day, to_day }: HealingStage): string =>
    to_day === null
      ? msg("From day {from}", { from: days(from_day) })
      : msg("Day {from} to {to}", { from: days(from_day), to: days(to_day) });
  const entries = stages.map((stage) => [when(stage), named(`healing.${stage.key}`, stage.text)] as const);
  return html`<section>
    <h3>${msg("Healing after each session")}</h3>
    ${pairs(entries)}
  </section>`;
}
