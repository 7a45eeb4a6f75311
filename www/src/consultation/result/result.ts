import { msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Comparison } from "../../engine/comparing.js";
import { caption } from "../caption.js";
import { rangeBand } from "./band.js";
import { distances } from "./distances.js";
import { untreated } from "../panel/before.js";
import { sessionsControl } from "../panel/sessions.js";
import type { Flow } from "../flow.js";

/** Ways to see before and after, in words. */
const WAYS: readonly (readonly [way: Comparison, name: string])[] = [
  ["divider", msg("Divider")],
  ["side-by-side", msg("Side by side")],
  ["hold", msg("Hold")],
  ["blink", msg("Blink")],
  ["off", msg("After alone")],
];

/** The result: compared, over time, and as people ask about it. */
export function resultStep(flow: Flow): TemplateResult {
  const { simulator, shown, day } = flow;
  const { facts } = simulator;
  const seen = simulator.looks.length > 0;
  const way = simulator.compare ?? "divider";
  return html`
    <h2 tabindex="-1">${msg("See the result")}</h2>
    <p class="caption">${facts ? caption(day.before.isSeen ? untreated(shown) : shown, facts) : ""}</p>
    ${flow.rules.note ? html`<p class="note" data-rules="note">${msg(flow.rules.note)}</p>` : nothing}
    <section aria-label=${msg("Compare")} ?hidden=${!flow.rules.pairs}>
      <fieldset class="segments" data-path="compare">
        <legend>${msg("Before and after")}</legend>
        <div>
          ${WAYS.map(
            ([value, name]) =>
              html`<label>
                <input
                  type="radio"
                  name="compare"
                  value=${value}
                  .checked=${live(!seen && value === way)}
                  @input=${() => flow.compare(value)}
                />
                <span>${name}</span>
              </label>`,
          )}
        </div>
      </fieldset>
    </section>
    <section aria-label=${msg("Time")}>
      <h3>${msg("Over sessions, healing and years")}</h3>
      ${sessionsControl(shown, flow.choose)} ${day.drawn(shown)}
      ${flow.plan.drawn(shown, (plan) => rangeBand(plan, day.now))} ${flow.field("time.course")}
      <button type="button" class="plain" data-range @click=${() => toggle(flow)}>
        ${flow.courses.isSeen ? msg("Back to your result") : msg("See best, typical and poor beside each other")}
      </button>
    </section>
    ${distances(flow)}
    <section aria-label=${msg("Light")}>
      <h3>${msg("In which light")}</h3>
      ${flow.field("view.light")} ${flow.field("view.skin_finish")}
    </section>
    <section aria-label=${msg("What people ask")}>
      <h3>${msg("What people ask")}</h3>
      ${flow.asking.drawn(shown)}
    </section>
    <section aria-label=${msg("Shortlist")}>
      <h3>${msg("Shortlist")}</h3>
      ${flow.shortlist.drawn(shown)}
    </section>
  `;
}

function toggle({ courses, shown }: Flow): void {
  if (courses.isSeen) courses.hide();
  else courses.show(shown);
}
