import { ahead, wasm, worker } from "smp-assets";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Answers } from "./answers.js";
import { choiceOf, complaints, qualityOf } from "./attributes.js";
import type { Backend } from "../engine/backend.js";
import {
  asPatch,
  isView,
  patched,
  shownAs,
  textOf,
  type CaseGiven,
  type CaseJson,
  type CasePatch,
  type ViewName,
} from "../engine/case.js";
import { Compares } from "./compares.js";
import { explanation, loading, offer } from "./cover.js";
import { describe } from "./describe.js";
import { fetchWords, isEnglish, languageOf } from "./language/speak.js";
import { SimulatorFault } from "../engine/errors.js";
import { fetchLater } from "../engine/later.js";
import type { CameraState, ErrorDetail } from "../engine/events.js";
import { Gestures } from "./gestures.js";
import { Waiting, type Awaited } from "./waiting.js";
import type { Point } from "../engine/handles.js";
import { Corners } from "./places.js";
import { poster } from "./poster.js";
import type { SceneFacts } from "../engine/protocol.js";
import { Session, type SessionHost } from "../engine/session.js";
import { styles } from "./styles.js";

/** How long the picture must rest before it is described anew. */
const DESCRIBE_AFTER_MS = 800;
/** How many times so long a description waits for a case that is being computed. */
const MOST_WAITS = 12;

/**
 * `<smp-simulator>`: a head with its hair and its scalp micropigmentation, computed and drawn on the visitor's device.
 *
 * A value it does not understand gives an `error` event, and the last good state stays. Style it as a block: it fills the
 * size it is given, 480 px high if none. No event bubbles.
 *
 * @tagname smp-simulator
 *
 * @attr {string} [case={"version":1}] - What is shown: a case as JSON or as a link; the property takes an object too.
 * @attr {"front"|"three-quarter"|"left"|"right"|"top"|"crown"|"back"|"nape"} [view] - The side that is seen; the case's own without.
 * @attr {"none"|"shaved"|"scars"|"transplant"|"density"} [goal] - What the treatment is for, of a case or look that doesn't say: one that names its `treatment.goal`, or is a link that the simulator wrote, stays as it is.
 * @attr {string} [looks] - Two to four cases of one person to compare, as JSON, as they are seen from left to right; the first is `case`. Without, the case is compared with how it was before the treatment, which stands left of it.
 * @attr {"divider"|"side-by-side"|"grid"|"hold"|"blink"|"off"} [compare=divider] - How looks are compared: `hold` shows the other while a button is held, `blink` one after the other, `off` the case alone.
 * @attr {number} [divider=0.5] - How far across the divider is, 0 to 1.
 * @attr {"auto"|"webgpu"|"webgl2"} [backend=auto] - The way to draw; read when the element is put into the page.
 * @attr {"eager"|"lazy"} [loading=eager] - `lazy`: nothing is loaded before it is within a screen's height of the window.
 * @attr {"auto"|"interaction"} [reveal=auto] - `interaction`: neither program nor head is loaded before the visitor presses the button on the drawing, or `start()` is called.
 * @attr {"auto"|"fine"|"plain"} [quality=auto] - `auto`: with fewer pixels while it moves, where it would not move smoothly else, and finer when it rests; `fine`: never with fewer; `plain`: nor finer when it rests.
 * @attr {string} [locale] - What it speaks: `en`, `ar`, `de`, `es`, `fr`, `it`, `pt` or `tr`, with or without a region; read when the element is put into the page. Without, that of the page round it, else the browser's, else English.
 * @attr {"shared"|"own"} [gestures=shared] - `shared`: vertical swipes and, unless focused, the wheel stay the page's; `own`: all are the picture's.
 *
 * @fires {CustomEvent<LoadDetail>} load - The first picture is on the screen; again after a lost graphics device was replaced.
 * @fires {CustomEvent<ProgressDetail>} progress - Of the loading a share is done, `detail.fraction`, 0 to 1.
 * @fires {CustomEvent<ErrorDetail>} error - Something went wrong: `detail.code` stays the same between releases, `detail.message` is a sentence for the owner of the page.
 * @fires {CustomEvent<CaseChangeDetail>} case-change - Another case is on the screen.
 * @fires {CustomEvent<CompareChangeDetail>} compare-change - Other looks are seen, or otherwise beside each other, or the divider was moved.
 * @fires {CustomEvent<CameraState>} camera-change - The camera has moved.
 * @fires {CustomEvent<QualityDetail>} quality - The picture is drawn with fewer pixels, or with all again, or has become as fine as it gets.
 *
 * @slot poster - Stands there until there is a picture, instead of the drawing or, with `reveal="interaction"`, of a picture made beforehand.
 *
 * @csspart label - The name of a look over the picture.
 * @csspart said - Says over the picture that it is simulated.
 * @csspart divider - The range by which the divider is moved.
 * @csspart hold - The button that shows the other look while it is held.
 *
 * @cssprop [--smp-accent=#0b6b63] - The colour of what can be pressed, and of the focus.
 * @cssprop [--smp-background=#e9e7e4] - What is behind the head while it is loaded.
 */
