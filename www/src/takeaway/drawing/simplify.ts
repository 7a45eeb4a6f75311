import type { Spot } from "./mark.js";

/** How far a line may go from how it was drawn, as a share of the picture's height: less than its own width. */
const FAITH = 0.0015;

/**
 * The line with as few of its points as keep it within a tolerance, a share of the picture's height, of how it was
 * (Douglas-Peucker). The aspect is the picture's width by its height.
 */
export function simplified(points: readonly Spot[], tolerance: number, aspect: number): readonly Spot[] {
  const kept = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  // Not by a function that calls itself: a long line would take more calls than a browser allows.
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    const [a, b] = [points[first], points[last]];
    if (!a || !b) continue;
    let [far, at] = [tolerance, -1];
    for (let each = first + 1; each < last; each += 1) {
      const point = points[each];
      const off = point ? offset(point, a, b, aspect) : 0;
      if (off > far) [far, at] = [off, each];
    }
    if (at < 0) continue;
    kept.add(at);
    spans.push([first, at], [at, last]);
  }
  return points.filter((_, at) => kept.has(at));
}

/** The line as faithful as so many points, two or more, can be. */
export function fitted(points: readonly Spot[], most: number, aspect: number): readonly Spot[] {
  let fitting = points;
  for (let tolerance = FAITH; ; tolerance *= 2) {
    fitting = simplified(points, tolerance, aspect);
    if (fitting.length <= Math.max(2, most)) return fitting;
  }
}

/** How far two places are apart, as a share of the picture's height. */
export function apart(a: Spot, b: Spot, aspect: number): number {
  return Math.hypot((a.x - b.x) * aspect, a.y - b.y);
}

/** How far a point is from the straight way between two others. */
function offset(point: Spot, a: Spot, b: Spot, aspect: number): number {
  const [dx, dy] = [(b.x - a.x) * aspect, b.y - a.y];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? ((point.x - a.x) * aspect * dx + (point.y - a.y) * dy) / length2 : 0;
  const share = Math.min(1, Math.max(0, along));
  return apart(point, { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) }, aspect);
}
