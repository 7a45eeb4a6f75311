// What patients ask most, in that order: each question as looks of the person's own head beside their own result.
import { count, fixed } from "../element/language/numbers.js";
import { msg } from "../element/language/spoken.js";
import { patched, type CaseJson, type CasePatch, type ViewName } from "../engine/case.js";
import { FIELDS } from "../engine/case-fields.js";
import type { ContrastReport } from "../engine/report.js";
import { YEAR_DAYS } from "../engine/year.js";

/** What of the report an answer may tell of; nothing until it has come. */
export interface Known {
  readonly contrast: ContrastReport | undefined;
}

/** The answer to a question for one person. */
export interface Answer {
  /** What the person's own result is called beside the others. */
  readonly own: string;
  /** The looks beside it: none for how it was before, else one or three. */
  readonly others: readonly { readonly name: string; readonly case: CaseJson }[];
  readonly view: ViewName;
  /** How high the picture is, where it is nearer than the view, mm. */
  readonly spanMm?: number;
  /** What is seen, with a figure; again once more is known. */
  told(known: Known): string;
}

export interface Question {
  readonly key: string;
  readonly title: string;
  /** Nothing where a person has no such question. */
  answer(own: CaseJson): Answer | undefined;
}

/** Hair grows so much a day, mm; 0.28 to 0.41 among people. Reference: growth of scalp hair. */
export const HAIR_GROWTH_MM_PER_DAY = 0.37;
/** Least natural height of a hairline above the brow, mm, as the hairline's advice has it. */
export const LOWEST_NATURAL_MM = 70;
/** Hair up to this length is a shaved look's, mm. Reference: the brief's figures, stubble length. */
const SHAVED_MM = 0.5;
const LOOSE_YEARS = 10;
/** White hairs of every hundred that are looked at for a person of 60, and how often dots are touched up until then. */
const GREY_AT_SIXTY_PERCENT = 40;
const TOUCHED_UP_YEARS = 3;

const look = (own: CaseJson, name: string, patch: CasePatch): Answer["others"][number] => ({
  name,
  case: patched(own, patch),
});

/** A look at the person's own result beside how it was before. */
const before = (view: ViewName, told: Answer["told"], spanMm?: number): Answer => ({
  own: msg("Your result"),
  others: [],
  view,
  ...(spanMm !== undefined && { spanMm }),
  told,
});

