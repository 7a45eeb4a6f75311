/** The two ways to draw. */
export type Backend = "webgpu" | "webgl2";

export type BackendChoice = "auto" | Backend;

/** What the `backend` attribute may say. */
export const BACKEND_CHOICES = ["auto", "webgpu", "webgl2"] as const satisfies readonly BackendChoice[];

/** The ways to draw within what was asked for, best first. */
export function candidates(choice: BackendChoice): readonly Backend[] {
  return choice === "auto" ? ["webgpu", "webgl2"] : [choice];
}

/** Whether this browser offers a way to draw. Asked one by one: asking can start a driver, which takes its time. */
export async function isOffered(backend: Backend): Promise<boolean> {
  return backend === "webgpu" ? hasWebGpu() : hasWebGl2();
}

/** Having `navigator.gpu` is not enough: a blocked driver shows only when an adapter is asked for. */
async function hasWebGpu(): Promise<boolean> {
  const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
  try {
    return (await gpu?.requestAdapter()) != null;
  } catch {
    return false;
  }
}

function hasWebGl2(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  // Browsers keep few contexts alive at a time: hand this one back at once.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
