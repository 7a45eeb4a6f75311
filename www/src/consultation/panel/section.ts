import { msg } from "../../element/language/spoken.js";
import { html, noChange, type TemplateResult } from "lit";
import type { CaseJson } from "../../engine/case.js";

/** What stands below a heading that opens it: drawn for a case, from when it is first opened on. */
export interface Titled {
  /** Its English, by which it is known too. */
  readonly title: string;
  content(shown: CaseJson): unknown;
  closed?(): void;
}

/** Sections that open and close. */
export class Sections {
  readonly #open = new Set<string>();

  constructor(
    readonly all: readonly Titled[],
    /** Told when one was opened or closed. */
    readonly toggled: () => void,
  ) {}

  isOpen(title: string): boolean {
    return this.#open.has(title);
  }

  drawn(shown: CaseJson): readonly TemplateResult[] {
    return this.all.map(
      (section) => html`
        <details data-section=${section.title} @toggle=${(event: Event) => this.#toggle(section, event)}>
          <summary><h2>${msg(section.title)}</h2></summary>
          ${
            // What nobody sees need not be worked out.
            this.isOpen(section.title) ? html`<div class="group">${section.content(shown)}</div>` : noChange
          }
        </details>
      `,
    );
  }

  #toggle({ title, closed }: Titled, { target }: Event): void {
    if ((target as HTMLDetailsElement).open) this.#open.add(title);
    else {
      this.#open.delete(title);
      closed?.();
    }
    this.toggled();
  }
}
