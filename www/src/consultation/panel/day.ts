import { html, type TemplateResult } from "lit";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import { FIELDS } from "../../engine/case-fields.js";
import { YEAR_DAYS } from "../../engine/year.js";
import { dayText } from "../../takeaway/phrases.js";
import { courseOf } from "./courses.js";
import { patchAt } from "./field.js";
import { Player } from "./player.js";
import { slider } from "./slider.js";

/** Where the time stops for who goes through it step by step: the first week, healed, and the years. */
const STOPS_DAYS = [0, 3, 7, 30, YEAR_DAYS, 5 * YEAR_DAYS, 10 * YEAR_DAYS];
const COURSE = courseOf("time.day");

/** The day of the picture, from the first session on, with a mark for each session. */
export class Day {
  readonly #player: Player;
  #shown: CaseJson | undefined;
  /** The last day that was shown or chosen. */
  #day = 0;

  constructor(
    changed: () => void,
    readonly choose: (patch: CasePatch) => void,
  ) {
    const go = (place: number): void => this.#go(Math.round((COURSE?.toValue(place) ?? 0) * 10) / 10);
    const stops = STOPS_DAYS.map(placeOf);
    this.#player = new Player(() => placeOf(this.#day), go, stops, changed);
  }

  /** Time stands still. */
  rest(): void {
    this.#player.pause();
  }

  drawn(shown: CaseJson): TemplateResult {
    const { time, treatment, plan } = shown;
    if (shown !== this.#shown) this.#day = time.day;
    this.#shown = shown;
    const marks = Array.from({ length: treatment.sessions }, (_, session) => {
      const place = placeOf(session * plan.session_gap_days);
      return html`<span .style=${`--place: ${place}`}>${session + 1}</span>`;
    });
    // A hand on the slider takes over.
    const hand = ({ target }: Event): void => void (target instanceof HTMLInputElement && this.#player.pause());
    return html`
      <div @pointerdown=${hand} @keydown=${hand}>
        ${slider(
          {
            field: FIELDS["time.day"],
            label: "Time since the first session",
            path: "time.day",
            course: COURSE,
            text: dayText,
            choose: (day) => this.#go(day),
            below: html`
              <div class="marks" aria-hidden="true">${marks}</div>
              ${this.#player.drawn("Play through healing and ten years")}
            `,
          },
          this.#day,
        )}
      </div>
    `;
  }

  #go(day: number): void {
    this.#day = day;
    this.choose(patchAt("time.day", day));
  }
}

function placeOf(day: number): number {
  return COURSE?.toPlace(day) ?? 0;
}
