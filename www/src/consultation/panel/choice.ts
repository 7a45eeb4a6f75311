import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { radios, type Choosing } from "./radios.js";

/** More or longer words than these do not fit beside each other on a phone. */
const MOST_BESIDE = 4;
const LONGEST_BESIDE = 24;

/** One of some names: side by side where all that there may ever be fit, from a list where they do not. */
export function choice(choosing: Choosing, all = choosing.names): TemplateResult {
  const fits = all.length <= MOST_BESIDE && all.map(choosing.word).join("").length <= LONGEST_BESIDE;
  return fits ? segments(choosing) : list(choosing);
}

/** Radio buttons side by side. */
export function segments(choosing: Choosing): TemplateResult {
  return radios(choosing, "segments");
}

function list({ names, value, group, label, path, word, choose }: Choosing): TemplateResult {
  return html`
    <div class="list" data-path=${path ?? nothing}>
      <label for=${group}>${label}</label>
      <select id=${group} @input=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
        ${names.map((name) => html`<option value=${name} .selected=${live(name === value)}>${word(name)}</option>`)}
      </select>
    </div>
  `;
}
