/** A picture has been still for so long before it is made finer, ms: until then a hand may only have paused. */
const REST_MS = 300;

/** Draws when something changed, and when nothing does makes the picture finer, until it is as fine as it gets. A hidden page gets no animation frames from the browser anyway. */
export class FrameLoop {
  #frame = 0;
  #wanted = false;
  #paused = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** How many drawings the picture at rest has; nothing while it is not at rest, or where it is not to be made finer. */
  #drawings: number | undefined;

  /**
   * `draw` says whether it wants another frame after this one. `refine` is told how often it was called since the picture
   * rests, and says whether the picture can be finer still.
   */
  constructor(
    readonly draw: (nowMs: number) => boolean,
    readonly refine: (number: number) => boolean,
  ) {}

  /** Asks for one frame; any number of times before it comes still gives one. */
  request(): void {
    this.#wanted = true;
    this.#stir();
    this.#schedule();
  }

  /** The picture was drawn, and rests as far as is known. */
  rest(): void {
    this.#stir();
    this.#resting = setTimeout(() => {
      this.#drawings = 0;
      this.#schedule();
    }, REST_MS);
  }

  /** Out of view nothing is drawn; what was asked for is drawn on return. */
  pause(paused: boolean): void {
    this.#paused = paused;
    if (paused) this.#cancel();
    else if (this.#wanted || this.#drawings !== undefined) this.#schedule();
  }

  stop(): void {
    this.#paused = true;
    this.#wanted = false;
    this.#stir();
    this.#cancel();
  }

  #stir(): void {
    clearTimeout(this.#resting);
    this.#drawings = undefined;
  }

  #schedule(): void {
    if (!this.#paused && this.#frame === 0) this.#frame = requestAnimationFrame(this.#tick);
  }

  #cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  readonly #tick = (nowMs: number): void => {
    this.#frame = 0;
    if (this.#wanted) {
      this.#wanted = false;
      if (this.draw(nowMs)) this.request();
      else this.rest();
    } else if (this.#drawings !== undefined) {
      if (this.refine(this.#drawings)) {
        this.#drawings += 1;
        this.#schedule();
      } else this.#drawings = undefined;
    }
  };
}
