import { msg } from "../element/language/spoken.js";
import type { SmpSimulator } from "../element/element.js";
import { follow } from "../element/follow.js";
import type { HairlineHandle } from "../engine/handles.js";
import { make, note } from "./dom.js";
import { handleValue } from "./handle-values.js";
import { Newest } from "./newest.js";

const LABELS: Readonly<Record<string, string>> = {
  middle: msg("Middle of the hairline"),
  "left-corner": msg("Left corner of the hairline"),
  "right-corner": msg("Right corner of the hairline"),
  "left-temple": msg("Left temple point"),
  "right-temple": msg("Right temple point"),
};
/** How far an arrow key moves a handle. */
const KEY_PX = 4;
const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-KEY_PX, 0],
  ArrowRight: [KEY_PX, 0],
  ArrowUp: [0, -KEY_PX],
  ArrowDown: [0, KEY_PX],
};

/** Keeps the hairline's handles on the picture while they are wanted. Gives what is to be called when that changes. */
export function keepHandles(layer: HTMLElement, simulator: SmpSimulator, wanted: () => boolean): () => void {
  const handles = new Handles(layer, simulator, wanted);
  simulator.addEventListener("load", () => handles.refresh());
  simulator.addEventListener("case-change", () => handles.refresh());
  simulator.addEventListener("camera-change", () => handles.place());
  // Once the picture has its new size too.
  new ResizeObserver(() => requestAnimationFrame(() => handles.place())).observe(simulator);
  return () => void handles.refresh();
}

class Handles {
  readonly #buttons = new Map<string, HTMLButtonElement>();
  #handles: readonly HairlineHandle[] = [];
  /** The handle that a finger holds. */
  #held: string | undefined;
  readonly #moves = new Newest<readonly [handle: string, x: number, y: number]>(
    (move) => this.simulator.dragHairline(...move),
    () => this.#held === undefined && void this.refresh(),
  );

  constructor(
    readonly layer: HTMLElement,
    readonly simulator: SmpSimulator,
    readonly wanted: () => boolean,
  ) {}

  /** Asks where the handles are now. Only a shaved look has a hairline of its own. */
  async refresh(): Promise<void> {
    const wanted = this.wanted() && this.simulator.shownCase?.treatment.goal === "shaved";
    this.layer.hidden = !wanted;
    if (!wanted) return;
    this.#handles = (await this.simulator.hairlineHandles().catch(() => undefined)) ?? this.#handles;
    this.place();
    this.#tell();
  }

  /** Says where each handle stands, to those who do not see it. */
  #tell(): void {
    const { hairline } = this.simulator.shownCase ?? {};
    if (!hairline) return;
    for (const [handle, button] of this.#buttons) {
      const { now, min, max, text } = handleValue(handle, hairline);
      const [valuenow, valuemin, valuemax] = [now, min, max].map(String) as [string, string, string];
      note(button, {
        "aria-valuenow": valuenow,
        "aria-valuemin": valuemin,
        "aria-valuemax": valuemax,
        "aria-valuetext": text,
      });
    }
  }

  /** Puts the handles where the picture shows them. */
  place(): void {
    if (this.layer.hidden) return;
    const places = this.simulator.placesOf(this.#handles.map(({ position_mm }) => position_mm));
    this.#handles.forEach(({ handle }, index) => {
      const at = places[index];
      const button = this.#button(handle);
      button.hidden = !at?.seen;
      // Not from under the finger.
      if (at && handle !== this.#held) stand(button, at.x, at.y);
    });
  }

  #button(handle: string): HTMLButtonElement {
    const known = this.#buttons.get(handle);
    if (known) return known;
    const button = make("button", "handle");
    button.type = "button";
    note(button, { role: "slider", "aria-label": LABELS[handle] ?? handle });
    button.dataset["handle"] = handle;
    this.#buttons.set(handle, button);
    this.layer.append(button);
    button.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || this.#held !== undefined) return;
      const [from, at] = [this.simulator.pointAt(event), standing(button)];
      this.#held = handle;
      follow(
        button,
        event,
        (moved) => {
          const to = this.simulator.pointAt(moved);
          this.#move(handle, at.x + to.x - from.x, at.y + to.y - from.y);
        },
        () => {
          this.#held = undefined;
          if (!this.#moves.busy) this.place();
        },
      );
    });
    button.addEventListener("keydown", (event) => {
      const way = KEYS[event.key];
      if (!way) return;
      event.preventDefault();
      const { x, y } = standing(button);
      this.#move(handle, x + way[0], y + way[1]);
    });
    return button;
  }

  #move(handle: string, x: number, y: number): void {
    if (!Number.isFinite(x + y)) return;
    const button = this.#button(handle);
    stand(button, x, y);
    this.#moves.add([handle, x, y]);
  }
}

function stand(button: HTMLElement, x: number, y: number): void {
  button.style.transform = `translate(${x}px, ${y}px)`;
  button.dataset["x"] = String(x);
  button.dataset["y"] = String(y);
}

function standing(button: HTMLElement): { readonly x: number; readonly y: number } {
  return { x: Number(button.dataset["x"]), y: Number(button.dataset["y"]) };
}