export const QUESTIONS: readonly Question[] = [
  {
    key: "up-close",
    title: msg("Up close"),
    answer: () =>
      before(
        "top",
        ({ contrast }) => {
          const dots = contrast?.dots;
          if (!dots) return msg("The picture is 25 mm high: every dot is a deposit of its own.");
          return msg(
            "{count} dots, {apart_mm} mm apart on average. An eye of normal sight tells them apart nearer than {limit_m} m.",
            {
              count: count(dots.count),
              apart_mm: fixed(dots.mean_spacing_mm, 2),
              limit_m: fixed(dots.merge_distance_m, 1),
            },
          );
        },
        25,
      ),
  },
  {
    key: "dermatoscope",
    title: msg("Under a dermatoscope"),
    answer: (own) => {
      const polarised: CasePatch = { view: { light: "dermatoscope" } };
      return {
        own: msg("By eye"),
        others: [
          look(own, msg("Polarised"), polarised),
          look(own, msg("Before, polarised"), { ...polarised, treatment: { goal: "none" } }),
          look(own, msg("In 5 years, polarised"), { ...polarised, time: { day: 5 * YEAR_DAYS } }),
        ],
        view: "top",
        spanMm: 10,
        told: () =>
          msg(
            "Each picture is 10 mm high. Polarised light takes the shine off, so that one looks into the skin: roots of hair end in it like rods, dots lie {depth_mm} mm deep and soften over the years.",
            { depth_mm: own.treatment.depth_mm },
          ),
      };
    },
  },
  {
    key: "side",
    title: msg("From the side"),
    answer: ({ treatment }) =>
      before("left", () =>
        msg("Dots run out over {blend_mm} mm into your own hair, so that no border shows.", {
          blend_mm: treatment.blend_mm,
        }),
      ),
  },
  {
    key: "lights",
    title: msg("In sun and office light"),
    answer: (own) => ({
      own: msg("In the studio"),
      others: [
        look(own, msg("Noon sun"), { view: { light: "sun" } }),
        look(own, msg("Office ceiling"), { view: { light: "office" } }),
        look(own, msg("Phone flash"), { view: { light: "flash" } }),
      ],
      view: "three-quarter",
      told: () =>
        msg(
          "Dots take the same share of any light, {depth_mm} mm below where it is mirrored: light from above or from the front makes the scalp gleam, and where it gleams they are fainter.",
          { depth_mm: own.treatment.depth_mm },
        ),
    }),
  },
  {
    key: "wet",
    title: msg("If my scalp shines"),
    answer: (own) => ({
      own: msg("As it is"),
      others: [
        look(own, msg("Matte"), { view: { skin_finish: "matte" } }),
        look(own, msg("Oily"), { view: { skin_finish: "oily" } }),
        look(own, msg("Wet"), { view: { skin_finish: "wet" } }),
      ],
      view: "top",
      told: () =>
        msg(
          "Dots lie {depth_mm} mm below the shine, and so do the roots of shaved hair: both are fainter where it is. A matte lotion takes it off.",
          { depth_mm: own.treatment.depth_mm },
        ),
    }),
  },
  {
    key: "first-week",
    title: msg("The first week"),
    answer: (own) => ({
      own: msg("Your result"),
      others: [0, 3, 7].map((day) =>
        look(own, msg("Day {day}", { day }), { time: { day }, treatment: { sessions: 1 } }),
      ),
      view: "top",
      told: () =>
        msg(
          "After the first of {sessions} sessions the skin is red and dots are dark and crusted; in the first month they become {percent} % lighter.",
          { sessions: own.treatment.sessions, percent: own.time.lightening_percent },
        ),
    }),
  },
  {
    key: "five-years",
    title: msg("In 5 years"),
    answer: (own) => {
      const in5 = (course: CaseJson["time"]["course"]): CasePatch => ({ time: { day: 5 * YEAR_DAYS, course } });
      return {
        own: msg("Your result"),
        others: [
          look(own, msg("5 years, best"), in5("best")),
          look(own, msg("5 years, typical"), in5("typical")),
          look(own, msg("5 years, poor"), in5("poor")),
        ],
        view: "three-quarter",
        told: () =>
          msg(
            "Dots fade by some {percent} % a year and widen a little; skin differs, and nobody can say which yours will be. A touch-up brings them back.",
            { percent: own.time.fading_percent_per_year },
          ),
      };
    },
  },
  {
    key: "grey",
    title: msg("If I go grey"),
    answer: (own) => ({
      own: msg("Your result"),
      others: [30, 60, 100].map((grey_percent) =>
        look(own, msg("{percent} % grey", { percent: grey_percent }), { hair: { grey_percent } }),
      ),
      view: "left",
      told: () =>
        msg(
          "Dots keep their colour while hair turns white round them: at 100 % grey the sides are lighter than the top.",
        ),
    }),
  },
  {
    key: "lose-more",
    title: msg("If I lose more hair"),
    answer: (own) => {
      const later = lastStage(own);
      if (later === undefined) return undefined;
      const time = {
        later_stage: later,
        later_year: LOOSE_YEARS,
        day: LOOSE_YEARS * YEAR_DAYS,
        touch_up_years: TOUCHED_UP_YEARS,
      };
      return {
        own: msg("Your result"),
        others: [look(own, msg("In {years} years, stage {later}", { years: LOOSE_YEARS, later }), { time })],
        view: "crown",
        told: () =>
          msg(
            "What was planned at stage {stage} stays where it is as hair goes on to stage {later}: skin that is bared by then has no dots until it is treated, too. Dots here are touched up every {years} years.",
            { stage: own.loss.stage, later, years: TOUCHED_UP_YEARS },
          ),
      };
    },
  },
  {
    key: "unshaved",
    title: msg("If I don’t shave for 1, 3, 5 days"),
    answer: (own) => {
      if (own.hair.length_mm > SHAVED_MM) return undefined;
      const unshaved = (days: number): CasePatch => ({
        hair: { length_mm: own.hair.length_mm + days * HAIR_GROWTH_MM_PER_DAY },
      });
      return {
        own: msg("Just shaved"),
        others: [1, 3, 5].map((days) =>
          look(own, days === 1 ? msg("1 day") : msg("{days} days", { days }), unshaved(days)),
        ),
        view: "left",
        told: () =>
          msg("Hair grows some {growth_mm} mm a day; dots stay dots, so that the sides come out darker.", {
            growth_mm: HAIR_GROWTH_MM_PER_DAY,
          }),
      };
    },
  },
  {
    key: "longer",
    title: msg("If I grow it longer"),
    answer: (own) => {
      const lengths_mm = [1, 3, 10].filter((length_mm) => length_mm > own.hair.length_mm);
      if (lengths_mm.length < 3) return undefined;
      return {
        own: msg("{mm} mm", { mm: own.hair.length_mm }),
        others: lengths_mm.map((length_mm) => look(own, msg("{mm} mm", { mm: length_mm }), { hair: { length_mm } })),
        view: "three-quarter",
        told: () =>
          msg(
            "Hair that stands off the skin is no longer like dots, which lie in it. It is 1 mm long after {days} days: the shaved look wants a shave that often.",
            { days: Math.round(1 / HAIR_GROWTH_MM_PER_DAY) },
          ),
      };
    },
  },
  {
    key: "hairline",
    title: msg("Is the hairline too low?"),
    answer: (own) => {
      const height_mm = own.hairline.mid_height_mm;
      const other_mm = height_mm < LOWEST_NATURAL_MM ? LOWEST_NATURAL_MM : height_mm - 15;
      const low = height_mm < LOWEST_NATURAL_MM;
      const other: CasePatch = { hairline: { mid_height_mm: other_mm } };
      const later = atSixty(own);
      const age = Math.round(own.person.age + later.years);
      return {
        own: msg("{mm} mm", { mm: height_mm }),
        others: [
          look(own, msg("{mm} mm", { mm: other_mm }), other),
          look(own, msg("{mm} mm, at {age}", { mm: height_mm, age }), later.patch),
          look(own, msg("{mm} mm, at {age}", { mm: other_mm, age }), { ...other, ...later.patch }),
        ],
        view: "front",
        told: () =>
          low
            ? msg(
                "Yours stands {height_mm} mm above the brow. Designs that still suit at 60 stand {least_mm} to 100 mm above it: it is lower than that. By then hair is grey; here dots are touched up every {years} years.",
                { height_mm, least_mm: LOWEST_NATURAL_MM, years: TOUCHED_UP_YEARS },
              )
            : msg(
                "Yours stands {height_mm} mm above the brow. Designs that still suit at 60 stand {least_mm} to 100 mm above it: it is not too low. By then hair is grey; here dots are touched up every {years} years.",
                { height_mm, least_mm: LOWEST_NATURAL_MM, years: TOUCHED_UP_YEARS },
              ),
      };
    },
  },
  {
    key: "bad-work",
    title: msg("What bad work looks like"),
    answer: (own) => ({
      own: msg("Your result"),
      others: [
        look(own, msg("Too dark"), {
          treatment: { density_per_cm2: 200, pigment: "black", dilution: 6, needle_diameter_mm: 0.4 },
        }),
        look(own, msg("Too straight"), {
          hairline: { style: "edge-up", softness_mm: 0, mid_height_mm: 58 },
          treatment: { density_per_cm2: 150 },
        }),
        look(own, msg("Too big, merged and blue"), {
          treatment: { needle_diameter_mm: 0.5, depth_mm: 0.5, depth_scatter_mm: 0.15, pigment: "black", dilution: 6 },
          time: { day: 2 * YEAR_DAYS, course: "poor", spread_um: 100, cool_percent: 40 },
        }),
      ],
      view: "three-quarter",
      told: ({ contrast }) => {
        const dots = contrast?.dots;
        const bad = msg(
          "Dots packed at 200/cm², a hairline drawn with a ruler, dots half a millimetre wide set too deep: signs of work to walk away from.",
        );
        if (!dots) return bad;
        return `${bad} ${msg("Yours are {apart_mm} mm apart.", { apart_mm: fixed(dots.mean_spacing_mm, 2) })}`;
      },
    }),
  },
  {
    key: "scar",
    title: msg("Will my scar still show?"),
    answer: (own) => {
      const [scar] = own.scars;
      if (!scar) return undefined;
      return {
        own: msg("Your result"),
        others: [
          look(own, msg("Before"), { treatment: { goal: "none" } }),
          look(own, msg("Light from the side"), { view: { light: "raking" } }),
          look(own, msg("Before, light from the side"), { view: { light: "raking" }, treatment: { goal: "none" } }),
        ],
        view: SCAR_VIEWS[scar.kind] ?? "back",
        told: () =>
          msg(
            "Dots match its colour as far as it takes pigment, {percent} % of what skin does. Its relief stays, and shows where light comes from the side.",
            { percent: scar.uptake_percent },
          ),
      };
    },
  },
  {
    key: "match",
    title: msg("Does it match my sides?"),
    answer: ({ treatment }) =>
      before("left", ({ contrast }) => {
        const found = contrast?.match;
        if (!found) return msg("That can be said of hair that is shaved.");
        const { against_full: off, alike_below, advice } = found;
        const values = { density: count(treatment.density_per_cm2), difference: fixed(off.ciede2000, 1) };
        if (off.ciede2000 < alike_below)
          return msg(
            "Dots at {density}/cm² differ from your shaved sides by {difference} (CIEDE2000): an eye takes them for the same.",
            values,
          );
        const said =
          off.weber > 0
            ? msg(
                "Dots at {density}/cm² differ from your shaved sides by {difference} (CIEDE2000) and are lighter.",
                values,
              )
            : msg(
                "Dots at {density}/cm² differ from your shaved sides by {difference} (CIEDE2000) and are darker.",
                values,
              );
        if (!advice) return said;
        return `${said} ${msg("{density}/cm² would match them.", { density: count(advice.density_per_cm2) })}`;
      }),
  },
];

