import type { CaseJson, CasePatch } from "../../case.js";
import { FIELDS } from "../../case-fields.js";
import { make } from "../dom.js";
import { courseOf } from "./courses.js";
import { patchAt } from "./field.js";
import type { Control } from "./section.js";
import { slider } from "./slider.js";

const MONTH_DAYS = 30.44;
const YEAR_DAYS = 365.25;

/** The day of the picture, from the first session on, with a mark for each session. */
export function dayControl(choose: (patch: CasePatch) => void): Control {
  const course = courseOf("time.day");
  const { root, show } = slider(
    FIELDS["time.day"],
    "Time since the first session",
    dayText,
    (day) => choose(patchAt("time.day", day)),
    course,
  );
  const marks = document.createElement("div");
  marks.className = "marks";
  marks.ariaHidden = "true";
  root.dataset["path"] = "time.day";
  root.append(marks);
  let marked = "";
  return {
    root,
    show({ time, treatment, plan }: CaseJson) {
      show(time.day);
      const days = Array.from({ length: treatment.sessions }, (_, session) => session * plan.session_gap_days);
      if (marked === (marked = days.join())) return;
      marks.replaceChildren(
        ...days.map((day, session) => {
          const mark = make("span", "", String(session + 1));
          mark.style.setProperty("--place", String(course?.toPlace(day) ?? 0));
          return mark;
        }),
      );
    },
  };
}

/** A time as one would say it. */
export function dayText(day: number): string {
  if (day < 2 * MONTH_DAYS) return `day ${Math.round(day * 10) / 10}`;
  if (day < 2 * YEAR_DAYS) return `${Math.round(day / MONTH_DAYS)} months`;
  return `${(day / YEAR_DAYS).toFixed(1)} years`;
}
