import { BACKEND_CHOICES, type BackendChoice } from "../engine/backend.js";
import { GOALS, VIEWS } from "../engine/case.js";
import { COMPARISONS } from "../engine/comparing.js";
import type { ErrorCode } from "../engine/errors.js";
import { QUALITIES, type Quality } from "../engine/quality.js";
import { LOADINGS, REVEALS } from "./waiting.js";

/** What the `gestures` attribute may say. */
const GESTURES: readonly string[] = ["shared", "own"];

/** The attributes with a fixed set of values, as they stand in the page. */
export interface Attributes {
  readonly view: string | null;
  readonly backend: string | null;
  readonly gestures: string | null;
  readonly compare: string | null;
  readonly loading: string | null;
  readonly reveal: string | null;
  readonly quality: string | null;
  readonly goal: string | null;
}

/** What is wrong with one attribute, in a sentence for the owner of the page. */
export interface Complaint {
  readonly attribute: keyof Attributes;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Every attribute whose value is none of those it may have; one that is not told of has none. */
export function complaints(attributes: Partial<Attributes>): Complaint[] {
  const found: Complaint[] = [];
  const check = (attribute: keyof Attributes, code: ErrorCode, allowed: readonly string[]): void => {
    const value = attributes[attribute] ?? null;
    if (value === null || allowed.includes(value)) return;
    found.push({ attribute, code, message: `${attribute} is "${value}"; it may be ${allowed.join(", ")}.` });
  };
  check("gestures", "gestures-unknown", GESTURES);
  check("backend", "backend-unknown", BACKEND_CHOICES);
  check("view", "view-unknown", VIEWS);
  check("compare", "compare-unknown", COMPARISONS);
  check("loading", "loading-unknown", LOADINGS);
  check("reveal", "reveal-unknown", REVEALS);
  check("quality", "quality-unknown", QUALITIES);
  check("goal", "goal-unknown", GOALS);
  return found;
}

/** The way to draw that an attribute asks for. */
export function choiceOf(backend: string | null): BackendChoice {
  return BACKEND_CHOICES.find((choice) => choice === backend) ?? "auto";
}

/** How finely an attribute asks for the picture to be drawn. */
export function qualityOf(quality: string | null): Quality {
  return QUALITIES.find((each) => each === quality) ?? "auto";
}
