import type { CaseJson } from "./case.js";
import type { Comparison } from "./comparing.js";
import type { ErrorCode } from "./errors.js";
import type { QualityDetail } from "./quality.js";
import type { SceneFacts } from "./protocol.js";
import type { Backend } from "./backend.js";

/** Where the camera is. */
export interface CameraState {
  /** Turn about the vertical, radians: 0 is the face, positive toward the person's left; within half a turn either way. */
  readonly yaw: number;
  /** Height of the look, radians: 0 is level, positive from above. */
  readonly pitch: number;
  /** Height of the picture at the point looked at, mm. */
  readonly spanMm: number;
  /** How many CSS pixels a millimetre of the skin has that is looked at, in each view of the picture. */
  readonly pxPerMm: number;
  /** How far it looks past the middle of the side that it faces, to its right and up, as tangents at the skull's middle. */
  readonly aside: readonly [right: number, up: number];
}

export interface LoadDetail {
  readonly backend: Backend;
  readonly case: CaseJson;
  readonly facts: SceneFacts;
}

export interface ProgressDetail {
  /** Share of the loading that is done, 0 to 1; never falls. */
  readonly fraction: number;
}

export interface ErrorDetail {
  readonly code: ErrorCode;
  /** A sentence for the owner of the page. */
  readonly message: string;
}

export interface CaseChangeDetail {
  readonly case: CaseJson;
  readonly facts: SceneFacts;
}

export interface CompareChangeDetail {
  readonly compare: Comparison;
  /** The looks that are seen, from left to right; one where there is nothing to compare. */
  readonly looks: readonly CaseJson[];
  /** How far across the divider is, 0 to 1. */
  readonly divider: number;
}

/** The events of `<smp-simulator>`. None bubbles. */
export interface SmpSimulatorEventMap {
  /**
   * The first picture is on the screen; again after a lost graphics device was replaced. Not again where an element of
   * many, which showed a still of its picture so that others could draw, draws itself again.
   */
  load: CustomEvent<LoadDetail>;
  progress: CustomEvent<ProgressDetail>;
  error: CustomEvent<ErrorDetail>;
  /** Another case is on the screen. */
  "case-change": CustomEvent<CaseChangeDetail>;
  /** Other looks are seen, or otherwise beside each other, or the divider was moved. */
  "compare-change": CustomEvent<CompareChangeDetail>;
  "camera-change": CustomEvent<CameraState>;
  /** The picture is drawn with fewer pixels, as it moves on a slow device, or with all again, or has become as fine as it gets. */
  quality: CustomEvent<QualityDetail>;
}
