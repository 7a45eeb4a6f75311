import { msg } from "../../element/language/spoken.js";
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { patched, type CaseJson, type LossStage } from "../../engine/case.js";
import { STAGES } from "../../engine/case-fields.js";
import type { NamedLook } from "../../element/compares.js";
import type { Flow } from "../flow.js";
import { patchAt } from "../panel/field.js";
import { wordOf } from "../../takeaway/words.js";

/** For who is not sure of a stage: buttons for it and the next, which are seen beside the result, before any treatment. */
export function neighboursControl(flow: Flow): TemplateResult {
  const { neighbours, shown } = flow;
  // They are untreated, beside a result.
  if (!flow.rules.pairs) return html``;
  if (!neighbours.isSeen)
    return html`<button type="button" class="plain" data-neighbours="ask" @click=${() => neighbours.show(shown)}>
      ${msg("Not sure? Compare two")}
    </button>`;
  return html`
    <fieldset class="segments">
      <legend>${msg("Which of the two is more like yours?")}</legend>
      <div>
        ${pairOf(shown.loss).map(
          (stage) =>
            html`<label>
              <input
                type="radio"
                name="neighbours"
                value=${stage}
                .checked=${live(false)}
                @input=${() => {
                  neighbours.hide();
                  flow.choose(patchAt("loss.stage", stage));
                  flow.draw();
                }}
              />
              <span>${nameOf(stage)}</span>
            </label>`,
        )}
      </div>
    </fieldset>
  `;
}

/** The person's own look, and how its stage and the next look before any treatment. */
export function neighbourLooks(own: CaseJson): readonly NamedLook[] {
  const untreated = (stage: LossStage): NamedLook => ({
    name: nameOf(stage),
    case: patched(own, { treatment: { goal: "none" }, loss: { stage } }),
  });
  return [{ name: msg("Your result"), case: own }, ...pairOf(own.loss).map(untreated)];
}

/** A stage and the one after it, or, of the last, the one before. */
export function pairOf({ scale, stage }: CaseJson["loss"]): readonly [LossStage, LossStage] {
  const stages = STAGES[scale] as readonly LossStage[];
  const at = Math.min(Math.max(stages.indexOf(stage), 0), stages.length - 2);
  return [stages[at] ?? stage, stages[at + 1] ?? stage];
}

function nameOf(stage: LossStage): string {
  return stage === "none" ? msg("Full hair") : msg("Stage {stage}", { stage: wordOf(stage) });
}
