import { msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import { flatten } from "../../takeaway/drawing/flatten.js";
import "../../takeaway/drawing/draw.js";
import type { SmpDrawing } from "../../takeaway/drawing/draw.js";
import { Drawing } from "../../takeaway/drawing/marks.js";
import type { Flow } from "../flow.js";

/** No still that is drawn on is larger: it prints well, and a tablet holds it easily. */
const MOST_PX = 1600;

/** The practitioner's drawing on a still of the head. */
export class Sketch {
  #still: HTMLCanvasElement | undefined;
  #drawing = Drawing.empty;
  #open = false;

  constructor(readonly flow: Flow) {}

  /** Whether there is something drawn. */
  get isThere(): boolean {
    return this.#still !== undefined && this.#drawing.marks.length > 0;
  }

  /** The still with what is drawn on it. */
  get picture(): HTMLCanvasElement | undefined {
    if (!this.#still || !this.isThere) return undefined;
    const { direction } = getComputedStyle(this.flow.root.querySelector(".frame") ?? this.flow.host);
    return flatten(this.#still, this.#drawing, direction === "rtl" ? "rtl" : "ltr");
  }

  /** Opens the drawing; on a new still of what is on the screen, unless there is one. */
  async open(): Promise<void> {
    const { simulator, host } = this.flow;
    if (!this.isThere) {
      const { clientWidth, clientHeight } = simulator;
      const scale = Math.min(devicePixelRatio * 1.5, MOST_PX / Math.max(clientWidth, clientHeight));
      const size = { width: Math.round(clientWidth * scale), height: Math.round(clientHeight * scale) };
      this.#still = await simulator.capture({ ...size, clinic: host.clinic }).catch(() => undefined);
      this.#drawing = Drawing.empty;
    }
    if (!this.#still) return this.flow.away.say(msg("There is no picture to draw on at this moment."));
    this.#open = true;
    this.flow.draw();
    const board = this.flow.root.querySelector<SmpDrawing>("smp-drawing");
    await board?.updateComplete;
    board?.shadowRoot?.querySelector("input")?.focus();
  }

  remove(): void {
    this.#still = undefined;
    this.#drawing = Drawing.empty;
    this.flow.draw();
  }

  drawn(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    return html`
      <div class="sketch">
        <smp-drawing
          .still=${this.#still}
          .drawing=${this.#drawing}
          @drawing-change=${({ detail }: CustomEvent<Drawing>) => (this.#drawing = detail)}
          @done=${({ detail }: CustomEvent<Drawing>) => this.#close(detail)}
        ></smp-drawing>
      </div>
    `;
  }

  #close(drawing: Drawing): void {
    this.#drawing = drawing;
    this.#open = false;
    this.flow.draw();
    this.flow.root.querySelector<HTMLElement>('[data-away="draw"]')?.focus();
  }
}
