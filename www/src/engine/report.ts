// Parts of the report as they cross from the program to a page; `docs/report.md` tells what each figure is.

export interface ReportParts {
  readonly person: PersonReport;
  readonly skin: SkinReport;
  readonly plan: PlanReport;
  readonly contrast: ContrastReport;
  readonly map: MapReport;
}

export type ReportPart = keyof ReportParts;

/** `percentile`: of a hundred people of that sex, how many measure less. */
export interface PersonReport {
  readonly measures: Readonly<Record<string, { readonly mm: number; readonly percentile: number }>>;
}

export interface SkinReport {
  readonly typology_degrees: number;
  readonly group: string;
  readonly fitzpatrick_hint: string;
  readonly monk_tone: number;
}

export interface PlanReport {
  readonly sessions: readonly PlannedSession[];
  readonly touch_up_days: readonly number[];
  readonly touch_up_dates: readonly (string | null)[];
  readonly deposits: number;
  readonly needle_hours: number;
  readonly chair_hours: number;
  /** Nothing when the case holds no price. */
  readonly price: {
    readonly sessions: number;
    readonly deposits: number;
    readonly fixed: number;
    readonly total: number;
    readonly currency: string | null;
  } | null;
  readonly healing: readonly HealingStage[];
  readonly range: readonly DarknessRange[];
}

/** How dark deposits are, as a share of when they were fresh, on the best, a typical and poor skin. */
export interface DarknessRange {
  /** Days since the first session. */
  readonly day: number;
  readonly best: number;
  readonly typical: number;
  readonly poor: number;
}

export interface PlannedSession {
  readonly session: number;
  /** Days since the first session. */
  readonly day: number;
  /** Year-month-day; nothing while the first session's is open. */
  readonly date: string | null;
  readonly deposits: number;
  readonly zones: Readonly<Record<string, number>>;
  /** Deposits of earlier sessions that are gone over. */
  readonly gone_over: number;
  readonly needle_hours: number;
  readonly chair_hours: number;
}

/** Days count from the session. */
export interface HealingStage {
  readonly key: string;
  readonly from_day: number;
  readonly to_day: number | null;
  readonly text: string;
}

export interface ContrastReport {
  readonly skin: { readonly hex: string };
  readonly zones: Readonly<Record<string, SeenRegion>>;
  /** Skin that has lost more than half of its hair, and skin that has all of it. */
  readonly thinning: SeenRegion;
  readonly full: SeenRegion;
  /** Healed deposits on bald skin against full hair; `null` for hair that is no shaved look. */
  readonly match: DotMatch | null;
  readonly dots: {
    readonly count: number;
    readonly area_cm2: number;
    readonly mean_spacing_mm: number;
    readonly merge_distance_m: number;
  } | null;
  readonly sight: {
    readonly distance_m: number;
    readonly spacing_arcminutes: number;
    readonly merged: boolean;
  } | null;
}

export interface DotMatch {
  readonly against_full: { readonly ciede2000: number; readonly weber: number };
  readonly alike_below: number;
  /** Deposits that would match; `null` where none in reach would, or the case's do. */
  readonly advice: {
    readonly density_per_cm2: number;
    readonly needle_diameter_mm: number;
    readonly dot_diameter_mm: number;
  } | null;
}

export interface SeenRegion {
  readonly area_cm2: number;
  readonly deposits: number;
  readonly before: SeenSide | null;
  readonly after: SeenSide | null;
}

export interface SeenSide {
  readonly colour: { readonly hex: string };
  readonly against_full: { readonly ciede2000: number } | null;
  /** As a share of full hair. */
  readonly apparent_density: number | null;
}

/** What a guide for placing is drawn from. Lists of places have two numbers each, one after the other. */
export interface MapReport {
  readonly density_per_cm2: number;
  readonly outline: readonly number[];
  /** Those from `middle` on are there with a drawn hairline. */
  readonly places: Readonly<Partial<Record<string, readonly number[]>>>;
  /** `null` where none is drawn. */
  readonly hairline: MapHairline | null;
  /** Lengths over the skin, by the names of both places: `glabella/middle`. */
  readonly tapes_mm: Readonly<Partial<Record<string, number>>>;
  /** Six numbers a straight piece or disc: the scar, its greatest width, and the places of both ends. */
  readonly scars: readonly number[];
  readonly zones: Readonly<Partial<Record<string, MapZone>>>;
  readonly cells: MapCells;
  /** The skin at places of the chart, row by row from the cells' `low`: x, y and z of each. */
  readonly skin: { readonly step_mm: number; readonly columns: number; readonly points_mm: readonly number[] };
}

/** From the person's left temple point to the right one. */
export interface MapHairline {
  readonly line: readonly number[];
  /** The same places as a strip of paper along the line lies flat, the line's middle at its origin. */
  readonly flat: readonly number[];
  /** Where in the line the middle, the left and right corner and the left and right temple point stand. */
  readonly handles: readonly number[];
  /** Of each place the way along the line, and what tapes measure from it. */
  readonly along_mm: readonly number[];
  readonly to_glabella_mm: readonly number[];
  readonly to_tragion_mm: readonly number[];
}

export interface MapZone {
  readonly deposits: number;
  /** Of them, on the person's left. */
  readonly deposits_left: number;
  /** How much longer a short length is on the chart than on the skin, at most. */
  readonly longer_percent: number;
}

/** Squares of the chart, row by row from the back, in a row from the person's right. */
export interface MapCells {
  readonly cell_mm: number;
  /** The first one's corner. */
  readonly low: readonly number[];
  readonly columns: number;
  readonly deposits: readonly number[];
  readonly skin_mm2: readonly number[];
  /** 0 to 5 for front, mid-scalp, crown, temples, sides and back; -1 where no hair grows. */
  readonly zone: readonly number[];
  /** Share of terminal hair. */
  readonly terminal: readonly number[];
  /** Scars of single extractions. */
  readonly dots_per_cm2: readonly number[];
}
