import { msg } from "../element/language/spoken.js";
import { html, type TemplateResult } from "lit";
import type { CaseJson } from "../engine/case.js";
import type { SmpSimulator } from "../element/element.js";
import { follow } from "../element/follow.js";
import type { Point } from "../engine/handles.js";
import { Newest } from "./newest.js";
import { segments } from "./panel/choice.js";
import { slider } from "./panel/slider.js";

/** What a finger on the head does, and by how much each dab changes the hair. */
const DOES = { turns: 0, takes: 0.5, gives: -0.5 } as const;
type Does = keyof typeof DOES;

const WORDS: Readonly<Record<Does, string>> = {
  turns: msg("Turns it"),
  takes: msg("Takes hair"),
  gives: msg("Gives hair"),
};
const WIDTH_MM = { min: 10, max: 80, step: 1, initial: 30 };
/** Dabs of a stroke are so far apart, as a share of the brush's width. */
const SPACING = 0.2;
/** A finger that has moved so far paints; until then a second one may join it to zoom. */
const SLIP_PX = 6;

/** Paints loss and hair on the picture with one finger, or with the space bar at the picture's middle; two zoom. */
export class Brush {
  #does: Does = "turns";
  #widthMm = WIDTH_MM.initial;
  #pointer: { readonly id: number; readonly letGo: () => void } | undefined;
  /** Where the pointer last left a dab, or came down. */
  #last: Point = { x: 0, y: 0 };
  /** Where in the window it was last. */
  #inWindow = { clientX: 0, clientY: 0 };
  /** Whether the pointer has left a dab yet. */
  #dabbed = false;
  /** Fingers that the element may follow: two or more of them zoom. */
  readonly #zooming = new Set<number>();
  readonly #strokes = new Newest<readonly Point[]>(
    (at) => this.simulator.paintLoss(at, this.#widthMm / 2, DOES[this.#does]),
    () => {},
    (earlier, later) => [...earlier, ...later],
  );

  constructor(
    readonly simulator: SmpSimulator,
    /** Shows how wide the brush is. */
    readonly ring: HTMLElement,
  ) {
    this.#listen();
  }

  drawn({ loss }: CaseJson): TemplateResult {
    const clear = (): void => this.simulator.updateCase({ loss: { retouch: "" } });
    return html`
      <div class="group" data-path="loss.retouch">
        ${segments({
          names: Object.keys(DOES),
          value: this.#does,
          group: "brush",
          label: msg("A finger on the head"),
          word: (does) => WORDS[does as Does],
          choose: (does) => this.#take(does as Does),
        })}
        ${slider(
          {
            field: WIDTH_MM,
            label: msg("Width of the brush"),
            text: (mm) => msg("{mm} mm", { mm }),
            choose: (mm) => {
              this.#widthMm = mm;
              this.#fit();
            },
          },
          this.#widthMm,
        )}
        <p class="note">${msg("By keys: the arrows turn the head under the brush, the space bar paints.")}</p>
        <button type="button" class="plain" ?disabled=${loss.retouch === ""} @click=${clear}>
          ${msg("Clear what was painted")}
        </button>
      </div>
    `;
  }

  /** A brush that nobody sees must not paint. */
  rest(): void {
    this.#take("turns");
  }

  get #paints(): boolean {
    return this.#does !== "turns";
  }

  #take(does: Does): void {
    this.#does = does;
    this.#letGo();
    this.#zooming.clear();
    this.#fit();
    this.#stand(this.#middle());
  }

  /** Before the element's own gestures, which would turn the head. */
  #listen(): void {
    const { simulator } = this;
    const on = <K extends keyof HTMLElementEventMap>(type: K, work: (event: HTMLElementEventMap[K]) => void): void =>
      simulator.addEventListener(
        type,
        (event: HTMLElementEventMap[K]) => {
          if (this.#paints) work(event);
        },
        { capture: true },
      );
    on("pointerdown", (event) => {
      if (this.#zooming.has(event.pointerId)) return;
      if (event.pointerType === "touch" && (this.#zooming.size > 0 || this.#pointer)) {
        this.#zoom(event);
        return;
      }
      event.stopImmediatePropagation();
      if (event.button !== 0 || this.#pointer) return;
      const letGo = follow(
        simulator,
        event,
        (moved) => {
          this.#inWindow = moved;
          this.#stroke(simulator.pointAt(moved));
        },
        (lifted) => {
          if (lifted) this.#dab();
          this.#pointer = undefined;
        },
      );
      this.#pointer = { id: event.pointerId, letGo };
      this.#last = simulator.pointAt(event);
      this.#inWindow = event;
      this.#dabbed = false;
      this.#stand(this.#last);
      if (event.pointerType !== "touch") this.#dab();
    });
    on("pointermove", (event) => this.#stand(simulator.pointAt(event)));
    for (const type of ["pointerup", "pointercancel"] as const) {
      simulator.addEventListener(type, ({ pointerId }) => this.#zooming.delete(pointerId), { capture: true });
    }
    on("keydown", (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#stand(this.#middle());
      this.#strokes.add([this.#middle()]);
    });
    simulator.addEventListener("camera-change", () => this.#fit());
    new ResizeObserver(() => this.#fit()).observe(simulator);
  }

  /** Gives the finger that paints, and the one that joined it, to the element's own gestures. */
  #zoom(second: PointerEvent): void {
    this.#zooming.add(second.pointerId);
    const first = this.#pointer;
    if (!first) return;
    this.#letGo();
    this.#zooming.add(first.id);
    const { clientX, clientY } = this.#inWindow;
    second.composedPath()[0]?.dispatchEvent(
      new PointerEvent("pointerdown", {
        pointerId: first.id,
        pointerType: "touch",
        clientX,
        clientY,
        bubbles: true,
        composed: true,
      }),
    );
  }

  /** What is under way ends here, and leaves no further dab. */
  #letGo(): void {
    this.#pointer?.letGo();
    this.#pointer = undefined;
  }

  /** The dab where the pointer came down, unless it left one. */
  #dab(): void {
    if (this.#dabbed) return;
    this.#dabbed = true;
    this.#strokes.add([this.#last]);
  }

  /** Dabs from where the last one was set to here. */
  #stroke(to: Point): void {
    const { x, y } = this.#last;
    const [dx, dy] = [to.x - x, to.y - y];
    if (!Number.isFinite(dx + dy)) return;
    if (!this.#dabbed && Math.hypot(dx, dy) < SLIP_PX) return;
    this.#dab();
    const dabs = Math.floor(Math.hypot(dx, dy) / (this.#widthPx * SPACING));
    if (dabs < 1) return;
    const at = Array.from({ length: dabs }, (_, index) => ({
      x: x + (dx * (index + 1)) / dabs,
      y: y + (dy * (index + 1)) / dabs,
    }));
    this.#last = to;
    this.#strokes.add(at);
  }

  get #widthPx(): number {
    return this.#widthMm * (this.simulator.camera?.pxPerMm ?? 1);
  }

  #fit(): void {
    this.ring.hidden = !this.#paints;
    this.ring.style.inlineSize = this.ring.style.blockSize = `${this.#widthPx}px`;
  }

  #stand({ x, y }: Point): void {
    this.ring.style.translate = `calc(${x}px - 50%) calc(${y}px - 50%)`;
  }

  #middle(): Point {
    const { clientWidth, clientHeight } = this.simulator;
    return { x: clientWidth / 2, y: clientHeight / 2 };
  }
}
