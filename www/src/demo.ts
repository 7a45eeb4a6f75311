// The demo page: its controls are plain form fields, and what they say goes into the element's case.
import type { CaseJson, CasePatch, ViewName } from "./case.js";
import type { SceneFacts } from "./protocol.js";

const FACES = 12;
const START = '{"version":1,"treatment":{"goal":"none"}}';

const simulator = one("smp-simulator");
const form = one("form");
const caption = one("#caption");
const notice = one("#notice");
const density = one<HTMLInputElement>("#density");

function one<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K];
function one<E extends HTMLElement = HTMLElement>(selector: string): E;
function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

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

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-view]")) {
  button.addEventListener("click", () => {
    simulator.goTo(button.dataset["view"] as ViewName);
    markView(button.dataset["view"]);
  });
}

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

// A picture turned by hand shows none of the named views any more.
simulator.addEventListener("pointerdown", () => markView(undefined));
simulator.addEventListener("keydown", ({ key }) => key.startsWith("Arrow") && markView(undefined));

simulator.addEventListener("load", ({ detail }) => {
  show(detail.case, detail.facts);
  markView(simulator.view ?? detail.case.view.name);
});
simulator.addEventListener("case-change", ({ detail }) => {
  notice.hidden = true;
  show(detail.case, detail.facts);
  history.replaceState(null, "", `#${simulator.fragment ?? ""}`);
});
simulator.addEventListener("error", ({ detail }) => {
  notice.textContent = detail.message;
  notice.hidden = false;
  if (!simulator.shownCase) caption.textContent = "There is no simulation to show.";
});

/** Shows a case from the address, if there is one. */
function readAddress(): void {
  if (location.hash.startsWith("#case=")) simulator.case = location.hash;
}
addEventListener("hashchange", readAddress);
readAddress();

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
  caption.replaceChildren(...sentence(shown, facts));
}

function check(name: string, value: string): void {
  for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`))
    field.checked = field.value === value;
}

function showDensity(): void {
  one("#density-text").textContent = `${density.value} dots per cm²`;
}

function markView(view: string | undefined): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-view]")) {
    button.setAttribute("aria-pressed", String(button.dataset["view"] === view));
  }
}

/** What is on the screen, in counted numbers. */
function sentence(shown: CaseJson, facts: SceneFacts): (string | Node)[] {
  const hairs = [strong(count(facts.hairs)), " real hairs"];
  const ending = ". Computed on this device; nothing is sent.";
  if (shown.treatment.goal === "none") {
    const bald = `, ${count(facts.bald_cm2)} cm² of ${count(facts.hair_bearing_cm2)} cm² of scalp bald`;
    return [...hairs, facts.bald_cm2 >= 1 ? bald : "", ending];
  }
  return [
    strong(count(facts.deposits)),
    ` deposits, ${facts.deposit_diameter_mm.toFixed(2)} mm each, beside `,
    ...hairs,
    ending,
  ];
}

function strong(text: string): HTMLElement {
  const element = document.createElement("strong");
  element.textContent = text;
  return element;
}

function count(number: number): string {
  return Math.round(number).toLocaleString("en");
}
