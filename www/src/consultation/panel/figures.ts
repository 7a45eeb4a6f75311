import { html, nothing, type TemplateResult } from "lit";
import type { CaseJson } from "../../engine/case.js";
import type { ReportPart, ReportParts } from "../../engine/report.js";

/** Asks for a part of the report of the case on the screen. */
export type Ask = <P extends ReportPart>(part: P) => Promise<ReportParts[P] | undefined>;

/** How long a case rests on the screen before its figures are asked for: a hand that moves a slider asks for none. */
const REST_MS = 250;

/** Figures of the case on the screen. What was there stays until the next ones come. */
export class Figures<P extends ReportPart> {
  #shown: CaseJson | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: readonly [ReportParts[P], CaseJson] | undefined;
  #busy = true;

  constructor(
    readonly part: P,
    readonly ask: Ask,
    /** Told when figures have come. */
    readonly changed: () => void,
  ) {}

  /** What is told of the figures of a case, which are asked for if need be. */
  drawn(
    shown: CaseJson,
    told: (figures: ReportParts[P], shown: CaseJson) => TemplateResult | typeof nothing,
  ): TemplateResult {
    this.want(shown);
    return html`
      <div class="figures" data-figures=${this.part} aria-busy=${this.#busy}>
        ${this.#last ? told(...this.#last) : nothing}
      </div>
    `;
  }

  /** The last figures that came, and the case they are of; those of this case are asked for. */
  want(shown: CaseJson): readonly [ReportParts[P], CaseJson] | undefined {
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#busy = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#fetch(shown), this.#last ? REST_MS : 0);
    }
    return this.#last;
  }

  async #fetch(shown: CaseJson): Promise<void> {
    // What goes wrong there the element tells of.
    const figures = await this.ask(this.part).catch(() => undefined);
    if (shown !== this.#shown) return;
    this.#busy = false;
    if (figures) this.#last = [figures, shown];
    this.changed();
  }
}
