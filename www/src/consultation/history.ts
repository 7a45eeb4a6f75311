/** So many states are remembered. */
const MOST_STATES = 200;

/** What a person has gone through, to go back and forth in: texts, each unlike the one before. */
export class History {
  #states: string[] = [];
  #at = -1;

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#states.length - 1;
  }

  /** Remembers a state that was come to; what had been undone is forgotten. The state that one is at changes nothing. */
  come(state: string): void {
    if (state === this.#states[this.#at]) return;
    this.#states = [...this.#states.slice(0, this.#at + 1), state].slice(-MOST_STATES);
    this.#at = this.#states.length - 1;
  }

  /** The state before, which one is at from now on; nothing at the first. */
  undo(): string | undefined {
    return this.canUndo ? this.#states[--this.#at] : undefined;
  }

  /** The state that was undone last. */
  redo(): string | undefined {
    return this.canRedo ? this.#states[++this.#at] : undefined;
  }
}
