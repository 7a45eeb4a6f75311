import type { CameraState } from "./events.js";
import { SimulatorFault } from "./errors.js";
import { FrameLoop } from "./frames.js";
import type { SceneParts } from "./protocol.js";
import { nextTask } from "./tasks.js";
import type { Glue } from "./wasm.js";

/** Beyond two device pixels to a CSS pixel the eye gains nothing and a phone's GPU loses half its speed. */
const MOST_PIXEL_RATIO = 2;

export type Simulator = Awaited<ReturnType<Glue["Simulator"]["create"]>>;

/** Told of what happens on the screen. */
export interface ScreenHost {
  cameraMoved(camera: CameraState): void;
  deviceLost(reason: string): void;
}

/** One canvas with the program's picture in it: fits its stage, draws on demand, pauses out of view. */
export class Screen {
  readonly #loop = new FrameLoop((nowMs) => this.#draw(nowMs));
  readonly #sizes = new ResizeObserver(() => this.#fit());
  readonly #views = new IntersectionObserver((entries) => {
    this.#loop.pause(!entries.some((entry) => entry.isIntersecting));
  });
  readonly #listening = new AbortController();
  /** As it was last told. */
  #pose: Float32Array | undefined;
  #closed = false;

  private constructor(
    readonly canvas: HTMLCanvasElement,
    readonly simulator: Simulator,
    readonly host: ScreenHost,
  ) {
    const { signal } = this.#listening;
    const stillness = matchMedia("(prefers-reduced-motion: reduce)");
    const obey = (): void => simulator.set_still(stillness.matches);
    obey();
    stillness.addEventListener("change", obey, { signal });
    // WebGPU tells of a lost device through the program, WebGL through its canvas.
    canvas.addEventListener("webglcontextlost", () => this.#lost("the WebGL context was lost"), { signal });
    this.#fit();
    this.#sizes.observe(canvas);
    this.#views.observe(canvas);
  }

  /**
   * Makes a fresh canvas in the stage and starts the program on it: a canvas that once gave a WebGPU context can never
   * give a WebGL one, and one that lost its context is not to be trusted again.
   */
  static async open(stage: HTMLElement, glue: Glue, host: ScreenHost): Promise<Screen> {
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    stage.append(canvas);
    const { width, height } = pixels(canvas);
    canvas.width = width;
    canvas.height = height;
    let screen: Screen | undefined;
    let lostEarly: string | undefined;
    try {
      const lost = (reason: string): void => {
        if (screen) screen.#lost(reason);
        else lostEarly = reason;
      };
      let since = performance.now();
      // Each in a task of its own, and marked, so that compiling shaders can be told apart from the rest.
      const pause = async (compiled: string): Promise<void> => {
        if (compiled)
          performance.measure(`smp-simulator:compile-${compiled}`, { start: since, end: performance.now() });
        await nextTask();
        since = performance.now();
      };
      const simulator = await glue.Simulator.create(canvas, lost, pause);
      if (canvas.getContext("webgl2")?.isContextLost()) lostEarly = "the WebGL context was lost";
      if (lostEarly !== undefined) {
        simulator.destroy();
        throw new SimulatorFault("gpu-none", lostEarly);
      }
      screen = new Screen(canvas, simulator, host);
      return screen;
    } catch (thrown) {
      canvas.remove();
      throw thrown;
    }
  }

  /** Hands the buffers of a scene to the GPU. */
  show(parts: SceneParts): void {
    const { head, hair, deposits } = parts;
    if (head) this.simulator.set_head(head.vertices, head.indices, head.extra);
    if (hair) {
      this.simulator.set_columns(hair.columns);
      this.simulator.set_strands(hair.strands);
    }
    this.simulator.set_deposits(deposits);
    this.redraw();
  }

  redraw(): void {
    if (!this.#closed) this.#loop.request();
  }

  /** Draws at once, in view or not. */
  drawNow(): void {
    if (!this.#closed && this.#draw(performance.now())) this.#loop.request();
  }

  /** Gives everything back: frames, observers, listeners, GPU, canvas. Twice is fine. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#loop.stop();
    this.#sizes.disconnect();
    this.#views.disconnect();
    this.#listening.abort();
    // A compositor that still waits for a picture of a device that is gone may wait for ever.
    (this.canvas.getContext("webgpu") as { unconfigure(): void } | null)?.unconfigure();
    this.simulator.destroy();
    // The browser would free the context with the canvas some time later, and keeps only a few alive.
    this.canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    this.canvas.remove();
  }

  #draw(nowMs: number): boolean {
    if (this.#closed) return false;
    const more = this.simulator.draw(nowMs);
    const pose = this.simulator.pose();
    if (pose.some((each, at) => each !== this.#pose?.[at])) {
      this.#pose = pose;
      const [yaw = 0, pitch = 0, spanMm = 0, right = 0, up = 0] = pose;
      this.host.cameraMoved({ yaw, pitch, spanMm, aside: [right, up] });
    }
    return more;
  }

  #fit(): void {
    if (this.#closed) return;
    const { width, height, ratio } = pixels(this.canvas);
    this.simulator.resize(width, height, ratio);
    // A resized canvas is blank until it is drawn: waiting for a frame would flash.
    if (this.#pose) this.drawNow();
  }

  #lost(reason: string): void {
    if (!this.#closed) this.host.deviceLost(reason);
  }
}

function pixels(canvas: HTMLCanvasElement): { width: number; height: number; ratio: number } {
  const ratio = Math.min(devicePixelRatio, MOST_PIXEL_RATIO);
  const { clientWidth, clientHeight } = canvas;
  const size = (css: number): number => Math.max(1, Math.round(css * ratio));
  return { width: size(clientWidth), height: size(clientHeight), ratio };
}
