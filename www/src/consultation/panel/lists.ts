import { msg } from "../../element/language/spoken.js";
import type { ListManner } from "./records.js";

const LINES = /^(fut|craniotomy-|reduction-|trauma)/;

/** Which kinds of scar a field has an effect on; a field that is not here has one on all. */
const SCAR_FIELDS: Readonly<Record<string, RegExp>> = {
  side: /^(craniotomy-|burr-holes|reduction-paramedian)/,
  length_mm: /^(?!burr-holes)/,
  width_mm: LINES,
  stretch_percent: LINES,
  count: /^(fut|plug-|burr-holes)/,
  dot_mm: /^fue$/,
  density_per_cm2: /^fue$/,
  overharvest_percent: /^fue$/,
  plug_mm: /^plug-/,
  burr_mm: /^burr-holes/,
};

/** What a field of a transplant needs the zone or the method to be. */
const GRAFT_FIELDS: Readonly<Record<string, readonly ["zone" | "method", string]>> = {
  band_mm: ["zone", "hairline"],
  punch_mm: ["method", "fue"],
  plug_mm: ["method", "plugs"],
  scar_mm: ["method", "fut"],
};

export const SCARS: ListManner = {
  list: "scars",
  words: {
    add: msg("Add a scar"),
    one: (number) => msg("Scar {number}", { number }),
    remove: (number) => msg("Remove scar {number}", { number }),
  },
  deciding: ["kind"],
  uses: (name, item) => SCAR_FIELDS[name]?.test(String(item["kind"])) ?? true,
};

export const GRAFTS: ListManner = {
  list: "grafts",
  words: {
    add: msg("Add a transplant"),
    one: (number) => msg("Transplant {number}", { number }),
    remove: (number) => msg("Remove transplant {number}", { number }),
  },
  deciding: ["zone", "method"],
  uses: (name, item) => {
    const needs = GRAFT_FIELDS[name];
    return !needs || item[needs[0]] === needs[1];
  },
};
