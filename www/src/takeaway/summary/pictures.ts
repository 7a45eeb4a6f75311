// The first sheet: what the head may look like, and what was chosen.

import { count, fixed } from "../../element/language/numbers.js";
import { msg } from "../../element/language/spoken.js";
import { make } from "../../element/make.js";
import { MOST_LOOKS } from "../../engine/comparing.js";
import { notesOf } from "../notes.js";
import type { LookStill, ViewStill } from "../stills.js";
import type { SummaryData } from "../summary.js";
import { pairs } from "../table.js";
import { wordOf } from "../words.js";
import { choices } from "./choices.js";
import { bounded, drawn, part, sheet } from "./parts.js";

/** So many views have room, and so many sentences that speak against what was chosen. */
const MOST_VIEWS = 6;
const MOST_NOTES = 2;

export function picturesSheet(data: SummaryData): HTMLElement {
  const { views, looks = [], drawing } = data;
  const notes = notesOf(data.case, data.facts);
  const chosen = part("choices", msg("What was chosen"), drawn(pairs(choices(data.case))));
  if (drawing) chosen.push(...part("drawing", msg("Drawn by the practitioner"), drawing));
  return sheet(
    data,
    1,
    ...(views.length > 0 ? [seen(views, looks.length === 0)] : []),
    ...part("looks", msg("Looks that were kept"), ...looks.slice(0, MOST_LOOKS).map(kept)),
    counts(data),
    make("div", "beside", ...chosen),
    ...part("", msg("To think about"), ...(notes.length > 0 ? [thoughts(notes)] : [])),
  );
}

/** All views; in large where nothing but them is to be seen. */
function seen(views: readonly ViewStill[], large: boolean): HTMLElement {
  return make("div", large ? "views large" : "views", ...views.slice(0, MOST_VIEWS).map(seenFrom));
}

function seenFrom({ view, before, after }: ViewStill): HTMLElement {
  const name = wordOf(view);
  const pictures = before
    ? [described(before, msg("{name}, before", { name })), described(after, msg("{name}, after", { name }))]
    : [described(after, name)];
  const caption = before ? msg("{name}: before and after", { name }) : name;
  return make("figure", "", make("div", "pair", ...pictures), make("figcaption", "", caption));
}

function kept({ name, picture }: LookStill): HTMLElement {
  return make("figure", "", described(picture, name), make("figcaption", "", name));
}

function described(picture: HTMLCanvasElement, name: string): HTMLCanvasElement {
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", name);
  return picture;
}

/** The figures that people remember. */
function counts({ case: { treatment }, facts, contrast, plan }: SummaryData): HTMLElement {
  const area = contrast?.dots?.area_cm2;
  const figures: [string, string][] =
    treatment.goal === "none"
      ? [
          [count(facts.hairs), msg("real hairs")],
          [
            msg("{area} cm²", { area: count(facts.bald_cm2) }),
            msg("bald, of {scalp} cm² of scalp", { scalp: count(facts.hair_bearing_cm2) }),
          ],
        ]
      : [
          [
            count(plan?.deposits || facts.deposits),
            msg("deposits, {mm} mm each", {
              mm: fixed(facts.deposit_diameter_mm, 2),
            }),
          ],
          [
            msg("{area} cm²", { area: count(area ?? facts.bald_cm2) }),
            area === undefined ? msg("of bald skin") : msg("of skin with deposits"),
          ],
          [String(treatment.sessions), treatment.sessions === 1 ? msg("session") : msg("sessions")],
          [count(facts.hairs), msg("real hairs beside them")],
        ];
  return make(
    "div",
    "counts",
    ...figures.map(([figure, what]) => make("p", "", make("strong", "", figure), ` ${what}`)),
  );
}

function thoughts(notes: readonly string[]): HTMLElement {
  return bounded(
    notes,
    MOST_NOTES,
    (note) => note,
    ({ length: count }) => msg("And {count} more, which the simulator tells.", { count }),
  );
}
