import type { CaseJson } from "../../engine/case.js";
import type { ReportPart, ReportParts } from "../../engine/report.js";
import type { Control } from "./section.js";

/** Asks for a part of the report of the case on the screen. */
export type Ask = <P extends ReportPart>(part: P) => Promise<ReportParts[P] | undefined>;

/** How long a case rests on the screen before its figures are asked for: a hand that moves a slider asks for none. */
const REST_MS = 250;

/** Figures of the case on the screen. What was there stays until the next ones come. */
export class Figures<P extends ReportPart> implements Control {
  readonly root = document.createElement("div");
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: readonly [ReportParts[P], CaseJson] | undefined;

  constructor(
    readonly part: P,
    readonly ask: Ask,
    readonly content: (figures: ReportParts[P], shown: CaseJson) => readonly Node[],
  ) {
    this.root.className = "figures";
    this.root.dataset["figures"] = part;
  }

  show(shown: CaseJson): void {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    this.root.ariaBusy = "true";
    this.#timer = setTimeout(() => void this.#fetch(turn, shown), this.#last ? REST_MS : 0);
  }

  /** Says anew what was last told, where more than the case decides how. */
  refresh(): void {
    if (this.#last) this.root.replaceChildren(...this.content(...this.#last));
  }

  async #fetch(turn: number, shown: CaseJson): Promise<void> {
    // What goes wrong there the element tells of.
    const figures = await this.ask(this.part).catch(() => undefined);
    if (turn !== this.#turn) return;
    this.root.ariaBusy = "false";
    if (!figures) return;
    this.#last = [figures, shown];
    this.refresh();
  }
}
