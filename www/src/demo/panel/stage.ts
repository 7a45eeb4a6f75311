import type { CaseJson, CasePatch } from "../../case.js";
import { FIELDS, STAGES } from "../../case-fields.js";
import { valueControl } from "./control.js";
import { patchAt, type Value } from "./field.js";
import type { Control } from "./section.js";
import { wordOf } from "./words.js";

type Scale = keyof typeof STAGES;

/** The scale that hair loss is graded on, and all its stages to choose from at one touch. */
export function stageControl(choose: (patch: CasePatch) => void): Control {
  const root = document.createElement("div");
  root.className = "group";
  let now = "";
  const scale = valueControl("loss.scale", (value: Value) => {
    const stages = STAGES[value as Scale];
    // A stage of another scale is no stage of this one: its middle is a loss that can be seen.
    const stage = stages.includes(now) ? now : stages[Math.ceil(stages.length / 2)];
    choose({ loss: { scale: value, stage } } as CasePatch);
  });
  const chips = document.createElement("fieldset");
  chips.className = "chips";
  chips.dataset["path"] = "loss.stage";
  const legend = document.createElement("legend");
  chips.append(legend);
  const inputs = FIELDS["loss.stage"].names.map((value) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name: "loss.stage", value });
    const holder = document.createElement("label");
    holder.append(input, Object.assign(document.createElement("span"), { textContent: wordOf(value) }));
    chips.append(holder);
    return { input, holder };
  });
  chips.addEventListener("input", ({ target }) => choose(patchAt("loss.stage", (target as HTMLInputElement).value)));
  if (scale) root.append(scale.root);
  root.append(chips);
  return {
    root,
    show({ loss }: CaseJson) {
      now = loss.stage;
      scale?.show(loss.scale);
      legend.textContent = "Stage";
      const stages = STAGES[loss.scale];
      for (const { input, holder } of inputs) {
        holder.hidden = !stages.includes(input.value);
        input.checked = input.value === now;
      }
    },
  };
}
