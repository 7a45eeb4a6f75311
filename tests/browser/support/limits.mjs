// What hangs ends, says where it hung, and takes all that would come after it along: a browser that no longer answers
// would else hold up every later test for as long again.

/** A browser's work, which is given up where one part of it takes too long. */
export class Limits {
  #stuck;
  #asked = "nothing";

  /** Does the work, called by a name, in so long at most. */
  async within(limitMs, name, work) {
    if (this.#stuck) throw new Error(`not tried, as this browser failed before: ${this.#stuck}`);
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => {
        this.#stuck ??= `"${name}" came to no end within ${limitMs / 1000} s; last asked of a page: ${this.#asked}`;
        reject(new Error(this.#stuck));
      }, limitMs);
    });
    try {
      return await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Does work without which nothing after it can be tried. */
  async needed(what, work) {
    try {
      return await work();
    } catch (error) {
      this.#stuck ??= `${what}: ${error.message}`;
      throw error;
    }
  }

  /** The same page, of which is known what was last asked of it. */
  watched(page) {
    const told = (given) => String(given).replace(/\s+/g, " ").slice(0, 300);
    const watch = (verb, name) =>
      typeof verb !== "function"
        ? verb
        : (...given) => {
            this.#asked = `${name}(${given.map(told).join(", ")})`;
            return verb(...given);
          };
    return Object.fromEntries(Object.entries(page).map(([name, verb]) => [name, watch(verb, name)]));
  }
}
