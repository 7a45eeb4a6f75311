import { radios, type Choice, type Choosing } from "./radios.js";

/** More or longer words than these do not fit beside each other on a phone. */
const MOST_BESIDE = 4;
const LONGEST_BESIDE = 24;

/** One of some names: side by side where they fit, from a list where they do not. */
export function choice(choosing: Choosing): Choice {
  const { names } = choosing.field;
  const letters = names.map((name) => choosing.word(name)).join("").length;
  return names.length <= MOST_BESIDE && letters <= LONGEST_BESIDE ? segments(choosing) : list(choosing);
}

/** Radio buttons side by side. */
export function segments(choosing: Choosing): Choice {
  return radios(choosing, "segments");
}

let made = 0;

function list({ field, label, word, choose }: Choosing): Choice {
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
