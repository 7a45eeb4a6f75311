/** All that can be chosen beside before and after: a file of its own, which comes after the first picture. */
import type { CaseJson, CasePatch } from "../engine/case.js";
import { FIELDS } from "../engine/case-fields.js";
import type { SmpSimulator } from "../element/element.js";
import { Brush } from "./brush.js";
import { one } from "./dom.js";
import { keepHandles } from "./handles.js";
import { segments } from "./panel/choice.js";
import { dayControl } from "./panel/day.js";
import { patchAt, type Path } from "./panel/field.js";
import { Panel } from "./panel/panel.js";
import type { Control } from "./panel/section.js";
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
    keepHandles(one("#handles"), simulator, one('[data-section="Hairline"]'));
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

function sessionsControl(choose: (patch: CasePatch) => void): Control {
  const { min, max, initial } = FIELDS["treatment.sessions"];
  const names = Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
  const made = segments({
    field: { names, initial: String(initial) },
    group: "treatment.sessions",
    label: "Sessions done",
    word: (name) => name,
    choose: (name) => choose(patchAt("treatment.sessions", Number(name))),
  });
  made.root.dataset["path"] = "treatment.sessions";
  return { root: made.root, show: ({ treatment }) => made.show(String(treatment.sessions)) };
}
