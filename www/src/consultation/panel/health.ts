import { msg, named } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import type { ScreeningAnswer, ScreeningAnswers, ScreeningQuestion, ScreeningReview } from "../../engine/screening.js";
import { radios } from "./radios.js";

/** Where the questions come from, and what follows from answers. */
export interface Screening {
  readonly screeningQuestions: readonly ScreeningQuestion[] | undefined;
  reviewScreening(answers: ScreeningAnswers): ScreeningReview | undefined;
}

const WORDS: Readonly<Record<ScreeningAnswer, string>> = { yes: msg("Yes"), no: msg("No"), unsure: msg("Not sure") };

/**
 * A clinic's health questions. The answers are health data: they live in this object alone, never in the case, in the
 * address or in anything stored, and they go with the page.
 */
export class HealthQuestions {
  #answers: Record<string, ScreeningAnswer> = {};
  #review: ScreeningReview | undefined;
  /** What an answer brings, once and in short. */
  #told = "";

  constructor(
    readonly screening: Screening,
    /** Told when answers have changed. */
    readonly changed: () => void,
  ) {}

  /** Whether planning waits for a doctor's answer. */
  get paused(): boolean {
    return this.#review?.paused ?? false;
  }

  /** What follows from the answers so far; nothing before a question was answered. */
  get review(): ScreeningReview | undefined {
    return Object.keys(this.#answers).length > 0 ? this.#review : undefined;
  }

  drawn(): TemplateResult | typeof nothing {
    const { screeningQuestions: questions } = this.screening;
    const review = (this.#review ??= this.screening.reviewScreening(this.#answers));
    if (!questions || !review) return nothing;
    return html`
      <div class="group">
        <p class="note">${msg("For you alone: answers are neither stored nor sent, and are no part of the link.")}</p>
        ${questions.map((question) => this.#question(question))}
        <p class=${review.paused ? "warning" : ""}>${summary(review)}</p>
        <p class="quiet" role="status">${this.#told}</p>
        <button type="button" class="plain" @click=${() => this.clear()}>${msg("Clear the answers")}</button>
      </div>
    `;
  }

  /** Opens every question again. */
  clear(): void {
    this.#take({});
  }

  #question({ key, text }: ScreeningQuestion): TemplateResult {
    const asked = {
      names: Object.keys(WORDS),
      value: this.#answers[key] ?? "",
      group: `health-${key}`,
      label: named(`screening.${key}.text`, text),
      describedBy: `raised-${key}`,
      word: (answer: string) => WORDS[answer as ScreeningAnswer],
      choose: (answer: string) => this.#take({ ...this.#answers, [key]: answer as ScreeningAnswer }, key),
    };
    return html`
      <div class="question">
        <div data-question=${key}>${radios(asked, "chips answers")}</div>
        <p class="warning" id="raised-${key}">${this.#raised(key)}</p>
      </div>
    `;
  }

  #take(answers: Record<string, ScreeningAnswer>, answered = ""): void {
    this.#answers = answers;
    this.#review = this.screening.reviewScreening(answers) ?? this.#review;
    this.#told = this.#raised(answered) || (this.#review ? summary(this.#review) : "");
    this.changed();
  }

  /** What an answer has raised. */
  #raised(question: string): string {
    const raised = this.#review?.raise.find(({ key }) => key === question)?.raise;
    return raised === undefined ? "" : named(`screening.${question}.raise`, raised);
  }
}

function summary({ raise, paused, open }: ScreeningReview): string {
  const said: string[] = [];
  if (paused) said.push(msg("Planning waits until a doctor has answered what is marked above."));
  else if (raise.length > 0) said.push(msg("Raise with your doctor what is marked above."));
  else if (open.length === 0) said.push(msg("None of your answers needs to be raised with a doctor first."));
  if (open.length > 0)
    said.push(
      open.length === 1 ? msg("One question is open.") : msg("{count} questions are open.", { count: open.length }),
    );
  said.push(msg("This is no diagnosis and no permission."));
  return said.join(" ");
}
