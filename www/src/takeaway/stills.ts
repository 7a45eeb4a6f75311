// The pictures of a printed summary, taken from the head on the screen.

import { msg } from "../element/language/spoken.js";
import type { SmpSimulator } from "../element/element.js";
import type { ViewName } from "../engine/case.js";

/** One view of the head: as it was, where that is something else, and as it is. */
export interface ViewStill {
  readonly view: ViewName;
  readonly before?: HTMLCanvasElement;
  readonly after: HTMLCanvasElement;
}

/** A look that was kept, under its name. */
export interface LookStill {
  readonly name: string;
  readonly picture: HTMLCanvasElement;
}

/** The views that show all of what is treated, in the order of a summary. */
const SIX: readonly ViewName[] = ["front", "three-quarter", "left", "top", "crown", "back"];
/** Some three hundred pixels to the inch at the size at which they are printed, with letters 2 mm high where it is least. */
const VIEW = { width: 480, height: 600, textPx: 32 };
const LOOK = { width: 520, height: 520, textPx: 24 };

/**
 * Six views of the head on the screen, beside how it was before unless that is not wanted. Views that cannot be taken, as of
 * an element that is not drawing, are left out.
 */
export async function viewStills(simulator: SmpSimulator, pairs = true): Promise<ViewStill[]> {
  const treated = pairs && simulator.shownCase?.treatment.goal !== "none";
  const found: ViewStill[] = [];
  for (const view of SIX) {
    const before = treated ? await simulator.capture({ ...VIEW, view, looks: "before" }) : undefined;
    const after = await simulator.capture({ ...VIEW, view, looks: "first" });
    if (after) found.push(before ? { view, before, after } : { view, after });
  }
  return found;
}

/** Looks that are set to be compared, each from the same view; none where there are none. */
export async function lookStills(simulator: SmpSimulator, view: ViewName = "three-quarter"): Promise<LookStill[]> {
  const found: LookStill[] = [];
  for (const [looks, look] of simulator.looks.entries()) {
    const picture = await simulator.capture({ ...LOOK, view, looks });
    if (picture)
      found.push({
        name: typeof look === "string" ? msg("Look {letter}", { letter: String(looks + 1) }) : look.name,
        picture,
      });
  }
  return found;
}