export class SmpSimulator extends Compares {
  static override readonly styles = styles;
  /** Tells one build from another; on a server there are no files. @internal */
  static readonly version = JSON.stringify([worker, wasm]);
  static override readonly properties = {
    ...Compares.properties,
    case: { reflect: true, noAccessor: true },
    view: { reflect: true },
    backend: { reflect: true },
    gestures: { reflect: true },
    loading: { reflect: true },
    reveal: { reflect: true },
    quality: { reflect: true },
    locale: { reflect: true },
    _fraction: { state: true },
    _covered: { state: true },
    _fault: { state: true },
    _description: { state: true },
    _news: { state: true },
    _awaited: { state: true },
    _made: { state: true },
  };

  declare view: string | null;
  declare backend: string | null;
  declare gestures: string | null;
  declare loading: string | null;
  declare reveal: string | null;
  declare quality: string | null;
  declare locale: string | null;
  declare private _fraction: number;
  declare private _covered: boolean;
  declare private _fault: SimulatorFault | undefined;
  declare private _description: readonly string[];
  /** What of it was new when it last changed. */
  declare private _news: string;
  declare private _awaited: Awaited;
  /** A picture that was made beforehand, in place of the drawing. */
  declare private _made: HTMLElement | undefined;

  /** What was last set as the case, when it can be one. */
  #case: string | null = null;
  /** What was last set as the case, when it can be none. */
  #noCase: string | undefined;
  /** What is to be changed in a link, once there is a program that reads it. */
  #patches: CasePatch[] = [];
  /** The last good case of a session that has ended. */
  #good: string | undefined;
  #session: Session | undefined;
  #listening: AbortController | undefined;
  #gestures: Gestures | undefined;
  #corners: Corners | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #describing: ReturnType<typeof setTimeout> | undefined;
  #shown: CaseJson | undefined;
  #facts: SceneFacts | undefined;
  #camera: CameraState | undefined;
  /** How near the view is seen that was last gone to, until `view` has followed. */
  #spanMm: number | undefined;
  /** Whether the focus was in here when the drawing came or went. */
  #focused = false;
  #backend: Backend | undefined;
  readonly #waiting = new Waiting();
  /** Whether what it speaks is still fetched; done once it is there. */
  #mute = false;
  #spoken: Promise<void> | undefined;
  #looksAhead = false;

  constructor() {
    super();
    this.view = null;
    this.backend = null;
    this.gestures = null;
    this.loading = null;
    this.reveal = null;
    this.quality = null;
    this.locale = null;
    this._fraction = 0;
    this._covered = true;
    this._fault = undefined;
    this._description = [];
    this._news = "";
    this._awaited = "nothing";
  }

