import type { CaseJson } from "../engine/case.js";
import type { HairlineHandle, Place, Point } from "../engine/handles.js";
import type { Question } from "../engine/protocol.js";
import type { ReportPart, ReportParts } from "../engine/report.js";
import type { ScreeningAnswers, ScreeningQuestion, ScreeningReview } from "../engine/screening.js";
import type { Session } from "../engine/session.js";

/** What a session tells beside its picture. */
export class Answers {
  constructor(readonly session: Session) {}

  /** A case as a URL fragment, without the `#`; the last good one by itself. */
  fragment(caseJson = this.session.cases.wanted): string | undefined {
    return this.session.program?.glue.case_fragment(caseJson);
  }

  /** The whole case of a text; nothing where it is none. */
  caseOf(text: string): CaseJson | undefined {
    try {
      return parsed(this.session.program?.glue.read_case(text));
    } catch {
      return undefined;
    }
  }

  /** A part of the report of the case on the screen. */
  report<P extends ReportPart>(part: P): Promise<ReportParts[P] | undefined> {
    return this.#told({ kind: "report", case: this.session.cases.shown, part });
  }

  questions(): readonly ScreeningQuestion[] | undefined {
    return parsed(this.session.program?.glue.screening_questions());
  }

  /** What follows from the answers, which are kept nowhere. */
  review(answers: ScreeningAnswers): ScreeningReview | undefined {
    return parsed(this.session.program?.glue.review_screening(JSON.stringify({ version: 1, answers })));
  }

  /** The handles of the drawn hairline on the screen. */
  handles(): Promise<readonly HairlineHandle[] | undefined> {
    return this.#told({ kind: "handles", case: this.session.cases.shown });
  }

  /** The last good case's hairline with a handle dragged to a point of the picture; nothing where that shows no skin. */
  async dragged(handle: string, x: number, y: number): Promise<CaseJson["hairline"] | undefined> {
    const at = this.session.simulator?.skin_at(x, y);
    if (!at || at.length === 0) return undefined;
    return this.#told({ kind: "drag", case: this.session.cases.wanted, handle, at: [...at] });
  }

  /** The last good case's layer of painted loss with another stroke; nothing where the picture shows no skin. */
  async painted(at: readonly Point[], radiusMm: number, amount: number): Promise<string | undefined> {
    const dabs = at.flatMap(({ x, y }) => [...(this.session.simulator?.skin_at(x, y) ?? [])]);
    if (dabs.length === 0) return undefined;
    const points = new Float32Array(dabs);
    return this.#told({ kind: "paint", case: this.session.cases.wanted, points, radiusMm, amount });
  }

  /** Where points of the skin are in the picture. */
  placesOf(pointsMm: readonly (readonly number[])[]): readonly Place[] {
    const found = this.session.simulator?.places_of(new Float32Array(pointsMm.flat())) ?? [];
    return pointsMm.map((_, at) => {
      const [x = 0, y = 0, seen = 0] = found.slice(3 * at, 3 * at + 3);
      return { x, y, seen: seen > 0 };
    });
  }

  async #told<T>(question: Question): Promise<T | undefined> {
    return parsed(await this.session.scenes?.tell(question));
  }
}

function parsed<T>(json: string | undefined): T | undefined {
  return json === undefined ? undefined : (JSON.parse(json) as T);
}
