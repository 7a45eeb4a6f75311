import { msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { CaseJson } from "../../engine/case.js";
import { STAGES } from "../../engine/case-fields.js";
import type { Flow } from "../flow.js";
import { patchAt } from "../panel/field.js";
import { scalePatch } from "../panel/stage.js";
import { wordOf } from "../../takeaway/words.js";
import { pictured } from "../pictured.js";
import { graftsOf, hasScar, SCAR_KINDS, withoutOrWithScar } from "./earlier.js";
import { neighboursControl } from "./neighbours.js";

type Scale = CaseJson["loss"]["scale"];

/** Scales in plain words, with the name that clinics use. */
const SCALES: Readonly<Record<Scale, readonly [plain: string, name: string]>> = {
  norwood: [msg("Receding and bald"), "Norwood"],
  ludwig: [msg("Wider parting"), "Ludwig"],
  sinclair: [msg("Wider parting, finer steps"), "Sinclair"],
  "diffuse-patterned": [msg("Thin on top"), msg("diffuse, patterned")],
  "diffuse-unpatterned": [msg("Thin all over"), msg("diffuse, unpatterned")],
};

/** What the hair is like today, and what was done to the scalp before. */
export function patternStep(flow: Flow): TemplateResult {
  const { loss, skin, grafts } = flow.shown;
  const earlier = graftsOf(grafts);
  return html`
    <h2 tabindex="-1">${msg("Where is hair missing?")}</h2>
    <fieldset class="chips kinds" data-path="loss.scale">
      <legend>${msg("Kind of hair loss")}</legend>
      <div>
        ${(Object.keys(SCALES) as Scale[]).map(
          (scale) =>
            html`<label>
              <input
                type="radio"
                name="loss.scale"
                value=${scale}
                .checked=${live(scale === loss.scale)}
                @input=${() => flow.choose(scalePatch(scale, flow.shown))}
              />
              <span>${SCALES[scale][0]}<small>${SCALES[scale][1]}</small></span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${pictured(
      {
        group: "loss.stage",
        legend: msg("Which is most like yours?"),
        options: STAGES[loss.scale].map((stage) => ({
          value: stage,
          label: stageName(stage),
          picture: `${loss.scale}/${stage}`,
        })),
        chosen: loss.stage,
        choose: (stage) => {
          flow.neighbours.hide();
          flow.choose(patchAt("loss.stage", stage));
        },
      },
      skin.preset,
    )}
    ${neighboursControl(flow)}
    <fieldset class="boxes-of">
      <legend>${msg("Are there scars on the scalp?")}</legend>
      <div class="boxes">
        ${SCAR_KINDS.map(
          ([kind, label]) =>
            html`<label>
              <input
                type="checkbox"
                data-scar=${kind}
                .checked=${live(hasScar(flow.shown.scars, kind))}
                @input=${() => flow.choose(withoutOrWithScar(flow.shown.scars, kind))}
              />${label}
            </label>`,
        )}
      </div>
    </fieldset>
    <fieldset class="segments" data-path="grafts">
      <legend>${msg("Was hair transplanted before?")}</legend>
      <div>
        ${(["no", "fue", "fut"] as const).map(
          (method) =>
            html`<label>
              <input
                type="radio"
                name="grafts"
                value=${method}
                .checked=${live(method === earlier)}
                @input=${() => flow.choose({ grafts: method === "no" ? [] : [{ method }] })}
              />
              <span>${method === "no" ? msg("No") : wordOf(method)}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${
      flow.shown.scars.length + grafts.length > 0
        ? html`<p class="note">${msg("Where they are and what they look like is set under “All settings”.")}</p>`
        : nothing
    }
  `;
}

/** A stage as one would say it beside its picture. */
export function stageName(stage: string): string {
  return stage === "none" ? msg("Full hair") : wordOf(stage);
}
