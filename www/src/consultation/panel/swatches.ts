import type { TemplateResult } from "lit";
import { radios, type Choosing } from "./radios.js";

/** What the picture shows of each, lit. */
const COLOURS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
export function swatches(choosing: Choosing): TemplateResult | undefined {
  const { names, path = "" } = choosing;
  const colours = COLOURS[path];
  if (!colours || names.some((name) => !(name in colours))) return undefined;
  return radios(choosing, names.length % 4 === 0 ? "swatches" : "swatches six", (name) => colours[name] ?? "");
}
