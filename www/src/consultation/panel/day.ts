import { msg } from "../../element/language/spoken.js";
import { html, type TemplateResult } from "lit";
import type { CaseJson, CasePatch } from "../../engine/case.js";
import { FIELDS } from "../../engine/case-fields.js";
import { YEAR_DAYS } from "../../engine/year.js";
import { dayText } from "../../takeaway/phrases.js";
import { BEFORE, Before } from "./before.js";
import { BEFORE_DAY, timeline } from "./courses.js";
import { patchAt } from "./field.js";
import { Player } from "./player.js";
import type { SeenLooks } from "./seen.js";
import { slider } from "./slider.js";

/** Where the time stops for who goes through it step by step: before, the first week, healed, and the years. */
const STOPS_DAYS = [BEFORE_DAY, 0, 3, 7, 30, YEAR_DAYS, 5 * YEAR_DAYS, 10 * YEAR_DAYS];
const FIELD = { ...FIELDS["time.day"], min: BEFORE_DAY };

const PLAY = msg("Play from before the first session through healing and ten years");
const PLAY_ALONE = msg("Play from the first session through healing and ten years");

/** The day of the picture, from before the first session on, with a mark for each session. */
export class Day {
  readonly before: Before;
  readonly #player: Player;
  #shown: CaseJson | undefined;
  /** The last day that was shown or chosen. */
  #day = 0;

  constructor(
    readonly seen: SeenLooks,
    readonly choose: (patch: CasePatch) => void,
  ) {
    this.before = new Before(seen);
    const go = (place: number): void => this.#go(Math.round(timeline.toValue(place) * 10) / 10);
    const stops = STOPS_DAYS.map((day) => timeline.toPlace(day));
    this.#player = new Player(
      () => timeline.toPlace(this.now),
      go,
      stops,
      () => seen.changed(),
    );
  }

  /** Time stands still, in the treatment. */
  rest(): void {
    this.#player.pause();
    this.before.leave();
  }

  drawn(shown: CaseJson): TemplateResult {
    const { time, treatment, plan } = shown;
    if (shown !== this.#shown) this.#day = time.day;
    this.#shown = shown;
    const marks = Array.from({ length: treatment.sessions }, (_, session) => {
      const place = timeline.toPlace(session * plan.session_gap_days);
      return html`<span .style=${`--place: ${place}`}>${session + 1}</span>`;
    });
    // A hand on the slider takes over.
    const hand = ({ target }: Event): void => void (target instanceof HTMLInputElement && this.#player.pause());
    return html`
      <div @pointerdown=${hand} @keydown=${hand}>
        ${slider(
          {
            field: this.seen.pairs() ? FIELD : FIELDS["time.day"],
            label: msg("Time"),
            path: "time.day",
            course: timeline,
            text: (day) => (day < 0 ? BEFORE : dayText(day)),
            choose: (day) => this.#go(day),
            below: html`
              <div class="marks" aria-hidden="true">${marks}</div>
              ${this.#player.drawn(this.seen.pairs() ? PLAY : PLAY_ALONE)}
            `,
          },
          this.now,
        )}
      </div>
    `;
  }

  /** Where time stands: a day, or the one that stands for all before the first. */
  get now(): number {
    return this.before.isSeen ? BEFORE_DAY : this.#day;
  }

  /** Goes to a day, or before the first. */
  #go(day: number): void {
    if (day < 0 && this.seen.pairs()) {
      if (this.#shown && !this.before.isSeen) this.before.show(this.#shown);
      return;
    }
    this.#day = Math.max(0, day);
    this.before.leave();
    this.choose(patchAt("time.day", this.#day));
  }
}
