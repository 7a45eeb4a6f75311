import type { Backend } from "./backend.js";
import type { ErrorCode } from "./errors.js";
import type { ReportPart } from "./report.js";

/** What was counted and measured while the scene was built. */
export interface SceneFacts {
  /** Follicular units that still bear a hair. */
  readonly follicular_units: number;
  /** Real hairs that are still there, terminal and miniaturised. */
  readonly hairs: number;
  /** Deposits of the sessions done; counted for the "before" too, where they are not shown. */
  readonly deposits: number;
  /** Hair-bearing skin of an untouched head, cm². */
  readonly hair_bearing_cm2: number;
  /** Bald skin, cm². */
  readonly bald_cm2: number;
  /** Mean healed diameter of the deposits. */
  readonly deposit_diameter_mm: number;
  /** Hash over every follicle and deposit, 16 hexadecimal digits: the same for the same case on every device. */
  readonly hash: string;
  /** What speaks against the drawn hairline, and why a transplant is not what was asked for: sentences. */
  readonly notes: readonly string[];
}

/** The buffers of one scene; head and hair are absent when they have not changed since the last one. */
export interface SceneParts {
  readonly head?: HeadParts;
  readonly hair?: HairParts;
  readonly deposits: Uint8Array<ArrayBuffer>;
  readonly facts: SceneFacts;
}

/** A scene with all that it is made of. What two scenes share is one and the same. */
export type Scene = Required<SceneParts>;

export interface HairParts {
  /** Hairs below the skin, and scars. */
  readonly columns: Uint8Array<ArrayBuffer>;
  /** How many of these, from the first on, are likely to be the next scene's, too. */
  readonly lasting: number;
  /** Hairs above the skin. */
  readonly strands: Uint8Array<ArrayBuffer>;
}

export interface HeadParts {
  readonly vertices: Uint8Array<ArrayBuffer>;
  readonly indices: Uint8Array<ArrayBuffer>;
  /** Eyes and the limits that keep the camera out of the head. */
  readonly extra: Uint8Array<ArrayBuffer>;
  /** The face's creases and marks. */
  readonly face: Uint8Array<ArrayBuffer>;
}

/** From the page to the worker. */
export type ToWorker =
  /** Start the browser's graphics, which would hold the page if it did so itself. */
  | { readonly kind: "graphics"; readonly backend: Backend }
  | {
      readonly kind: "start";
      readonly backend: Backend;
      readonly module: WebAssembly.Module;
      readonly head: ArrayBuffer;
    }
  | { readonly kind: "build"; readonly case: string }
  | Question;

/** What is told as JSON. */
export type Question =
  | { readonly kind: "report"; readonly case: string; readonly part: ReportPart }
  | { readonly kind: "handles"; readonly case: string }
  /** `at` is on the skin, mm. */
  | { readonly kind: "drag"; readonly case: string; readonly handle: string; readonly at: readonly number[] }
  /** `points`: x, y and z of each dab on the skin, mm, one after the other. */
  | {
      readonly kind: "paint";
      readonly case: string;
      readonly points: Float32Array;
      readonly radiusMm: number;
      readonly amount: number;
    };

/** From the worker to the page: that its script runs, then one for each message it got. */
export type FromWorker =
  | { readonly kind: "ready" }
  /** The graphics are as started as they get. */
  | { readonly kind: "graphics" }
  | { readonly kind: "started" }
  | { readonly kind: "built"; readonly parts: SceneParts }
  /** Nothing when the last scene was another person's. */
  | { readonly kind: "told"; readonly json: string | undefined }
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly message: string };
