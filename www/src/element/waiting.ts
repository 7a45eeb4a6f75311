// When an element begins: at once, near the screen, or when the visitor asks for it. Until then nothing but its script has
// been loaded.

/** What `loading` may say. */
export const LOADINGS: readonly string[] = ["eager", "lazy"];
/** What `reveal` may say. */
export const REVEALS: readonly string[] = ["auto", "interaction"];

/** How near the screen is near enough: within one height of it, so that the head is there when it is scrolled to. */
const NEAR = "100% 0%";

/** What an element waits for before it begins. */
export type Awaited = "nothing" | "sight" | "press";

/** Keeps what one element still waits for. */
export class Waiting {
  #near = false;
  #asked = false;
  #sights: IntersectionObserver | undefined;

  /** What is still waited for; once it is the sight, `come` is called when the element is near the screen. */
  next(element: { loading: string | null; reveal: string | null } & Element, come: () => void): Awaited {
    this.stop();
    if (element.loading === "lazy" && !this.#near && !this.#asked) {
      this.#sights = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          this.#near = true;
          come();
        },
        { rootMargin: NEAR },
      );
      this.#sights.observe(element);
      return "sight";
    }
    return element.reveal === "interaction" && !this.#asked ? "press" : "nothing";
  }

  /** It is asked for: nothing is waited for any more. */
  ask(): void {
    this.#asked = true;
  }

  stop(): void {
    this.#sights?.disconnect();
  }
}
