import { html, nothing, type TemplateResult } from "lit";
import type { Comparing } from "../engine/comparing.js";
import type { Msg } from "./language/msg.js";

/** Told of what a hand does over the picture. */
export interface ComparedHost {
  moved(divider: number): void;
  /** Shows the other look, or the case itself again. */
  turned(other: boolean): void;
}

/** What lies over a picture of looks with these names, from left to right; nothing where there is nothing to compare. */
export function compared(
  { comparison, divider, other }: Comparing,
  names: readonly string[],
  host: ComparedHost,
  msg: Msg,
  wording: string,
): TemplateResult | typeof nothing {
  const turns = comparison === "hold" || comparison === "blink";
  if (comparison === "off" || names.length < (turns ? 1 : 2)) return nothing;
  const tag = (name: string): TemplateResult => html`<p part="label">${name}</p>`;
  let over = html`<div class="cells ${names.length > 2 ? "four" : turns ? "" : "two"}">${names.map(tag)}</div>`;
  if (comparison === "hold") over = html`${over}${holdButton(other, host, msg)}`;
  if (comparison === "divider") {
    const [left = "", right = ""] = names;
    const percent = String(Math.round(divider * 100));
    over = html`
      <div class="half">${tag(left)}</div>
      <div class="half right">${tag(right)}</div>
      <input
        class="divider"
        part="divider"
        type="range"
        aria-label=${msg("Divider between {0} and {1}", [left, right])}
        aria-valuetext="${percent} % ${left}"
        .value=${percent}
        @input=${({ target }: Event) => host.moved(Number((target as HTMLInputElement).value) / 100)}
      />
    `;
  }
  return html`<div class="over">
    ${over}
    <p class="said" part="said">${wording}</p>
  </div>`;
}

function holdButton(other: boolean, { turned }: ComparedHost, msg: Msg): TemplateResult {
  const letGo = (): void => turned(false);
  const isPress = ({ key }: KeyboardEvent): boolean => key === " " || key === "Enter";
  return html`<button
    type="button"
    class="hold"
    part="hold"
    aria-pressed=${other}
    @pointerdown=${() => turned(true)}
    @pointerup=${letGo}
    @pointerleave=${letGo}
    @pointercancel=${letGo}
    @keydown=${(event: KeyboardEvent) => isPress(event) && turned(true)}
    @keyup=${letGo}
    @blur=${letGo}
    @contextmenu=${(event: Event) => event.preventDefault()}
  >
    ${msg("Hold to see the other")}
  </button>`;
}
