// Made from the table of fields by `SMP_WRITE_PAPERS=1 cargo test --test all case::`.

/** A whole case: what was chosen, as JSON. The program checks it and fills in what is not given. */
export interface CaseJson {
  assumptions: {
    /** Width of the border over which a zone thins out, of the usual. */
    border_percent: number;
    /** Years in which a bluish cast is two thirds complete. */
    cast_years: number;
    /** Melanin of the epidermis that the darkest freckle has more than the skin around it. */
    freckle_melanin_percent: number;
    /** How far temples, sides and top turn white before the back, of the usual. */
    grey_lead_percent: number;
    /** Terminal hair left in thinning zones, of what the stage says. */
    hair_left_percent: number;
    /** Light that a deposit of black pigment at ten parts of water absorbs. */
    ink_absorbs_percent: number;
    /** Least ink of a deposit, of the most. */
    ink_load_least_percent: number;
    /** Standard deviation of the redness round a puncture, in mm. */
    redness_mm: number;
    /** Redness of a fresh puncture in all: doublings of the blood times mm². */
    redness_mm2: number;
    /** Days in which a scab dries. */
    scab_days: number;
    /** How far a scab stands out beyond the fresh hole, of the healed dot's diameter. */
    scab_percent: number;
    /** Pigment taken up, of healthy skin's, below which a scar refuses a deposit. */
    scar_refusal_percent: number;
    /** Standard deviation of one head's terminal shafts, of their mean. */
    shaft_spread_percent: number;
    /** Share of the way to its loss over which a hair shrinks. */
    shrinking_percent: number;
    /** Punctures when dots are gone over, of the first session's. */
    touch_up_percent: number;
    /** How far such a border wanders, of the usual. */
    wander_percent: number;
  };
  /** Hair transplants, one record a zone, in the order they were done. */
  grafts: ({
    /** Depth of the band of a `hairline`. */
    band_mm: number;
    /** Follicular units set per cm². */
    density_per_cm2: number;
    /** How they were taken from the donor area, which decides the scars there. */
    method: "fue" | "fut" | "plugs";
    /** Share of the donor area's units that may be gone after it; a larger demand is not met. */
    most_taken_percent: number;
    /** Diameter of the plugs of `plugs`. */
    plug_mm: number;
    /** Grafts that did not grow. */
    poor_growth_percent: number;
    /** Diameter of the punch of `fue`. */
    punch_mm: number;
    /** Width of the scar that the strip of `fut` left. */
    scar_mm: number;
    /** Where grafts were set; `hairline` is a band behind the front hairline, `top` all of the top. */
    zone: "hairline" | "front" | "mid-scalp" | "crown" | "temples" | "top";
  })[];
  hair: {
    /** How a man wears his beard. */
    beard: "none" | "shadow" | "stubble" | "short" | "full";
    /** Colour of the hair that grows. */
    color: "black" | "dark-brown" | "brown" | "light-brown" | "blond" | "red" | "grey" | "white";
    /** How the hair curls once it is long enough to. */
    curl: "straight" | "wavy" | "curly" | "coily";
    /** How the hair is cut: one length, or shorter at the sides and the nape. */
    cut: "uniform" | "fade" | "crew" | "side-part" | "swept-back" | "bob" | "long";
    /** Longer over shorter axis of a shaft's cross-section: about 1.2 in Asian, 1.4 in Caucasian, 1.9 in African hair. */
    ellipticity: number;
    /** Brown-black pigment as a multiple of what the named colour has. */
    eumelanin_scale: number;
    /** White hairs of every hundred, over the whole scalp; the temples turn first, then the sides, the top, the back. */
    grey_percent: number;
    /** Hairs in a follicular unit, on average; published means are 1.9 and 2.2. */
    hairs_per_unit: number;
    /** Length of the hair above the skin in mm; of a cut that is shorter at the sides, on top. */
    length_mm: number;
    /** Where hair that is long enough to lie is parted. */
    parting: "left" | "middle" | "right" | "none";
    /** How far from the midline a parting on the left or the right is, in mm. */
    parting_mm: number;
    /** Red-yellow pigment as a multiple of what the named colour has. */
    pheomelanin_scale: number;
    /** Diameter of a terminal hair in µm, on average; means of peoples lie between 57 and 86. */
    shaft_um: number;
    /** Follicular units per cm² of untouched scalp: 95 are 50,000 on the mean man; published means lie between 70 and 100. */
    units_per_cm2: number;
    /** Which way the crown's whorl turns, seen from outside. */
    whorl: "auto" | "clockwise" | "counterclockwise";
  };
  hairline: {
    /** How much further back the person's left temple corner stands than the right, in mm. */
    asymmetry_mm: number;
    /** How much further from the midline than the style's the temple corners stand, over the skin, in mm. */
    corner_aside_mm: number;
    /** How much further back than the style's the temple corners stand, over the skin, in mm. */
    corner_rise_mm: number;
    /** Height of the hairline's middle above the glabella, over the skin, in mm. */
    mid_height_mm: number;
    /** Width of the transition zone, in which single deposits become a full density, in mm; a style may sharpen or widen it. */
    softness_mm: number;
    /** Shape and texture of the drawn hairline; the numbers adjust it. */
    style: "natural" | "soft" | "broken" | "widows-peak" | "straight" | "edge-up" | "mature" | "receded";
    /** How much further forward than the style's the temple points stand, in mm. */
    temple_forward_mm: number;
  };
  loss: {
    /** Above 0 the person's left side has lost more, below 0 the right. */
    asymmetry: number;
    /** Of the hair lost where a zone thins out, how much is still seen, thin and short. */
    miniaturised_percent: number;
    /** How far the loss has gone from this stage toward the next one. */
    progress: number;
    /** Loss and hair painted by hand over the scalp; empty is none. */
    retouch: string;
    /** The scale the loss is graded on. */
    scale: "norwood" | "ludwig" | "sinclair" | "diffuse-patterned" | "diffuse-unpatterned";
    /** The stage, one of its scale's; `none`, a full head of hair, is on every scale. */
    stage: "none" | "I" | "II" | "IIa" | "III" | "IIIa" | "III-vertex" | "IV" | "IVa" | "V" | "Va" | "VI" | "VII" | "1" | "2" | "3" | "4" | "5";
  };
  person: {
    /** Age in years. */
    age: number;
    /** How much further the ears stand out, in standard deviations. */
    ear_protrusion_sd: number;
    /** How much larger the ears are, in standard deviations of their length. */
    ear_size_sd: number;
    /** One of the ready faces. */
    face: number;
    /** How much higher the hairline sits above the brow, in standard deviations. */
    forehead_height_sd: number;
    /** How much broader the head is than the face has it, in standard deviations among people of that sex. */
    head_breadth_sd: number;
    /** How much higher from ear to top, in standard deviations. */
    head_height_sd: number;
    /** How much longer from brow to back, in standard deviations. */
    head_length_sd: number;
    /** Which of the equally plausible scalps, and how the halves of the face differ; any number will do. */
    seed: number;
    /** Whose mean head and proportions the face starts from. */
    sex: "female" | "male";
  };
  plan: {
    /** The currency of the prices, three letters (ISO 4217); empty is none. */
    currency: string;
    /** Assumed: seconds for which the needle works on one dot. */
    dwell_s: number;
    /** The day of the first session as year-month-day; empty while it is open. */
    first_date: string;
    /** How often the needle cycles in a second. */
    needle_hz: number;
    /** Assumed: share of the work in which the needle is on a dot; the rest is finding the next, wiping and rests. */
    needle_percent: number;
    /** Assumed: minutes of a session before the first dot and after the last. */
    preparation_minutes: number;
    /** The clinic's price whatever the extent; 0 is none. */
    price_fixed: number;
    /** The clinic's price for each thousand deposits; 0 is none. */
    price_per_1000_deposits: number;
    /** The clinic's price for each session; 0 is none. */
    price_per_session: number;
    /** Days from one session to the next. */
    session_gap_days: number;
  };
  /** Scars of the scalp; each kind uses the fields that say so. */
  scars: ({
    /** Moved along the chart from its usual place: up at the back, forward on top. */
    along_mm: number;
    /** Moved along the chart toward the person's left. */
    aside_mm: number;
    /** Diameter of a burr hole's scar. */
    burr_mm: number;
    /** Strips beside each other (up to 4), rows of plugs, or burr holes. */
    count: number;
    /** Such dots per cm² of their zone. */
    density_per_cm2: number;
    /** Diameter of the punch that left the dots of a follicular unit extraction. */
    dot_mm: number;
    /** Hair that still grows in the scar. */
    hair_left_percent: number;
    /** What left the scar. */
    kind: "fut" | "fue" | "plug-donors" | "plug-cobbles" | "craniotomy-linear" | "craniotomy-curved" | "craniotomy-question-mark" | "burr-holes" | "reduction-midline" | "reduction-paramedian" | "reduction-y" | "trauma";
    /** Length over the skin, as far as there is room; of the arms of a Y together; of dots and plugs that of their zone. */
    length_mm: number;
    /** How much more was taken, in patches and beyond the zone that is safe. */
    overharvest_percent: number;
    /** Diameter of a punch-graft plug. */
    plug_mm: number;
    /** Course of a trauma scar over the chart; without any it is straight, of its length. */
    points: string;
    /** How far it lies below or above the skin, of what its kind usually does: cobbles stand up, the others are sunken; below 0 the other way. */
    relief_percent: number;
    /** How smooth and shiny its skin is. */
    shine_percent: number;
    /** Side of the head, for craniotomies, burr holes and a paramedian reduction. */
    side: "left" | "right";
    /** How much wider than that the middle of a line has become since. */
    stretch_percent: number;
    /** Its colour: -100 is pale, 0 that of the skin around, 100 as red as a fresh scar. */
    tone_percent: number;
    /** Turned about its middle toward the person's left; a strip is tilted, up on the left. */
    turn_degrees: number;
    /** Pigment the scar takes, of what healthy skin takes: below 100 it refuses, above it over-absorbs. */
    uptake_percent: number;
    /** How unevenly it does, deposit by deposit. */
    uptake_spread_percent: number;
    /** Width of a line, as it was closed. */
    width_mm: number;
  })[];
  skin: {
    /** Blood as a multiple of the preset's: from 0.2 to 5 % of the dermis, pale to flushed. */
    blood_scale: number;
    /** Freckles: 0 is none, 1 is densely freckled. */
    freckles: number;
    /** Melanin as a multiple of the preset's: with it the presets reach from 0.5 to 30 % of the epidermis. */
    melanin_scale: number;
    /** Skin colour, across the measured human range. */
    preset: "very-light" | "light" | "intermediate" | "tan" | "brown" | "deep";
    /** How much paler the scalp is than the face, as after a recent shave; below 0 it is browner, as after years bald. */
    scalp_paleness: number;
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
    /** Of every hundred hairs, how many are white by then; fewer than now is no change. */
    later_grey_percent: number;
    /** The stage, of the loss's scale, that hair loss goes on to; `none` when it stays as it is. */
    later_stage: "none" | "I" | "II" | "IIa" | "III" | "IIIa" | "III-vertex" | "IV" | "IVa" | "V" | "Va" | "VI" | "VII" | "1" | "2" | "3" | "4" | "5";
    /** Years after the first session by when it has gone there; greying as well. */
    later_year: number;
    /** Assumed: share of a dot's darkness that is lost in the first month, as it settles. */
    lightening_percent: number;
    /** Assumed: how far pigment wanders in the first year, in µm; it grows with the root of the years. */
    spread_um: number;
    /** Years between touch-ups after the last session; 0 is none. */
    touch_up_years: number;
  };
  treatment: {
    /** How far a shaved look goes on, ever sparser, into living hair that is lighter than its deposits, in mm. */
    blend_mm: number;
    /** Least distance between the middles of a deposit and of a living hair where it leaves the skin, in mm. */
    clearance_mm: number;
    /** Density on the crown, in percent of the density. */
    crown_percent: number;
    /** Deposits per cm² of bald skin, or of skin between thin hair, after the last session. */
    density_per_cm2: number;
    /** Depth that the needle reaches, in mm. */
    depth_mm: number;
    /** Standard deviation of that depth from touch to touch, in mm. */
    depth_scatter_mm: number;
    /** Parts of water to one part of pigment. */
    dilution: number;
    /** Density in the front third of the top, in percent of the density. */
    front_percent: number;
    /** What the treatment is for; `none` is the "before". */
    goal: "none" | "shaved" | "scars" | "transplant" | "density";
    /** Diameter of one prong, in mm; a healed dot is about half as wide. */
    needle_diameter_mm: number;
    /** Shade of the pigment; `auto` is matched to the hair. */
    pigment: "auto" | "black" | "soft-black" | "dark-brown" | "brown" | "light-brown" | "grey";
    /** Prongs of the needle; in the hairline's transition zone a single one is used. */
    prongs: number;
    /** How far the concealment of a scar runs out into hair around it that is lighter than it is. */
    scar_feather_mm: number;
    /** Sessions done; they reach 30, 70, 100 and 100 % of the density. */
    sessions: number;
    /** Density at the temples, the sides and the nape, in percent of the density. */
    sides_percent: number;
    /** Density on the mid-scalp, in percent of the density. */
    top_percent: number;
  };
  version: 1;
  view: {
    /** What the shoulders are covered with. */
    clothing: "crew-neck" | "cape" | "none";
    /** How far away someone looks from, in m, for what the report says an eye makes of the dots. */
    distance_m: number;
    /** What the head is lit by. */
    light: "studio" | "window" | "sun" | "office" | "mirror" | "lamp" | "flash" | "raking" | "dermatoscope";
    /** Where the camera looks from. */
    name: "front" | "three-quarter" | "left" | "right" | "top" | "crown" | "back" | "nape";
    /** What lies on the skin and makes it shine. */
    skin_finish: "matte" | "natural" | "oily" | "wet";
  };
}

