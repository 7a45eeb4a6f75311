import { follow } from "../../element/follow.js";
import { Corners } from "../../element/places.js";
import type { Easel } from "./easel.js";
import type { Spot } from "./mark.js";

export interface HandHost {
  /** A pointer comes down; says whether it may draw. */
  pressed(): boolean;
  /** What is begun has changed, or is done. */
  drew(): void;
}

/** Movement below this is a tap. */
const TAP_SLIP_PX = 6;

interface Down {
  readonly type: string;
  readonly letGo: () => void;
}

/** The one pointer that draws on a board: a palm or another finger beside it draws nothing. */
export class Hand {
  readonly #corners: Corners;
  #down: Down | undefined;

  constructor(
    readonly board: HTMLElement,
    readonly easel: Easel,
    readonly host: HandHost,
  ) {
    this.#corners = new Corners(board);
    board.addEventListener("pointerdown", (event) => this.#press(event));
    // The browser would give the focus to the board after a text's place has it, or begin to select.
    board.addEventListener("mousedown", (event) => event.preventDefault());
    board.addEventListener("contextmenu", (event) => this.#down && event.preventDefault());
  }

  /** Lets go of what is down, as when the board goes from under it. */
  letGo(): void {
    if (!this.#down) return;
    this.#down.letGo();
    this.#down = undefined;
    this.easel.lose();
  }

  #press(event: PointerEvent): void {
    const at = this.#spotOf(event);
    if (event.button !== 0 || !at) return;
    if (this.#down) {
      // A palm may come down before the pen that it holds.
      if (this.#down.type !== "touch" || event.pointerType !== "pen") return;
      this.letGo();
    }
    if (!this.host.pressed()) return;
    let slipped = false;
    const go = (moved: PointerEvent): void => {
      slipped ||= Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) >= TAP_SLIP_PX;
      const to = this.#spotOf(moved);
      if (slipped && to) this.easel.go(to);
    };
    const letGo = follow(
      this.board,
      event,
      (moved) => {
        const between = moved.getCoalescedEvents?.() ?? [];
        for (const each of between.length > 0 ? between : [moved]) go(each);
        this.host.drew();
      },
      (lifted) => {
        this.#down = undefined;
        if (lifted) {
          go(lifted);
          this.easel.lift(this.#spotOf(lifted) ?? at, !slipped);
        } else this.easel.lose();
        this.host.drew();
      },
    );
    this.#down = { type: event.pointerType, letGo };
    this.easel.press(at);
    this.host.drew();
  }

  /** Where a pointer is, or the nearest place on the picture; nothing while none of it can be seen. */
  #spotOf(event: PointerEvent): Spot | undefined {
    const { x, y } = this.#corners.at(event);
    const [across, down] = [x / this.board.clientWidth, y / this.board.clientHeight];
    if (!Number.isFinite(across + down)) return undefined;
    return { x: Math.min(1, Math.max(0, across)), y: Math.min(1, Math.max(0, down)) };
  }
}
