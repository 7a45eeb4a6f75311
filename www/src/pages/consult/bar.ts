import { html, nothing, type TemplateResult } from "lit-html";
import type { Settings } from "./settings.js";
import { words } from "./words.js";

/** The bar over the consultation: whose it is, and the menu; or only the way back, where the picture is shown alone. */
export function bar(
  { clinic, logo }: Settings,
  pictureOnly: boolean,
  does: { menu(): void; controls(): void },
): TemplateResult {
  return pictureOnly
    ? html`<button type="button" data-bar="controls" @click=${() => does.controls()}>${words.bar.controls}</button>`
    : html`
        <p class="clinic">
          ${logo ? html`<img src=${logo} alt="" />` : nothing}<span>${clinic || words.bar.unnamed}</span>
        </p>
        <button type="button" data-bar="menu" aria-haspopup="dialog" @click=${() => does.menu()}>
          ${words.bar.menu}
        </button>
      `;
}
