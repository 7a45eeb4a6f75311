// What patients ask most, in that order: each question as looks of the person's own head beside their own result.
import { patched, type CaseJson, type CasePatch, type ViewName } from "../engine/case.js";
import { FIELDS } from "../engine/case-fields.js";
import { count } from "../engine/count.js";
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
  own: "Your result",
  others: [],
  view,
  ...(spanMm !== undefined && { spanMm }),
  told,
});

export const QUESTIONS: readonly Question[] = [
  {
    key: "up-close",
    title: "Up close",
    answer: () =>
      before(
        "top",
        ({ contrast }) => {
          const dots = contrast?.dots;
          if (!dots) return "The picture is 25 mm high: every dot is a deposit of its own.";
          return `${count(dots.count)} dots, ${dots.mean_spacing_mm.toFixed(2)} mm apart on average. An eye of normal sight tells them apart nearer than ${dots.merge_distance_m.toFixed(1)} m.`;
        },
        25,
      ),
  },
  {
    key: "dermatoscope",
    title: "Under a dermatoscope",
    answer: (own) => {
      const polarised: CasePatch = { view: { light: "dermatoscope" } };
      return {
        own: "By eye",
        others: [
          look(own, "Polarised", polarised),
          look(own, "Before, polarised", { ...polarised, treatment: { goal: "none" } }),
          look(own, "In 5 years, polarised", { ...polarised, time: { day: 5 * YEAR_DAYS } }),
        ],
        view: "top",
        spanMm: 10,
        told: () =>
          `Each picture is 10 mm high. Polarised light takes the shine off, so that one looks into the skin: roots of hair end in it like rods, dots lie ${own.treatment.depth_mm} mm deep and soften over the years.`,
      };
    },
  },
  {
    key: "side",
    title: "From the side",
    answer: ({ treatment }) =>
      before("left", () => `Dots run out over ${treatment.blend_mm} mm into your own hair, so that no border shows.`),
  },
  {
    key: "lights",
    title: "In sun and office light",
    answer: (own) => ({
      own: "In the studio",
      others: [
        look(own, "Noon sun", { view: { light: "sun" } }),
        look(own, "Office ceiling", { view: { light: "office" } }),
        look(own, "Phone flash", { view: { light: "flash" } }),
      ],
      view: "three-quarter",
      told: () =>
        `Dots take the same share of any light, ${own.treatment.depth_mm} mm below where it is mirrored: light from above or from the front makes the scalp gleam, and where it gleams they are fainter.`,
    }),
  },
  {
    key: "wet",
    title: "If my scalp shines",
    answer: (own) => ({
      own: "As it is",
      others: [
        look(own, "Matte", { view: { skin_finish: "matte" } }),
        look(own, "Oily", { view: { skin_finish: "oily" } }),
        look(own, "Wet", { view: { skin_finish: "wet" } }),
      ],
      view: "top",
      told: () =>
        `Dots lie ${own.treatment.depth_mm} mm below the shine, and so do the roots of shaved hair: both are fainter where it is. A matte lotion takes it off.`,
    }),
  },
  {
    key: "first-week",
    title: "The first week",
    answer: (own) => ({
      own: "Your result",
      others: [0, 3, 7].map((day) => look(own, `Day ${day}`, { time: { day }, treatment: { sessions: 1 } })),
      view: "top",
      told: () =>
        `After the first of ${own.treatment.sessions} sessions the skin is red and dots are dark and crusted; in the first month they become ${own.time.lightening_percent} % lighter.`,
    }),
  },
  {
    key: "five-years",
    title: "In 5 years",
    answer: (own) => {
      const in5 = (course: CaseJson["time"]["course"]): CasePatch => ({ time: { day: 5 * YEAR_DAYS, course } });
      return {
        own: "Your result",
        others: [
          look(own, "5 years, best", in5("best")),
          look(own, "5 years, typical", in5("typical")),
          look(own, "5 years, poor", in5("poor")),
        ],
        view: "three-quarter",
        told: () =>
          `Dots fade by some ${own.time.fading_percent_per_year} % a year and widen a little; skin differs, and nobody can say which yours will be. A touch-up brings them back.`,
      };
    },
  },
  {
    key: "grey",
    title: "If I go grey",
    answer: (own) => ({
      own: "Your result",
      others: [30, 60, 100].map((grey_percent) => look(own, `${grey_percent} % grey`, { hair: { grey_percent } })),
      view: "left",
      told: () =>
        "Dots keep their colour while hair turns white round them: at 100 % grey the sides are lighter than the top.",
    }),
  },
  {
    key: "lose-more",
    title: "If I lose more hair",
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
        own: "Your result",
        others: [look(own, `In ${LOOSE_YEARS} years, stage ${later}`, { time })],
        view: "crown",
        told: () =>
          `What was planned at stage ${own.loss.stage} stays where it is as hair goes on to stage ${later}: skin that is bared by then has no dots until it is treated, too. Dots here are touched up every ${TOUCHED_UP_YEARS} years.`,
      };
    },
  },
  {
    key: "unshaved",
    title: "If I don’t shave for 1, 3, 5 days",
    answer: (own) => {
      if (own.hair.length_mm > SHAVED_MM) return undefined;
      const unshaved = (days: number): CasePatch => ({
        hair: { length_mm: own.hair.length_mm + days * HAIR_GROWTH_MM_PER_DAY },
      });
      return {
        own: "Just shaved",
        others: [1, 3, 5].map((days) => look(own, `${days} ${days === 1 ? "day" : "days"}`, unshaved(days))),
        view: "left",
        told: () =>
          `Hair grows some ${HAIR_GROWTH_MM_PER_DAY} mm a day; dots stay dots, so that the sides come out darker.`,
      };
    },
  },
  {
    key: "longer",
    title: "If I grow it longer",
    answer: (own) => {
      const lengths_mm = [1, 3, 10].filter((length_mm) => length_mm > own.hair.length_mm);
      if (lengths_mm.length < 3) return undefined;
      return {
        own: `${own.hair.length_mm} mm`,
        others: lengths_mm.map((length_mm) => look(own, `${length_mm} mm`, { hair: { length_mm } })),
        view: "three-quarter",
        told: () =>
          `Hair that stands off the skin is no longer like dots, which lie in it. It is 1 mm long after ${Math.round(1 / HAIR_GROWTH_MM_PER_DAY)} days: the shaved look wants a shave that often.`,
      };
    },
  },
  {
    key: "hairline",
    title: "Is the hairline too low?",
    answer: (own) => {
      const height_mm = own.hairline.mid_height_mm;
      const other_mm = height_mm < LOWEST_NATURAL_MM ? LOWEST_NATURAL_MM : height_mm - 15;
      const low = height_mm < LOWEST_NATURAL_MM;
      const other: CasePatch = { hairline: { mid_height_mm: other_mm } };
      const later = atSixty(own);
      const age = Math.round(own.person.age + later.years);
      return {
        own: `${height_mm} mm`,
        others: [
          look(own, `${other_mm} mm`, other),
          look(own, `${height_mm} mm, at ${age}`, later.patch),
          look(own, `${other_mm} mm, at ${age}`, { ...other, ...later.patch }),
        ],
        view: "front",
        told: () =>
          `Yours stands ${height_mm} mm above the brow. Designs that still suit at 60 stand ${LOWEST_NATURAL_MM} to 100 mm above it: ${low ? "it is lower than that." : "it is not too low."} By then hair is grey; here dots are touched up every ${TOUCHED_UP_YEARS} years.`,
      };
    },
  },
  {
    key: "bad-work",
    title: "What bad work looks like",
    answer: (own) => ({
      own: "Your result",
      others: [
        look(own, "Too dark", {
          treatment: { density_per_cm2: 200, pigment: "black", dilution: 6, needle_diameter_mm: 0.4 },
        }),
        look(own, "Too straight", {
          hairline: { style: "edge-up", softness_mm: 0, mid_height_mm: 58 },
          treatment: { density_per_cm2: 150 },
        }),
        look(own, "Too big, merged and blue", {
          treatment: { needle_diameter_mm: 0.5, depth_mm: 0.5, depth_scatter_mm: 0.15, pigment: "black", dilution: 6 },
          time: { day: 2 * YEAR_DAYS, course: "poor", spread_um: 100, cool_percent: 40 },
        }),
      ],
      view: "three-quarter",
      told: ({ contrast }) => {
        const dots = contrast?.dots;
        const apart = dots ? ` Yours are ${dots.mean_spacing_mm.toFixed(2)} mm apart.` : "";
        return `Dots packed at 200/cm², a hairline drawn with a ruler, dots half a millimetre wide set too deep: signs of work to walk away from.${apart}`;
      },
    }),
  },
  {
    key: "scar",
    title: "Will my scar still show?",
    answer: (own) => {
      const [scar] = own.scars;
      if (!scar) return undefined;
      return {
        own: "Your result",
        others: [
          look(own, "Before", { treatment: { goal: "none" } }),
          look(own, "Light from the side", { view: { light: "raking" } }),
          look(own, "Before, light from the side", { view: { light: "raking" }, treatment: { goal: "none" } }),
        ],
        view: SCAR_VIEWS[scar.kind] ?? "back",
        told: () =>
          `Dots match its colour as far as it takes pigment, ${scar.uptake_percent} % of what skin does. Its relief stays, and shows where light comes from the side.`,
      };
    },
  },
  {
    key: "match",
    title: "Does it match my sides?",
    answer: ({ treatment }) =>
      before("left", ({ contrast }) => {
        const found = contrast?.match;
        if (!found) return "That can be said of hair that is shaved.";
        const { against_full: off, alike_below, advice } = found;
        const by = `differ from your shaved sides by ${off.ciede2000.toFixed(1)} (CIEDE2000)`;
        if (off.ciede2000 < alike_below)
          return `Dots at ${count(treatment.density_per_cm2)}/cm² ${by}: an eye takes them for the same.`;
        const would = advice ? ` ${count(advice.density_per_cm2)}/cm² would match them.` : "";
        return `Dots at ${count(treatment.density_per_cm2)}/cm² ${by} and are ${off.weber > 0 ? "lighter" : "darker"}.${would}`;
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
