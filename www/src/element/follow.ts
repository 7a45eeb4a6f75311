/**
 * Follows a pointer that went down on an element until it is lifted or lost: with its capture, its button, the window's
 * focus, or the element's place on the screen. `ended` gets the event of a pointer that was lifted, and nothing for one
 * that was lost. Gives what ends it at once, without a word.
 */
export function follow(
  element: HTMLElement,
  { pointerId, pointerType }: PointerEvent,
  moved: (event: PointerEvent) => void,
  ended: (lifted?: PointerEvent) => void,
): () => void {
  const following = new AbortController();
  const { signal } = following;
  const stop = (lifted?: PointerEvent): void => {
    if (signal.aborted) return;
    following.abort();
    ended(lifted);
  };
  const on = (type: "pointermove" | "pointerup" | "pointercancel" | "lostpointercapture", work: typeof moved): void =>
    element.addEventListener(type, (event) => event.pointerId === pointerId && work(event), { signal });
  // A pointer that a test or an assistive tool made up cannot be captured; it is followed all the same.
  try {
    element.setPointerCapture(pointerId);
  } catch {
    /* as said */
  }
  on("pointermove", (event) => {
    // The release of a button is not told while another is down, nor after a dialogue of the browser's.
    const released = pointerType !== "touch" && !(event.buttons & 1);
    if (released || !isSeen(element)) stop();
    else moved(event);
  });
  on("pointerup", stop);
  on("pointercancel", () => stop());
  on("lostpointercapture", () => element.hasPointerCapture(pointerId) || stop());
  for (const type of ["blur", "pagehide"]) addEventListener(type, () => stop(), { signal });
  document.addEventListener("visibilitychange", () => document.hidden && stop(), { signal });
  return () => following.abort();
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
}
