import { make } from "../element/make.js";
import { wordOf } from "./words.js";

/** The scalp's zones, from the face back. */
const ZONES = ["front", "mid-scalp", "crown", "temples", "sides", "back"];

/** What is told of each zone that has something, in words and in the order of the head. */
export function byZone<T>(zones: Readonly<Record<string, T>>): (readonly [name: string, told: T])[] {
  return ZONES.flatMap((zone) => {
    const told = zones[zone];
    return told === undefined ? [] : [[wordOf(zone), told] as const];
  });
}

/** A small table with a heading of its own; the first cell of each row is the row's heading. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLTableElement {
  const head = make("tr", "", ...heads.map((text) => heading("col", text)));
  const body = rows.map(([first = "", ...rest]) =>
    make("tr", "", heading("row", first), ...rest.map((text) => make("td", "", text))),
  );
  return make("table", "", make("caption", "", caption), make("thead", "", head), make("tbody", "", ...body));
}

/** Names with what goes with each. */
export function pairs(entries: readonly (readonly [name: string, value: string])[]): HTMLDListElement {
  return make("dl", "", ...entries.flatMap(([name, value]) => [make("dt", "", name), make("dd", "", value)]));
}

function heading(scope: string, text: string): HTMLTableCellElement {
  return Object.assign(make("th", "", text), { scope });
}
