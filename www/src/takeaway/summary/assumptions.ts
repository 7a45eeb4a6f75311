// What no publication settles and the pictures rest on: how skin takes it, on the best, on typical and on poor skin.

import { plain } from "../../element/language/numbers.js";
import { msg } from "../../element/language/spoken.js";
import { make } from "../../element/make.js";
import type { CaseJson } from "../../engine/case.js";
import { FIELDS } from "../../engine/case-fields.js";
import { table } from "../table.js";
import { labelOf, textOf, wordOf } from "../words.js";
import { drawn } from "./parts.js";

/** What the best and poor skin take of the yearly figures, as the program has it. */
export const COURSES = { best: 0.5, typical: 1, poor: 2 } as const satisfies Record<CaseJson["time"]["course"], number>;

/** What is assumed of time, and whether it is worse on poor skin. */
const ASSUMED = [
  ["lightening_percent", false],
  ["fading_percent_per_year", true],
  ["spread_um", true],
  ["cool_percent", true],
] as const;

export function assumptions(time: CaseJson["time"]): Node[] {
  const courses = FIELDS["time.course"].names;
  const rows = ASSUMED.map(([name, differs]) => {
    const path = `time.${name}` as const;
    const { min, max } = FIELDS[path];
    const on = (course: (typeof courses)[number]): string => {
      const value = time[name] * (differs ? COURSES[course] : 1);
      // Of anything no more than all can go.
      return textOf(path, Number((path.includes("percent") ? Math.min(100, value) : value).toFixed(1)));
    };
    return [labelOf(path), ...courses.map(on), msg("{from} to {to}", { from: plain(min), to: textOf(path, max) })];
  });
  const heads = courses.map((course) =>
    course === time.course ? msg("{course}, as pictured", { course: wordOf(course) }) : wordOf(course),
  );
  return [
    make("p", "", msg("No study settles these figures. Nobody can say beforehand which course your skin will take.")),
    drawn(table(msg("What is assumed of time"), [msg("Of the dots"), ...heads, msg("Thought possible")], rows)),
  ];
}
