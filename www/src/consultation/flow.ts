import { key, lower, msg } from "../element/language/spoken.js";
import { html, nothing, render, type TemplateResult } from "lit";
import { withGoal, type CaseJson, type CasePatch } from "../engine/case.js";
import type { Comparison } from "../engine/comparing.js";
import type { SmpSimulator } from "../element/element.js";
import { Address } from "./address-kept.js";
import { Analytics } from "./analytics.js";
import { Brush } from "./brush.js";
import type { SmpConsultation } from "./consultation.js";
import { complain } from "./complain.js";
import { Device } from "./device.js";
import { button, make, note, say } from "./dom.js";
import { keepHandles } from "./handles.js";
import { lookStep } from "./look/look.js";
import { Leading } from "./next/leading.js";
import { Sketch } from "./next/sketch.js";
import { nextStep } from "./next/next.js";
import { Away } from "./next/away.js";
import { overPicture } from "./over-picture.js";
import { Asking } from "./panel/asking.js";
import { Beside } from "./panel/beside.js";
import { control } from "./panel/control.js";
import { Day } from "./panel/day.js";
import type { Path } from "./panel/field.js";
import { Figures, type Ask } from "./panel/figures.js";
import { HealthQuestions } from "./panel/health.js";
import { Sections } from "./panel/section.js";
import { fieldSections, planFields } from "./panel/sections.js";
import { SeenLooks } from "./panel/seen.js";
import { Shortlisting } from "./panel/shortlisting.js";
import { neighbourLooks } from "./pattern/neighbours.js";
import { patternStep } from "./pattern/pattern.js";
import { courseLooks } from "./result/courses.js";
import { polarisedLooks, stepBack } from "./result/distances.js";
import { priced, pricesOf, type Prices } from "./prices.js";
import { resultStep } from "./result/result.js";
import { keepScale } from "./scale.js";
import { Settings } from "./settings.js";
import type { KeptLook } from "./shortlist.js";
import { came, redone, START, STEPS, undone, wentTo, type Consultation, type Design, type Step } from "./state.js";
import { flowStyles } from "./flow-styles.js";
import { adopt } from "../takeaway/adopt.js";
import { keepRadioKeys } from "../takeaway/radio-keys.js";
import { PLAIN, stampOf, type Rules } from "../takeaway/jurisdiction/profile.js";
import { youStep } from "./you/you.js";

const DRAWN: Readonly<Record<Step, (flow: Flow) => TemplateResult>> = {
  pattern: patternStep,
  you: youStep,
  look: lookStep,
  result: resultStep,
  next: nextStep,
};

/** A case rests so long before it is one to come back to: a hand that moves a slider makes one step. */
const REST_MS = 350;
const ORDER = Object.keys(STEPS) as Step[];

