// The form's fields.
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Builder } from "./builder.js";
import { CHOICES, isOf, kindOf, WITHOUT_DEFAULT } from "./options.js";
import { fieldOf, wayOf } from "./plan.js";
import { words } from "./words.js";

/** One of some things, each with what it is. */
export function radios<T extends string>(
  name: string,
  legend: string,
  all: readonly T[],
  chosen: T,
  said: Readonly<Record<T, readonly [string, string]>>,
  choose: (each: T) => void,
): TemplateResult {
  return html`<fieldset class="radios">
    <legend>${legend}</legend>
    ${all.map(
      (each) =>
        html`<label class="choice">
          <input
            type="radio"
            name=${name}
            value=${each}
            .checked=${live(each === chosen)}
            @change=${() => choose(each)}
          />
          <span><b>${said[each][0]}</b><small>${said[each][1]}</small></span>
        </label>`,
    )}
  </fieldset>`;
}

/** The field of an option, or of `site` or `height`. */
export function field(builder: Builder, name: string, [label, says]: readonly [string, string]): TemplateResult {
  const draft = builder.drafts.get(name);
  const text = draft?.text ?? fieldOf(builder.plan, name);
  const kind = name === "site" || name === "height" ? "text" : kindOf(name);
  const attributes = { id: `set-${name}`, isWrong: draft?.fault !== undefined };
  const notes = html`<small id="note-${name}">${says}${elsewhere(builder, name)}</small> ${
      draft?.fault === undefined
        ? nothing
        : html`<p class="fault" id="fault-${name}">${draft.fault} ${words.faults.kept}</p>`
    }`;
  const described = `note-${name}${attributes.isWrong ? ` fault-${name}` : ""}`;
  const typed = (event: Event): void => builder.type(name, (event.target as HTMLInputElement).value);
  const left = (): void => builder.leave(name);
  if (kind === "flag")
    return html`<div class="field">
      <label class="choice">
        <input
          type="checkbox"
          id=${attributes.id}
          .checked=${live(text === "true")}
          aria-describedby=${described}
          @change=${({ target }: Event) => builder.type(name, (target as HTMLInputElement).checked ? "true" : "")}
        />
        <span>${label}</span>
      </label>
      ${notes}
    </div>`;
  const values = CHOICES[name];
  const control =
    kind === "choice" && values
      ? html`<select
          id=${attributes.id}
          aria-invalid=${attributes.isWrong}
          aria-describedby=${described}
          @change=${typed}
        >
          <option value="" .selected=${live(!values.includes(text))}>
            ${words.byDefault(WITHOUT_DEFAULT.includes(name) ? "" : (values[0] ?? ""))}
          </option>
          ${values.map((each) => html`<option value=${each} .selected=${live(each === text)}>${each}</option>`)}
        </select>`
      : kind === "case" || kind === "looks"
        ? html`<textarea
            id=${attributes.id}
            dir="ltr"
            rows="3"
            spellcheck="false"
            aria-invalid=${attributes.isWrong}
            aria-describedby=${described}
            .value=${live(text)}
            @input=${typed}
            @change=${left}
          ></textarea>`
        : html`<input
            id=${attributes.id}
            dir=${name === "clinic" ? "auto" : "ltr"}
            type="text"
            inputmode=${name === "height" ? "numeric" : name === "divider" ? "decimal" : nothing}
            autocomplete="off"
            spellcheck="false"
            aria-invalid=${attributes.isWrong}
            aria-describedby=${described}
            .value=${live(text)}
            @input=${typed}
            @change=${left}
          />`;
  return html`<div class="field"><label for=${attributes.id}>${label}</label>${control}${notes}</div>`;
}

/** That an option is not in the code as it stands. */
function elsewhere({ plan }: Builder, name: string): string {
  if (name === "site" || name === "height" || isOf(wayOf(plan), plan.mode, name)) return "";
  return ` (${wayOf(plan) === "frame" ? words.notInFrame : words.onlyInFrame})`;
}
