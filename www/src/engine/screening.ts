// The screening as it crosses from the program to a page.

export interface ScreeningQuestion {
  /** Stays the same between releases. */
  readonly key: string;
  readonly text: string;
  /** Whether planning waits for a doctor's answer after a yes. */
  readonly pauses: boolean;
}

export type ScreeningAnswer = "yes" | "no" | "unsure";

/** Answers by the keys of their questions; a question without one is open. */
export type ScreeningAnswers = Readonly<Record<string, ScreeningAnswer>>;

/** No diagnosis, and no permission. */
export interface ScreeningReview {
  /** Whether planning waits: something that pauses it was answered by yes or unsure. */
  readonly paused: boolean;
  /** What to raise with a doctor, in the order of the questions. */
  readonly raise: readonly {
    readonly key: string;
    readonly answer: ScreeningAnswer;
    readonly question: string;
    readonly raise: string;
  }[];
  /** Keys of the questions that are open. */
  readonly open: readonly string[];
}
