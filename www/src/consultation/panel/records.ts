import { msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import { FIELDS, MOST } from "../../engine/case-fields.js";
import { valueControl } from "./control.js";
import { nameOf, pathsOf, type List, type Value } from "./field.js";

type Item = Readonly<Record<string, Value>>;

/** How a list is spoken of, and which of its fields a record uses. */
export interface ListManner {
  readonly list: List;
  readonly words: {
    readonly add: string;
    one(number: number): string;
    remove(number: number): string;
  };
  /** The field that says what a record is; it decides which of the others have an effect. */
  readonly deciding: readonly string[];
  uses(name: string, item: Item): boolean;
}

/** The records of a list, each with its controls, and a button for another. */
export class Records {
  #shown: CaseJson | undefined;
  #items: readonly Item[] = [];

  constructor(
    readonly manner: ListManner,
    readonly choose: (patch: CasePatch) => void,
  ) {}

  drawn(shown: CaseJson): TemplateResult {
    const { list, words } = this.manner;
    if (shown !== this.#shown) this.#items = shown[list] as unknown as readonly Item[];
    this.#shown = shown;
    // What a new record holds, the program knows.
    const add = (): void => this.#set([...this.#items, {}]);
    const full = this.#items.length >= MOST[list];
    return html`
      <div class="group">
        ${guard([shown], () => this.#items.map((item, at) => this.#card(item, at)))}
        <button type="button" class="plain" ?disabled=${full} @click=${add}>${words.add}</button>
      </div>
    `;
  }

  /** One record's controls: those that have an effect on it. */
  #card(item: Item, at: number): TemplateResult {
    const { list, words, deciding, uses } = this.manner;
    const remove = (): void => this.#set(this.#items.filter((_, index) => index !== at));
    return html`
      <section class="card group" aria-label=${words.one(at + 1)}>
        <header>
          <h3>${words.one(at + 1)}</h3>
          <button type="button" class="plain" aria-label=${words.remove(at + 1)} @click=${remove}>
            ${msg("Remove")}
          </button>
        </header>
        ${pathsOf(`${list}[]`).map((path) => {
          const name = nameOf(path);
          const kept = {
            value: item[name] ?? FIELDS[path].initial,
            place: String(at),
            choose: (value: Value) =>
              this.#set(this.#items.map((each, index) => (index === at ? { ...each, [name]: value } : each))),
          };
          const made = valueControl(path, kept);
          const idle = !deciding.includes(name) && !uses(name, item);
          return made === nothing ? nothing : html`<div ?hidden=${idle}>${made}</div>`;
        })}
      </section>
    `;
  }

  #set(items: readonly Item[]): void {
    this.#items = items;
    this.choose({ [this.manner.list]: items });
  }
}
