import type { SkinPreset } from "../engine/case.js";

/** The tones in which the build draws pictures, by the skin that is nearest. */
export const TONES: Readonly<Record<SkinPreset, string>> = {
  "very-light": "light",
  light: "light",
  intermediate: "tan",
  tan: "tan",
  brown: "deep",
  deep: "deep",
};
