import { patched, type CaseJson } from "../../engine/case.js";
import { QUESTIONS, type Answer, type Known, type Question } from "../asked.js";
import { button, make, note, say } from "../dom.js";
import type { Ask } from "./figures.js";
import type { Control } from "./section.js";
import type { SeenLooks, Setter } from "./seen.js";

/** What people ask most, one tap each: answered on the person's own head beside their own result. */
export class Asking implements Control, Setter {
  readonly root = make("div", "asking");
  readonly #buttons: ReadonlyMap<Question, HTMLButtonElement>;
  readonly #told = make("p", "note");
  readonly #back = button("Back to your result", () => this.#return());
  #question: Question | undefined;
  #shown: CaseJson | undefined;
  /** The case that the question was answered for, as text. */
  #answered = "";

  constructor(
    readonly seen: SeenLooks,
    readonly ask: Ask,
  ) {
    this.#buttons = new Map(
      QUESTIONS.map((question) => {
        const asks = button(question.title, () => this.#answer(question));
        asks.dataset["asked"] = question.key;
        return [question, asks];
      }),
    );
    this.#told.role = "status";
    this.root.append(...this.#buttons.values(), this.#told, this.#back);
    this.#mark();
  }

  show(shown: CaseJson): void {
    this.#shown = shown;
    for (const [question, button] of this.#buttons) button.hidden = question.answer(treated(shown)) === undefined;
    // What was changed since changes the answer.
    if (this.#question && JSON.stringify(treated(shown)) !== this.#answered) this.#answer(this.#question, false);
  }

  /** Goes back to comparing with how it was before. */
  clear(): void {
    this.left();
    this.seen.drop(this);
  }

  left(): void {
    this.#question = undefined;
    this.#mark();
  }

  #return(): void {
    this.clear();
    this.seen.simulator.goTo("three-quarter");
    this.#buttons.values().next().value?.focus();
  }

  #answer(question: Question, turns = true): void {
    const own = this.#shown && treated(this.#shown);
    const answer = own && question.answer(own);
    if (!answer) return this.clear();
    this.#question = question;
    this.#answered = JSON.stringify(own);
    const { others, view, spanMm } = answer;
    const looks = others.length > 0 ? [{ name: answer.own, case: own }, ...others] : [];
    this.seen.set(this, looks, others.length > 1 ? "grid" : "divider");
    if (looks.length === 0) this.seen.simulator.case = own;
    if (turns) this.seen.simulator.goTo(view, spanMm);
    this.#mark();
    void this.#tell(question, answer);
  }

  /** Says what is seen, and once more with figures when they have come. */
  async #tell(question: Question, answer: Answer): Promise<void> {
    const known: Known = { contrast: undefined };
    say(this.#told, answer.told(known));
    const before = this.#answered;
    await this.seen.simulator.updateComplete;
    const contrast = await this.ask("contrast").catch(() => undefined);
    if (contrast && this.#question === question && this.#answered === before)
      say(this.#told, answer.told({ contrast }));
  }

  #mark(): void {
    for (const [question, button] of this.#buttons)
      note(button, { "aria-pressed": String(question === this.#question) });
    this.#told.hidden = this.#back.hidden = !this.#question;
  }
}

/** Questions are of the treatment. */
function treated(shown: CaseJson): CaseJson {
  return shown.treatment.goal === "none" ? patched(shown, { treatment: { goal: "shaved" } }) : shown;
}
