import type { Simulator } from "./screen.js";
import { VIEWS, type ViewName } from "./case.js";

/** What hands and keys can do; all lengths are CSS pixels from the picture's upper left corner. */
export interface GestureHost {
  /** The program, while there is one. */
  readonly simulator: Simulator | undefined;
  /** Whether the element may keep vertical swipes and the wheel to itself. */
  readonly ownsGestures: boolean;
  redraw(): void;
  goTo(view: ViewName): void;
}

const DOUBLE_TAP_MS = 350;
const DOUBLE_TAP_REACH_PX = 24;
/** Movement below this is a tap. */
const TAP_SLIP_PX = 6;
/** A finger has said by then which way it goes. */
const DECIDED_PX = 8;
const KEY_TURN_PX = 32;
const KEY_ZOOM = 1.25;
const WHEEL_LINE_PX = 16;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Touch, mouse, wheel and keyboard on one surface. Everything ends with the signal. */
export class Gestures {
  readonly #down = new Map<number, Point>();
  #slip = 0;
  /** Where a finger came down of which is not yet known whether it scrolls the page. */
  #undecided: Point | undefined;
  /** Whether the finger that is down scrolls the page: the browser takes it over in a moment. */
  #ceded = false;
  #lastTap: (Point & { readonly atMs: number }) | undefined;

  constructor(
    readonly surface: HTMLElement,
    readonly host: GestureHost,
    signal: AbortSignal,
  ) {
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options: AddEventListenerOptions = {},
    ): void => surface.addEventListener(type, listener, { ...options, signal });
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#move(event));
    on("pointerup", (event) => this.#release(event, true));
    on("pointercancel", (event) => this.#release(event, false));
    on("wheel", (event) => this.#wheel(event), { passive: false });
    on("keydown", (event) => this.#key(event));
  }

  #at(event: MouseEvent): Point {
    const { left, top } = this.surface.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0 || !this.host.simulator) return;
    // A pointer that a test or an assistive tool made up cannot be captured; the gesture works without.
    try {
      this.surface.setPointerCapture(event.pointerId);
    } catch {
      /* as said */
    }
    const at = this.#at(event);
    if (this.#down.size === 0) this.#slip = 0;
    const first = this.#down.size === 0 && event.pointerType === "touch" && !this.host.ownsGestures;
    this.#undecided = first ? at : undefined;
    this.#ceded = false;
    this.#down.set(event.pointerId, at);
    this.host.simulator.hold();
  }

  #move(event: PointerEvent): void {
    const before = this.#down.get(event.pointerId);
    const { simulator } = this.host;
    if (!before || !simulator) return;
    const now = this.#at(event);
    if (this.#undecided) this.#decide(this.#undecided, now);
    if (this.#down.size === 1) {
      if (!this.#undecided && !this.#ceded) simulator.drag(now.x - before.x, now.y - before.y, event.timeStamp);
    } else {
      const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const scale = distance(now, other) / Math.max(1, distance(before, other));
        simulator.pinch(scale, (now.x + other.x) / 2, (now.y + other.y) / 2);
      }
    }
    this.#slip += distance(before, now);
    this.#down.set(event.pointerId, now);
    this.host.redraw();
  }

  #decide(from: Point, now: Point): void {
    if (distance(from, now) < DECIDED_PX) return;
    this.#ceded = Math.abs(now.y - from.y) > Math.abs(now.x - from.x);
    this.#undecided = undefined;
  }

  #release(event: PointerEvent, finished: boolean): void {
    if (!this.#down.delete(event.pointerId) || this.#down.size > 0) return;
    const { simulator } = this.host;
    if (!simulator || !finished) return;
    if (this.#slip < TAP_SLIP_PX) this.#tap(this.#at(event), event.timeStamp);
    else if (!this.#ceded) simulator.fling(event.timeStamp);
    this.host.redraw();
  }

  #tap(at: Point, atMs: number): void {
    const last = this.#lastTap;
    if (last && atMs - last.atMs < DOUBLE_TAP_MS && distance(last, at) < DOUBLE_TAP_REACH_PX) {
      this.#lastTap = undefined;
      this.host.simulator?.focus_at(at.x, at.y);
    } else {
      this.#lastTap = { ...at, atMs };
    }
  }

  #wheel(event: WheelEvent): void {
    const { simulator } = this.host;
    // On a trackpad a pinch comes as a wheel with the control key: it always means this picture.
    const meant = event.ctrlKey || this.host.ownsGestures || this.surface.matches(":focus");
    if (!simulator || !meant) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : WHEEL_LINE_PX;
    const { x, y } = this.#at(event);
    simulator.wheel(event.deltaY * unit * (event.ctrlKey ? 5 : 1), x, y);
    this.host.redraw();
  }

  #key(event: KeyboardEvent): void {
    const { simulator } = this.host;
    if (!simulator || event.ctrlKey || event.metaKey || event.altKey) return;
    const { clientWidth, clientHeight } = this.surface;
    const zoom = (scale: number): void => simulator.pinch(scale, clientWidth / 2, clientHeight / 2);
    const turn = (dx: number, dy: number): void => {
      simulator.hold();
      simulator.drag(dx, dy, event.timeStamp);
    };
    const view = VIEWS[Number(event.key) - 1];
    if (view) this.host.goTo(view);
    else if (event.key === "ArrowLeft") turn(-KEY_TURN_PX, 0);
    else if (event.key === "ArrowRight") turn(KEY_TURN_PX, 0);
    else if (event.key === "ArrowUp") turn(0, -KEY_TURN_PX);
    else if (event.key === "ArrowDown") turn(0, KEY_TURN_PX);
    else if (event.key === "+" || event.key === "=") zoom(KEY_ZOOM);
    else if (event.key === "-" || event.key === "_") zoom(1 / KEY_ZOOM);
    else if (event.key === "Home") this.host.goTo("three-quarter");
    else return;
    event.preventDefault();
    this.host.redraw();
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
