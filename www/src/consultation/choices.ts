/** All that can be chosen beside before and after: a file of its own, which comes after the first picture. */
import type { CaseJson, CasePatch } from "../engine/case.js";
import type { SmpSimulator } from "../element/element.js";
import { Brush } from "./brush.js";
import { one } from "./dom.js";
import { keepHandles } from "./handles.js";
import { dayControl } from "./panel/day.js";
import type { Path } from "./panel/field.js";
import { Panel } from "./panel/panel.js";
import type { Control } from "./panel/section.js";
import { sessionsControl } from "./panel/sessions.js";
import { stageControl } from "./panel/stage.js";
import { keepPicture } from "./save.js";
import { keepHistory } from "./undo.js";

/** What stands first and open, not in a section. */
const MAIN: readonly Path[] = ["loss.stage", "treatment.sessions", "time.day"];

/** The page's choices, put into the places that it has for them. */
export class Choices {
  readonly #panel: Panel;
  readonly #main: readonly Control[];
  readonly #day: ReturnType<typeof dayControl>;

  constructor(simulator: SmpSimulator, choose: (patch: CasePatch) => void) {
    const [stage, sessions, day] = [stageControl(choose), sessionsControl(choose), dayControl(choose)];
    this.#main = [stage, sessions, day];
    this.#day = day;
    this.#panel = new Panel(one("#sections"), MAIN, choose, simulator, new Brush(simulator, one("#ring")));
    one("#loss").append(stage.root);
    one("#course").append(sessions.root, day.root);
    keepPicture(one("#save"), simulator);
    keepHistory(one(".picture"), simulator);
    const hairline = one<HTMLDetailsElement>('[data-section="Hairline"]');
    hairline.addEventListener(
      "toggle",
      keepHandles(one("#handles"), simulator, () => hairline.open),
    );
  }

  show(shown: CaseJson): void {
    for (const control of [...this.#main, this.#panel]) control.show(shown);
  }

  /** Forgets what is kept nowhere but here. */
  forget(): void {
    this.#day.pause();
    this.#panel.forget();
  }
}
