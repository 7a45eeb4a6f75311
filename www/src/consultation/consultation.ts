import type { SmpSimulator } from "../element/element.js";
import { fetchWords, isEnglish, languageOf } from "../element/language/speak.js";
import type { Words } from "../element/language/msg.js";
import { msg, named, speakAs } from "../element/language/spoken.js";
import { isCase } from "../element/links.js";
import { button, make, note, say } from "./dom.js";
import type { Flow } from "./flow.js";
import { fetchAdmission, fetchFlow } from "./later.js";
import shell from "./shell.css";
import { mirror } from "./mirror.js";
import { isStep, type Step } from "./state.js";
import { adopt } from "../takeaway/adopt.js";
import type { Profile } from "../takeaway/jurisdiction/profile.js";

/**
 * `<smp-consultation>`: a consultation round a `<smp-simulator>`, which it holds. The picture comes first, by itself, and
 * the steps beside it in a file of their own, once there is a picture.
 *
 * It fills the size that it is given, and else the window's height. No event but `lead` bubbles. Health answers are in no
 * event and no link.
 *
 * @tagname smp-consultation
 *
 * @attr {string} [case={"version":1}] - The design at first: a case as JSON or as a link; read once, when the element is put into the page.
 * @attr {"none"|"shaved"|"scars"|"transplant"|"density"} [goal] - What the treatment is for, of a design that doesn't say: as of `<smp-simulator>`.
 * @attr {"pattern"|"you"|"look"|"result"|"next"} [step=pattern] - The step that is seen.
 * @attr {string} [clinic] - Whose it is: stamped on pictures and printed.
 * @attr {string} [logo] - Address of the clinic's logo, which is printed.
 * @attr {string} [prices] - The clinic's prices, as `per_session=450;per_1000_deposits=30;fixed=200;currency=EUR` or some of these; of a design that has none of its own.
 * @attr {boolean} [address] - There: the design is kept in the page's address, behind the `#`, and taken from there.
 * @attr {boolean} [hand-over] - There: the last step has a button that sends a `hand-over` event with the link.
 * @attr {string} [locale] - What the consultation, and all that is printed from it, speaks: as of `<smp-simulator>`. A page has one.
 * @attr {string} [jurisdiction] - Where it is shown: `uk`, `germany`, `australia`, `turkey`, `france`, `belgium`, `us`, or a country's code; else what holds everywhere.
 * @attr {boolean} [lead-form] - There: the last step has a form whose `lead` events the page takes.
 * @attr {string} [lead-endpoint] - There is that form, and requests are posted to that address.
 * @attr {string} [lead-hubspot] - Or to HubSpot: `portal id/form id`.
 * @attr {"na1"|"eu1"} [lead-hubspot-region=na1] - Where HubSpot keeps what it is sent.
 * @attr {string} [lead-hubspot-subscription] - The number of a subscription type of HubSpot's.
 * @attr {string} [lead-hubspot-design] - The property of HubSpot's for the link to the design.
 * @attr {string} [lead-mail] - Or begun as a letter to that address; beside the others what is offered where they fail.
 * @attr {"datalayer"} [analytics] - Neutral events are pushed to the page's `dataLayer`, where there is one.
 * @attr {"shared"|"own"} [gestures=shared] - As of `<smp-simulator>`.
 * @attr {"auto"|"fine"|"plain"} [quality=auto] - As of `<smp-simulator>`.
 *
 * @fires {CustomEvent<{language: string, direction: string}>} language - It is known which language is spoken, `en` where no other is to be had: a page that is all about the consultation has the same on its root.
 * @fires {CustomEvent<{step: Step}>} step-change - Another step is seen.
 * @fires {CustomEvent<{link: string}>} design-change - The design is another one; `detail.link` is a link to it.
 * @fires {CustomEvent<{link: string}>} hand-over - The visitor hands the design over.
 * @fires {CustomEvent<{code: string, message: string}>} error - A setting is not understood, which is as if it were not there.
 * @fires {CustomEvent<Lead>} lead - A request is sent. It bubbles, and can be called off by who takes the request over.
 *
 * @slot lead - A form of the page's own, in place of that for requests.
 * @slot logo - The clinic's logo or name, above the steps.
 * @slot call-to-action - A link or button of the page's own, as to its calendar, after the result and after what comes next.
 * @slot disclaimer - What the page's owner has to say, below all steps.
 *
 * @csspart simulator - The element with the picture.
 *
 * @cssprop [--smp-accent=#0b6b63] - The colour of what can be pressed, and of the focus.
 * @cssprop [--smp-accent-dark=#4fc0b2] - The same where the page's `color-scheme` is dark.
 */
