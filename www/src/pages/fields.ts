// The page with every field: what a visitor chooses goes into the element's case. Most choices come in a file of their own, once
// there is a picture.
import type { CaseJson, CasePatch } from "../engine/case.js";
import type { ErrorDetail } from "../engine/events.js";
import type { SceneFacts } from "../engine/protocol.js";
import { keepAddress } from "../consultation/address.js";
import { advice, caption } from "../consultation/caption.js";
import type { Choices } from "../consultation/choices.js";
import { make, one, say } from "../consultation/dom.js";
import { keepGoal } from "../consultation/goal.js";
import { fetchChoices } from "../consultation/choices-later.js";
import { keepScale } from "../consultation/scale.js";
import { keepViews } from "../consultation/views.js";

const START = '{"version":1}';

/** How long a case rests before what speaks against it is read out. */
const TELL_AFTER_MS = 800;

const simulator = one("smp-simulator");
const notice = one("#notice");
/** Says that the choices could not be loaded. */
const missing = one("#missing");

/** All choices but the first, once they have come. */
let choices: Choices | undefined;
let fetching = false;
let telling: ReturnType<typeof setTimeout> | undefined;
/** Whether the notice tells of a simulation that cannot be shown at all. */
let gaveUp = false;

const choose = (patch: CasePatch): void => simulator.updateCase(patch);
const goal = keepGoal(one(".large"), simulator, choose);
keepViews(one(".views"), simulator);
keepScale(one("#scale"), simulator);
keepAddress(one("#copy"), simulator);

one("#missing button").addEventListener("click", () => void fill());
one("form").addEventListener("submit", (event) => event.preventDefault());
one("#reset").addEventListener("click", () => {
  choices?.forget();
  simulator.looks = null;
  simulator.case = START;
  simulator.compare = null;
  simulator.divider = null;
  simulator.goTo("three-quarter");
});

// Whoever has turned the head once knows how.
for (const type of ["pointerdown", "wheel", "keydown"] as const) {
  simulator.addEventListener(type, () => one("#hint").classList.add("gone"), { once: true, passive: true });
}

simulator.addEventListener("progress", () => {
  if (gaveUp) say(one("#caption"), "Preparing the head on this device…");
});
simulator.addEventListener("load", begin);
simulator.addEventListener("case-change", ({ detail }) => {
  if (!notice.hidden) notice.hidden = true;
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
  void fill();
}

/** Fetches the choices below the first one, unless they are there. Where that fails a button tries again. */
async function fill(): Promise<void> {
  if (choices || fetching) return;
  fetching = true;
  const made = await fetchChoices().catch(() => undefined);
  fetching = false;
  const tried = missing.contains(document.activeElement);
  missing.hidden = made !== undefined;
  if (!made || !simulator.shownCase) return;
  choices = new made.Choices(simulator, choose, simulator.shownCase);
  setReady(!gaveUp);
  // The button that had the focus is gone.
  if (tried) one("#loss :checked").focus();
}

function warn({ message }: ErrorDetail): void {
  say(notice, message);
  notice.hidden = false;
  if (!simulator.failure) return;
  gaveUp = true;
  say(one("#caption"), "There is no simulation to show.");
  setReady(false);
}

function show(shown: CaseJson, facts: SceneFacts): void {
  goal.show(shown);
  choices?.show(shown);
  put(one("#caption"), caption(shown, facts));
  put(one("#advice"), advice(shown, facts));
  clearTimeout(telling);
  telling = setTimeout(() => say(one("#told"), one("#advice").innerText), TELL_AFTER_MS);
}

/** Puts something else into an element, if it says something else. */
function put(place: HTMLElement, content: readonly (string | Node)[]): void {
  const made = make("div", "", ...content);
  if (made.textContent !== place.textContent) place.replaceChildren(...made.childNodes);
}

/** What can be chosen and pressed only while there is a picture. */
function setReady(ready: boolean): void {
  one(".views").hidden = !ready;
  one("#hint").hidden = !ready;
  one(".choices").inert = !ready || !choices;
  one(".large").inert = !ready;
}
