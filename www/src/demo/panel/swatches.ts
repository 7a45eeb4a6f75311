import type { Choice } from "./choice.js";
import type { ChoiceField, Path } from "./field.js";

/** What the picture shows of each, lit. */
const COLOURS: Partial<Record<Path, Readonly<Record<string, string>>>> = {
  "skin.preset": {
    "very-light": "#efcfbd",
    light: "#e6c0aa",
    intermediate: "#d9ae96",
    tan: "#c99b80",
    brown: "#a8775c",
    deep: "#754a39",
  },
  "hair.color": {
    black: "#231d1a",
    "dark-brown": "#3f2f22",
    brown: "#5e4731",
    "light-brown": "#876a4c",
    blond: "#c0a577",
    red: "#8f5330",
    grey: "#9b958d",
    white: "#e6e1d9",
  },
};

/** One of some colours, where every name of the field has one that is known. */
export function swatches(
  path: Path,
  field: ChoiceField,
  label: string,
  word: (value: string) => string,
  choose: (value: string) => void,
): Choice | undefined {
  const colours = COLOURS[path];
  if (!colours || field.names.some((name) => !(name in colours))) return undefined;
  const root = document.createElement("fieldset");
  root.className = field.names.length % 4 === 0 ? "swatches" : "swatches six";
  root.append(Object.assign(document.createElement("legend"), { textContent: label }));
  const inputs = field.names.map((value) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name: path, value });
    const holder = document.createElement("label");
    holder.title = word(value);
    holder.style.setProperty("--swatch", colours[value] ?? "");
    holder.append(
      input,
      Object.assign(document.createElement("span"), { className: "quiet", textContent: word(value) }),
    );
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