export class SmpConsultation extends HTMLElement {
  static readonly observedAttributes = ["step", "gestures", "quality", "goal", "jurisdiction"];

  /** The element with the picture. */
  readonly simulator: SmpSimulator = document.createElement("smp-simulator");
  /** What holds in the place that is named, once that is known. */
  profile: Profile | undefined;
  // What its attributes say, of texts nothing where they are not there; to set null takes one away.
  declare clinic: string;
  declare logo: string;
  declare locale: string;
  declare jurisdiction: string;
  declare goal: string;
  declare prices: string;
  declare leadEndpoint: string;
  declare leadHubspot: string;
  declare leadHubspotRegion: string;
  declare leadHubspotSubscription: string;
  declare leadHubspotDesign: string;
  declare leadMail: string;
  declare analytics: string;
  declare address: boolean;
  declare handOver: boolean;
  declare leadForm: boolean;
  readonly #root = this.attachShadow({ mode: "open" });
  /** What stands in place of the steps until they are there. */
  readonly #told = make("p", "told");
  /** What went wrong last, until something goes well. */
  readonly #notice = make("p", "notice");
  readonly #retry = button("", () => void this.#admit());
  readonly #missing = make("p", "notice");
  readonly #picture = make("section", "picture", make("div", "over-picture"));
  readonly #panel = make("section", "panel", this.#told, this.#notice, this.#missing, make("div", "flow"));
  #flow: Flow | undefined;
  /** What it speaks is being fetched, or is there. */
  #speaking: Promise<void> | undefined;
  #worded = false;
  #rest: Promise<Words | undefined> | undefined;
  #fetching = false;
  #begun = false;

