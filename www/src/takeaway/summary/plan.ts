// The second sheet: the plan, what to ask and to raise first, and what is assumed.

import { lower, msg, named } from "../../element/language/spoken.js";
import type { TemplateResult } from "lit";
import { make } from "../../element/make.js";
import { count, fixed } from "../../element/language/numbers.js";
import type { HealingStage, PlanReport, PlannedSession } from "../../engine/report.js";
import type { ScreeningReview } from "../../engine/screening.js";
import { YEAR_DAYS } from "../../engine/year.js";
import { dateText, durationText, moneyText } from "../phrases.js";
import type { SummaryData } from "../summary.js";
import { pairs, table } from "../table.js";
import { wordOf } from "../words.js";
import { assumptions } from "./assumptions.js";
import { bounded, drawn, part, sheet } from "./parts.js";
import { QUESTIONS } from "./questions.js";

const MOST_TOUCH_UPS = 4;
/** Answers have room beside a plan, and more where there is none. */
const MOST_RAISED = 5;
const MOST_RAISED_ALONE = 10;
/** A longer link is not one to type. */
const LONGEST_LINK = 120;
/** A picture to scan is at least so wide, px. */
const CODE_PX = 800;

export function planSheet(data: SummaryData): HTMLElement {
  const { plan, review, link } = data;
  const after = part("", msg("After each session"), ...(plan?.healing.length ? [healing(plan.healing)] : []));
  const first = part("", msg("To raise with a doctor first"), ...raised(review));
  return sheet(
    data,
    2,
    make(
      "div",
      "columns",
      ...part("", msg("Your plan"), ...planned(plan, review)),
      // What is to be raised comes before all else; that nothing is yet known of it does not.
      ...(review?.raise.length ? [...first, ...after] : [...after, ...first]),
      ...part("", msg("To ask the clinic"), make("ol", "", ...QUESTIONS.map((question) => make("li", "", question)))),
    ),
    ...part("assumed", msg("What is assumed"), ...assumptions(data.case.time)),
    make(
      "div",
      "end",
      ...part("", msg("What this is"), ...disclaimer()),
      ...(link ? [opens(link, review?.paused ?? false)] : []),
    ),
  );
}

/** Where planning waits there is no date, no hour and no price. */
function planned(plan: PlanReport | undefined, review: ScreeningReview | undefined): Node[] {
  if (review?.paused) {
    return [
      make(
        "p",
        "warning",
        msg("Planning waits until a doctor has answered what is listed below. Until then no session is set."),
      ),
    ];
  }
  if (!plan || plan.sessions.length === 0) {
    return [make("p", "", msg("There is nothing to plan before a treatment is chosen."))];
  }
  return [visits(plan), pairs(totals(plan))].map(drawn);
}

function visits({ sessions }: PlanReport): TemplateResult {
  const when = ({ day, date }: PlannedSession): string =>
    date ? dateText(date) : day === 0 ? msg("The first day") : msg("{day} days later", { day });
  const what = ({ deposits, gone_over }: PlannedSession): string =>
    deposits > 0 ? count(deposits) : msg("{count} gone over", { count: count(gone_over) });
  return table(
    msg("Sessions"),
    [msg("Session"), msg("When"), msg("Deposits"), msg("In the chair")],
    sessions.map((visit) => [String(visit.session), when(visit), what(visit), durationText(visit.chair_hours)]),
  );
}

function totals({ deposits, chair_hours, price, touch_up_days, touch_up_dates }: PlanReport): [string, string][] {
  const found: [string, string][] = [
    [msg("Deposits in all"), count(deposits)],
    [msg("In the chair in all"), durationText(chair_hours)],
  ];
  const when = touch_up_days.map((day, at) => {
    const date = touch_up_dates[at];
    // Not broken where a line ends.
    return date
      ? dateText(date).replace(/ /g, "\u00a0")
      : msg("after {years} years", { years: fixed(day / YEAR_DAYS, 1) });
  });
  const first = when.slice(0, MOST_TOUCH_UPS).join(", ");
  const told = when.length > MOST_TOUCH_UPS ? msg("{dates}, and so on", { dates: first }) : first;
  found.push([msg("Touch-ups"), told || msg("none planned")]);
  if (price) found.push([msg("Price, as the clinic has set it"), moneyText(price.total, price.currency)]);
  return found;
}

function healing(stages: readonly HealingStage[]): HTMLElement {
  const when = ({ from_day, to_day }: HealingStage): string =>
    to_day === null
      ? msg("From day {from}", { from: Math.round(from_day) })
      : msg("Day {from} to {to}", { from: Math.round(from_day), to: Math.round(to_day) });
  return drawn(pairs(stages.map((stage) => [when(stage), named(`healing.${stage.key}`, stage.text)] as const)));
}

function raised(review: ScreeningReview | undefined): Node[] {
  if (!review || (review.raise.length === 0 && review.open.length === 0)) return [];
  const { raise, paused, open } = review;
  const name = ({ key }: (typeof raise)[number]): string => wordOf(key);
  const list = bounded(
    raise,
    paused ? MOST_RAISED_ALONE : MOST_RAISED,
    (each) => `${name(each)}: ${named(`screening.${each.key}.raise`, each.raise)}`,
    (rest) => msg("And as well: {names}.", { names: rest.map((each) => lower(name(each))).join(", ") }),
  );
  const unanswered =
    open.length === 1
      ? msg("One health question is open.")
      : msg("{count} health questions are open.", { count: open.length });
  return [
    ...(raise.length > 0 ? [list] : []),
    ...(open.length > 0 ? [make("p", "", unanswered)] : []),
    make("p", "", msg("This is no diagnosis and no permission.")),
  ];
}

function disclaimer(): Node[] {
  return [
    msg(
      "A simulation to talk about, computed from what was chosen; not a promise of a result, not a diagnosis and not medical advice.",
    ),
    msg(
      "How dots heal, fade and spread differs from person to person. Who treats you sees your own scalp, decides with you, and answers for the work.",
    ),
  ].map((text) => make("p", "", text));
}

/** The link, to scan and, where it is short, to type. One that says when the first session is waits with the plan. */
function opens({ text, code }: NonNullable<SummaryData["link"]>, paused: boolean): HTMLElement {
  const made = make("section", "link");
  if (code) made.append(sharp(code), make("p", "", msg("Scan to open this design")));
  if (!code || (text.length <= LONGEST_LINK && !paused)) made.append(make("p", "address", text));
  return made;
}

/** A picture of squares, so large that no printer softens them. */
function sharp(code: HTMLCanvasElement): HTMLCanvasElement {
  const scale = Math.max(1, Math.ceil(CODE_PX / code.width));
  const made = Object.assign(make("canvas", ""), { width: code.width * scale, height: code.height * scale });
  const paint = made.getContext("2d");
  if (paint) {
    paint.imageSmoothingEnabled = false;
    paint.drawImage(code, 0, 0, made.width, made.height);
  }
  made.setAttribute("role", "img");
  made.setAttribute("aria-label", msg("The link to this design, to scan"));
  return made;
}
