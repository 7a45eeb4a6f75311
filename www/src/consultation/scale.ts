import { msg } from "../element/language/spoken.js";
import type { SmpSimulator } from "../element/element.js";

/** Lengths that the bar may stand for, mm. */
const LENGTHS_MM = [0.5, 1, 2, 5, 10, 20];
/** Shorter, a bar is hard to compare anything with. */
const SHORTEST_PX = 56;
/** Farther out, what is looked at lies at too many distances for one scale. */
const FARTHEST_SPAN_MM = 90;

/** Shows a true length at the skin that is looked at, while the camera is near. */
export function keepScale(bar: HTMLElement, simulator: SmpSimulator): void {
  const fit = (): void => {
    const { spanMm = Infinity, pxPerMm = 0 } = simulator.camera ?? {};
    const lengthMm = LENGTHS_MM.find((mm) => mm * pxPerMm >= SHORTEST_PX);
    bar.hidden = spanMm > FARTHEST_SPAN_MM || lengthMm === undefined;
    if (bar.hidden || lengthMm === undefined) return;
    bar.style.inlineSize = `${lengthMm * pxPerMm}px`;
    bar.textContent = msg("{mm} mm", { mm: lengthMm });
  };
  simulator.addEventListener("camera-change", fit);
  simulator.addEventListener("error", fit);
  new ResizeObserver(fit).observe(simulator);
}
