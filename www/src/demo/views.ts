import { VIEWS, type ViewName } from "../case.js";
import type { SmpSimulator } from "../element.js";

/** Makes the buttons go to their views, and keeps the one of the view on the screen pressed. */
export function keepViews(bar: HTMLElement, simulator: SmpSimulator): void {
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>("[data-view]")];
  const mark = (view: string | undefined): void => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset["view"] === view));
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      simulator.goTo(button.dataset["view"] as ViewName);
      mark(button.dataset["view"]);
    });
  }
  const onScreen = (): void => mark(simulator.view ?? simulator.shownCase?.view.name);
  simulator.addEventListener("load", onScreen);
  onScreen();
  // A picture turned by hand shows none of them any more.
  simulator.addEventListener("pointerdown", () => mark(undefined));
  simulator.addEventListener("keydown", ({ key }) => {
    if (key.startsWith("Arrow")) mark(undefined);
    const view = VIEWS[Number(key) - 1];
    if (view) mark(view);
  });
}
