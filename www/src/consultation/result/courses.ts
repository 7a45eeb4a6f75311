import { msg } from "../../element/language/spoken.js";
import { patched, type CaseJson } from "../../engine/case.js";
import type { NamedLook } from "../../element/compares.js";

type Course = CaseJson["time"]["course"];

const NAMES: Readonly<Record<Course, string>> = {
  best: msg("Best{course}"),
  typical: msg("Typical{course}"),
  poor: msg("Poor{course}"),
};

/** The design as its own and the other courses make it on the day on the screen, and how it was before. */
export function courseLooks(own: CaseJson): readonly NamedLook[] {
  const others = (Object.keys(NAMES) as Course[]).filter((course) => course !== own.time.course);
  return [
    { name: NAMES[own.time.course], case: own },
    ...others.map((course) => ({ name: NAMES[course], case: patched(own, { time: { course } }) })),
    { name: msg("Before"), case: patched(own, { treatment: { goal: "none" } }) },
  ];
}
