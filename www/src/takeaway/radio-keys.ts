// Arrow keys in a group of radio buttons. Browsers take the left arrow for the button before, even where that one stands on
// the right.

/** From now on the arrows to the sides go the way they look in every group below a root. */
export function keepRadioKeys(root: EventTarget): void {
  root.addEventListener("keydown", (event) => {
    const [radio] = event.composedPath();
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    if (event.defaultPrevented || altKey || ctrlKey || metaKey || !/^Arrow(Left|Right)$/.test(key)) return;
    if (!(radio instanceof HTMLInputElement) || radio.type !== "radio") return;
    if (getComputedStyle(radio).direction !== "rtl") return;
    event.preventDefault();
    const next = besideOf(radio, key === "ArrowLeft" ? 1 : -1);
    next.focus();
    // As a finger would: whoever listens for a choice hears of it.
    next.click();
  });
}

/** The button so many places on in a radio button's group, which goes round. */
function besideOf(radio: HTMLInputElement, steps: number): HTMLInputElement {
  const all = (radio.getRootNode() as ParentNode).querySelectorAll<HTMLInputElement>("input[type=radio]");
  const group = [...all].filter(
    (each) =>
      each.name === radio.name && each.form === radio.form && !each.disabled && each.getClientRects().length > 0,
  );
  return group[(group.indexOf(radio) + steps + group.length) % group.length] ?? radio;
}
