/** All that can be chosen beside before and after: a file of its own, which comes after the first picture. */
import { html, render } from "lit";
import type { CaseJson, CasePatch } from "../engine/case.js";
import type { SmpSimulator } from "../element/element.js";
import { Brush } from "./brush.js";
import { one } from "./dom.js";
import { keepHandles } from "./handles.js";
import { Day } from "./panel/day.js";
import type { Path } from "./panel/field.js";
import { Panel } from "./panel/panel.js";
import { SeenLooks } from "./panel/seen.js";
import { sessionsControl } from "./panel/sessions.js";
import { stageControl } from "./panel/stage.js";
import { keepPicture } from "./save.js";
import { keepHistory } from "./undo.js";

/** What stands first and open, not in a section. */
const MAIN: readonly Path[] = ["loss.stage", "treatment.sessions", "time.day"];

/** The page's choices, put into the places that it has for them. */
export class Choices {
  readonly #panel: Panel;
  readonly #day: Day;
  /** The case on the screen. */
  #shown: CaseJson;

  constructor(
    simulator: SmpSimulator,
    readonly choose: (patch: CasePatch) => void,
    shown: CaseJson,
  ) {
    this.#shown = shown;
    const changed = (): void => this.show(this.#shown);
    const seen = new SeenLooks(simulator, changed);
    const brush = new Brush(simulator, one("#ring"));
    this.#day = new Day(seen, choose);
    this.#panel = new Panel(one("#sections"), MAIN, choose, seen, brush, changed);
    changed();
    // Before and after are seen of the treatment.
    one(".large").addEventListener("input", () => this.#day.before.leave(), { capture: true });
    keepPicture(one("#save"), simulator);
    keepHistory(one(".picture"), simulator);
    const hairline = one<HTMLDetailsElement>('[data-section="Hairline"]');
    hairline.addEventListener(
      "toggle",
      keepHandles(one("#handles"), simulator, () => hairline.open),
    );
  }

  show(shown: CaseJson): void {
    this.#shown = shown;
    this.#day.before.refresh(shown);
    render(stageControl(shown, this.choose), one("#loss"));
    render(html`${sessionsControl(shown, this.choose)} ${this.#day.drawn(shown)}`, one("#course"));
    this.#panel.draw(shown);
  }

  /** Forgets what is kept nowhere but here. */
  forget(): void {
    this.#day.rest();
    this.#panel.forget();
  }
}
