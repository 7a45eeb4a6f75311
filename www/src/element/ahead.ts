// What an element that waits to be asked for has ahead of that: a file of its own, fetched where one waits.
import { makeWay, onApproach, savesData } from "./approach.js";

/** An element that waits. */
export interface Waiter extends Element {
  readonly backend: string | null;
}

/** Makes the way once a visitor comes near, if it still waits then. */
export function lookAhead(element: Waiter, waits: () => boolean): void {
  if (!savesData()) onApproach(element, () => waits() && makeWay(element.backend));
}
