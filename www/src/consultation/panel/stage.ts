import { msg } from "../../element/language/spoken.js";
import type { TemplateResult } from "lit";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import { STAGES } from "../../engine/case-fields.js";
import { wordOf } from "../../takeaway/words.js";
import { patchAt } from "./field.js";
import { radios } from "./radios.js";

type Scale = keyof typeof STAGES;

/** All stages of the scale that the loss is graded on, to choose from at one touch. */
export function stageControl({ loss }: CaseJson, choose: (patch: CasePatch) => void): TemplateResult {
  return radios(
    {
      names: STAGES[loss.scale],
      value: loss.stage,
      group: "loss.stage",
      label: msg("Hair loss, {scale} stage", { scale: wordOf(loss.scale) }),
      path: "loss.stage",
      word: wordOf,
      choose: (stage) => choose(patchAt("loss.stage", stage)),
    },
    "chips",
  );
}

/** What changes with the scale: the stages too, where the new scale has none of their names. */
export function scalePatch(scale: Scale, { loss, time }: CaseJson): CasePatch {
  const stages = STAGES[scale];
  // The middle of a scale is a loss that can be seen.
  const stage = stages.includes(loss.stage) ? loss.stage : stages[Math.ceil(stages.length / 2)];
  const later = stages.includes(time.later_stage) ? time.later_stage : "none";
  return { loss: { scale, stage }, time: { later_stage: later } } as CasePatch;
}
