import type { ChoiceField } from "./field.js";

export interface Choice {
  readonly root: HTMLElement;
  show(value: string): void;
}

/** More or longer words than these do not fit beside each other on a phone. */
const MOST_BESIDE = 4;
const LONGEST_BESIDE = 24;

/** One of some names: side by side where they fit, from a list where they do not. */
export function choice(
  field: ChoiceField,
  name: string,
  label: string,
  word: (value: string) => string,
  choose: (value: string) => void,
): Choice {
  const letters = field.names.map(word).join("").length;
  const beside = field.names.length <= MOST_BESIDE && letters <= LONGEST_BESIDE;
  return beside ? segments(field, name, label, word, choose) : list(field, label, word, choose);
}

/** Radio buttons side by side. */
export function segments(
  field: ChoiceField,
  name: string,
  label: string,
  word: (value: string) => string,
  choose: (value: string) => void,
): Choice {
  const root = document.createElement("fieldset");
  root.className = "segments";
  root.append(Object.assign(document.createElement("legend"), { textContent: label }));
  const inputs = field.names.map((value) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name, value });
    const span = Object.assign(document.createElement("span"), { textContent: word(value) });
    const holder = document.createElement("label");
    holder.append(input, span);
    root.append(holder);
    return input;
  });
  root.addEventListener("input", ({ target }) => choose((target as HTMLInputElement).value));
  return {
    root,
    show(value) {
      for (const input of inputs) input.checked = input.value === value;
    },
  };
}

let made = 0;

function list(
  field: ChoiceField,
  label: string,
  word: (value: string) => string,
  choose: (value: string) => void,
): Choice {
  const root = document.createElement("div");
  root.className = "list";
  const select = document.createElement("select");
  select.id = `list-${++made}`;
  for (const value of field.names) select.append(new Option(word(value), value));
  root.append(Object.assign(document.createElement("label"), { textContent: label, htmlFor: select.id }), select);
  select.addEventListener("input", () => choose(select.value));
  return {
    root,
    show(value) {
      select.value = value;
    },
  };
}
