// What an element that waits to be asked for has ahead of that: a file of its own, fetched where one waits.
import { makeWay, onApproach, savesData } from "./approach.js";
import { pictureOf, toneFor } from "./beforehand.js";
import type { Msg } from "./language/msg.js";

/** An element that waits. */
export interface Waiter extends Element {
  readonly case: string | null;
  readonly backend: string | null;
  readonly goal: string | null;
}

/** What it is asked and told. */
export interface WaiterHost {
  readonly msg: Msg;
  /** Whether it still waits. */
  waits(): boolean;
  /** Whether a picture of a head before and after has a place there. */
  hasPlace(): boolean;
  show(picture: HTMLElement): void;
}

/** Makes the way once a visitor comes near, and shows a picture made beforehand where one can stand for the case. */
export async function lookAhead(element: Waiter, host: WaiterHost): Promise<void> {
  if (savesData()) return;
  onApproach(element, () => host.waits() && makeWay(element.backend));
  const tone = toneFor(element.case, element.goal);
  if (!tone || !host.hasPlace()) return;
  const picture = await pictureOf(tone, host.msg);
  if (picture && host.waits() && host.hasPlace()) host.show(picture);
}
