// One mark of a drawing. Its places are shares of a picture's width and height, so it fits the picture at any size.

/** A place on a picture: shares of its width and height, 0 to 1, from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Dark enough to be read on white, and told apart when printed without colours or seen with few. */
export const COLOURS = { red: "#c4122f", blue: "#0b57c4", black: "#14181b" } as const;
export type Colour = keyof typeof COLOURS;

export interface Straight {
  readonly kind: "arrow" | "line";
  readonly from: Spot;
  readonly to: Spot;
  readonly colour: Colour;
}

/** One point alone is a dot. */
export interface Freehand {
  readonly kind: "freehand";
  readonly points: readonly Spot[];
  readonly colour: Colour;
}

/** A text that begins at a place: left of it where one reads from the right. */
export interface Written {
  readonly kind: "text";
  readonly at: Spot;
  readonly text: string;
  readonly colour: Colour;
}

export type Mark = Straight | Freehand | Written;

/** What draws a mark, called as its kind. */
export type Tool = Mark["kind"];

/** Signs of a text. */
export const LONGEST_TEXT = 120;

/** The text as one line without what cannot be seen, cut to what fits; empty where nothing is left of it. */
export function tidied(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
  const line = [...plain].slice(0, LONGEST_TEXT).join("").trim();
  return /[^\p{C}\p{Z}]/u.test(line) ? line : "";
}

/** The place of a mark by which it is put somewhere: its first. */
export function anchorOf(mark: Mark): Spot {
  return spotsOf(mark)[0] ?? { x: 0, y: 0 };
}

/** The mark moved by shares of the picture, no further than all of its places stay in it. */
export function moved(mark: Mark, by: Spot): Mark {
  const dx = within(by.x, mark, ({ x }) => x);
  const dy = within(by.y, mark, ({ y }) => y);
  const there = ({ x, y }: Spot): Spot => ({ x: fine(x + dx), y: fine(y + dy) });
  switch (mark.kind) {
    case "freehand":
      return { ...mark, points: mark.points.map(there) };
    case "text":
      return { ...mark, at: there(mark.at) };
    default:
      return { ...mark, from: there(mark.from), to: there(mark.to) };
  }
}

/** The mark that was given, if it is one in all its parts, with nothing else in it. */
export function asMark(given: unknown): Mark | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const { kind, colour, ...rest } = given as Readonly<Record<string, unknown>>;
  if (!isColour(colour)) return undefined;
  if (kind === "arrow" || kind === "line") {
    const [from, to] = [asSpot(rest["from"]), asSpot(rest["to"])];
    return from && to && { kind, from, to, colour };
  }
  if (kind === "freehand") {
    if (!Array.isArray(rest["points"]) || rest["points"].length === 0) return undefined;
    const points = rest["points"].map(asSpot);
    return points.every((point) => point !== undefined) ? { kind, points, colour } : undefined;
  }
  if (kind === "text") {
    const [at, text] = [asSpot(rest["at"]), rest["text"]];
    return at && typeof text === "string" && text && text === tidied(text) ? { kind, at, text, colour } : undefined;
  }
  return undefined;
}

function spotsOf(mark: Mark): readonly Spot[] {
  if (mark.kind === "freehand") return mark.points;
  return mark.kind === "text" ? [mark.at] : [mark.from, mark.to];
}

/** A way along a side of the picture, no longer than takes all places of a mark to its end. */
function within(way: number, mark: Mark, side: (spot: Spot) => number): number {
  const shares = spotsOf(mark).map(side);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  return Math.min(1 - most, Math.max(-least, Number.isFinite(way) ? way : 0));
}

function asSpot(given: unknown): Spot | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  const { x, y } = given as Readonly<Record<string, unknown>>;
  return isShare(x) && isShare(y) ? { x: fine(x), y: fine(y) } : undefined;
}

function isShare(given: unknown): given is number {
  return typeof given === "number" && given >= 0 && given <= 1;
}

function isColour(given: unknown): given is Colour {
  return typeof given === "string" && Object.hasOwn(COLOURS, given);
}

/** To a fifth of a pixel in a picture of 2000. */
function fine(share: number): number {
  return Number(share.toFixed(4));
}
