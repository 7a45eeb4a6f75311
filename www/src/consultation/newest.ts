/** Does one piece of work after the other; of those that come while one is under way, what `join` makes of them. */
export class Newest<T> {
  #next: T | undefined;
  #busy = false;

  constructor(
    readonly work: (given: T) => Promise<void>,
    readonly rested: () => void,
    readonly join: (earlier: T, later: T) => T = (_, later) => later,
  ) {}

  get busy(): boolean {
    return this.#busy;
  }

  add(given: T): void {
    this.#next = this.#next === undefined ? given : this.join(this.#next, given);
    if (!this.#busy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let next = this.#next; next !== undefined; next = this.#next) {
      this.#next = undefined;
      // What goes wrong there the element tells of.
      await this.work(next).catch(() => {});
    }
    this.#busy = false;
    this.rested();
  }
}