  constructor() {
    super();
    adopt(this.#root, shell);
    note(this.simulator, { part: "simulator", gestures: "shared" });
    for (const alert of [this.#notice, this.#missing]) {
      alert.role = "alert";
      alert.hidden = true;
    }
    this.#root.append(make("div", "frame", this.#picture, this.#panel));
    const { simulator } = this;
    simulator.addEventListener("load", () => this.#begin());
    simulator.addEventListener("case-change", () => this.warn(""));
    simulator.addEventListener("progress", () => this.#prepare());
    simulator.addEventListener("error", ({ detail }) => {
      this.warn(named(`error.${detail.code}`, detail.message));
      if (!simulator.failure) return;
      say(this.#told, msg("There is no simulation to show."));
      this.#setReady(false);
    });
  }

  get step(): Step {
    const step = this.getAttribute("step");
    return isStep(step) ? step : "pattern";
  }

  set step(step: Step) {
    note(this, { step });
  }

  /** Says what went wrong, until the next change that goes well; nothing by an empty text. */
  warn(message: string): void {
    say(this.#notice, message);
    this.#notice.hidden = !message;
  }

  connectedCallback(): void {
    // The first picture is of the design in the address, where there is one.
    const kept = this.address && isCase(location.hash) ? location.hash : undefined;
    if (!this.#begun) this.simulator.case = kept ?? this.getAttribute("case");
    this.#begun = true;
    this.#flow?.attach();
    void this.#admit();
  }

  disconnectedCallback(): void {
    this.#flow?.detach();
  }

  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (name === "gestures") note(this.simulator, { gestures: value ?? "shared" });
    else if (name === "quality" || name === "goal") this.simulator[name] = value;
    else if (name === "step") this.#flow?.goTo(this.step);
    else if (this.#begun) void this.#admit();
  }

  /** Learns what it says before there are steps; at once where that is English. */
  #speak(): Promise<void> | undefined {
    const language = languageOf(this, this.locale);
    if (this.#worded || isEnglish(language)) return this.#word(undefined, language);
    return (this.#speaking ??= fetchWords(language, "element").then((words) => {
      this.#word(words, words?.language ?? "en");
      if (words) this.#rest = fetchWords(language, "element", "consultation", "places");
    }));
  }

  /** Learns the rest, which comes beside the first picture. */
  async #learn(): Promise<void> {
    const words = await this.#rest;
    if (words) speakAs(words, words.language);
  }

  /** Says in the language what is there already. */
  #word(words: Words | undefined, tag: string): undefined {
    if (this.#worded) return;
    this.#worded = true;
    speakAs(words, tag);
    const frame = this.#root.querySelector<HTMLElement>(".frame");
    if (frame && words) note(frame, { lang: words.language, dir: words.direction });
    const detail = { language: words?.language ?? "en", direction: words?.direction ?? "ltr" };
    this.dispatchEvent(new CustomEvent("language", { detail }));
    this.simulator.locale = words?.language ?? (this.locale || "en");
    note(this.#picture, { "aria-label": msg("Picture") });
    note(this.#panel, { "aria-label": msg("Consultation") });
    say(this.#retry, msg("Try again"));
    this.#missing.replaceChildren(msg("The choices could not be loaded."), " ", this.#retry);
    this.#prepare();
  }

  #prepare(): void {
    say(this.#told, msg("Preparing the head on this device…"));
  }

  /** What the place asks for comes before the picture. */
  async #admit(): Promise<void> {
    // What is said is there before who says it.
    const speaking = this.#speak();
    if (speaking) await speaking;
    const place = this.jurisdiction;
    if (place || this.profile) {
      await this.#learn();
      const made = await fetchAdmission();
      this.#missing.hidden = made !== undefined;
      const profile = await made?.admit(this, this.#root, place);
      if (!profile || place !== this.jurisdiction) return;
      this.profile = profile;
    }
    if (!this.simulator.isConnected) this.#picture.prepend(this.simulator);
    else if (this.#flow) this.#flow.admitted();
    else if (this.simulator.facts) void this.#fill();
  }

  /** There is a picture, the first or one after a failure. */
  #begin(): void {
    this.warn("");
    this.#setReady(true);
    void this.#fill();
  }

  /** Fetches the steps, unless they are there. Where that fails a button tries again. */
  async #fill(): Promise<void> {
    if (this.#flow || this.#fetching) return;
    this.#fetching = true;
    await this.#learn();
    const made = await fetchFlow();
    this.#fetching = false;
    const tried = this.#missing.contains(this.#root.activeElement);
    this.#missing.hidden = made !== undefined;
    if (!made) return;
    this.#flow = new made.Flow(this, this.simulator, this.#root);
    if (this.isConnected) this.#flow.attach();
    this.#setReady(!this.simulator.failure);
    // The button that had the focus is gone.
    if (tried) this.#root.querySelector<HTMLElement>(".steps button")?.focus();
  }

  /** What can be chosen only while there is a picture. */
  #setReady(ready: boolean): void {
    this.#told.hidden = ready && this.#flow !== undefined;
    for (const each of this.#root.querySelectorAll<HTMLElement>(".flow, .over-picture")) each.inert = !ready;
  }
}

mirror(SmpConsultation.prototype, "clinic,logo,locale,jurisdiction,goal", "address,handOver");
