import type { Spot } from "./flat.js";

/** A way of some length across a line that goes on from one spot to another. */
export function acrossOf(here: Spot, beside: Spot, length: number): Spot {
  const [dx, dy] = [beside[0] - here[0], beside[1] - here[1]];
  const far = Math.max(Math.hypot(dx, dy), 1e-6);
  return [(-dy / far) * length, (dx / far) * length];
}

export function shifted([x, y]: Spot, [dx, dy]: Spot, times: number): Spot {
  return [x + dx * times, y + dy * times];
}
