import { answered } from "./patience.js";

/** The two ways to draw. */
export type Backend = "webgpu" | "webgl2";

export type BackendChoice = "auto" | Backend;

/** What the `backend` attribute may say. */
export const BACKEND_CHOICES = ["auto", "webgpu", "webgl2"] as const satisfies readonly BackendChoice[];

/** The ways to draw within what was asked for, best first. */
export function candidates(choice: BackendChoice): readonly Backend[] {
  return choice === "auto" ? ["webgpu", "webgl2"] : [choice];
}

/** Whether a canvas of this page gave a WebGL context: browsers keep few alive at a time, so that is asked once. */
let gaveWebGl2 = false;

/**
 * Whether this browser offers a way to draw. Asked one by one: asking can start a driver, which takes its time, and holds
 * whoever asks first until it runs. `start` has someone else ask first.
 */
export async function isOffered(backend: Backend, start: (backend: Backend) => Promise<void>): Promise<boolean> {
  if (backend === "webgpu" && !gpu()) return false;
  await start(backend);
  if (backend === "webgpu") return answered(hasWebGpu()).catch(() => false);
  return (gaveWebGl2 ||= hasWebGl2(document.createElement("canvas")));
}

/** Asks as a worker can; whether the page can draw that way is for the page to ask. */
export async function askForGraphics(backend: Backend): Promise<void> {
  if (backend === "webgpu") await hasWebGpu();
  else if ("OffscreenCanvas" in self) hasWebGl2(new OffscreenCanvas(1, 1));
}

/** Having `navigator.gpu` is not enough: a blocked driver shows only when an adapter is asked for. */
async function hasWebGpu(): Promise<boolean> {
  try {
    return (await gpu()?.requestAdapter()) != null;
  } catch {
    return false;
  }
}

function gpu(): { requestAdapter(): Promise<unknown> } | undefined {
  return (navigator as { gpu?: { requestAdapter(): Promise<unknown> } }).gpu;
}

function hasWebGl2(canvas: HTMLCanvasElement | OffscreenCanvas): boolean {
  const context = contextOf(canvas, "webgl2");
  handBack(context);
  return context !== null;
}

interface Contexts {
  webgl2: WebGL2RenderingContext;
  webgpu: { unconfigure(): void; getConfiguration?(): { device: { destroy(): void } } | null };
}

/** A canvas's context; nothing where it gives none of that kind, in whatever way. */
export function contextOf<K extends Backend>(canvas: HTMLCanvasElement | OffscreenCanvas, kind: K): Contexts[K] | null {
  try {
    return canvas.getContext(kind as "webgl2") as unknown as Contexts[K] | null;
  } catch {
    return null;
  }
}

/** The browser would free a context with its canvas some time later, and keeps only a few alive. */
export function handBack(context: WebGL2RenderingContext | null): void {
  context?.getExtension("WEBGL_lose_context")?.loseContext();
}
