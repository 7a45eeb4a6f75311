// What fields and their values are called on the page. In English a field that stands in no list is called by its own name;
// every other language has a word for each.
import { inches, plain } from "../element/language/numbers.js";
import { msg, named, spoken } from "../element/language/spoken.js";

/** How a unit at the end of a field's name is written behind its number. */
const UNITS: readonly (readonly [ending: string, unit: string])[] = [
  ["_percent_per_year", " % a year"],
  ["_percent", " %"],
  ["_per_cm2", " per cm²"],
  ["_cm2", " cm²"],
  ["_mm2", " mm²"],
  ["_mm", " mm"],
  ["_um", " µm"],
  ["_degrees", "°"],
  ["_days", " days"],
  ["_years", " years"],
  ["_minutes", " minutes"],
  ["_hz", " a second"],
  ["_m", " m"],
  ["_s", " s"],
  ["_scale", " ×"],
  ["_sd", " SD"],
];

/** The words for a field, where its name is not what a visitor would say. */
const LABELS: Readonly<Record<string, string>> = {
  "person.sex": "Head",
  "person.face": "Face",
  "person.seed": "Pattern of the roots and of the face",
  "skin.preset": "Skin",
  "skin.melanin_scale": "Melanin",
  "skin.scalp_paleness": "Scalp paler than the face",
  "hair.color": "Colour",
  "hair.eumelanin_scale": "Brown pigment",
  "hair.pheomelanin_scale": "Red pigment",
  "hair.grey_percent": "Grey hairs",
  "hair.units_per_cm2": "Roots",
  "hair.hairs_per_unit": "Hairs from a root",
  "hair.shaft_um": "Thickness of a hair",
  "hair.ellipticity": "Flatness of a hair",
  "hair.parting_mm": "Parting from the midline",
  "loss.scale": "Graded on the scale of",
  "loss.stage": "Stage",
  "loss.progress": "Toward the next stage",
  "loss.asymmetry": "More on the left or right",
  "loss.miniaturised_percent": "Thinned hairs still seen",
  "hairline.mid_height_mm": "Height above the brow",
  "hairline.corner_aside_mm": "Corners further apart",
  "hairline.corner_rise_mm": "Corners further back",
  "hairline.temple_forward_mm": "Temple points forward",
  "hairline.asymmetry_mm": "Left corner further back",
  "treatment.goal": "Use",
  "treatment.front_percent": "Density in front",
  "treatment.top_percent": "Density on top",
  "treatment.crown_percent": "Density at the crown",
  "treatment.sides_percent": "Density at the sides",
  "treatment.prongs": "Prongs of the needle",
  "treatment.dilution": "Water to one part of pigment",
  "treatment.sessions": "Sessions done",
  "treatment.scar_feather_mm": "Run-out around a scar",
  "treatment.blend_mm": "Run-out into the hair",
  "treatment.clearance_mm": "Distance from hairs",
  "treatment.depth_scatter_mm": "Uneven depth",
  "plan.first_date": "First session",
  "plan.session_gap_days": "Between sessions",
  "plan.needle_hz": "Strokes of the needle",
  "plan.dwell_s": "Needle on one dot",
  "plan.needle_percent": "Share of the work with the needle down",
  "plan.preparation_minutes": "Before the first dot and after the last",
  "plan.price_per_session": "Each session",
  "plan.price_per_1000_deposits": "Each 1,000 deposits",
  "plan.price_fixed": "Whatever the extent",
  "plan.currency": "Currency, three letters",
  "view.distance_m": "Seen from",
  "time.day": "Day",
  "time.course": "How the skin takes it",
  "time.touch_up_years": "Touch-ups after",
  "time.lightening_percent": "Lightening in the first month",
  "time.fading_percent_per_year": "Fading after that",
  "time.spread_um": "Spreading in the first year",
  "time.cool_percent": "Bluish cast",
  "time.later_stage": "Hair loss goes on to",
  "time.later_year": "By the year",
  "time.later_grey_percent": "Grey hairs by then",
  "assumptions.ink_absorbs_percent": "Light that black pigment absorbs",
  "assumptions.ink_load_least_percent": "Palest dot, of the darkest",
  "assumptions.hair_left_percent": "Hair left in thinning zones",
  "assumptions.border_percent": "Width of their borders",
  "assumptions.wander_percent": "Wandering of their borders",
  "assumptions.shaft_spread_percent": "Hairs thicker and thinner by",
  "assumptions.grey_lead_percent": "Temples grey before the back",
  "assumptions.shrinking_percent": "Shrinking before a hair falls out",
  "assumptions.cast_years": "Bluish cast comes within",
  "assumptions.scab_percent": "Scab around the fresh hole",
  "assumptions.scab_days": "Scab dry after",
  "assumptions.touch_up_percent": "New punctures of a touch-up",
  "assumptions.redness_mm": "Reach of redness round a puncture",
  "assumptions.redness_mm2": "Redness of a puncture in all",
  "assumptions.freckle_melanin_percent": "Melanin of the darkest freckle",
  "assumptions.scar_refusal_percent": "Scars refuse dots that take less than",
  "scars[].tone_percent": "Pale or red",
  "scars[].relief_percent": "Sunken or raised",
  "scars[].along_mm": "Forward or up",
  "scars[].aside_mm": "To the left",
  "scars[].turn_degrees": "Turned",
  "scars[].stretch_percent": "Stretched",
  "scars[].uptake_percent": "Pigment it takes",
  "scars[].uptake_spread_percent": "How unevenly",
  "grafts[].most_taken_percent": "Donor hair taken at most",
};

