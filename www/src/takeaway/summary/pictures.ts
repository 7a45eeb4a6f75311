// The first sheet: what the head may look like, and what was chosen.

import { make } from "../../element/make.js";
import { count } from "../../engine/count.js";
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
  const chosen = part("choices", "What was chosen", drawn(pairs(choices(data.case))));
  if (drawing) chosen.push(...part("drawing", "Drawn by the practitioner", drawing));
  return sheet(
    data,
    1,
    ...(views.length > 0 ? [seen(views, looks.length === 0)] : []),
    ...part("looks", "Looks that were kept", ...looks.slice(0, MOST_LOOKS).map(kept)),
    counts(data),
    make("div", "beside", ...chosen),
    ...part("", "To think about", ...(notes.length > 0 ? [thoughts(notes)] : [])),
  );
}

/** All views; in large where nothing but them is to be seen. */
function seen(views: readonly ViewStill[], large: boolean): HTMLElement {
  return make("div", large ? "views large" : "views", ...views.slice(0, MOST_VIEWS).map(seenFrom));
}

function seenFrom({ view, before, after }: ViewStill): HTMLElement {
  const name = wordOf(view);
  const pictures = before
    ? [described(before, `${name}, before`), described(after, `${name}, after`)]
    : [described(after, name)];
  const caption = before ? `${name}: before and after` : name;
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
          [count(facts.hairs), "real hairs"],
          [`${count(facts.bald_cm2)} cm²`, `bald, of ${count(facts.hair_bearing_cm2)} cm² of scalp`],
        ]
      : [
          [count(plan?.deposits || facts.deposits), `deposits, ${facts.deposit_diameter_mm.toFixed(2)} mm each`],
          [`${count(area ?? facts.bald_cm2)} cm²`, area === undefined ? "of bald skin" : "of skin with deposits"],
          [String(treatment.sessions), treatment.sessions === 1 ? "session" : "sessions"],
          [count(facts.hairs), "real hairs beside them"],
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
    ({ length }) => `And ${length} more, which the simulator tells.`,
  );
}
