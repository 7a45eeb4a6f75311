import type { CaseJson, CasePatch } from "../../engine/case.js";
import { MOST } from "../../engine/case-fields.js";
import { button } from "../dom.js";
import { valueControl, type ValueControl } from "./control.js";
import { nameOf, pathsOf, type List, type Path, type Value } from "./field.js";
import type { Control } from "./section.js";

type Item = Readonly<Record<string, Value>>;

/** How a list is spoken of, and which of its fields a record uses. */
export interface ListManner {
  readonly list: List;
  /** One record, as in "Add a scar". */
  readonly one: string;
  /** The field that says what a record is; it decides which of the others have an effect. */
  readonly deciding: readonly string[];
  uses(name: string, item: Item): boolean;
}

/** The records of a list, each with its controls, and a button for another. */
export class Records implements Control {
  readonly root = document.createElement("div");
  readonly #cards: Card[] = [];
  readonly #add: HTMLButtonElement;
  #items: readonly Item[] = [];

  constructor(
    readonly manner: ListManner,
    readonly choose: (patch: CasePatch) => void,
  ) {
    this.root.className = "group";
    // What a new record holds, the program knows.
    this.#add = button(`Add a ${manner.one}`, () => this.#set([...this.#items, {}]));
    this.root.append(this.#add);
  }

  show(shown: CaseJson): void {
    this.#items = shown[this.manner.list] as unknown as readonly Item[];
    while (this.#cards.length > this.#items.length) this.#cards.pop()?.root.remove();
    while (this.#cards.length < this.#items.length) {
      const at = this.#cards.length;
      const card = new Card(
        this.manner,
        at,
        (name, value) =>
          this.#set(this.#items.map((item, index) => (index === at ? { ...item, [name]: value } : item))),
        () => this.#set(this.#items.filter((_, index) => index !== at)),
      );
      this.#cards.push(card);
      this.#add.before(card.root);
    }
    this.#cards.forEach((card, at) => card.show(this.#items[at] ?? {}));
    this.#add.disabled = this.#items.length >= MOST[this.manner.list];
  }

  #set(items: readonly Item[]): void {
    this.#items = items;
    this.choose({ [this.manner.list]: items });
  }
}

/** One record's controls: those that have an effect on it. */
class Card {
  readonly root = document.createElement("section");
  readonly #controls = new Map<string, ValueControl>();

  constructor(
    readonly manner: ListManner,
    at: number,
    set: (name: string, value: Value) => void,
    remove: () => void,
  ) {
    const name = `${manner.one.charAt(0).toUpperCase()}${manner.one.slice(1)} ${at + 1}`;
    this.root.className = "card group";
    this.root.ariaLabel = name;
    const away = button("Remove", remove);
    away.ariaLabel = `Remove ${name.toLowerCase()}`;
    const head = document.createElement("header");
    head.append(Object.assign(document.createElement("h3"), { textContent: name }), away);
    this.root.append(head);
    for (const path of this.#paths()) {
      const control = valueControl(path, (value) => set(nameOf(path), value));
      if (!control) continue;
      this.#controls.set(nameOf(path), control);
      this.root.append(control.root);
    }
  }

  show(item: Item): void {
    for (const [name, control] of this.#controls) {
      control.root.hidden = !this.manner.deciding.includes(name) && !this.manner.uses(name, item);
      const value = item[name];
      if (value !== undefined) control.show(value);
    }
  }

  #paths(): Path[] {
    return pathsOf(`${this.manner.list}[]`);
  }
}
