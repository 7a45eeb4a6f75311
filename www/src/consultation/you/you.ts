import { msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Flow } from "../flow.js";

/** Lengths that barbers set: what they are called, and mm. */
const LENGTHS: readonly (readonly [name: string, lengthMm: number])[] = [
  [msg("Shaved{hair}"), 0.1],
  [msg("Half a mm"), 0.5],
  [msg("{mm} mm", { mm: 1 }), 1],
  [msg("{mm} mm", { mm: 3 }), 3],
  [msg("{mm} mm", { mm: 10 }), 10],
  [msg("{mm} mm", { mm: 50 }), 50],
];

/** The head it is seen on. */
export function youStep(flow: Flow): TemplateResult {
  const { hair, person } = flow.shown;
  return html`
    <h2 tabindex="-1">${msg("Make the head like yours")}</h2>
    ${flow.field("person.sex")} ${flow.field("person.face")} ${flow.field("person.age")} ${flow.field("skin.preset")}
    ${flow.field("hair.color")} ${flow.field("hair.grey_percent")} ${flow.field("hair.curl")}
    <fieldset class="chips" data-path="cut">
      <legend>${msg("Hair cut to")}</legend>
      <div>
        ${LENGTHS.map(
          ([name, lengthMm]) =>
            html`<label>
              <input
                type="radio"
                name="cut"
                value=${lengthMm}
                .checked=${live(hair.length_mm === lengthMm)}
                @input=${() => flow.choose({ hair: { length_mm: lengthMm } })}
              />
              <span>${name}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${flow.field("hair.length_mm")} ${flow.field("hair.cut")} ${flow.field("hair.parting")}
    ${person.sex === "male" ? flow.field("hair.beard") : nothing}
  `;
}
