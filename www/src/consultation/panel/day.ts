import type { CaseJson, CasePatch } from "../../engine/case.js";
import { FIELDS } from "../../engine/case-fields.js";
import { YEAR_DAYS } from "../../engine/year.js";
import { dayText } from "../../takeaway/phrases.js";
import { make } from "../dom.js";
import { courseOf } from "./courses.js";
import { patchAt } from "./field.js";
import type { Control } from "./section.js";
import { Player } from "./player.js";
import { slider } from "./slider.js";

/** Where the time stops for who goes through it step by step: the first week, healed, and the years. */
const STOPS_DAYS = [0, 3, 7, 30, YEAR_DAYS, 5 * YEAR_DAYS, 10 * YEAR_DAYS];

/** The day of the picture, from the first session on, with a mark for each session. */
export function dayControl(choose: (patch: CasePatch) => void): Control & { pause(): void } {
  const course = courseOf("time.day");
  const { root, input, show } = slider(
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
  const place = (day: number): number => course?.toPlace(day) ?? 0;
  let shownDay = 0;
  const player = new Player(
    () => place(shownDay),
    (to) => {
      shownDay = Math.round((course?.toValue(to) ?? 0) * 10) / 10;
      choose(patchAt("time.day", shownDay));
    },
    STOPS_DAYS.map(place),
    "Play through healing and ten years",
  );
  // A hand on the slider takes over.
  for (const type of ["pointerdown", "keydown"] as const) input.addEventListener(type, () => player.pause());
  root.append(marks, player.button);
  let marked = "";
  return {
    root,
    pause: () => player.pause(),
    show({ time, treatment, plan }: CaseJson) {
      show(time.day);
      shownDay = time.day;
      const days = Array.from({ length: treatment.sessions }, (_, session) => session * plan.session_gap_days);
      if (marked === (marked = days.join())) return;
      marks.replaceChildren(
        ...days.map((day, session) => {
          const mark = make("span", "", String(session + 1));
          mark.style.setProperty("--place", String(place(day)));
          return mark;
        }),
      );
    },
  };
}
