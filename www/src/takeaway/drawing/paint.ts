import { COLOURS, type Mark, type Spot, type Written } from "./mark.js";
import { wrapped } from "./wrap.js";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From which side a page is read. */
export type Direction = "ltr" | "rtl";

const READ_FROM_RIGHT = /^[^\p{L}]*[\p{Script=Arab}\p{Script=Hebr}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}]/u;

/** Shares of the picture's size: of the side of a square of its area. */
const LINE = 0.007;
const HALO = 0.0035;
const LETTER = 0.034;
/** An arrow's head, in widths of its line. */
const HEAD_LONG = 5;
const HEAD_WIDE = 4.2;
/** The rest of a short arrow is its shaft. */
const MOST_HEAD = 0.6;

/** Paints marks on a picture of some size, in order; texts go from their places the way in which the page is read. */
export function paintMarks(
  paint: CanvasRenderingContext2D,
  marks: readonly Mark[],
  size: Size,
  direction: Direction,
): void {
  paint.save();
  paint.lineCap = paint.lineJoin = "round";
  for (const mark of marks) {
    if (mark.kind === "text") write(paint, mark, size, direction);
    else stroke(paint, mark, size);
  }
  paint.restore();
}

/** A line in a white halo, so that it stands out from hair as well as from skin. */
function stroke(paint: CanvasRenderingContext2D, mark: Exclude<Mark, Written>, { width, height }: Size): void {
  const unit = Math.sqrt(width * height);
  const wide = Math.max(1, LINE * unit);
  const there = ({ x, y }: Spot): Spot => ({ x: x * width, y: y * height });
  const line = new Path2D();
  const head = new Path2D();
  if (mark.kind === "arrow") pointed(line, head, there(mark.from), there(mark.to), wide);
  else along(line, (mark.kind === "freehand" ? mark.points : [mark.from, mark.to]).map(there));
  for (const [colour, more] of [
    ["#fff", 2 * Math.max(1, HALO * unit)],
    [COLOURS[mark.colour], 0],
  ] as const) {
    paint.strokeStyle = paint.fillStyle = colour;
    paint.lineWidth = wide + more;
    paint.stroke(line);
    // The head's own outline rounds its corners.
    paint.lineWidth = wide / 2 + more;
    paint.stroke(head);
    paint.fill(head);
  }
}

function along(line: Path2D, [first, ...others]: readonly Spot[]): void {
  if (!first) return;
  line.moveTo(first.x, first.y);
  // A way of no length is a dot.
  for (const { x, y } of others.length > 0 ? others : [first]) line.lineTo(x, y);
}

/** A shaft, and a head whose tip is where the arrow points. */
function pointed(line: Path2D, head: Path2D, from: Spot, to: Spot, wide: number): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return along(line, [from]);
  const long = Math.min(HEAD_LONG * wide, MOST_HEAD * length);
  const half = (long * HEAD_WIDE) / HEAD_LONG / 2;
  const [ux, uy] = [dx / length, dy / length];
  const base = { x: to.x - ux * long, y: to.y - uy * long };
  along(line, [from, base]);
  head.moveTo(to.x, to.y);
  head.lineTo(base.x - uy * half, base.y + ux * half);
  head.lineTo(base.x + uy * half, base.y - ux * half);
  head.closePath();
}

/** A text on a ground of its own, which stays in the picture; its first line is level with its place. */
function write(
  paint: CanvasRenderingContext2D,
  { at, text, colour }: Written,
  { width, height }: Size,
  direction: Direction,
): void {
  let letter = Math.max(8, LETTER * Math.sqrt(width * height));
  const set = (): { readonly lines: readonly string[]; readonly pad: number; readonly tall: number } => {
    paint.font = `${letter}px system-ui, sans-serif`;
    const pad = letter * 0.5;
    const lines = wrapped(text, width - 4 * pad, (each) => paint.measureText(each).width);
    return { lines, pad, tall: lines.length * letter * 1.3 + pad };
  };
  // As a browser finds the direction of a text that is typed: by its first letter.
  const own = READ_FROM_RIGHT.test(text) ? "rtl" : /\p{L}/u.test(text) ? "ltr" : direction;
  paint.direction = own;
  let { lines, pad, tall } = set();
  // Smaller where the picture is.
  while (tall > height && letter > 1) {
    letter *= 0.85;
    ({ lines, pad, tall } = set());
  }
  const wide = Math.max(...lines.map((each) => paint.measureText(each).width)) + 2 * pad;
  const start = at.x * width;
  const left = inside(direction === "rtl" ? start - wide : start, width - wide);
  const top = inside(at.y * height - (letter * 1.3 + pad) / 2, height - tall);
  paint.fillStyle = "rgb(255 255 255 / 92%)";
  paint.fillRect(left, top, wide, tall);
  paint.fillStyle = COLOURS[colour];
  paint.textAlign = "start";
  paint.textBaseline = "middle";
  const edge = own === "rtl" ? left + wide - pad : left + pad;
  lines.forEach((each, row) => paint.fillText(each, edge, top + pad / 2 + letter * (row * 1.3 + 0.7)));
}

function inside(at: number, most: number): number {
  return Math.max(0, Math.min(at, most));
}
