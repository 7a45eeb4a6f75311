import type { CaseJson, CasePatch } from "../../case.js";
import { FIELDS, STAGES } from "../../case-fields.js";
import { patchAt } from "./field.js";
import type { Control } from "./section.js";
import { wordOf } from "./words.js";

type Scale = keyof typeof STAGES;

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
