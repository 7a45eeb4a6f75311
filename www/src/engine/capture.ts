// Pictures that are taken beside the screen's own: of another size, and from elsewhere.

import type { CaseJson, ViewName } from "./case.js";
import { arrangement, before, type Arrangement, type Comparing, type Comparison } from "./comparing.js";

/** No picture that is taken has a longer side, px: some browsers hold no larger canvas. */
export const MOST_SIDE_PX = 4096;
/** Largest side of the parts in which a larger one is drawn, px: what each takes of the GPU's memory is given back before the next. */
const TILE_PX = 1024;

/** What a picture that is taken is to show. */
export interface Shot {
  /** Where it is seen from; as the screen is, if nothing is said. */
  readonly view?: ViewName;
  /** How many mm high the picture is, where it is to be nearer than the view. */
  readonly spanMm?: number;
  /** Its size in pixels, whatever the screen's is. Beyond 4096 it is smaller in the same proportions. */
  readonly width: number;
  readonly height: number;
  /**
   * Which looks it shows: all that are `seen` on the screen, as is taken if nothing is said, or one alone: the `first`,
   * that one as it was `before` the treatment, or another by its place in `looks`, where the first is 0.
   */
  readonly looks?: "seen" | "first" | "before" | number;
  /** How those that are seen are compared, if otherwise than on the screen. */
  readonly compare?: Comparison;
}

/** Which looks a picture shows, and what takes the place of the first of all. */
export interface Sitting extends Arrangement {
  readonly first?: string;
}

/** Whether a side of a picture can be of that length; longer ones are cut, and shorter ones than a pixel are one. */
export function isSize(length: number): boolean {
  return Number.isFinite(length) && length > 0;
}

/** The size of what is taken, in whole pixels. */
export function sizeOf({ width, height }: Shot): { readonly width: number; readonly height: number } {
  const share = Math.min(1, MOST_SIDE_PX / Math.max(width, height));
  const side = (length: number): number => Math.max(1, Math.round(length * share));
  return { width: side(width), height: side(height) };
}

/** The parts in which a picture is drawn on a device that can draw sides of that length: left, top, width and height of each. */
export function* tiles(
  { width, height }: { readonly width: number; readonly height: number },
  longestSidePx: number,
): Generator<readonly [x: number, y: number, width: number, height: number]> {
  const side = Math.min(TILE_PX, longestSidePx);
  for (let y = 0; y < height; y += side) {
    for (let x = 0; x < width; x += side) yield [x, y, Math.min(side, width - x), Math.min(side, height - y)];
  }
}

/** What a shot shows of some looks that are on the screen; nothing of one that is not there. */
export function sitting(
  { looks = "seen", compare }: Shot,
  onScreen: readonly string[],
  given: boolean,
  comparing: Comparing,
): Sitting | undefined {
  if (looks === "seen") {
    const comparison = compare ?? comparing.comparison;
    return arrangement(onScreen.length, given, { ...comparing, comparison });
  }
  const look = typeof looks === "number" ? looks : 0;
  const caseJson = onScreen[look];
  if (caseJson === undefined) return undefined;
  const alone = { order: [look], divider: -1 };
  return looks === "before" ? { ...alone, first: before(JSON.parse(caseJson) as CaseJson) } : alone;
}
