import { msg } from "../../element/language/spoken.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { amountText, nextAmount, readAmount, type Reading } from "./amount.js";
import { Control } from "./component.js";
import type { NumberField, Path, Value } from "./field.js";

/** What can be typed into a box, and what it means. */
interface Typing {
  readonly label: string;
  readonly path: Path;
  /** How the box looks and what keyboard it asks for. */
  readonly looks: Partial<HTMLInputElement>;
  /** Of an amount, what arrow keys may change it to. */
  readonly range?: NumberField;
  read(text: string, input: HTMLInputElement): Reading<Value>;
  text(value: Value): string;
  choose(value: Value): void;
}

type Known = Pick<Typing, "label" | "path" | "choose">;

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 };

let made = 0;

/** A date, as year-month-day; empty while it is open. */
export function dateInput(known: Known, value: Value): TemplateResult {
  const read = (text: string, { validity }: HTMLInputElement): Reading<string> => {
    if (validity.badInput) return { wrong: msg("Not a whole date.") };
    return validity.valid ? { value: text } : { wrong: msg("A year from 1900 to 9999.") };
  };
  return typed({ ...known, read, text: String, looks: { type: "date", min: "1900-01-01", max: "9999-12-31" } }, value);
}

/** An amount that is known to the cent. */
export function amountInput(known: Known, range: NumberField, value: Value): TemplateResult {
  const read = (text: string): Reading<number> => readAmount(text, range.max);
  const text = (amount: Value): string => amountText(Number(amount));
  return typed({ ...known, read, text, range, looks: { inputMode: "decimal" } }, value);
}

/** Three capital letters, or none. */
export function currencyInput(known: Known, value: Value): TemplateResult {
  const read = (text: string): Reading<string> => {
    const letters = text.normalize("NFKC").trim();
    return /^([A-Za-z]{3})?$/.test(letters)
      ? { value: letters.toUpperCase() }
      : { wrong: msg("Three letters, such as EUR, or none.") };
  };
  const looks = { placeholder: "EUR", autocapitalize: "characters", spellcheck: false };
  return typed({ ...known, read, text: String, looks }, value);
}

function typed(typing: Typing, value: Value): TemplateResult {
  return html`<smp-typed class="list" data-path=${typing.path} .parts=${typing} .value=${live(value)}></smp-typed>`;
}

/**
 * What is typed is taken as soon as it can be. Until then a line below the box says why not; once the box is left it
 * shows what the case holds.
 */
class Typed extends Control<Typing, Value> {
  #said = "";
  /** Whether what stands in the box is none that can be taken. */
  #wrong = false;
  readonly #id = `typed-${++made}`;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("value") && !this.#isTyping) [this.#said, this.#wrong] = ["", false];
  }

  protected override render(): TemplateResult {
    const { label, range } = this.parts;
    // Of half a date no browser tells as it is typed.
    const half = ({ key }: KeyboardEvent): unknown => key !== "Enter" && key !== "Tab" && this.#read();
    return html`
      <label for=${this.#id}>${label}</label>
      <input
        id=${this.#id}
        autocomplete="off"
        aria-describedby="${this.#id}-wrong"
        aria-invalid=${this.#wrong ? "true" : nothing}
        role=${range ? "spinbutton" : nothing}
        aria-valuemin=${range?.min ?? nothing}
        aria-valuemax=${range?.max ?? nothing}
        aria-valuenow=${range ? this.value : nothing}
        @input=${() => this.#read()}
        @keyup=${this.parts.looks.type === "date" ? half : nothing}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
        @blur=${() => this.#leave()}
      />
      <p class="wrong" role="status" id="${this.#id}-wrong">${this.#said}</p>
    `;
  }

  protected override firstUpdated(): void {
    Object.assign(this.#box, this.parts.looks);
  }

  protected override updated(): void {
    // Not under the hands that are typing, even while the browser's window is not in front.
    if (!this.#isTyping) this.#stand();
  }

  get #box(): HTMLInputElement {
    return this.input as HTMLInputElement;
  }

  get #isTyping(): boolean {
    return this.input !== null && (this.getRootNode() as Document | ShadowRoot).activeElement === this.input;
  }

  #say(said: string, wrong = false): void {
    this.#said = said;
    this.#wrong = wrong;
    this.requestUpdate();
  }

  #stand(): void {
    // Also where it shows nothing else: half a date is no value.
    this.#box.value = this.parts.text(this.value);
  }

  #take(value: Value): void {
    this.#say("");
    if (value === this.value) return;
    this.value = value;
    this.parts.choose(value);
  }

  #read(): void {
    const reading = this.parts.read(this.#box.value, this.#box);
    if ("value" in reading) this.#take(reading.value);
    else
      this.#say(
        this.value === ""
          ? msg("{wrong} Still none.", { wrong: reading.wrong })
          : msg("{wrong} Still {value}.", { wrong: reading.wrong, value: this.parts.text(this.value) }),
        true,
      );
  }

  #leave(): void {
    const { value } = this.#box;
    const reading = this.parts.read(value, this.#box);
    const asItWas = value !== "" && value === this.parts.text(this.value);
    if ("wrong" in reading && !asItWas)
      this.#say(
        value
          ? msg("Not taken: “{value}”. {wrong}", { value, wrong: reading.wrong })
          : msg("Not taken. {wrong}", { wrong: reading.wrong }),
      );
    this.#stand();
  }

  #key(event: KeyboardEvent): void {
    const { range } = this.parts;
    const way = WAYS[event.key];
    if (event.key === "Enter") this.#leave();
    if (!range || !way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#take(nextAmount(Number(this.value), way, range.max));
    this.#stand();
  }
}

if (!customElements.get("smp-typed")) customElements.define("smp-typed", Typed);
