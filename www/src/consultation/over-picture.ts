import { msg } from "../element/language/spoken.js";
import { html, render } from "lit";
import type { ViewName } from "../engine/case.js";
import type { SmpSimulator } from "../element/element.js";
import { keepViews } from "./views.js";

const VIEWS: Readonly<Record<ViewName, string>> = {
  front: msg("Front{view}"),
  "three-quarter": msg("Three-quarter"),
  left: msg("Left{view}"),
  right: msg("Right{view}"),
  top: msg("Top{view}"),
  crown: msg("Crown"),
  back: msg("Back{view}"),
  nape: msg("Nape"),
};

type Five = [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];

/** Puts over the picture what is seen and pressed there, and gives it. */
export function overPicture(
  place: HTMLElement,
  simulator: SmpSimulator,
): {
  readonly bar: HTMLElement;
  readonly handles: HTMLElement;
  readonly ring: HTMLElement;
  readonly scale: HTMLElement;
  readonly stamp: HTMLElement;
} {
  render(
    html`
      <div
        class="handles"
        role="group"
        aria-label=${msg("Handles of the hairline, to drag or to move by the arrow keys")}
        hidden
      ></div>
      <div class="ring" hidden></div>
      <p class="scale" hidden></p>
      <p class="stamp" hidden></p>
      <nav class="views" aria-label=${msg("Views")}>
        ${Object.entries(VIEWS).map(
          ([view, name]) => html`<button type="button" data-view=${view} aria-pressed="false">${name}</button>`,
        )}
      </nav>
    `,
    place,
  );
  const [handles, ring, scale, stamp, bar] = [...place.children] as HTMLElement[] as Five;
  keepViews(bar, simulator);
  return { bar, handles, ring, scale, stamp };
}
