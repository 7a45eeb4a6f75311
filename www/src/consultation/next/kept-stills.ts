import { MOST_LOOKS } from "../../engine/comparing.js";
import { lookStills, type LookStill } from "../../takeaway/stills.js";
import { unpaired } from "../../takeaway/jurisdiction/pairs.js";
import type { Flow } from "../flow.js";

/** So long looks may take to be computed. */
const GIVE_UP_MS = 60_000;

/** Pictures of the looks that are kept; what is seen on the screen is the same again afterwards. */
export async function keptStills({ simulator, shown, design, rules }: Flow): Promise<LookStill[]> {
  const own = { name: "", case: shown };
  const wanted = rules.pairs ? design.looks : unpaired([own, ...design.looks]).slice(1);
  if (wanted.length === 0) return [];
  const { looks, compare } = simulator;
  const stills: LookStill[] = [];
  try {
    // Beside the design itself there is room for all but one of them.
    for (let at = 0; at < wanted.length; at += MOST_LOOKS - 1) {
      const some = wanted.slice(at, at + MOST_LOOKS - 1);
      const seen = arranged(simulator, some.length + 1);
      simulator.compare = "grid";
      simulator.looks = [own, ...some];
      if (!(await seen)) break;
      const [, ...taken] = await lookStills(simulator);
      stills.push(...taken);
    }
  } finally {
    simulator.looks = looks.length > 0 ? looks : null;
    simulator.compare = compare;
  }
  return stills;
}

/** Waits until so many looks are seen. */
function arranged(simulator: Flow["simulator"], count: number): Promise<boolean> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const end = (well: boolean): void => {
      listening.abort();
      resolve(well);
    };
    simulator.addEventListener("compare-change", ({ detail }) => detail.looks.length === count && end(true), {
      signal: listening.signal,
    });
    setTimeout(end, GIVE_UP_MS, false);
  });
}
