/** How many requests may be sent off in so many ms; kept in memory alone. */
export class RateLimit {
  #at: number[] = [];

  constructor(
    readonly most: number,
    readonly withinMs: number,
    readonly now: () => number = Date.now,
  ) {}

  /** Takes one, and gives 0; or else how long it is until there is one, ms. */
  take(): number {
    const now = this.now();
    // A clock that was set back must not lock the form.
    this.#at = this.#at.filter((at) => at <= now && now - at < this.withinMs);
    const [first] = this.#at;
    if (first !== undefined && this.#at.length >= this.most) return first + this.withinMs - now;
    this.#at.push(now);
    return 0;
  }
}
