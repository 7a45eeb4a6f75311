import { SimulatorFault } from "./errors.js";

/** With the time that a worker waits first, below 8 s. */
const ANSWER_MS = 4500;
const TICK_MS = 100;
const LONGEST_TICK_MS = 200;

/** What the browser's graphics answer, or a fault when that takes too long. While the page is held no time passes. */
export async function answered<T>(asked: Promise<T>): Promise<T> {
  let leftMs = ANSWER_MS;
  let beforeMs = performance.now();
  let clock: ReturnType<typeof setInterval> | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setInterval(() => {
      const nowMs = performance.now();
      leftMs -= Math.min(nowMs - beforeMs, LONGEST_TICK_MS);
      beforeMs = nowMs;
      if (leftMs < 0) reject(new SimulatorFault("gpu-none", "The browser's graphics do not answer."));
    }, TICK_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearInterval(clock);
  }
}
