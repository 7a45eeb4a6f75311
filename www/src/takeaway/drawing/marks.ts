import { asMark, moved, type Mark, type Spot, type Tool } from "./mark.js";

export { COLOURS, LONGEST_TEXT, tidied } from "./mark.js";
export type { Colour, Freehand, Mark, Spot, Straight, Tool, Written } from "./mark.js";

export const MOST_MARKS = 200;
/** Points of all freehand lines together. */
export const MOST_POINTS = 2000;
/** So many states are gone back to. */
const MOST_STATES = 200;

type Marks = readonly Mark[];

/** What is drawn on a picture, and what was before. Data: every change gives another drawing, or the same where there is none. */
export class Drawing {
  readonly #past: readonly Marks[];
  readonly #future: readonly Marks[];

  private constructor(
    /** In the order in which they were drawn: later ones lie over earlier ones. */
    readonly marks: Marks,
    past: readonly Marks[],
    future: readonly Marks[],
  ) {
    this.#past = past;
    this.#future = future;
  }

  static readonly empty = new Drawing([], [], []);

  /** A drawing from what `toJSON` gave, as text or read; nothing where any part of it cannot be one. */
  static from(given: unknown): Drawing | undefined {
    const read = typeof given === "string" ? parsed(given) : given;
    if (typeof read !== "object" || read === null) return undefined;
    const { version, marks } = read as Readonly<Record<string, unknown>>;
    if (version !== 1 || !Array.isArray(marks) || marks.length > MOST_MARKS) return undefined;
    const good = marks.map(asMark).filter((mark) => mark !== undefined);
    if (good.length < marks.length || pointsOf(good) > MOST_POINTS) return undefined;
    return new Drawing(good, [], []);
  }

  toJSON(): { readonly version: 1; readonly marks: Marks } {
    return { version: 1, marks: this.marks };
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** So many points a freehand line may still have. */
  get pointsLeft(): number {
    return MOST_POINTS - pointsOf(this.marks);
  }

  /** Whether a mark of that kind may come; a freehand line needs two points. */
  hasRoomFor(kind: Tool): boolean {
    return this.marks.length < MOST_MARKS && (kind !== "freehand" || this.pointsLeft >= 2);
  }

  /** With one more mark; the same where there is no room for it, or it can be none. */
  add(mark: Mark): Drawing {
    const good = asMark(mark);
    if (!good || !this.hasRoomFor(good.kind) || pointsOf([good]) > this.pointsLeft) return this;
    return this.#come([...this.marks, good]);
  }

  /** With a mark moved by shares of the picture, no further than it stays in it. */
  move(at: number, by: Spot): Drawing {
    const mark = this.marks[at];
    const there = mark && moved(mark, by);
    if (!there || JSON.stringify(there) === JSON.stringify(mark)) return this;
    return this.#come(this.marks.map((each, index) => (index === at ? there : each)));
  }

  /** Without a mark. */
  remove(at: number): Drawing {
    return this.marks[at] ? this.#come(this.marks.filter((_, index) => index !== at)) : this;
  }

  /** Without any mark, which can be undone. */
  clear(): Drawing {
    return this.marks.length > 0 ? this.#come([]) : this;
  }

  undo(): Drawing {
    const before = this.#past.at(-1);
    return before ? new Drawing(before, this.#past.slice(0, -1), [...this.#future, this.marks]) : this;
  }

  redo(): Drawing {
    const after = this.#future.at(-1);
    return after ? new Drawing(after, [...this.#past, this.marks], this.#future.slice(0, -1)) : this;
  }

  #come(marks: Marks): Drawing {
    return new Drawing(marks, [...this.#past, this.marks].slice(-MOST_STATES), []);
  }
}

function pointsOf(marks: Marks): number {
  return marks.reduce((sum, mark) => sum + (mark.kind === "freehand" ? mark.points.length : 0), 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
