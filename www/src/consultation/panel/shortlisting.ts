import type { CaseJson } from "../../engine/case.js";
import { Shortlist, type KeptLook } from "../shortlist.js";
import { button, make, note } from "../dom.js";
import type { Control } from "./section.js";
import type { SeenLooks, Setter } from "./seen.js";

/** The shortlist: looks are kept, named, shown, compared and ruled out. It is kept nowhere but on this page. */
export class Shortlisting implements Control, Setter {
  readonly root = make("div", "shortlist");
  readonly #list = make("ul", "");
  readonly #keep = button("Keep this look", () => {
    if (this.#shown) this.#take(this.#kept.keep(this.#shown));
  });
  #kept = new Shortlist();
  #shown: CaseJson | undefined;

  constructor(
    readonly seen: SeenLooks,
    /** Told of what is kept, whenever that changes. */
    readonly changed: (looks: readonly KeptLook[]) => void = () => {},
  ) {
    this.#keep.dataset["shortlist"] = "keep";
    this.root.append(
      this.#list,
      this.#keep,
      make("p", "note", "Four looks at most. They stay on this page and are gone when it is closed."),
    );
    this.#draw();
  }

  show(shown: CaseJson): void {
    this.#shown = shown;
  }

  /** Keeps other looks, as an undo has it. */
  put(looks: readonly KeptLook[]): void {
    if (JSON.stringify(looks) === JSON.stringify(this.#kept.looks)) return;
    this.#see(new Shortlist(looks));
  }

  /** Compares nothing any more; what was kept stays. */
  rest(): void {
    this.left();
    this.seen.drop(this);
  }

  left(): void {
    if (this.#kept.compared.length === 0) return;
    this.#kept = new Shortlist(this.#kept.looks.map((look) => ({ ...look, compared: false })));
    this.#draw();
    this.changed(this.#kept.looks);
  }

  #take(kept: Shortlist, focus?: string): void {
    this.#see(kept);
    if (focus) this.root.querySelector<HTMLElement>(focus)?.focus();
    this.changed(kept.looks);
  }

  #see(kept: Shortlist): void {
    const before = this.#kept.compared;
    this.#kept = kept;
    this.#draw();
    const { compared } = kept;
    if (compared.length === 0) {
      if (before.length > 0) this.seen.drop(this);
    } else if (JSON.stringify(compared) !== JSON.stringify(before)) {
      const looks = compared.map(({ name, case: look }) => ({ name, case: look }));
      this.seen.set(this, looks, looks.length > 2 ? "grid" : "divider");
    }
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#kept.looks.map((look, at) => this.#row(look, at)));
    this.#list.hidden = this.#kept.looks.length === 0;
    this.#keep.disabled = this.#kept.isFull;
  }

  #row({ name, case: look, compared }: KeptLook, at: number): HTMLElement {
    const named = make("input", "");
    Object.assign(named, { type: "text", value: name, maxLength: 30 });
    note(named, { "aria-label": `Name of look ${at + 1}`, "data-shortlist": `name-${at}` });
    named.addEventListener("change", () =>
      this.#take(this.#kept.rename(at, named.value), `[data-shortlist="name-${at}"]`),
    );
    const box = make("input", "");
    Object.assign(box, { type: "checkbox", checked: compared });
    note(box, { "data-shortlist": `compare-${at}` });
    box.addEventListener("change", () =>
      this.#take(this.#kept.choose(at, box.checked), `[data-shortlist="compare-${at}"]`),
    );
    const [show, ruleOut] = [
      button("Show", () => (this.seen.simulator.case = look)),
      button("Rule out", () => this.#take(this.#kept.ruleOut(at), '[data-shortlist="keep"]')),
    ];
    note(show, { "aria-label": `Show ${name}`, "data-shortlist": `show-${at}` });
    note(ruleOut, { "aria-label": `Rule out ${name}`, "data-shortlist": `rule-out-${at}` });
    return make("li", "", named, make("label", "compare-box", box, "Compare"), show, ruleOut);
  }
}