  /** The case as it was last set, good or not. An object is taken as the JSON that it makes. */
  override get case(): string | null {
    return this.#case;
  }

  override set case(given: CaseGiven | string | null | undefined) {
    const before = this.#case;
    const text = textOf(given);
    if (text === undefined) {
      this.#noCase = shownAs(given);
      this.requestUpdate();
      return;
    }
    this.#noCase = undefined;
    this.#case = text;
    this.#patches = [];
    this.requestUpdate("case", before);
  }

  /** The case on the screen with all its fields; nothing before `load`. A copy. */
  get shownCase(): CaseJson | undefined {
    return this.#shown && structuredClone(this.#shown);
  }

  /** What was counted and measured in the case on the screen; nothing before `load`. */
  get facts(): SceneFacts | undefined {
    return this.#facts;
  }

  /** Why there is no picture and none to come; a page that came too late for the `error` event finds it here. */
  get failure(): ErrorDetail | undefined {
    return this._fault && { code: this._fault.code, message: this._fault.message };
  }

  /** How the picture is drawn; nothing before `load`. */
  get activeBackend(): Backend | undefined {
    return this.#backend;
  }

  /** Where the camera is; nothing before `load`. */
  get camera(): CameraState | undefined {
    return this.#camera;
  }

  /** Changes some fields of the last case that was set and leaves the rest; `case` then holds the whole case. */
  override updateCase(patch: CasePatch): void {
    // On the last good case that was set, which may not be on the screen yet.
    const set = this.#session?.read(this.#caseText);
    const early = set ? undefined : asPatch(this.#case);
    if (set || early) this.case = JSON.stringify(patched(set ?? ({ version: 1, ...early } as CaseJson), patch));
    else this.#patches.push(patch);
  }

  /** The place on the picture of a point of the window, in CSS pixels of the element's own from its upper left corner. */
  pointAt(at: { readonly clientX: number; readonly clientY: number }): Point {
    return this.#corners?.at(at) ?? { x: NaN, y: NaN };
  }

  /**
   * Turns the camera to a named view, even if `view` says so already and the camera was turned since; with `spanMm` so
   * near on that side that the picture is so many mm high.
   */
  goTo(view: ViewName, spanMm?: number): void {
    if (this.view !== view) this.#spanMm = spanMm;
    this.view = view;
    this.#session?.goTo(view, spanMm);
  }

  /** Begins now, whatever `loading` and `reveal` say; one that is not in the page, once it is there. */
  start(): void {
    this.#waiting.ask();
    if (this._awaited !== "nothing") this.#wait();
  }

  /** Tries again after the element gave up, as the button on the drawing does. */
  retry(): void {
    if (this._fault) this.#begin();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#spoken = this.#speak();
    clearTimeout(this.#leaving);
    // WebKit blanks a canvas that is moved.
    if (this.#session) this.#session.redraw();
    else void this.updateComplete.then(() => this.#wait());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#gestures?.letGo();
    this.#waiting.stop();
    // An element that is only being moved comes back at once.
    this.#leaving = setTimeout(() => !this.isConnected && this.#end());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if ((changed as PropertyValues).has("_fault")) this.#focused = Boolean(this.shadowRoot?.activeElement);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#noCase !== undefined) {
      const message = `case is ${this.#noCase}; it may be a text or an object of fields, as {"version":1}.`;
      this.#noCase = undefined;
      this.send("error", { code: "case-syntax", message });
    }
    // The button comes and goes, but never the focus with it.
    if ((changed as PropertyValues).has("_fault") && this.#focused) {
      this.renderRoot.querySelector<HTMLElement>(this._fault ? "button" : ".surface")?.focus();
    }
    for (const { attribute, code, message } of complaints(this)) {
      if (changed.has(attribute)) this.send("error", { code, message });
    }
    if (this._awaited !== "nothing" && (changed.has("loading") || changed.has("reveal"))) this.#wait();
    if (changed.has("quality")) this.#session?.redraw();
    const turned = changed.has("view") && changed.get("view") !== undefined;
    if (turned && this.view !== null && isView(this.view)) this.#session?.goTo(this.view, this.#spanMm);
    this.#spanMm = undefined;
    if (changed.has("case") || changed.has("goal")) this.#session?.setCase(this.#caseText);
  }

  protected override render(): TemplateResult {
    const { _msg: msg, _words: words } = this;
    // That of a language it has from the page it has from there, too.
    const turns = words && (this.locale || words.direction === "rtl");
    return html`<div class="all" lang=${words?.language ?? nothing} dir=${turns ? words.direction : nothing}>
      <div
        class="surface"
        tabindex=${this._covered ? -1 : 0}
        role="application"
        aria-roledescription=${msg("turnable head")}
        aria-label=${msg("Scalp micropigmentation simulator")}
        aria-describedby="keys description"
      >
        <div class="stage"></div>
      </div>
      <p class="quiet" id="keys">
        ${msg("Arrow keys turn the head, plus and minus zoom, 1 to 8 choose a view, Home goes back to the first view.")}
      </p>
      <p class="quiet" id="description">${this._description.join(" ")}</p>
      <p class="quiet" role="status">${this._news}</p>
      ${this._covered ? nothing : this._over()}
      <div class="cover ${this._covered ? "" : "gone"}" aria-hidden=${this._covered ? nothing : "true"}>
        <div class="sheet">
          <slot name="poster" @slotchange=${() => this.requestUpdate()}>${this._made ?? poster(msg)}</slot>
          <div class="note">${this.#note()}</div>
        </div>
      </div>
    </div>`;
  }

  /** What is said below the drawing. */
  #note(): TemplateResult | typeof nothing {
    const own = this.#hasOwnPoster;
    const msg = this._msg;
    if (this.#mute) return nothing;
    const isDrawing = !own && !this._made;
    if (this._fault) return explanation(msg, this._fault, isDrawing, () => this.retry());
    if (this._awaited === "sight") return nothing;
    return this._awaited === "press"
      ? offer(msg, own ? "own" : isDrawing ? "drawn" : "made", () => this.#press())
      : loading(msg, this._fraction);
  }

  get #hasOwnPoster(): boolean {
    return this.querySelector('[slot="poster"]') !== null;
  }

  /** Has what can be had before it is asked for. */
  async #lookAhead(): Promise<void> {
    if (this.#looksAhead) return;
    this.#looksAhead = true;
    const made = await fetchLater<typeof import("./ahead.js")>(ahead);
    await this.#spoken;
    void made?.lookAhead(this, {
      msg: this._msg,
      waits: () => this._awaited === "press",
      hasPlace: () => !this.#hasOwnPoster && !this.looks.length && this._comparing.comparison === "divider",
      show: (picture) => (this._made = picture),
    });
  }

  #press(): void {
    this.start();
    // The button goes, but not the focus with it.
    this.renderRoot.querySelector<HTMLElement>(".surface")?.focus();
  }

  /** Fetches what it speaks. Nothing is said until then. */
  async #speak(): Promise<void> {
    const language = languageOf(this, this.locale);
    if (isEnglish(language)) return;
    this.#mute = true;
    this._words = await fetchWords(language, "element");
    this.#mute = false;
    this.requestUpdate();
    this.#describeSoon();
    if (this.locale && !this._words)
      this.send("error", { code: "locale-unknown", message: `locale is "${this.locale}"; no such language is here.` });
  }

  /** Begins, or waits for what it is to wait for. */
  #wait(): void {
    if (!this.isConnected || this.#session) return;
    this._awaited = this.#waiting.next(this, () => this.#wait());
    if (this._awaited === "nothing") this.#begin();
    else if (this._awaited === "press") void this.#lookAhead();
  }

  protected override get _session(): Session | undefined {
    return this.#session;
  }

  get #caseText(): string {
    return this.#case?.trim() || '{"version":1}';
  }

