import { html, nothing, render } from "lit-html";
import { words } from "./words.js";

interface Choice {
  readonly name: string;
  readonly label: string;
  does(): void;
}

/** What the page has to say above the consultation, one thing at a time. It covers nothing and stays until it is closed. */
export class Notices {
  #text = "";
  #choices: readonly Choice[] = [];

  constructor(readonly place: HTMLElement) {
    this.#draw();
  }

  /** Says a text, with what can be done about it; an empty one is silence. */
  say(text: string, choices: readonly Choice[] = []): void {
    [this.#text, this.#choices] = [text, choices];
    this.#draw();
  }

  #draw(): void {
    // The live region is there before what it says.
    render(
      html`
        <p role="status">${this.#text}</p>
        ${
          this.#text
            ? html`${this.#choices.map(
                  ({ name, label, does }) =>
                    html`<button type="button" class="strong" data-notice=${name} @click=${does}>${label}</button>`,
                )}
                <button type="button" data-notice="close" @click=${() => this.say("")}>
                  ${this.#choices.length > 0 ? words.update.later : words.menu.close}
                </button>`
            : nothing
        }
      `,
      this.place,
    );
    this.place.toggleAttribute("data-silent", !this.#text);
  }
}
