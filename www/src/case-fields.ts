// Made from the table of fields by `SMP_WRITE_PAPERS=1 cargo test --test case`.

/** A whole case: what was chosen, as JSON. The program checks it and fills in what is not given. */
export interface CaseJson {
  hair: {
    /** Colour of the hair that grows. */
    color: "black" | "dark-brown" | "brown" | "light-brown" | "blond" | "red" | "grey" | "white";
    /** Length of the hair above the skin in mm. */
    length_mm: number;
  };
  loss: {
    /** The scale the loss is graded on. */
    scale: "norwood";
    /** The stage on that scale; `none` is a full head of hair. */
    stage: "none" | "III" | "V" | "VI" | "VII";
  };
  person: {
    /** Age in years. */
    age: number;
    /** One of the ready faces. */
    face: number;
    /** Which of the equally plausible scalps; any number will do. */
    seed: number;
    /** Whose mean head and proportions the face starts from. */
    sex: "female" | "male";
  };
  plan: {
    /** Days from one session to the next. */
    session_gap_days: number;
  };
  skin: {
    /** Skin colour, across the measured human range. */
    preset: "very-light" | "light" | "intermediate" | "tan" | "brown" | "deep";
  };
  time: {
    /** Assumed: how much less blue than red light old pigment absorbs, for a bluish cast. */
    cool_percent: number;
    /** How skin heals and ages: `best` at half of the yearly figures below, `poor` at twice. */
    course: "best" | "typical" | "poor";
    /** Days since the first session. */
    day: number;
    /** Assumed: share of a dot's darkness that is lost in each year after that. */
    fading_percent_per_year: number;
    /** Assumed: share of a dot's darkness that is lost in the first month, as it settles. */
    lightening_percent: number;
    /** Assumed: how far pigment wanders in the first year, in µm; it grows with the root of the years. */
    spread_um: number;
    /** Years between touch-ups after the last session; 0 is none. */
    touch_up_years: number;
  };
  treatment: {
    /** Deposits per cm² of bald skin after the last session. */
    density_per_cm2: number;
    /** What the treatment is for; `none` is the "before". */
    goal: "none" | "shaved";
    /** Sessions done; they reach 30, 70, 100 and 100 % of the density. */
    sessions: number;
  };
  version: 1;
  view: {
    /** Where the camera looks from. */
    name: "front" | "three-quarter" | "left" | "right" | "top" | "crown" | "back" | "nape";
  };
}

/** What each field may hold, and what it holds when it is not given. */
export const FIELDS = {
  "person.sex": { names: ["female", "male"], initial: "male" },
  "person.face": { min: 1, max: 12, step: 1, initial: 1 },
  "person.age": { min: 18, max: 90, step: 0.1, initial: 38 },
  "person.seed": { min: 0, max: 4294967295, step: 1, initial: 1 },
  "skin.preset": { names: ["very-light", "light", "intermediate", "tan", "brown", "deep"], initial: "light" },
  "hair.color": { names: ["black", "dark-brown", "brown", "light-brown", "blond", "red", "grey", "white"], initial: "dark-brown" },
  "hair.length_mm": { min: 0.1, max: 150, step: 0.01, initial: 0.5 },
  "loss.scale": { names: ["norwood"], initial: "norwood" },
  "loss.stage": { names: ["none", "III", "V", "VI", "VII"], initial: "VI" },
  "treatment.goal": { names: ["none", "shaved"], initial: "shaved" },
  "treatment.density_per_cm2": { min: 20, max: 200, step: 0.1, initial: 80 },
  "treatment.sessions": { min: 1, max: 4, step: 1, initial: 3 },
  "plan.session_gap_days": { min: 14, max: 60, step: 1, initial: 14 },
  "time.day": { min: 0, max: 7300, step: 0.01, initial: 90 },
  "time.course": { names: ["best", "typical", "poor"], initial: "typical" },
  "time.lightening_percent": { min: 0, max: 50, step: 0.1, initial: 15 },
  "time.fading_percent_per_year": { min: 0, max: 30, step: 0.1, initial: 6 },
  "time.spread_um": { min: 0, max: 100, step: 0.1, initial: 25 },
  "time.cool_percent": { min: 0, max: 40, step: 0.1, initial: 10 },
  "time.touch_up_years": { min: 0, max: 10, step: 0.1, initial: 0 },
  "view.name": { names: ["front", "three-quarter", "left", "right", "top", "crown", "back", "nape"], initial: "three-quarter" },
} as const;