  #begin(): void {
    if (!this.isConnected) return;
    this.#end();
    const surface = this.renderRoot.querySelector<HTMLElement>(".surface");
    const stage = this.renderRoot.querySelector<HTMLElement>(".stage");
    if (!surface || !stage) return;
    this._awaited = "nothing";
    this._fraction = 0;
    this._covered = true;
    this._fault = undefined;
    const host: SessionHost = {
      stage,
      progressed: (fraction) => {
        this._fraction = fraction;
        this.send("progress", { fraction });
      },
      cameProgram: () => this.#patches.splice(0).forEach((patch) => this.updateCase(patch)),
      loaded: (backend, shown, facts) => this.#loaded(backend, shown, facts),
      caseShown: (shown, facts) => {
        this.#remember(shown, facts);
        this.send("case-change", { case: structuredClone(shown), facts });
      },
      arranged: (seen) => {
        this._arranged(seen);
        this.#describeSoon();
      },
      cameraMoved: (camera) => {
        this.#camera = camera;
        this.#describeSoon();
        this.send("camera-change", camera);
      },
      qualityChanged: (quality) => this.send("quality", quality),
      faulted: (fault, fatal) => {
        if (fatal) this.#giveUp(fault);
        this.send("error", { code: fault.code, message: fault.message });
      },
    };
    const session = new Session(
      host,
      () => qualityOf(this.quality),
      () => this.goal,
    );
    this.#session = session;
    this._answers = new Answers(session);
    this._begin(session);
    this.#listen(surface, session);
    if (this.#good) session.setCase(this.#good);
    session.setCase(this.#caseText);
    if (this.view !== null && isView(this.view)) session.goTo(this.view);
    void session.start(choiceOf(this.backend));
  }

  #listen(surface: HTMLElement, session: Session): void {
    this.#listening = new AbortController();
    this.#corners ??= new Corners(surface);
    const element = this;
    this.#gestures = new Gestures(
      surface,
      this.#corners,
      {
        get simulator() {
          return session.simulator;
        },
        get ownsGestures() {
          return element.gestures === "own";
        },
        redraw: () => session.redraw(),
        goTo: (view) => this.goTo(view),
      },
      this.#listening.signal,
    );
  }

  #loaded(backend: Backend, shown: CaseJson, facts: SceneFacts): void {
    this.#remember(shown, facts);
    this.#backend = backend;
    this._covered = false;
    this.send("load", { backend, case: structuredClone(shown), facts });
  }

  #remember(shown: CaseJson, facts: SceneFacts): void {
    this.#shown = shown;
    this.#facts = facts;
    this.#describeSoon();
  }

  /** Describes the picture once it rests; while another case is on its way to it, later, but not for ever. */
  #describeSoon(waits = MOST_WAITS): void {
    clearTimeout(this.#describing);
    this.#describing = setTimeout(() => {
      const { shown, wanted } = this.#session?.cases ?? {};
      if (shown !== wanted && waits > 0) return this.#describeSoon(waits - 1);
      if (!this.#shown || !this.#facts || !this.#camera) return;
      const said = describe(this._msg, this.#shown, this.#facts, this.#camera, this._names);
      this._news = said.filter((each) => !this._description.includes(each)).join(" ") || this._news;
      this._description = said;
    }, DESCRIBE_AFTER_MS);
  }

  #giveUp(fault: SimulatorFault): void {
    this.#end();
    this._fault = fault;
    this._covered = true;
    this._description = [];
    this._news = "";
  }

  #end(): void {
    clearTimeout(this.#describing);
    this.#listening?.abort();
    this.#good = this.#session?.cases.wanted;
    this.#session?.close();
    this.#session = undefined;
    this._answers = undefined;
    this.#shown = undefined;
    this.#facts = undefined;
    this.#camera = undefined;
    this.#backend = undefined;
  }
}