/** The steps of a consultation, beside its picture. */
export class Flow {
  readonly ask: Ask = (part) => this.simulator.report(part);
  readonly choose = (patch: CasePatch): void => this.simulator.updateCase(patch);
  readonly seen: SeenLooks;
  readonly health: HealthQuestions;
  readonly asking: Asking;
  readonly shortlist: Shortlisting;
  readonly neighbours: Beside;
  readonly courses: Beside;
  readonly dermatoscope: Beside;
  readonly day: Day;
  readonly plan: Figures<"plan">;
  readonly away: Away;
  readonly sketch: Sketch;
  readonly device: Device;
  readonly analytics: Analytics;
  readonly leading: Leading;
  readonly #settings: Settings;
  /** What the picture says where the element with it does not. */
  readonly #stamp: HTMLElement;
  readonly #address: Address;
  readonly #place: HTMLElement;
  readonly #history: HTMLElement;
  readonly #drawer: Sections;
  /** Shows the hairline's handles where they are wanted now. */
  readonly #refreshHandles: () => void;
  #at: Consultation = START;
  #shown: CaseJson | undefined;
  #pairs: boolean = PLAIN.pairs;
  /** The clinic's. */
  #prices: Prices = {};
  /** The looks that are kept. */
  #looks: readonly KeptLook[] = [];
  /** What is to be known before one goes on; empty once it is. */
  #notice = "";
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly host: SmpConsultation,
    readonly simulator: SmpSimulator,
    readonly root: ShadowRoot,
  ) {
    adopt(root, flowStyles);
    this.#place = found(root, ".flow");
    const changed = (): void => this.draw();
    this.seen = new SeenLooks(simulator, changed, () => this.rules.pairs);
    this.day = new Day(this.seen, this.choose);
    this.health = new HealthQuestions(simulator, changed);
    this.plan = new Figures("plan", this.ask, changed);
    this.asking = new Asking(this.seen, this.ask);
    this.shortlist = new Shortlisting(this.seen, (looks) => this.#keep(looks));
    this.neighbours = new Beside(this.seen, neighbourLooks);
    this.courses = new Beside(this.seen, courseLooks);
    this.dermatoscope = new Beside(this.seen, polarisedLooks);
    this.device = new Device(this);
    this.away = new Away(this);
    this.sketch = new Sketch(this);
    this.analytics = new Analytics(host);
    this.leading = new Leading(this);
    this.#settings = new Settings(host, () => {
      this.#set();
      this.#price();
    });
    this.#address = new Address(this);
    const { bar, handles, ring, scale, stamp } = overPicture(found(root, ".over-picture"), simulator);
    this.#stamp = stamp;
    this.#history = this.#undoButtons();
    bar.before(this.#history);
    const brush = new Brush(simulator, ring);
    const sections = [
      ...fieldSections([], this.choose, this.ask, changed, brush),
      { title: key("Dates and prices"), content: (shown: CaseJson) => planFields(shown, this.choose) },
    ];
    this.#drawer = new Sections(sections, () => this.#opened());
    this.#refreshHandles = keepHandles(handles, simulator, () => this.#showsHairline);
    keepScale(scale, simulator);
    for (const type of ["load", "case-change"] as const) simulator.addEventListener(type, () => this.#changed());
    host.addEventListener("dragover", (event) => event.preventDefault());
    host.addEventListener("drop", (event) => {
      event.preventDefault();
      void this.away.drop(event.dataTransfer?.files[0]);
    });
    // Beside its own keys the element has none for these.
    host.addEventListener("keydown", (event) => this.#key(event));
    keepRadioKeys(root);
    this.#at = wentTo(this.#at, host.step);
    this.#set();
    // The first design to come back to is the one with the clinic's prices.
    if (!this.#price()) this.#come();
    this.admitted();
    this.analytics.count("smp_view");
  }

  /** What holds in the place that is named. */
  get rules(): Rules {
    return this.host.profile ?? PLAIN;
  }

  /** The case on the screen. */
  get shown(): CaseJson {
    return (this.#shown ??= this.simulator.shownCase as CaseJson);
  }

  get design(): Design {
    return { case: this.shown, looks: this.#looks };
  }

  /** Takes from the window and the page what goes beyond this element; `detach` gives it back. */
  attach(): void {
    this.#address.attach();
    this.#settings.attach();
    this.leading.attach();
  }

  detach(): void {
    this.#address.detach();
    this.#settings.detach();
    this.leading.detach();
  }

  /** Other rules hold, or the first. */
  admitted(): void {
    const { pairs } = this.rules;
    if (pairs !== this.#pairs) this.seen.clear();
    this.#pairs = pairs;
    this.draw();
  }

  goTo(step: Step): void {
    if (this.#at.step === step) return;
    this.#at = wentTo(this.#at, step);
    // Time and distance are seen where they are chosen.
    this.day.rest();
    stepBack(this);
    this.host.step = step;
    this.host.dispatchEvent(new CustomEvent("step-change", { detail: { step } }));
    this.#opened();
    found(this.root, ".panel").scrollTop = 0;
    // Whoever reads by ear begins at the step's heading.
    found(this.root, ".step h2").focus({ preventScroll: true });
  }

  /** Shows another design, as from a link or a file. What it was before can be undone in one step. */
  take({ case: own, looks }: { case: string | CaseJson; looks: readonly KeptLook[] }): void {
    this.#come();
    const whole = this.simulator.caseOf(typeof own === "string" ? own : JSON.stringify(own));
    const taken = whole && priced(whole, this.#prices);
    this.simulator.case = taken === whole ? own : (taken ?? own);
    // Of what is no case the element tells.
    if (!whole) return;
    this.#looks = looks;
    this.shortlist.put(looks);
    this.draw();
    // Another case comes to the screen first.
    if (JSON.stringify(taken) === JSON.stringify(this.shown)) this.#come();
  }

  startOver(): void {
    this.seen.clear();
    this.health.clear();
    this.sketch.remove();
    this.leading.clear();
    // What the page's owner set comes again, the clinic's prices among it.
    const asSet = (text: string): string => withGoal(text, this.host.goal);
    const first = asSet(this.host.getAttribute("case") ?? "");
    this.take({ case: this.simulator.caseOf(first) ? first : asSet('{"version":1}'), looks: [] });
    this.simulator.divider = null;
    this.simulator.goTo("three-quarter");
    this.goTo("pattern");
  }

  undo(): void {
    this.#go(undone);
  }

  redo(): void {
    this.#go(redone);
  }

  /** Says what is to be known, until one has said that it is; nothing by an empty text. */
  tell(notice: string): void {
    this.#notice = notice;
    this.draw();
  }

  /** The control of a field, as it stands in the design. */
  field(path: Path): unknown {
    return control(path, this.shown, this.choose, "step");
  }

  /** How before and after are compared. */
  compare(way: Comparison): void {
    this.seen.clear(way === "divider" ? null : way);
    this.analytics.count("smp_compare");
    this.draw();
  }

  draw(): void {
    if (!this.simulator.shownCase) return;
    this.#stampPicture();
    const { step } = this.#at;
    const [before, after] = [-1, 1].map((by) => ORDER[ORDER.indexOf(step) + by]);
    render(
      html`
        <slot name="logo"></slot>
        <nav class="steps" aria-label=${msg("Steps")}>
          <ol>
            ${ORDER.map(
              (each) =>
                html`<li>
                  <button
                    type="button"
                    data-step=${each}
                    aria-current=${each === step ? "step" : nothing}
                    @click=${() => this.goTo(each)}
                  >
                    ${STEPS[each]}
                  </button>
                </li>`,
            )}
          </ol>
        </nav>
        ${
          this.#notice
            ? html`<div class="notice" role="alert">
                ${this.#notice}
                <button type="button" class="plain" @click=${() => this.tell("")}>${msg("All right")}</button>
              </div>`
            : nothing
        }
        <div class="step" data-at=${step}>${DRAWN[step](this)}</div>
        ${step === "result" || step === "next" ? html`<slot name="call-to-action"></slot>` : nothing}
        <div class="on">
          ${[before, after].map((each, at) =>
            each
              ? html`<button type="button" class="plain" @click=${() => this.goTo(each)}>
                  ${at === 0 ? msg("Back{step}") : msg("On to {step}", { step: lower(STEPS[each]) })}
                </button>`
              : html`<span></span>`,
          )}
        </div>
        <details class="drawer" @toggle=${() => this.#opened()}>
          <summary><h2>${msg("All settings")}</h2></summary>
          <div class="sections">${this.#drawer.drawn(this.shown)}</div>
        </details>
        ${this.sketch.drawn()}
        <footer>
          <p class="note">
            ${
              this.leading.wanted
                ? msg(
                    "A simulation to talk over with a clinic, not a promise of a result. Nothing you choose leaves this device unless you send it.",
                  )
                : msg(
                    "A simulation to talk over with a clinic, not a promise of a result. Nothing you choose leaves this device.",
                  )
            }
          </p>
          <slot name="disclaimer"></slot>
        </footer>
      `,
      this.#place,
    );
  }

  /** Another setting of the page's owner. */
  #set(): void {
    this.analytics.check();
    this.leading.set();
    const { prices, problem } = pricesOf(this.host.getAttribute("prices") ?? "");
    this.#prices = prices;
    if (problem !== undefined) complain(this.host, "prices-unknown", problem);
  }

  /** Writes the clinic's prices into a design that has none; whether it did. */
  #price(): boolean {
    if (!this.simulator.shownCase || priced(this.shown, this.#prices) === this.shown) return false;
    this.choose({ plan: this.#prices });
    return true;
  }

  /** Has every picture say what the rules ask for. */
  #stampPicture(): void {
    const { simulator, rules } = this;
    const { treatment, time } = this.shown;
    simulator.wording = stampOf(rules, time.course);
    const alone = simulator.compare === "off" || (treatment.goal === "none" && simulator.looks.length === 0);
    say(this.#stamp, rules.stampAlways && alone ? simulator.wording : "");
    this.#stamp.hidden = !this.#stamp.textContent;
  }

  get #showsHairline(): boolean {
    return this.#at.step === "look" || this.#drawer.isOpen("Hairline");
  }

  /** Another part of the panel is seen. */
  #opened(): void {
    this.draw();
    this.#refreshHandles();
  }

  #changed(): void {
    this.#shown = undefined;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#come(), REST_MS);
    for (const looks of [this.neighbours, this.courses, this.dermatoscope, this.day.before, this.asking])
      looks.refresh(this.shown);
    this.draw();
  }

  /** Remembers the design that was come to. */
  #come(): void {
    clearTimeout(this.#resting);
    if (!this.simulator.shownCase) return;
    this.#become(came(this.#at, this.design));
  }

  #keep(looks: readonly KeptLook[]): void {
    this.#looks = looks;
    this.#come();
    this.draw();
  }

  #become(at: Consultation): void {
    const changed = at.design !== this.#at.design;
    this.#at = at;
    const [undo, redo] = this.#history.querySelectorAll("button");
    // One that has the focus keeps it, though it has nothing to do.
    if (undo) undo.ariaDisabled = String(at.past.length === 0);
    if (redo) redo.ariaDisabled = String(at.future.length === 0);
    this.#history.hidden = at.past.length + at.future.length === 0;
    if (changed) this.#told();
  }

  #told(): void {
    this.#address.write();
    void this.device.keep();
    this.host.dispatchEvent(new CustomEvent("design-change", { detail: { link: this.away.link } }));
  }

  #go(step: (at: Consultation) => Consultation): void {
    // What has not rested yet is a step, too.
    this.#come();
    const at = step(this.#at);
    if (at === this.#at || !at.design) return;
    this.#become(at);
    this.#looks = at.design.looks;
    this.shortlist.put(this.#looks);
    this.simulator.case = at.design.case;
    this.draw();
  }

  #key(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !/^[zy]$/i.test(key)) return;
    const [target] = event.composedPath();
    // A text that is being typed has an undo of its own.
    if (target instanceof HTMLTextAreaElement) return;
    if (target instanceof HTMLInputElement && /^(text|number|date|email|tel)$/.test(target.type)) return;
    event.preventDefault();
    if (shiftKey || key.toLowerCase() === "y") this.redo();
    else this.undo();
  }

  #undoButtons(): HTMLElement {
    const [undo, redo] = [button("↶", () => this.undo(), ""), button("↷", () => this.redo(), "")];
    undo.ariaLabel = undo.title = msg("Undo");
    redo.ariaLabel = redo.title = msg("Redo");
    const both = make("div", "history", undo, redo);
    note(both, { role: "group", "aria-label": msg("Changes") });
    both.hidden = true;
    return both;
  }
}

function found(root: ShadowRoot, selector: string): HTMLElement {
  return root.querySelector(selector) as HTMLElement;
}
