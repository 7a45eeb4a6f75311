import { msg } from "../../element/language/spoken.js";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Easel } from "./easel.js";
import { Hand } from "./hand.js";
import { list, type ListHost } from "./list.js";
import { COLOURS, LONGEST_TEXT, type Colour, type Spot } from "./mark.js";
import type { Drawing } from "./marks.js";
import { paintMarks, type Direction } from "./paint.js";
import { styles } from "./styles.js";
import { toolbar, type ToolbarHost } from "./toolbar.js";

/** How far an arrow key moves the cross, and with Shift, as shares of the picture's height. */
const STEP = 0.01;
const LONG_STEP = 0.05;
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const MIDDLE: Spot = { x: 0.5, y: 0.5 };
const NO_PICTURE = html`<p class="note"><bdi>${msg("There is no picture to draw on.")}</bdi></p>`;

export interface SmpDrawingEventMap {
  /** The drawing, once a mark was set down, moved or removed, or that was undone. */
  "drawing-change": CustomEvent<Drawing>;
  /** The drawing, when one is done with it. */
  done: CustomEvent<Drawing>;
}

/** `<smp-drawing>`: a still to draw on by mouse, finger, pen or keys. `still` is the picture, `drawing` what is drawn on it. */
export class SmpDrawing extends LitElement {
  static override readonly styles = styles;
  static override readonly properties = {
    still: { attribute: false },
    drawing: { attribute: false, noAccessor: true },
    _cursor: { state: true },
    _keyed: { state: true },
    _said: { state: true },
  };

  /** Copied whenever it is drawn on; it stays as it is. */
  declare still: HTMLCanvasElement | undefined;
  /** Where keys draw. */
  declare private _cursor: Spot;
  /** Whether keys are in use on the picture. */
  declare private _keyed: boolean;
  declare private _said: string;

