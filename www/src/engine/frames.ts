/** Draws when something changed, and only then. A hidden page gets no animation frames from the browser anyway. */
export class FrameLoop {
  #frame = 0;
  #wanted = false;
  #paused = false;

  /** `draw` says whether it wants another frame after this one. */
  constructor(readonly draw: (nowMs: number) => boolean) {}

  /** Asks for one frame; any number of times before it comes still gives one. */
  request(): void {
    this.#wanted = true;
    if (!this.#paused && this.#frame === 0) this.#frame = requestAnimationFrame(this.#tick);
  }

  /** Out of view nothing is drawn; what was asked for is drawn on return. */
  pause(paused: boolean): void {
    this.#paused = paused;
    if (paused) this.#cancel();
    else if (this.#wanted) this.request();
  }

  stop(): void {
    this.#paused = true;
    this.#wanted = false;
    this.#cancel();
  }

  #cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #tick = (nowMs: number): void => {
    this.#frame = 0;
    this.#wanted = false;
    if (this.draw(nowMs)) this.request();
  };
}
