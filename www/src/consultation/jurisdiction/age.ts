import { spoken } from "../../element/language/spoken.js";
import { make } from "../../element/make.js";
import { GATE } from "../../takeaway/jurisdiction/words.js";

/** The age that was confirmed on each consultation. Nothing else remembers it: another visitor's is another one. */
const confirmedYears = new WeakMap<ShadowRoot, number>();

/** Shows nothing but the question for an age, unless it was answered, and ends once a visitor says that they have it. */
export function askAge(root: ShadowRoot, leastYears: number): Promise<void> {
  const frame = root.querySelector<HTMLElement>(".frame");
  // Another place may have asked before.
  root.querySelector(".gate")?.remove();
  if (!frame || leastYears <= (confirmedYears.get(root) ?? 0)) {
    if (frame) frame.hidden = false;
    return Promise.resolve();
  }
  frame.hidden = true;
  return new Promise((resolve) => {
    const title = make("h2", "", GATE.question(leastYears));
    title.id = "gate-title";
    title.tabIndex = -1;
    const why = make("p", "", GATE.why);
    const [yes, no, back] = [button(GATE.yes(leastYears), "strong"), button(GATE.no), button(GATE.back)];
    const gate = make("section", "gate", make("div", "", title, why, yes, no, back));
    gate.setAttribute("aria-labelledby", title.id);
    const { language, direction } = spoken() ?? {};
    if (language && direction) Object.assign(gate, { lang: language, dir: direction });
    const ask = (asks: boolean): void => {
      title.textContent = asks ? GATE.question(leastYears) : GATE.refused;
      why.textContent = asks ? GATE.why : GATE.comeBack(leastYears);
      yes.hidden = no.hidden = !asks;
      back.hidden = asks;
    };
    const turn = (asks: boolean): void => {
      ask(asks);
      title.focus();
    };
    yes.addEventListener("click", () => {
      confirmedYears.set(root, leastYears);
      gate.remove();
      frame.hidden = false;
      // The button that had the focus is gone.
      const panel = frame.querySelector<HTMLElement>(".panel");
      if (panel) panel.tabIndex = -1;
      panel?.focus();
      resolve();
    });
    no.addEventListener("click", () => turn(false));
    back.addEventListener("click", () => turn(true));
    ask(true);
    root.append(gate);
  });
}

function button(label: string, className = ""): HTMLButtonElement {
  return Object.assign(make("button", className, label), { type: "button" as const });
}