/** The years until a person is 60, as far as they are looked into, and what they do: hair turns grey, dots are touched up. */
function atSixty({ person, hair }: CaseJson): { readonly years: number; readonly patch: CasePatch } {
  const years = Math.min(Math.max(60 - person.age, 10), 20);
  const time = {
    day: Math.min(years * YEAR_DAYS, FIELDS["time.day"].max),
    later_year: years,
    later_grey_percent: Math.max(GREY_AT_SIXTY_PERCENT, hair.grey_percent),
    touch_up_years: TOUCHED_UP_YEARS,
  };
  return { years, patch: { time } };
}

/** From where scars are seen that do not lie at the back. */
const SCAR_VIEWS: Readonly<Partial<Record<CaseJson["scars"][number]["kind"], ViewName>>> = {
  "plug-cobbles": "front",
  "craniotomy-linear": "left",
  "craniotomy-curved": "left",
  "craniotomy-question-mark": "left",
  "burr-holes": "left",
  "reduction-midline": "top",
  "reduction-paramedian": "top",
  "reduction-y": "top",
  trauma: "top",
};

const LAST_STAGES: Readonly<Record<CaseJson["loss"]["scale"], CaseJson["time"]["later_stage"]>> = {
  norwood: "VII",
  ludwig: "III",
  sinclair: "5",
  "diffuse-patterned": "III",
  "diffuse-unpatterned": "III",
};

/** The last stage of a person's scale, if theirs is not that already. */
function lastStage({ loss: { scale, stage } }: CaseJson): CaseJson["time"]["later_stage"] | undefined {
  return LAST_STAGES[scale] === stage ? undefined : LAST_STAGES[scale];
}
