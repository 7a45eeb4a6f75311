import { msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { CaseJson } from "../../engine/case.js";
import { FIELDS } from "../../engine/case-fields.js";
import { advice } from "../caption.js";
import type { Flow } from "../flow.js";
import { useOf, wordOf } from "../../takeaway/words.js";
import { pictured } from "../pictured.js";

type Goal = CaseJson["treatment"]["goal"];

const GOALS: readonly Goal[] = ["shaved", "density", "scars", "transplant"];
/** How dense, in words; the middle one is the program's own. */
const DENSITIES: readonly (readonly [name: string, perCm2: number])[] = [
  [msg("Light{density}"), 60],
  [msg("Natural{density}"), FIELDS["treatment.density_per_cm2"].initial],
  [msg("Full{density}"), 140],
];

/** What is done, and how. */
export function lookStep(flow: Flow): TemplateResult {
  const { treatment, hairline, skin, scars, grafts } = flow.shown;
  const { goal } = treatment;
  const facts = flow.simulator.facts;
  const told = facts ? advice(flow.shown, facts) : [];
  return html`
    <h2 tabindex="-1">${msg("What should it look like?")}</h2>
    ${pictured<Goal>(
      {
        group: "treatment.goal",
        legend: msg("What it is for"),
        options: GOALS.map((value) => ({ value, label: useOf(value), picture: `use/${value}` })),
        chosen: goal,
        choose: (value) => flow.choose({ treatment: { goal: value } }),
      },
      skin.preset,
    )}
    ${missing(goal, scars.length, grafts.length)}
    ${
      told.length > 0
        ? html`<ul class="advice" aria-label=${msg("Advice")}>
            ${told}
          </ul>`
        : nothing
    }
    ${
      goal === "shaved"
        ? html`
            ${pictured(
              {
                group: "hairline.style",
                legend: msg("Hairline"),
                options: FIELDS["hairline.style"].names.map((value) => ({
                  value,
                  label: wordOf(value, "hairline.style"),
                  picture: `hairline/${value}`,
                })),
                chosen: hairline.style,
                choose: (style) => flow.choose({ hairline: { style: style as CaseJson["hairline"]["style"] } }),
              },
              skin.preset,
            )}
            <p class="note">${msg("Its handles lie on the picture: drag them, or move them by the arrow keys.")}</p>
            ${flow.field("hairline.mid_height_mm")} ${flow.field("hairline.softness_mm")}
          `
        : nothing
    }
    <fieldset class="segments" data-path="how-dense">
      <legend>${msg("How dense")}</legend>
      <div>
        ${DENSITIES.map(
          ([name, perCm2]) =>
            html`<label>
              <input
                type="radio"
                name="how-dense"
                value=${perCm2}
                .checked=${live(treatment.density_per_cm2 === perCm2)}
                @input=${() => flow.choose({ treatment: { density_per_cm2: perCm2 } })}
              />
              <span>${name}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${flow.field("treatment.density_per_cm2")} ${flow.field("treatment.pigment")}
  `;
}

/** What a use needs that is not there. */
function missing(goal: Goal, scars: number, grafts: number): TemplateResult | typeof nothing {
  const needs =
    goal === "scars" && scars === 0
      ? msg("This use needs a scar: say so in the first step, “Pattern”.")
      : goal === "transplant" && grafts === 0
        ? msg("This use needs a transplant: say so in the first step, “Pattern”.")
        : "";
  return needs ? html`<p class="warning">${needs}</p>` : nothing;
}
