// The demo page: its controls are plain form fields, and what they say goes into the element's case.
import type { CaseJson, CasePatch } from "../case.js";
import type { ErrorDetail } from "../events.js";
import type { SceneFacts } from "../protocol.js";
import { caption } from "./caption.js";
import { one } from "./dom.js";
import { keepScale } from "./scale.js";
import { keepViews } from "./views.js";

const FACES = 12;
const START = '{"version":1,"treatment":{"goal":"none"}}';

const simulator = one("smp-simulator");
const form = one("form");
const notice = one("#notice");
const density = one<HTMLInputElement>("#density");

/** Whether the notice tells of a simulation that cannot be shown at all. */
let gaveUp = false;

/** What each field of the form changes in the case. */
const PATCHES: Record<string, (value: string) => CasePatch> = {
  goal: (value) => ({ treatment: { goal: value as CaseJson["treatment"]["goal"] } }),
  stage: (value) => ({ loss: { scale: "norwood", stage: value as CaseJson["loss"]["stage"] } }),
  sessions: (value) => ({ treatment: { sessions: Number(value) } }),
  density: (value) => ({ treatment: { density_per_cm2: Number(value) } }),
  skin: (value) => ({ skin: { preset: value as CaseJson["skin"]["preset"] } }),
  color: (value) => ({ hair: { color: value as CaseJson["hair"]["color"] } }),
  sex: (value) => ({ person: { sex: value as CaseJson["person"]["sex"] } }),
};

form.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const patch = PATCHES[target.name]?.(target.value);
  if (patch) simulator.updateCase(patch);
  showDensity();
});
form.addEventListener("submit", (event) => event.preventDefault());

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-face]")) {
  button.addEventListener("click", () => {
    const shown = simulator.shownCase;
    if (!shown) return;
    const face = ((shown.person.face - 1 + Number(button.dataset["face"]) + FACES) % FACES) + 1;
    simulator.updateCase({ person: { face } });
  });
}

one("#reset").addEventListener("click", () => {
  simulator.case = START;
  simulator.goTo("three-quarter");
});

one("#copy").addEventListener("click", async ({ currentTarget }) => {
  const button = currentTarget as HTMLButtonElement;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Copy it from the address bar";
  }
  setTimeout(() => (button.textContent = "Copy link"), 2500);
});

keepViews(one(".views"), simulator);
keepScale(one("#scale"), simulator);

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
  history.replaceState(null, "", `#${simulator.fragment ?? ""}`);
});
simulator.addEventListener("error", ({ detail }) => warn(detail));

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

/** Shows a case from the address, if there is one. */
function readAddress(): void {
  if (location.hash.startsWith("#case=")) simulator.case = location.hash;
}
addEventListener("hashchange", readAddress);
readAddress();

// This script may come after the element's first events.
setReady(false);
if (simulator.failure) warn(simulator.failure);
begin();

function show(shown: CaseJson, facts: SceneFacts): void {
  check("goal", shown.treatment.goal);
  check("stage", shown.loss.stage);
  check("sessions", String(shown.treatment.sessions));
  check("skin", shown.skin.preset);
  check("color", shown.hair.color);
  check("sex", shown.person.sex);
  // Not under the hand that is moving it.
  if (document.activeElement !== density) density.value = String(shown.treatment.density_per_cm2);
  showDensity();
  one("#face-text").textContent = `Face ${shown.person.face} of ${FACES}`;
  one("#caption").replaceChildren(...caption(shown, facts));
}

/** What can be chosen and pressed only while there is a picture. */
function setReady(ready: boolean): void {
  one(".views").hidden = !ready;
  one("#hint").hidden = !ready;
  one(".choices").inert = !ready;
  one(".large").inert = !ready;
}

function check(name: string, value: string): void {
  for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`))
    field.checked = field.value === value;
}

function showDensity(): void {
  one("#density-text").textContent = `${density.value} dots per cm²`;
}
