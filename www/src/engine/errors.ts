/**
 * Everything that can go wrong, each with a code that stays the same between releases. The sentence that goes with it
 * in an `error` event is written for the owner of the page.
 *
 * | code | means | what is on the page |
 * |---|---|---|
 * | `case-syntax` | the case is neither JSON nor a link | the last good case |
 * | `case-damaged` | the case is a link that was cut short or changed on its way | the last good case |
 * | `case-version` | the case was made by a newer version | the last good case |
 * | `case-field` | a field is unknown or out of range; the sentence names it | the last good case |
 * | `view-unknown` | `view` is not the name of a view | the last good view |
 * | `backend-unknown` | `backend` is not `auto`, `webgpu` or `webgl2` | as with `auto` |
 * | `gestures-unknown` | `gestures` is not `shared` or `own` | as with `shared` |
 * | `loading-unknown` | `loading` is not `eager` or `lazy` | as with `eager` |
 * | `reveal-unknown` | `reveal` is not `auto` or `interaction` | as with `auto` |
 * | `goal-unknown` | `goal` is nothing that a treatment can be for | as without |
 * | `compare-unknown` | `compare` is none of the ways to compare | the last good way |
 * | `looks-unknown` | `looks` is no list of two to four cases | the last good looks |
 * | `divider-unknown` | `divider` is no number from 0 to 1 | the last good place |
 * | `quality-unknown` | `quality` is not `auto`, `fine` or `plain` | as with `auto` |
 * | `locale-unknown` | `locale` is no language that is known | English |
 * | `capture-unknown` | a picture's size or kind of file is none that can be taken | as before |
 * | `capture-failed` | the browser has no room for a picture of that size | as before |
 * | `asset-missing` | a file of the simulator could not be fetched | the drawing |
 * | `asset-corrupt` | the head's data is damaged or of another version | the drawing |
 * | `wasm-failed` | the program is damaged, blocked, or broke off | the drawing |
 * | `worker-failed` | the background worker could not start or broke off | the drawing |
 * | `scene-failed` | this head could not be computed | the last good case, or the drawing |
 * | `gpu-none` | the browser offers no usable WebGPU or WebGL2 | the drawing |
 * | `gpu-lost` | the graphics device was lost again and again | the drawing |
 */
export const ERROR_CODES = [
  "case-syntax",
  "case-damaged",
  "case-version",
  "case-field",
  "view-unknown",
  "backend-unknown",
  "gestures-unknown",
  "loading-unknown",
  "reveal-unknown",
  "goal-unknown",
  "compare-unknown",
  "looks-unknown",
  "divider-unknown",
  "quality-unknown",
  "locale-unknown",
  "capture-unknown",
  "capture-failed",
  "asset-missing",
  "asset-corrupt",
  "wasm-failed",
  "worker-failed",
  "scene-failed",
  "gpu-none",
  "gpu-lost",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Said of `capture-failed`. */
export const NO_ROOM = "The browser has no room for a picture of that size; take a smaller one.";

/** A fault with its code; the message is a sentence for the owner of the page. */
export class SimulatorFault extends Error {
  override readonly name = "SimulatorFault";

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * A screen is gone. `lost`: as any may be, by no fault of the way to draw. `broke`: something was thrown or the program
 * trapped, so that this copy of it is not to be used again.
 */
export class GraphicsFault extends SimulatorFault {
  constructor(
    message: string,
    readonly lost: boolean,
    readonly broke = false,
  ) {
    super("gpu-lost", message);
  }
}

/** Makes a fault of anything thrown. What carries one of the codes keeps it; the rest gets `fallback`. */
export function asFault(thrown: unknown, fallback: ErrorCode): SimulatorFault {
  if (thrown instanceof SimulatorFault) return thrown;
  const { message } = (thrown ?? {}) as { message?: unknown };
  const text = typeof message === "string" && message !== "" ? message : String(thrown);
  return new SimulatorFault(codeOf(thrown) ?? fallback, text);
}

/** The code that something thrown carries. */
export function codeOf(thrown: unknown): ErrorCode | undefined {
  const code = (thrown as { code?: unknown } | null | undefined)?.code;
  return ERROR_CODES.find((each) => each === code);
}
