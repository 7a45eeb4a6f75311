import type { CaseJson, CasePatch } from "../../case.js";
import { FIELDS, STAGES } from "../../case-fields.js";
import { patchAt } from "./field.js";
import type { Control } from "./section.js";
import { wordOf } from "./words.js";

/** All stages of the scale that the loss is graded on, to choose from at one touch. */
export function stageControl(choose: (patch: CasePatch) => void): Control {
  const root = document.createElement("fieldset");
  root.className = "chips";
  root.dataset["path"] = "loss.stage";
  const legend = document.createElement("legend");
  root.append(legend);
  const inputs = FIELDS["loss.stage"].names.map((value) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name: "loss.stage", value });
    const holder = document.createElement("label");
    holder.append(input, Object.assign(document.createElement("span"), { textContent: wordOf(value) }));
    root.append(holder);
    return { input, holder };
  });
  root.addEventListener("input", ({ target }) => choose(patchAt("loss.stage", (target as HTMLInputElement).value)));
  return {
    root,
    show({ loss }: CaseJson) {
      legend.textContent = `Hair loss, ${wordOf(loss.scale)} stage`;
      const stages = STAGES[loss.scale];
      for (const { input, holder } of inputs) {
        holder.hidden = !stages.includes(input.value);
        input.checked = input.value === loss.stage;
      }
    },
  };
}

/** What changes with the scale: the stage too, when the new scale has none of that name. */
export function scalePatch(scale: keyof typeof STAGES, stage: string): CasePatch {
  const stages = STAGES[scale];
  // The middle of a scale is a loss that can be seen.
  const kept = stages.includes(stage) ? stage : stages[Math.ceil(stages.length / 2)];
  return { loss: { scale, stage: kept } } as CasePatch;
}
