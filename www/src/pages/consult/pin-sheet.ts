import { html } from "lit-html";
import { matches, secretsOf } from "./pin.js";
import { Sheet } from "./sheet.js";
import type { TabletShelf } from "./shelf.js";
import { NONE, seen, tried, waitMs, type Tries } from "./tries.js";
import { words } from "./words.js";

const said = words.pin;

/** Asks for the PIN, so often as it may be tried. */
export class PinSheet {
  readonly #sheet = new Sheet("pin", () => this.#drawn());
  #told = "";
  #busy = false;
  /** As last seen here: where nothing can be kept it holds until the page is closed. */
  #tries: Tries | undefined;

  constructor(
    readonly shelf: TabletShelf,
    readonly opened: () => void,
  ) {}

  open(): void {
    this.#told = "";
    this.#sheet.open();
  }

  close(): void {
    this.#sheet.close();
  }

  #drawn() {
    return html`
      <form
        method="dialog"
        novalidate
        autocomplete="off"
        @submit=${(event: Event) => {
          event.preventDefault();
          const input = (event.target as HTMLFormElement).querySelector("input") as HTMLInputElement;
          void this.#try(input.value);
          input.value = "";
        }}
      >
        <h2 id="pin-title">${said.title}</h2>
        <div class="field">
          <label for="pin-typed">${said.label}</label>
          <input
            id="pin-typed"
            type="password"
            inputmode="numeric"
            autocomplete="off"
            aria-describedby="pin-told"
            autofocus
          />
          <p class="fault" id="pin-told" role="alert">${this.#told}</p>
        </div>
        <div class="ends">
          <button type="submit" class="strong" data-pin="open">${said.open}</button>
          <button type="button" data-pin="cancel" @click=${() => this.close()}>${said.cancel}</button>
        </div>
      </form>
    `;
  }

  async #try(pin: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#told = await this.#fault(pin);
    this.#busy = false;
    this.#sheet.draw();
    if (this.#told) return;
    this.close();
    this.opened();
  }

  /** Why a PIN doesn't open the settings; empty where it does. */
  async #fault(pin: string): Promise<string> {
    const [kept, secrets, now] = [await this.shelf.load(), secretsOf(), Date.now()];
    if (!secrets) return said.noCrypto;
    if (!kept.pin) return said.none;
    const tries = seen(this.#tries ?? kept.tries, now);
    const wait = waitMs(tries, now);
    if (wait > 0) return said.wait(Math.ceil(wait / 1000));
    // Counted before it is looked at: who closes the page meanwhile has tried, too.
    await this.#count(tried(tries, now));
    if (!(await matches(pin, kept.pin, secrets))) return said.wrong;
    await this.#count(NONE);
    return "";
  }

  async #count(tries: Tries): Promise<void> {
    this.#tries = tries;
    await this.shelf.keep("tries", tries);
  }
}
