// The demo page: its controls are made from the program's own table of fields, and what they say goes into the
// element's case.
import type { CaseJson, CasePatch } from "../case.js";
import { FIELDS } from "../case-fields.js";
import type { ErrorDetail } from "../events.js";
import type { SceneFacts } from "../protocol.js";
import { keepAddress } from "./address.js";
import { Brush } from "./brush.js";
import { advice, caption } from "./caption.js";
import { one } from "./dom.js";
import { keepGoal } from "./goal.js";
import { keepHandles } from "./handles.js";
import { segments } from "./panel/choice.js";
import { dayControl } from "./panel/day.js";
import { patchAt, type Path } from "./panel/field.js";
import { Panel } from "./panel/panel.js";
import { stageControl } from "./panel/stage.js";
import { keepScale } from "./scale.js";
import { keepViews } from "./views.js";

const START = '{"version":1,"treatment":{"goal":"none"}}';
/** What stands first and open, not in a section. */
const MAIN: readonly Path[] = ["loss.stage", "treatment.sessions", "time.day"];

const simulator = one("smp-simulator");
const notice = one("#notice");

/** Whether the notice tells of a simulation that cannot be shown at all. */
let gaveUp = false;

const choose = (patch: CasePatch): void => simulator.updateCase(patch);
const goal = keepGoal(one(".large"), choose);
const stage = stageControl(choose);
const sessions = sessionsControl();
const day = dayControl(choose);
one("#loss").append(stage.root);
one("#course").append(sessions.root, day.root);
const panel = new Panel(one("#sections"), MAIN, choose, simulator, new Brush(simulator, one("#ring")));
keepViews(one(".views"), simulator);
keepHandles(one("#handles"), simulator, one('[data-section="Hairline"]'));
keepScale(one("#scale"), simulator);
keepAddress(one("#copy"), simulator);

one("form").addEventListener("submit", (event) => event.preventDefault());
one("#reset").addEventListener("click", () => {
  simulator.case = START;
  panel.forget();
  simulator.goTo("three-quarter");
});

// Whoever has turned the head once knows how.
for (const type of ["pointerdown", "wheel", "keydown"] as const) {
  simulator.addEventListener(type, () => one("#hint").classList.add("gone"), { once: true, passive: true });
}

simulator.addEventListener("progress", () => {
  if (gaveUp) one("#caption").textContent = "Preparing the head on this device…";
});
simulator.addEventListener("load", begin);
simulator.addEventListener("case-change", ({ detail }) => {
  notice.hidden = true;
  show(detail.case, detail.facts);
});
simulator.addEventListener("error", ({ detail }) => warn(detail));

// This script may come after the element's first events.
setReady(false);
if (simulator.failure) warn(simulator.failure);
begin();

/** There is a picture, the first or one after a failure. */
function begin(): void {
  if (!simulator.shownCase || !simulator.facts) return;
  // Of a bad case in the address it goes on telling.
  if (gaveUp) notice.hidden = true;
  gaveUp = false;
  setReady(true);
  show(simulator.shownCase, simulator.facts);
}

function warn({ message }: ErrorDetail): void {
  notice.textContent = message;
  notice.hidden = false;
  if (!simulator.failure) return;
  gaveUp = true;
  one("#caption").textContent = "There is no simulation to show.";
  setReady(false);
}

function show(shown: CaseJson, facts: SceneFacts): void {
  for (const control of [goal, stage, sessions, day, panel]) control.show(shown);
  one("#caption").replaceChildren(...caption(shown, facts));
  one("#advice").replaceChildren(...advice(shown, facts));
}

/** What can be chosen and pressed only while there is a picture. */
function setReady(ready: boolean): void {
  one(".views").hidden = !ready;
  one("#hint").hidden = !ready;
  one(".choices").inert = !ready;
  one(".large").inert = !ready;
}

function sessionsControl(): { root: HTMLElement; show(shown: CaseJson): void } {
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