/** What each field may hold, and what it holds when it is not given. */
export const FIELDS = {
  "person.sex": { names: ["female", "male"], initial: "male" },
  "person.face": { min: 1, max: 12, step: 1, initial: 1 },
  "person.age": { min: 18, max: 90, step: 0.1, initial: 38 },
  "person.head_breadth_sd": { min: -2.5, max: 2.5, step: 0.01, initial: 0 },
  "person.head_length_sd": { min: -2.5, max: 2.5, step: 0.01, initial: 0 },
  "person.head_height_sd": { min: -2.5, max: 2.5, step: 0.01, initial: 0 },
  "person.forehead_height_sd": { min: -2.5, max: 2.5, step: 0.01, initial: 0 },
  "person.ear_size_sd": { min: -2.5, max: 2.5, step: 0.01, initial: 0 },
  "person.ear_protrusion_sd": { min: -2.5, max: 2.5, step: 0.01, initial: 0 },
  "person.seed": { min: 0, max: 4294967295, step: 1, initial: 1 },
  "skin.preset": { names: ["very-light", "light", "intermediate", "tan", "brown", "deep"], initial: "light" },
  "skin.melanin_scale": { min: 0.5, max: 2, step: 0.01, initial: 1 },
  "skin.blood_scale": { min: 0.5, max: 5, step: 0.01, initial: 1 },
  "skin.scalp_paleness": { min: -1, max: 1, step: 0.01, initial: 0 },
  "skin.freckles": { min: 0, max: 1, step: 0.01, initial: 0 },
  "hair.color": { names: ["black", "dark-brown", "brown", "light-brown", "blond", "red", "grey", "white"], initial: "dark-brown" },
  "hair.length_mm": { min: 0.1, max: 150, step: 0.01, initial: 0.1 },
  "hair.cut": { names: ["uniform", "fade", "crew", "side-part", "swept-back", "bob", "long"], initial: "uniform" },
  "hair.parting": { names: ["left", "middle", "right", "none"], initial: "left" },
  "hair.parting_mm": { min: 5, max: 60, step: 0.5, initial: 24 },
  "hair.units_per_cm2": { min: 60, max: 110, step: 0.1, initial: 95 },
  "hair.hairs_per_unit": { min: 1.3, max: 2.6, step: 0.01, initial: 1.92 },
  "hair.shaft_um": { min: 50, max: 95, step: 0.1, initial: 71 },
  "hair.ellipticity": { min: 1, max: 2, step: 0.01, initial: 1.4 },
  "hair.curl": { names: ["straight", "wavy", "curly", "coily"], initial: "straight" },
  "hair.eumelanin_scale": { min: 0.2, max: 3, step: 0.01, initial: 1 },
  "hair.pheomelanin_scale": { min: 0.2, max: 3, step: 0.01, initial: 1 },
  "hair.grey_percent": { min: 0, max: 100, step: 0.1, initial: 0 },
  "hair.beard": { names: ["none", "shadow", "stubble", "short", "full"], initial: "shadow" },
  "hair.whorl": { names: ["auto", "clockwise", "counterclockwise"], initial: "auto" },
  "loss.scale": { names: ["norwood", "ludwig", "sinclair", "diffuse-patterned", "diffuse-unpatterned"], initial: "norwood" },
  "loss.stage": { names: ["none", "I", "II", "IIa", "III", "IIIa", "III-vertex", "IV", "IVa", "V", "Va", "VI", "VII", "1", "2", "3", "4", "5"], initial: "VI" },
  "loss.progress": { min: 0, max: 1, step: 0.01, initial: 0 },
  "loss.asymmetry": { min: -1, max: 1, step: 0.01, initial: 0 },
  "loss.miniaturised_percent": { min: 0, max: 100, step: 1, initial: 35 },
  "loss.retouch": { initial: "" },
  "hairline.style": { names: ["natural", "soft", "broken", "widows-peak", "straight", "edge-up", "mature", "receded"], initial: "natural" },
  "hairline.mid_height_mm": { min: 50, max: 110, step: 0.5, initial: 70 },
  "hairline.corner_aside_mm": { min: -20, max: 20, step: 0.5, initial: 0 },
  "hairline.corner_rise_mm": { min: -20, max: 30, step: 0.5, initial: 0 },
  "hairline.temple_forward_mm": { min: -15, max: 15, step: 0.5, initial: 0 },
  "hairline.softness_mm": { min: 0, max: 15, step: 0.5, initial: 8 },
  "hairline.asymmetry_mm": { min: -10, max: 10, step: 0.5, initial: 0 },
  "treatment.goal": { names: ["none", "shaved", "scars", "transplant", "density"], initial: "shaved" },
  "treatment.density_per_cm2": { min: 20, max: 200, step: 0.1, initial: 95 },
  "treatment.sessions": { min: 1, max: 4, step: 1, initial: 3 },
  "treatment.front_percent": { min: 0, max: 150, step: 1, initial: 100 },
  "treatment.top_percent": { min: 0, max: 150, step: 1, initial: 100 },
  "treatment.crown_percent": { min: 0, max: 150, step: 1, initial: 100 },
  "treatment.sides_percent": { min: 0, max: 150, step: 1, initial: 100 },
  "treatment.blend_mm": { min: 0, max: 40, step: 0.5, initial: 20 },
  "treatment.clearance_mm": { min: 0, max: 0.8, step: 0.01, initial: 0.3 },
  "treatment.prongs": { min: 1, max: 7, step: 1, initial: 1 },
  "treatment.needle_diameter_mm": { min: 0.15, max: 0.5, step: 0.01, initial: 0.3 },
  "treatment.depth_mm": { min: 0.25, max: 0.5, step: 0.01, initial: 0.44 },
  "treatment.depth_scatter_mm": { min: 0, max: 0.15, step: 0.005, initial: 0.045 },
  "treatment.pigment": { names: ["auto", "black", "soft-black", "dark-brown", "brown", "light-brown", "grey"], initial: "auto" },
  "treatment.dilution": { min: 6, max: 20, step: 0.5, initial: 10 },
  "treatment.scar_feather_mm": { min: 0, max: 15, step: 0.5, initial: 6 },
  "plan.first_date": { initial: "" },
  "plan.session_gap_days": { min: 14, max: 60, step: 1, initial: 14 },
  "plan.needle_hz": { min: 100, max: 140, step: 1, initial: 120 },
  "plan.dwell_s": { min: 0.02, max: 1, step: 0.01, initial: 0.1 },
  "plan.needle_percent": { min: 5, max: 60, step: 0.5, initial: 12 },
  "plan.preparation_minutes": { min: 0, max: 180, step: 1, initial: 40 },
  "plan.price_per_session": { min: 0, max: 100000, step: 0.01, initial: 0 },
  "plan.price_per_1000_deposits": { min: 0, max: 100000, step: 0.01, initial: 0 },
  "plan.price_fixed": { min: 0, max: 100000, step: 0.01, initial: 0 },
  "plan.currency": { initial: "" },
  "time.day": { min: 0, max: 7300, step: 0.01, initial: 90 },
  "time.course": { names: ["best", "typical", "poor"], initial: "typical" },
  "time.lightening_percent": { min: 0, max: 50, step: 0.1, initial: 15 },
  "time.fading_percent_per_year": { min: 0, max: 30, step: 0.1, initial: 6 },
  "time.spread_um": { min: 0, max: 100, step: 0.1, initial: 25 },
  "time.cool_percent": { min: 0, max: 40, step: 0.1, initial: 10 },
  "time.touch_up_years": { min: 0, max: 10, step: 0.1, initial: 0 },
  "time.later_stage": { names: ["none", "I", "II", "IIa", "III", "IIIa", "III-vertex", "IV", "IVa", "V", "Va", "VI", "VII", "1", "2", "3", "4", "5"], initial: "none" },
  "time.later_year": { min: 1, max: 20, step: 0.1, initial: 10 },
  "time.later_grey_percent": { min: 0, max: 100, step: 0.1, initial: 0 },
  "view.name": { names: ["front", "three-quarter", "left", "right", "top", "crown", "back", "nape"], initial: "three-quarter" },
  "view.light": { names: ["studio", "window", "sun", "office", "mirror", "lamp", "flash", "raking", "dermatoscope"], initial: "studio" },
  "view.skin_finish": { names: ["matte", "natural", "oily", "wet"], initial: "natural" },
  "view.clothing": { names: ["crew-neck", "cape", "none"], initial: "crew-neck" },
  "view.distance_m": { min: 0.3, max: 10, step: 0.01, initial: 1 },
  "assumptions.ink_absorbs_percent": { min: 70, max: 99, step: 0.5, initial: 95 },
  "assumptions.ink_load_least_percent": { min: 70, max: 100, step: 1, initial: 85 },
  "assumptions.hair_left_percent": { min: 67, max: 133, step: 1, initial: 100 },
  "assumptions.border_percent": { min: 70, max: 200, step: 1, initial: 100 },
  "assumptions.wander_percent": { min: 0, max: 200, step: 1, initial: 100 },
  "assumptions.shaft_spread_percent": { min: 8, max: 20, step: 0.5, initial: 10 },
  "assumptions.grey_lead_percent": { min: 0, max: 200, step: 1, initial: 100 },
  "assumptions.shrinking_percent": { min: 50, max: 100, step: 1, initial: 80 },
  "assumptions.cast_years": { min: 1, max: 10, step: 0.1, initial: 3 },
  "assumptions.scab_percent": { min: 0, max: 200, step: 1, initial: 60 },
  "assumptions.scab_days": { min: 0.5, max: 2, step: 0.05, initial: 1 },
  "assumptions.touch_up_percent": { min: 10, max: 100, step: 1, initial: 40 },
  "assumptions.redness_mm": { min: 0.5, max: 3, step: 0.05, initial: 1.1 },
  "assumptions.redness_mm2": { min: 2, max: 10, step: 0.1, initial: 5 },
  "assumptions.freckle_melanin_percent": { min: 1, max: 10, step: 0.1, initial: 2 },
  "assumptions.scar_refusal_percent": { min: 20, max: 50, step: 1, initial: 35 },
  "scars[].kind": { names: ["fut", "fue", "plug-donors", "plug-cobbles", "craniotomy-linear", "craniotomy-curved", "craniotomy-question-mark", "burr-holes", "reduction-midline", "reduction-paramedian", "reduction-y", "trauma"], initial: "fut" },
  "scars[].side": { names: ["left", "right"], initial: "left" },
  "scars[].along_mm": { min: -150, max: 150, step: 0.5, initial: 0 },
  "scars[].aside_mm": { min: -150, max: 150, step: 0.5, initial: 0 },
  "scars[].turn_degrees": { min: -180, max: 180, step: 1, initial: 0 },
  "scars[].length_mm": { min: 5, max: 500, step: 1, initial: 200 },
  "scars[].width_mm": { min: 0.5, max: 60, step: 0.1, initial: 2 },
  "scars[].stretch_percent": { min: 0, max: 400, step: 1, initial: 0 },
  "scars[].count": { min: 1, max: 12, step: 1, initial: 1 },
  "scars[].dot_mm": { min: 0.5, max: 1.5, step: 0.05, initial: 0.9 },
  "scars[].density_per_cm2": { min: 1, max: 60, step: 0.5, initial: 22 },
  "scars[].overharvest_percent": { min: 0, max: 100, step: 1, initial: 0 },
  "scars[].plug_mm": { min: 2, max: 6, step: 0.1, initial: 4 },
  "scars[].burr_mm": { min: 6, max: 30, step: 0.5, initial: 14 },
  "scars[].points": { points: 24, min: -250, max: 250, step: 0.5, initial: "" },
  "scars[].hair_left_percent": { min: 0, max: 100, step: 1, initial: 0 },
  "scars[].uptake_percent": { min: 20, max: 250, step: 1, initial: 85 },
  "scars[].uptake_spread_percent": { min: 0, max: 100, step: 1, initial: 35 },
  "scars[].tone_percent": { min: -100, max: 100, step: 1, initial: -60 },
  "scars[].shine_percent": { min: 0, max: 100, step: 1, initial: 50 },
  "scars[].relief_percent": { min: -300, max: 300, step: 5, initial: 100 },
  "grafts[].zone": { names: ["hairline", "front", "mid-scalp", "crown", "temples", "top"], initial: "front" },
  "grafts[].method": { names: ["fue", "fut", "plugs"], initial: "fue" },
  "grafts[].density_per_cm2": { min: 15, max: 45, step: 0.5, initial: 30 },
  "grafts[].band_mm": { min: 5, max: 60, step: 1, initial: 15 },
  "grafts[].poor_growth_percent": { min: 0, max: 90, step: 1, initial: 10 },
  "grafts[].most_taken_percent": { min: 5, max: 80, step: 1, initial: 35 },
  "grafts[].punch_mm": { min: 0.5, max: 1.5, step: 0.05, initial: 0.9 },
  "grafts[].plug_mm": { min: 2, max: 6, step: 0.1, initial: 4 },
  "grafts[].scar_mm": { min: 0.5, max: 10, step: 0.1, initial: 2 },
} as const;

/** The stages of each scale of loss. */
export const STAGES: Record<CaseJson["loss"]["scale"], readonly string[]> = {
  "norwood": ["none", "I", "II", "IIa", "III", "IIIa", "III-vertex", "IV", "IVa", "V", "Va", "VI", "VII"],
  "ludwig": ["none", "I", "II", "III"],
  "sinclair": ["none", "1", "2", "3", "4", "5"],
  "diffuse-patterned": ["none", "I", "II", "III"],
  "diffuse-unpatterned": ["none", "I", "II", "III"],
};

/** How many records each list may hold. */
export const MOST = {
  scars: 6,
  grafts: 4,
} as const;
