// Pictures that are taken beside the screen's own: of another size, and from elsewhere.

import type { CaseJson, ViewName } from "./case.js";
import { arrangement, before, type Arrangement, type Comparing, type Comparison } from "./comparing.js";

/** No picture that is taken has a longer side, px. */
export const MOST_SIDE_PX = 2048;

/** What a picture that is taken is to show. */
export interface Shot {
  /** Where it is seen from; as the screen is, if nothing is said. */
  readonly view?: ViewName;
  /** How many mm high the picture is, where it is to be nearer than the view. */
  readonly spanMm?: number;
  /** Its size in pixels. Beyond 2048, and beyond what the device can draw, it is smaller in the same proportions. */
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
