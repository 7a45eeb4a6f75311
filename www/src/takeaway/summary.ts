// The printed summary of a consultation: two sheets, from plain data.

import type { CaseJson } from "../engine/case.js";
import type { SceneFacts } from "../engine/protocol.js";
import type { ContrastReport, PlanReport } from "../engine/report.js";
import type { ScreeningReview } from "../engine/screening.js";
import type { LookStill, ViewStill } from "./stills.js";
import { picturesSheet } from "./summary/pictures.js";
import { planSheet } from "./summary/plan.js";

export { styles as summaryStyles } from "./summary/styles.js";

export interface SummaryData {
  readonly title?: string;
  readonly clinic?: {
    readonly name?: string;
    /** One that is loaded. */
    readonly logo?: HTMLImageElement | HTMLCanvasElement;
  };
  /** The day of the consultation, year-month-day. */
  readonly date: string;
  readonly case: CaseJson;
  readonly facts: SceneFacts;
  /** As `viewStills` takes them: all pictures say in themselves that they are simulated. */
  readonly views: readonly ViewStill[];
  /** What every picture says, if otherwise than by itself. */
  readonly stamp?: string;
  /** Looks that were kept; four at most are shown. */
  readonly looks?: readonly LookStill[];
  /** What the practitioner has drawn. */
  readonly drawing?: HTMLCanvasElement;
  readonly plan?: PlanReport;
  readonly contrast?: ContrastReport;
  /** What follows from the health questions; where that says that planning waits, nothing is planned here. */
  readonly review?: ScreeningReview;
  readonly link?: {
    readonly text: string;
    /** The link as a picture to scan. */
    readonly code?: HTMLCanvasElement;
  };
}

/**
 * Two sheets: what the head may look like and what was chosen; then the plan, what to ask and what is assumed. Each fits
 * on one page of A4 and of Letter, whatever is in the data. Pictures are taken out of where they are.
 */
export function summary(data: SummaryData): HTMLElement[] {
  return [picturesSheet(data), planSheet(data)];
}
