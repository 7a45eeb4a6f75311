import { html, nothing, type TemplateResult } from "lit";
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
  className = "",
): TemplateResult {
  return html`
    <table class=${className || nothing}>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((text) => html`<td>${text}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
}

/** Names with what goes with each. */
export function pairs(entries: readonly (readonly [name: string, value: string])[]): TemplateResult {
  return html`<dl>
    ${entries.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
