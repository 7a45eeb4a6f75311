import type { CaseJson, CasePatch } from "../../engine/case.js";
import { FIELDS, STAGES } from "../../engine/case-fields.js";
import { say } from "../dom.js";
import { patchAt } from "./field.js";
import { radios } from "./radios.js";
import type { Control } from "./section.js";
import { wordOf } from "../../takeaway/words.js";

type Scale = keyof typeof STAGES;

/** All stages of the scale that the loss is graded on, to choose from at one touch. */
export function stageControl(choose: (patch: CasePatch) => void): Control {
  const { root, legend, options, show } = radios(
    {
      field: FIELDS["loss.stage"],
      group: "loss.stage",
      label: "",
      word: wordOf,
      choose: (stage) => choose(patchAt("loss.stage", stage)),
    },
    "chips",
  );
  root.dataset["path"] = "loss.stage";
  return {
    root,
    show({ loss }: CaseJson) {
      say(legend, `Hair loss, ${wordOf(loss.scale)} stage`);
      for (const { value, holder } of options) holder.hidden = !STAGES[loss.scale].includes(value);
      show(loss.stage);
    },
  };
}

/** What changes with the scale: the stages too, where the new scale has none of their names. */
export function scalePatch(scale: Scale, { loss, time }: CaseJson): CasePatch {
  const stages = STAGES[scale];
  // The middle of a scale is a loss that can be seen.
  const stage = stages.includes(loss.stage) ? loss.stage : stages[Math.ceil(stages.length / 2)];
  const later = stages.includes(time.later_stage) ? time.later_stage : "none";
  return { loss: { scale, stage }, time: { later_stage: later } } as CasePatch;
}

/** Leaves only the scale's own stages in a list of all. */
export function keepToScale(list: HTMLElement, scale: Scale): void {
  for (const option of list.querySelectorAll("option")) {
    option.hidden = option.disabled = !STAGES[scale].includes(option.value);
  }
}
