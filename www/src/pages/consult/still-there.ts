import { html, type TemplateResult } from "lit-html";
import { words } from "./words.js";

const { still } = words;
/** Who hears is told every so many seconds, not every one. */
const TOLD_EVERY_S = 10;

/** The question whether somebody is there, and how long it is asked. */
export function stillThere(seconds: number, total: number, keep: () => void): TemplateResult {
  const told = Math.min(total, Math.ceil(seconds / TOLD_EVERY_S) * TOLD_EVERY_S);
  return html`
    <h2 id="still-title">${still.title}</h2>
    <p>${still.told}</p>
    <p class="seconds" aria-hidden="true">${still.seconds(seconds)}</p>
    <p class="quiet" role="status">${still.seconds(told)}</p>
    <button type="button" class="strong" autofocus data-still="keep" @click=${keep}>${still.keep}</button>
  `;
}
