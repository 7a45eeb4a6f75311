import { msg } from "../../element/language/spoken.js";
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { CaseJson } from "../../engine/case.js";
import { Shortlist, type KeptLook } from "../shortlist.js";
import type { SeenLooks, Setter } from "./seen.js";

/** The shortlist: looks are kept, named, shown, compared and ruled out. It is kept nowhere but on this page. */
export class Shortlisting implements Setter {
  #kept = new Shortlist();

  constructor(
    readonly seen: SeenLooks,
    /** Told of what is kept, whenever that changes. */
    readonly changed: (looks: readonly KeptLook[]) => void,
  ) {}

  drawn(shown: CaseJson): TemplateResult {
    const { looks, isFull } = this.#kept;
    const keep = (): void => this.#take(this.#kept.keep(shown));
    return html`
      <div class="shortlist">
        <ul ?hidden=${looks.length === 0}>
          ${looks.map((look, at) => this.#row(look, at))}
        </ul>
        <button type="button" class="plain" data-shortlist="keep" ?disabled=${isFull} @click=${keep}>
          ${msg("Keep this look")}
        </button>
        <p class="note">${msg("Four looks at most. They stay on this page and are gone when it is closed.")}</p>
      </div>
    `;
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
    this.changed(this.#kept.looks);
  }

  #take(kept: Shortlist): void {
    this.#see(kept);
    this.changed(kept.looks);
  }

  #see(kept: Shortlist): void {
    const before = this.#kept.compared;
    this.#kept = kept;
    const { compared } = kept;
    if (compared.length === 0) {
      if (before.length > 0) this.seen.drop(this);
    } else if (JSON.stringify(compared) !== JSON.stringify(before)) {
      const looks = compared.map(({ name, case: look }) => ({ name, case: look }));
      this.seen.set(this, looks, looks.length > 2 ? "grid" : "divider");
    }
  }

  #row({ name, case: look, compared }: KeptLook, at: number): TemplateResult {
    const compare = ({ target }: Event): void =>
      this.#take(this.#kept.choose(at, (target as HTMLInputElement).checked));
    return html`
      <li>
        <input
          type="text"
          maxlength="30"
          aria-label=${msg("Name of look {at}", { at: at + 1 })}
          data-shortlist="name-${at}"
          .value=${name}
          @change=${({ target }: Event) => this.#rename(at, target as HTMLInputElement)}
        />
        <label class="compare-box">
          <input
            type="checkbox"
            data-shortlist="compare-${at}"
            .checked=${live(compared)}
            @change=${compare}
          />${msg("Compare")}
        </label>
        ${button(`show-${at}`, msg("Show"), name, () => (this.seen.simulator.case = look))}
        ${button(`rule-out-${at}`, msg("Rule out"), name, (event) => this.#ruleOut(at, event))}
      </li>
    `;
  }

  #rename(at: number, box: HTMLInputElement): void {
    this.#take(this.#kept.rename(at, box.value));
    // What was cut, or is no name, shows as it is kept.
    box.value = this.#kept.looks[at]?.name ?? "";
  }

  #ruleOut(at: number, { target }: Event): void {
    const all = (target as HTMLElement).closest(".shortlist");
    this.#take(this.#kept.ruleOut(at));
    all?.querySelector<HTMLElement>("[data-shortlist=keep]")?.focus();
  }
}

/** A button for a look, and a key by which it is found. */
function button(key: string, label: string, look: string, does: (event: Event) => void): TemplateResult {
  const name = `${label} ${look}`;
  return html`<button type="button" class="plain" aria-label=${name} data-shortlist=${key} @click=${does}>
    ${label}
  </button>`;
}
