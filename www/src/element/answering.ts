import type { Answers } from "./answers.js";
import type { CaseJson, CasePatch } from "../engine/case.js";
import { Eventful } from "./eventful.js";
import type { HairlineHandle, Place, Point } from "../engine/handles.js";
import type { ReportPart, ReportParts } from "../engine/report.js";
import type { ScreeningAnswers, ScreeningQuestion, ScreeningReview } from "../engine/screening.js";

/** An element that can be asked about what it shows, and told what a hand does to it. */
export abstract class Answering extends Eventful {
  /** There while there is a picture or one to come. */
  protected _answers: Answers | undefined;

  abstract updateCase(patch: CasePatch): void;

  /** The case as a compact text that can go behind the `#` of an address and into `case`; nothing before `load`. */
  get fragment(): string | undefined {
    return this._answers?.fragment();
  }

  /** The same of any case, as `shownCase` gives it; nothing before `load`. */
  fragmentOf(look: CaseJson): string | undefined {
    return this._answers?.fragment(JSON.stringify(look));
  }

  /** The whole case of a text that `case` takes; nothing where it is none, and before `load`. */
  caseOf(text: string): CaseJson | undefined {
    return this._answers?.caseOf(text);
  }

  /**
   * A part of the report of the case on the screen, computed in the background. Nothing before `load`, and when another
   * head has been asked for meanwhile.
   */
  report<P extends ReportPart>(part: P): Promise<ReportParts[P] | undefined> {
    return this._answers?.report(part) ?? Promise.resolve(undefined);
  }

  /** The questions that a clinic asks before it plans anything; nothing before `load`. */
  get screeningQuestions(): readonly ScreeningQuestion[] | undefined {
    return this._answers?.questions();
  }

  /**
   * What to raise with a doctor after such answers, and whether planning waits for it. Answers are health data: they are
   * no part of the case, and nothing keeps them.
   */
  reviewScreening(answers: ScreeningAnswers): ScreeningReview | undefined {
    return this._answers?.review(answers);
  }

  /** The points by which the hairline on the screen is moved; nothing before `load`. */
  hairlineHandles(): Promise<readonly HairlineHandle[] | undefined> {
    return this._answers?.handles() ?? Promise.resolve(undefined);
  }

  /** Moves a handle of the hairline to a point of the picture, or as near as the hairline's numbers reach. */
  async dragHairline(handle: string, x: number, y: number): Promise<void> {
    const hairline = await this._answers?.dragged(handle, x, y);
    if (hairline) this.updateCase({ hairline });
    // What is asked next starts from it.
    await this.updateComplete;
  }

  /** Goes over the head with a brush: `amount` is 1 where a dab takes all hair, -1 where it gives all back. */
  async paintLoss(at: readonly Point[], radiusMm: number, amount: number): Promise<void> {
    const retouch = await this._answers?.painted(at, radiusMm, amount);
    if (retouch !== undefined) this.updateCase({ loss: { retouch } });
    await this.updateComplete;
  }

  /** Where points of the head, in mm, are in the picture. */
  placesOf(pointsMm: readonly (readonly number[])[]): readonly Place[] {
    return this._answers?.placesOf(pointsMm) ?? [];
  }
}
