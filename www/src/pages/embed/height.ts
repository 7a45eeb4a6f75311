import type { Mode } from "./settings.js";

/** Below this the consultation's steps stand under the picture. */
const NARROW_PX = 560;
const LEAST_PX = 320;
const MOST_PX = 760;

/**
 * The height that becomes a frame of this width, CSS px. It rests on the width alone: a host that follows it comes to an
 * end.
 */
export function heightFor(mode: Mode, widthPx: number): number {
  const own = mode === "simulator" ? widthPx * (widthPx < NARROW_PX ? 1.1 : 0.7) : MOST_PX;
  return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, own)));
}
