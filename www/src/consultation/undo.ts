import { History } from "./history.js";
import type { SmpSimulator } from "../element/element.js";
import { button, make } from "./dom.js";

/** A case rests so long before it is one to come back to: a hand that moves a slider makes one step. */
const REST_MS = 350;

/** Puts buttons for undo and redo over the picture, and takes the usual keys, for all that changes the case. */
export function keepHistory(place: HTMLElement, simulator: SmpSimulator): void {
  const history = new History();
  let resting: ReturnType<typeof setTimeout> | undefined;
  const come = (): void => {
    clearTimeout(resting);
    if (simulator.shownCase) history.come(JSON.stringify(simulator.shownCase));
    mark();
  };
  const go = (step: "undo" | "redo"): void => {
    // What has not rested yet is a step, too.
    come();
    const state = history[step]();
    if (state !== undefined) simulator.case = state;
    mark();
  };
  const [undo, redo] = [button("↶", () => go("undo"), ""), button("↷", () => go("redo"), "")];
  undo.ariaLabel = undo.title = "Undo";
  redo.ariaLabel = redo.title = "Redo";
  const mark = (): void => {
    // One that has the focus keeps it, though it has nothing to do.
    undo.ariaDisabled = String(!history.canUndo);
    redo.ariaDisabled = String(!history.canRedo);
    buttons.hidden = !history.canUndo && !history.canRedo;
  };
  const buttons = make("div", "history", undo, redo);
  buttons.role = "group";
  buttons.ariaLabel = "Changes";
  place.append(buttons);

  simulator.addEventListener("case-change", () => {
    clearTimeout(resting);
    resting = setTimeout(come, REST_MS);
  });
  addEventListener("keydown", (event) => {
    const { key, target, shiftKey } = event;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !/^[zy]$/i.test(key)) return;
    // A text that is being typed has an undo of its own.
    if (target instanceof HTMLInputElement && /^(text|number|date)$/.test(target.type)) return;
    event.preventDefault();
    go(shiftKey || key.toLowerCase() === "y" ? "redo" : "undo");
  });
  come();
}