/** The words for a value, where the case's own name is not what a visitor would say. */
const WORDS: Readonly<Record<string, string>> = {
  male: "Man",
  female: "Woman",
  auto: "By itself",
  "widows-peak": "Widow’s peak",
  "three-quarter": "Three-quarter",
  "diffuse-patterned": "Diffuse, patterned",
  "diffuse-unpatterned": "Diffuse, unpatterned",
  "III-vertex": "III vertex",
  uniform: "One length",
  shadow: "Shaven",
  fut: "Strip (FUT)",
  window: "By a window",
  sun: "Noon sun",
  office: "Office ceiling",
  mirror: "Bathroom mirror",
  lamp: "Evening lamp",
  flash: "Phone flash",
  raking: "From the side, low",
  dermatoscope: "Dermatoscope, polarised",
  fue: "Dots (FUE)",
};

export function labelOf(path: string): string {
  const name = path.slice(path.indexOf(".") + 1);
  const english = LABELS[path] ?? sentence(name.slice(0, name.length - (unitOf(path)?.[0].length ?? 0)));
  return named(`field.${path}`, english);
}

/** A number as it is read. */
export function textOf(path: string, value: number): string {
  if (path === "person.face") return msg("Face {number}", { number: value });
  if (path === "person.seed") return msg("Pattern of the roots {number}", { number: value });
  const [ending = "", unit = ""] = unitOf(path) ?? [];
  const pattern: string = `unit${ending}`;
  const text = spoken() ? (ending ? msg(pattern, { number: value }) : plain(value)) : english(value, unit);
  const also = ending === "_mm" ? inches(value) : undefined;
  return also === undefined ? text : `${text} (${also})`;
}

function english(value: number, unit: string): string {
  // One day, not one days.
  return `${value}${value === 1 ? unit.replace(/(day|year|minute)s/, "$1") : unit}`.replace(/^-/, "−");
}

/** What a value is called; that of a field, where one word means two things. */
export function wordOf(value: string, path = ""): string {
  return named(`value.${path}.${value}`, named(`value.${value}`, WORDS[value] ?? sentence(value)));
}

/** What a treatment of this use is called. */
export function useOf(goal: string): string {
  const uses: Readonly<Record<string, string>> = {
    none: msg("None, as before"),
    shaved: msg("Shaved look"),
    density: msg("Fuller look"),
    scars: msg("Scars hidden"),
    transplant: msg("Transplant filled"),
  };
  return uses[goal] ?? wordOf(goal);
}

function unitOf(path: string): readonly [ending: string, unit: string] | undefined {
  return UNITS.find(([ending]) => path.endsWith(ending));
}

/** `dark-brown` and `dark_brown` as "Dark brown". Grades like IIIa stay as they are. */
function sentence(name: string): string {
  const words = name.replace(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
