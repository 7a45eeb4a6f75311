import { VIEWS, type ViewName } from "../engine/case.js";
import { follow } from "./follow.js";
import type { Point } from "../engine/handles.js";
import type { Corners } from "./places.js";
import type { Simulator } from "../engine/screen.js";

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
/** What one notch of a wheel is told as, in each of the units that browsers use: pixels, lines and pages. */
const NOTCH = [100, 3, 1];
/** A pinch on a trackpad is told as a wheel that turns little. */
const PINCH_NOTCHES = 5;

/** A pointer that is down: where it is on the picture, and in the window, where fingers have their size. */
interface Down {
  readonly at: Point;
  readonly window: Point;
  readonly letGo: () => void;
}

/** Touch, mouse, wheel and keyboard on one surface. Listening ends with the signal, what is down with `letGo`. */
export class Gestures {
  readonly #down = new Map<number, Down>();
  #slip = 0;
  /** Where in the window a finger came down of which is not yet known whether it scrolls the page. */
  #undecided: Point | undefined;
  /** Whether the finger that is down scrolls the page: the browser takes it over in a moment. */
  #ceded = false;
  #lastTap: (Point & { readonly atMs: number }) | undefined;

  constructor(
    readonly surface: HTMLElement,
    readonly places: Corners,
    readonly host: GestureHost,
    signal: AbortSignal,
  ) {
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options: AddEventListenerOptions = {},
    ): void => surface.addEventListener(type, listener, { ...options, signal });
    on("pointerdown", (event) => this.#press(event));
    on("wheel", (event) => this.#wheel(event), { passive: false });
    on("keydown", (event) => this.#key(event));
    signal.addEventListener("abort", () => this.letGo());
  }

  /** Lets go of all that is down, as when the element goes from under it. */
  letGo(): void {
    for (const { letGo } of this.#down.values()) letGo();
    this.#down.clear();
  }

  #press(event: PointerEvent): void {
    const { pointerId } = event;
    if (event.button !== 0 || !this.host.simulator || this.#down.has(pointerId)) return;
    const first = this.#down.size === 0;
    if (first) this.#slip = 0;
    this.#undecided = first && event.pointerType === "touch" && !this.host.ownsGestures ? windowOf(event) : undefined;
    this.#ceded = false;
    const letGo = follow(
      this.surface,
      event,
      (moved) => this.#move(moved),
      (lifted) => this.#release(pointerId, lifted),
    );
    this.#down.set(pointerId, { at: this.places.at(event), window: windowOf(event), letGo });
    this.host.simulator.hold();
  }

  #move(event: PointerEvent): void {
    const before = this.#down.get(event.pointerId);
    const { simulator } = this.host;
    if (!before || !simulator) return;
    const [now, window] = [this.places.at(event), windowOf(event)];
    if (this.#undecided) this.#decide(this.#undecided, window);
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1].at;
    if (other) {
      const scale = distance(now, other) / Math.max(1, distance(before.at, other));
      const [from, to] = [between(before.at, other), between(now, other)];
      simulator.pinch(scale, from.x, from.y, to.x, to.y);
    } else if (!this.#undecided && !this.#ceded) {
      simulator.drag(now.x - before.at.x, now.y - before.at.y, event.timeStamp);
    }
    this.#slip += distance(before.window, window);
    this.#down.set(event.pointerId, { ...before, at: now, window });
    this.host.redraw();
  }

  #decide(from: Point, now: Point): void {
    if (distance(from, now) < DECIDED_PX) return;
    this.#ceded = Math.abs(now.y - from.y) > Math.abs(now.x - from.x);
    this.#undecided = undefined;
  }

  #release(pointerId: number, lifted: PointerEvent | undefined): void {
    this.#down.delete(pointerId);
    const { simulator } = this.host;
    if (this.#down.size > 0 || !simulator || !lifted) return;
    if (this.#slip < TAP_SLIP_PX) this.#tap(lifted);
    else if (!this.#ceded) simulator.fling(lifted.timeStamp);
    this.host.redraw();
  }

  #tap(event: PointerEvent): void {
    const last = this.#lastTap;
    const now = windowOf(event);
    const again = last && event.timeStamp - last.atMs < DOUBLE_TAP_MS && distance(last, now) < DOUBLE_TAP_REACH_PX;
    this.#lastTap = again ? undefined : { ...now, atMs: event.timeStamp };
    if (!again) return;
    const { x, y } = this.places.at(event);
    this.host.simulator?.focus_at(x, y);
  }

  #wheel(event: WheelEvent): void {
    const { simulator } = this.host;
    // On a trackpad a pinch comes as a wheel with the control key: it always means this picture.
    const meant = event.ctrlKey || this.host.ownsGestures || this.surface.matches(":focus");
    if (!simulator || !meant) return;
    event.preventDefault();
    const turned = event.deltaY / (NOTCH[event.deltaMode] ?? 1);
    // The key with a wheel that has notches means no more than the wheel.
    const most = Math.max(1, Math.abs(turned));
    const notches = event.ctrlKey ? Math.min(most, Math.max(-most, turned * PINCH_NOTCHES)) : turned;
    const { x, y } = this.places.at(event);
    simulator.wheel(notches, x, y);
    this.host.redraw();
  }

  #key(event: KeyboardEvent): void {
    const { simulator } = this.host;
    if (!simulator || event.ctrlKey || event.metaKey || event.altKey) return;
    const [x, y] = [this.surface.clientWidth / 2, this.surface.clientHeight / 2];
    const zoom = (scale: number): void => simulator.pinch(scale, x, y, x, y);
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

function windowOf({ clientX, clientY }: MouseEvent): Point {
  return { x: clientX, y: clientY };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