  readonly #easel = new Easel({
    changed: (drawing) => {
      this.requestUpdate();
      this.#send("drawing-change", drawing);
    },
    say: (text) => (this._said = text),
  });
  #hand: Hand | undefined;
  /** Where a text was being written when it was last drawn. */
  #wrote: Spot | undefined;

  constructor() {
    super();
    this.still = undefined;
    this._cursor = MIDDLE;
    this._keyed = false;
    this._said = "";
    this.addEventListener("keydown", (event) => this.#historyKey(event));
  }

  get drawing(): Drawing {
    return this.#easel.drawing;
  }

  set drawing(drawing: Drawing) {
    const before = this.#easel.drawing;
    this.#easel.drawing = drawing;
    this.requestUpdate("drawing", before);
  }

  override addEventListener<K extends keyof SmpDrawingEventMap>(
    type: K,
    listener: (this: this, event: SmpDrawingEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: this, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(type: string, listener: unknown, options?: boolean | AddEventListenerOptions): void {
    super.addEventListener(type, listener as EventListener, options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hand?.letGo();
  }

  protected override render(): TemplateResult {
    if (!this.still?.width || !this.still.height) return NO_PICTURE;
    const { tool, colour, drawing, busy, writing } = this.#easel;
    return html`
      ${toolbar({ tool, colour, drawing, busy }, this.#tools)}
      <div class="frame">
        <div
          class="board"
          tabindex="0"
          role="application"
          aria-roledescription=${msg("drawing board")}
          aria-label=${msg("Picture to draw on")}
          aria-describedby="keys"
          @focus=${() => (this._keyed = this.#board?.matches(":focus-visible") ?? false)}
          @blur=${() => (this._keyed = false)}
          @keydown=${(event: KeyboardEvent) => this.#key(event)}
          @keyup=${(event: KeyboardEvent) => this.#place(event)}
        >
          <canvas></canvas>
          <div class="cross" ?hidden=${!this._keyed}></div>
        </div>
        ${writing ? this.#writer() : nothing}
      </div>
      <div class="foot">
        <p class="said" role="status"><bdi>${this._said}</bdi></p>
        <button type="button" class="done" @click=${() => this.#done()}>${msg("Done")}</button>
      </div>
      <p class=${this._keyed ? "note" : "quiet"} id="keys">
        <bdi>
          ${msg("Arrow keys move the cross, with Shift further. Enter or space begins and ends a mark, or places a text. Escape gives up what is begun.")}
        </bdi>
      </p>
      ${list(drawing, this.#tools)}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const board = this.#board;
    if (board !== this.#hand?.board) {
      this.#hand?.letGo();
      this.#hand =
        board && new Hand(board, this.#easel, { pressed: () => this.#pressed(), drew: () => this.requestUpdate() });
    }
    this.#set();
    this.#paint();
    this.#keepFocus();
  }

  readonly #tools: ToolbarHost & ListHost = {
    choose: (tool) => this.#does(() => (this.#easel.tool = tool)),
    colour: (colour) => {
      this.#easel.colour = colour;
      this.requestUpdate();
    },
    undo: () => this.#does(() => this.#easel.undo()),
    redo: () => this.#does(() => this.#easel.redo()),
    clear: () => this.#does(() => this.#easel.clear()),
    take: (at) => {
      this.#does(() => this.#easel.take(at));
      this._cursor = this.#easel.held ?? this._cursor;
      this.#board?.focus();
    },
    remove: (at) => {
      this.#does(() => this.#easel.remove(at));
      // The button that had the focus is gone.
      void this.updateComplete.then(() => {
        const left = [...this.renderRoot.querySelectorAll<HTMLElement>(".remove")];
        (left[at] ?? left.at(-1) ?? this.#board)?.focus();
      });
    },
  };

  get #direction(): Direction {
    return getComputedStyle(this).direction as Direction;
  }

  get #board(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>(".board") ?? undefined;
  }

  #done(): void {
    this.#does(() => this.#easel.settle());
    this.#send("done", this.drawing);
  }

  /** Does something else than write: a text that is being written is placed first. */
  #does(work: () => void): void {
    this.#takeText();
    work();
    this.requestUpdate();
  }

  #takeText(): void {
    if (!this.#easel.writing) return;
    this.#easel.write(this.renderRoot.querySelector<HTMLInputElement>(".writer input")?.value ?? "");
    this.requestUpdate();
  }

  /** A native input at the place of a text. */
  #writer(): TemplateResult {
    const place = (event: Event): void => {
      event.preventDefault();
      this.#takeText();
    };
    const leave = (event: KeyboardEvent): void => {
      // Until a sign is composed, its keys are the browser's.
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      this.#easel.leave();
      this.requestUpdate();
    };
    return html`
      <form class="writer" @submit=${place} @keydown=${leave}>
        <input
          type="text"
          dir="auto"
          aria-label=${msg("Text on the picture")}
          maxlength=${LONGEST_TEXT}
          autocomplete="off"
          enterkeyhint="done"
        />
        <button>${msg("Place")}</button>
      </form>
    `;
  }

  /** A pointer comes down on the picture; whether it may draw: not one that only ends a text. */
  #pressed(): boolean {
    const wrote = this.#easel.writing !== undefined;
    this.#takeText();
    this.#board?.focus({ preventScroll: true });
    this._keyed = false;
    return !wrote;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const easel = this.#easel;
    const way = WAYS[event.key];
    if (way) this.#move(way, event.shiftKey ? LONG_STEP : STEP);
    else if (event.key === "Enter" || event.key === " ") {
      if (!event.repeat) easel.act(this._cursor);
    } else if (event.key === "Escape" && easel.busy) {
      easel.leave();
      // What the picture stands in may close by the same key.
      event.stopPropagation();
    } else return;
    event.preventDefault();
    this._keyed = true;
    this.requestUpdate();
  }

  #move([across, down]: readonly [number, number], step: number): void {
    const from = this._cursor;
    const at = (share: number): number => Math.min(1, Math.max(0, share));
    this._cursor = { x: at(from.x + (across * step) / this.#easel.aspect), y: at(from.y + down * step) };
    this.#easel.point(this._cursor, from);
  }

  /** Says where the cross has come to, once its key is up. */
  #place({ key }: KeyboardEvent): void {
    // Not every browser knows by the time of the focus that a key brought it.
    this._keyed = true;
    if (!(key in WAYS)) return;
    const [across, down] = [this._cursor.x, this._cursor.y].map((share) => Math.round(share * 100));
    this._said = msg("{across} % across, {down} % down.", { across, down });
  }

  /** The usual keys for undo and redo; a page's own undo is not meant. */
  #historyKey(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !/^[zy]$/i.test(key)) return;
    event.stopPropagation();
    // A text that is being typed has an undo of its own.
    if ((event.composedPath()[0] as Element | undefined)?.matches(".writer input")) return;
    event.preventDefault();
    if (shiftKey || key.toLowerCase() === "y") this.#tools.redo();
    else this.#tools.undo();
  }

  /** A page's policy may forbid styles in attributes. */
  #set(): void {
    const set = (selector: string, values: Readonly<Record<string, number>>): void => {
      const style = this.renderRoot.querySelector<HTMLElement>(selector)?.style;
      for (const [name, value] of Object.entries(values)) style?.setProperty(name, String(value));
    };
    if (!this.still) return;
    this.#easel.aspect = this.still.width / this.still.height;
    set(".frame", { "--aspect": this.#easel.aspect });
    set(".cross", { "--x": this._cursor.x, "--y": this._cursor.y });
    const { writing } = this.#easel;
    if (writing) set(".writer", { "--x": writing.x, "--y": writing.y, "--back": this.#direction === "rtl" ? 1 : 0 });
    for (const ink of this.renderRoot.querySelectorAll<HTMLElement>(".ink")) {
      ink.style.setProperty("--ink", COLOURS[ink.dataset["colour"] as Colour]);
    }
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    const paint = canvas?.getContext("2d");
    const { still } = this;
    if (!canvas || !paint || !still?.width || !still.height) return;
    const { width, height } = still;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    else paint.clearRect(0, 0, width, height);
    paint.drawImage(still, 0, 0);
    paintMarks(paint, this.#easel.marks, still, this.#direction);
  }

  /** The focus goes to where a text is written, and back to the picture. */
  #keepFocus(): void {
    const { writing } = this.#easel;
    if (writing === this.#wrote) return;
    const last = this.#wrote;
    this.#wrote = writing;
    if (writing) this.renderRoot.querySelector<HTMLElement>(".writer input")?.focus();
    else if (last && !this.shadowRoot?.activeElement) this.#board?.focus();
  }

  #send<K extends keyof SmpDrawingEventMap>(type: K, detail: Drawing): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

if (!customElements.get("smp-drawing")) customElements.define("smp-drawing", SmpDrawing);

declare global {
  interface HTMLElementTagNameMap {
    "smp-drawing": SmpDrawing;
  }
}
