import type { ScreeningAnswer, ScreeningAnswers, ScreeningQuestion, ScreeningReview } from "../../engine/screening.js";
import { button, make, say } from "../dom.js";
import { radios, type Choice } from "./radios.js";
import type { Control } from "./section.js";

/** Where the questions come from, and what follows from answers. */
export interface Screening {
  readonly screeningQuestions: readonly ScreeningQuestion[] | undefined;
  reviewScreening(answers: ScreeningAnswers): ScreeningReview | undefined;
}

const ANSWERS = ["yes", "no", "unsure"] as const satisfies readonly ScreeningAnswer[];
const WORDS: Readonly<Record<string, string>> = { yes: "Yes", no: "No", unsure: "Not sure" };
/** No answer. */
const OPEN = "";

/**
 * A clinic's health questions. The answers are health data: they live in this object alone, never in the case, in the
 * address or in anything stored, and they go with the page.
 */
export class HealthQuestions implements Control {
  readonly root = document.createElement("div");
  readonly #choices = new Map<string, { readonly choice: Choice; readonly note: HTMLElement }>();
  readonly #summary = make("p", "");
  /** What an answer brings, once and in short. */
  readonly #told = make("p", "quiet");
  readonly #listeners: (() => void)[] = [];
  #answers: Record<string, ScreeningAnswer> = {};
  #review: ScreeningReview | undefined;

  constructor(readonly screening: Screening) {
    this.root.className = "group";
    this.#told.setAttribute("role", "status");
  }

  /** Whether planning waits for a doctor's answer. */
  get paused(): boolean {
    return this.#review?.paused ?? false;
  }

  /** What follows from the answers so far; nothing before a question was answered. */
  get review(): ScreeningReview | undefined {
    return Object.keys(this.#answers).length > 0 ? this.#review : undefined;
  }

  whenChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  show(): void {
    const questions = this.screening.screeningQuestions;
    if (this.#choices.size > 0 || !questions) return;
    this.root.append(
      make("p", "note", "For you alone: answers are neither stored nor sent, and are no part of the link."),
      ...questions.map((question) => this.#ask(question)),
      this.#summary,
      this.#told,
      this.#clearButton(),
    );
    this.#take();
    say(this.#told, "");
  }

  /** Opens every question again. */
  clear(): void {
    this.#answers = {};
    this.#take();
  }

  #ask({ key, text }: ScreeningQuestion): HTMLElement {
    const choice = radios(
      {
        field: { names: ANSWERS, initial: OPEN },
        group: `health ${key}`,
        label: text,
        word: (answer) => WORDS[answer] ?? answer,
        choose: (answer) => {
          this.#answers = { ...this.#answers, [key]: answer as ScreeningAnswer };
          this.#take(key);
        },
      },
      "chips answers",
    );
    choice.root.dataset["question"] = key;
    const note = make("p", "warning");
    note.id = `health-${key}`;
    choice.root.setAttribute("aria-describedby", note.id);
    this.#choices.set(key, { choice, note });
    return make("div", "question", choice.root, note);
  }

  #clearButton(): HTMLElement {
    return button("Clear the answers", () => this.clear());
  }

  #take(answered?: string): void {
    this.#review = this.screening.reviewScreening(this.#answers) ?? this.#review;
    for (const [key, { choice, note }] of this.#choices) {
      choice.show(this.#answers[key] ?? OPEN);
      say(note, this.#raised(key));
    }
    if (this.#review) {
      say(this.#summary, summary(this.#review));
      this.#summary.className = this.#review.paused ? "warning" : "";
    }
    say(this.#told, this.#raised(answered) || this.#summary.textContent || "");
    for (const listener of this.#listeners) listener();
  }

  /** What an answer has raised. */
  #raised(question: string | undefined): string {
    return this.#review?.raise.find(({ key }) => key === question)?.raise ?? "";
  }
}

function summary({ raise, paused, open }: ScreeningReview): string {
  const said: string[] = [];
  if (paused) said.push("Planning waits until a doctor has answered what is marked above.");
  else if (raise.length > 0) said.push("Raise with your doctor what is marked above.");
  else if (open.length === 0) said.push("None of your answers needs to be raised with a doctor first.");
  if (open.length > 0) said.push(`${open.length === 1 ? "One question is" : `${open.length} questions are`} open.`);
  said.push("This is no diagnosis and no permission.");
  return said.join(" ");
}
