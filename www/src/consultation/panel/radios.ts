import type { ChoiceField } from "./field.js";

/** One of some names, to be chosen: what every control for that is made from. */
export interface Choosing {
  readonly field: ChoiceField;
  /** Sets these radio buttons apart from all others on the page. */
  readonly group: string;
  readonly label: string;
  word(value: string): string;
  choose(value: string): void;
}

export interface Choice {
  readonly root: HTMLElement;
  show(value: string): void;
}

export interface Radios extends Choice {
  readonly legend: HTMLLegendElement;
  readonly options: readonly { readonly value: string; readonly holder: HTMLLabelElement }[];
}

/** Radio buttons in a frame with a legend; the style sheet knows the frame and the face of each button by their classes. */
export function radios(
  { field, group, label, word, choose }: Choosing,
  frame: string,
  face: (word: string, holder: HTMLLabelElement, value: string) => HTMLElement = plain,
): Radios {
  const root = document.createElement("fieldset");
  root.className = frame;
  const legend = Object.assign(document.createElement("legend"), { textContent: label });
  const holders = document.createElement("div");
  root.append(legend, holders);
  const options = field.names.map((value) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name: group, value });
    const holder = document.createElement("label");
    holder.append(input, face(word(value), holder, value));
    holders.append(holder);
    return { value, holder, input };
  });
  root.addEventListener("input", ({ target }) => choose((target as HTMLInputElement).value));
  return {
    root,
    legend,
    options,
    show(shown) {
      for (const { input, value } of options) input.checked = value === shown;
    },
  };
}

function plain(word: string): HTMLElement {
  return Object.assign(document.createElement("span"), { textContent: word });
}
