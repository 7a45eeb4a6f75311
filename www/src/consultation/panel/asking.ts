import { msg } from "../../element/language/spoken.js";
import { html, type TemplateResult } from "lit";
import { patched, type CaseJson } from "../../engine/case.js";
import { QUESTIONS, type Answer, type Known, type Question } from "../asked.js";
import type { Ask } from "./figures.js";
import type { SeenLooks, Setter } from "./seen.js";

/** What people ask most, one tap each: answered on the person's own head beside their own result. */
export class Asking implements Setter {
  #question: Question | undefined;
  #told = "";
  /** The case that the question was answered for, as text. */
  #answered = "";

  constructor(
    readonly seen: SeenLooks,
    readonly ask: Ask,
  ) {}

  drawn(shown: CaseJson): TemplateResult {
    const own = treated(shown);
    return html`
      <div class="asking">
        ${QUESTIONS.map(
          (question) =>
            html`<button
              type="button"
              class="plain"
              data-asked=${question.key}
              aria-pressed=${question === this.#question}
              ?hidden=${question.answer(own) === undefined}
              @click=${() => this.#answer(question, own)}
            >
              ${question.title}
            </button>`,
        )}
        <p class="note" role="status" ?hidden=${!this.#question}>${this.#told}</p>
        <button type="button" class="plain" ?hidden=${!this.#question} @click=${(event: Event) => this.#return(event)}>
          ${msg("Back to your result")}
        </button>
      </div>
    `;
  }

  /** What was changed since changes the answer. */
  refresh(shown: CaseJson): void {
    const own = treated(shown);
    if (this.#question && JSON.stringify(own) !== this.#answered) this.#answer(this.#question, own, false);
  }

  /** Goes back to comparing with how it was before. */
  clear(): void {
    this.left();
    this.seen.drop(this);
  }

  left(): void {
    this.#question = undefined;
  }

  #return({ target }: Event): void {
    this.clear();
    this.seen.simulator.goTo("three-quarter");
    (target as HTMLElement).parentElement?.querySelector("button")?.focus();
  }

  #answer(question: Question, own: CaseJson, turns = true): void {
    const answer = question.answer(own);
    if (!answer) return this.clear();
    this.#question = question;
    this.#answered = JSON.stringify(own);
    const { others, view, spanMm } = answer;
    const looks = others.length > 0 ? [{ name: answer.own, case: own }, ...others] : [];
    this.seen.set(this, looks, others.length > 1 ? "grid" : "divider");
    if (looks.length === 0) this.seen.simulator.case = own;
    if (turns) this.seen.simulator.goTo(view, spanMm);
    void this.#tell(question, answer);
  }

  /** Says what is seen, and once more with figures when they have come. */
  async #tell(question: Question, answer: Answer): Promise<void> {
    const say = (known: Known): void => {
      this.#told = answer.told(known);
      this.seen.changed();
    };
    say({ contrast: undefined });
    const before = this.#answered;
    await this.seen.simulator.updateComplete;
    const contrast = await this.ask("contrast").catch(() => undefined);
    if (contrast && this.#question === question && this.#answered === before) say({ contrast });
  }
}

/** Questions are of the treatment. */
function treated(shown: CaseJson): CaseJson {
  return shown.treatment.goal === "none" ? patched(shown, { treatment: { goal: "shaved" } }) : shown;
}
