const MOST_IN_A_WINDOW = 3;
const WINDOW_MS = 60_000;
const STEP_MS = 400;

/** Guards against a graphics device that is lost as often as it is replaced. */
export class Losses {
  #times: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wake: (() => void) | undefined;

  /** Counts one loss. Gives false when it is one too many; otherwise waits, longer each time, and gives true. */
  async pauseBeforeNext(): Promise<boolean> {
    const now = performance.now();
    this.#times = this.#times.filter((time) => now - time < WINDOW_MS);
    this.#times.push(now);
    if (this.#times.length > MOST_IN_A_WINDOW) return false;
    const pauseMs = (this.#times.length - 1) * STEP_MS;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      this.#timer = setTimeout(resolve, pauseMs);
    });
    return true;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#wake?.();
  }
}
