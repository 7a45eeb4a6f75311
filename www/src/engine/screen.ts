import type { CameraState } from "./events.js";
import { contextOf, handBack } from "./backend.js";
import { asFault, codeOf, GraphicsFault, NO_ROOM, SimulatorFault } from "./errors.js";
import { sizeOf, tiles, type Shot, type Sitting } from "./capture.js";
import { FrameLoop } from "./frames.js";
import { answered } from "./patience.js";
import type { Arrangement } from "./comparing.js";
import type { Scene } from "./protocol.js";
import { Pace, type Quality, type QualityDetail } from "./quality.js";
import { nextTask } from "./tasks.js";
import type { Glue } from "./wasm.js";

/** Beyond two device pixels to a CSS pixel the eye gains nothing and a phone's GPU loses half its speed. */
const MOST_PIXEL_RATIO = 2;

const CONTEXT_LOST = "The WebGL context was lost.";

export type Simulator = Awaited<ReturnType<Glue["Simulator"]["create"]>>;

/** Told of what happens on the screen. */
export interface ScreenHost {
  cameraMoved(camera: CameraState): void;
  qualityChanged(quality: QualityDetail): void;
  lost(fault: GraphicsFault): void;
}

/** One canvas with the program's picture in it: fits its stage and draws on demand. */
export class Screen {
  readonly #loop = new FrameLoop(
    (nowMs) => this.#safely(() => this.#draw(nowMs)) ?? false,
    (number) => this.#safely(() => this.#refine(number)) ?? false,
  );
  readonly #pace = new Pace();
  /** Whether the last frame asked for another, and how fine the picture is. */
  #moving = false;
  #fineness: QualityDetail = { share: 1, refined: false };
  /** Counts what changes what is seen but the camera. */
  #changes = 0;
  readonly #sizes = new ResizeObserver(() => this.#safely(() => this.#fit()));
  readonly #listening = new AbortController();
  /** As it was last told. */
  #pose: Float32Array | undefined;
  #pxPerMm = 0;
  readonly #longestSidePx: number;
  /** What the GPU has: the head, and each look's scene. */
  #head: Scene["head"] | undefined;
  readonly #scenes: Scene[] = [];
  #closed = false;

  private constructor(
    readonly canvas: HTMLCanvasElement,
    readonly simulator: Simulator,
    readonly host: ScreenHost,
    readonly quality: () => Quality,
  ) {
    const { signal } = this.#listening;
    const stillness = matchMedia("(prefers-reduced-motion: reduce)");
    const obey = (): void => simulator.set_still(stillness.matches);
    obey();
    stillness.addEventListener("change", obey, { signal });
    // WebGPU tells of a lost device through the program, WebGL through its canvas.
    canvas.addEventListener("webglcontextlost", () => this.#lost(new GraphicsFault(CONTEXT_LOST, true)), { signal });
    this.#longestSidePx = longestSidePx(canvas);
    this.#watchRatio();
    this.#sizes.observe(canvas);
  }

  /**
   * Makes a fresh canvas in the stage and starts the program on it: a canvas that once gave a WebGPU context can never
   * give a WebGL one, and one that lost its context is not to be trusted again.
   *
   * Throws a fault, a `GraphicsFault` when the graphics gave way over it. Who gives it up by the signal gets what that
   * was aborted with; what the browser answers later is given back.
   */
  static async open(
    stage: HTMLElement,
    glue: Glue,
    host: ScreenHost,
    quality: () => Quality,
    signal: AbortSignal,
  ): Promise<Screen> {
    const canvas = document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    stage.append(canvas);
    let screen: Screen | undefined;
    let lostEarly: string | undefined;
    let givenUp = false;
    try {
      const lost = (reason: string): void => {
        if (screen) screen.#lost(new GraphicsFault(reason, true));
        else lostEarly = reason;
      };
      let since = performance.now();
      let here = (): void => {};
      const device = new Promise<void>((resolve) => (here = resolve));
      // Each in a task of its own, and marked, so that compiling shaders can be told apart from the rest.
      const pause = async (done: string): Promise<void> => {
        if (done === "device") here();
        else if (done) performance.measure(`smp-simulator:compile-${done}`, { start: since, end: performance.now() });
        await nextTask();
        if (givenUp || signal.aborted) throw new Error("given up");
        since = performance.now();
      };
      const created = glue.Simulator.create(canvas, lost, pause);
      await answered(Promise.race([device, created]));
      const simulator = await created;
      if (contextOf(canvas, "webgl2")?.isContextLost()) lostEarly = CONTEXT_LOST;
      if (lostEarly !== undefined) {
        simulator.destroy();
        throw new GraphicsFault(lostEarly, true);
      }
      screen = new Screen(canvas, simulator, host, quality);
      screen.#fit();
      return screen;
    } catch (thrown) {
      givenUp = true;
      screen?.close();
      handBack(contextOf(canvas, "webgl2"));
      canvas.remove();
      throw faultOf(thrown, canvas);
    }
  }

  /** Where the camera stood in the last picture. */
  get pose(): Float32Array | undefined {
    return this.#pose;
  }

  /** The size in pixels of the picture when it rests. */
  get sizePx(): { readonly width: number; readonly height: number } {
    const side = (length: number): number => Math.round(length / this.#fineness.share);
    return { width: side(this.canvas.width), height: side(this.canvas.height) };
  }

  /** Hands the scenes of looks of one person to the GPU, as far as it has them not; what two share goes there once. */
  show(scenes: readonly Scene[]): void {
    this.#run((simulator) => {
      scenes.forEach(({ head, hair, deposits }, look) => {
        if (head !== this.#head) simulator.set_head(head.vertices, head.indices, head.extra, head.face);
        this.#head = head;
        const has = this.#scenes[look];
        const sharing = (same: (scene: Scene) => boolean): number =>
          scenes.findIndex((scene, at) => at < look && same(scene));
        if (has?.hair !== hair) {
          const of = sharing((scene) => scene.hair === hair);
          if (of < 0) simulator.set_hair(look, hair.columns, hair.lasting, hair.strands);
          else simulator.share(look, of, false);
        }
        if (has?.deposits !== deposits) {
          const of = sharing((scene) => scene.deposits === deposits);
          if (of < 0) simulator.set_deposits(look, deposits);
          else simulator.share(look, of, true);
        }
        this.#scenes[look] = scenes[look] as Scene;
      });
    });
    this.#change();
  }

  /** Sets what of looks needs no new scene, and which of them are seen. */
  setLooks(cases: readonly string[], arranged: Arrangement): void {
    this.#run((simulator) => cases.forEach((caseJson, look) => simulator.set_case(look, caseJson)));
    this.arrange(arranged);
  }

  /** Sets which looks are seen, and where the divider is. */
  arrange({ order, divider }: Arrangement): void {
    this.#run((simulator) => simulator.compare(new Uint32Array(order), divider));
    this.#change();
  }

  redraw(): void {
    if (!this.#closed) this.#loop.request();
  }

  /** Other looks are seen, or otherwise. */
  #change(): void {
    this.#changes += 1;
    this.redraw();
  }

  /** Draws at once, in view or not. Throws a `GraphicsFault`, as `show` does, when the screen is gone over it. */
  drawNow(): void {
    if (this.#closed) return;
    if (this.#draw(performance.now())) this.#loop.request();
    else this.#loop.rest();
  }

  /** Out of view nothing is drawn. */
  pause(paused: boolean): void {
    this.#loop.pause(paused);
  }

  /** The picture, drawn anew, on a canvas of its own that stays when this one goes. */
  still(): HTMLCanvasElement {
    this.drawNow();
    const still = this.#copy();
    still.className = "still";
    still.setAttribute("aria-hidden", "true");
    return still;
  }

  /**
   * A picture of another size and from elsewhere, on a canvas of its own; nothing if what is seen changes before it is done.
   * A large one is drawn in parts, each in a task of its own, at whose end this screen is as before: nobody sees what was on
   * it meanwhile.
   */
  async capture(shot: Shot, { order, divider, first }: Sitting): Promise<HTMLCanvasElement | undefined> {
    const { view, spanMm } = shot;
    const size = sizeOf(shot);
    const picture = Object.assign(document.createElement("canvas"), size);
    const paint = picture.getContext("2d");
    if (!paint) throw new SimulatorFault("capture-failed", NO_ROOM);
    const pose = this.simulator.pose();
    if (spanMm !== undefined) pose.fill(spanMm, 2, 3);
    const changes = this.#changes;
    const plain = this.quality() === "plain";
    for (const [x, y, width, height] of tiles(size, this.#longestSidePx)) {
      if (x > 0 || y > 0) await nextTask();
      if (this.#closed || this.#changes !== changes) return undefined;
      this.#run((simulator) => {
        simulator.set_aside();
        try {
          if (view) simulator.start_at_view(view, spanMm);
          else simulator.set_pose(pose);
          if (first) simulator.set_case(0, first);
          simulator.compare(new Uint32Array(order), divider);
          simulator.draw_part(size.width, size.height, new Uint32Array([x, y, width, height]));
          simulator.draw(0);
          for (let number = 0; !plain && simulator.refine(number);) number += 1;
          paint.drawImage(this.canvas, x, y);
        } finally {
          simulator.take_back();
          this.drawNow();
        }
      });
    }
    return picture;
  }

  /** Gives everything back: frames, observers, listeners, GPU, canvas. Twice is fine. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#loop.stop();
    this.#sizes.disconnect();
    this.#listening.abort();
    const gpu = contextOf(this.canvas, "webgpu");
    const device = attempt(() => gpu?.getConfiguration?.()?.device);
    // A compositor that still waits for a picture of a device that is gone may wait for ever.
    attempt(() => gpu?.unconfigure());
    attempt(() => this.simulator.destroy());
    // A program that broke off does not let go of it.
    attempt(() => device?.destroy());
    handBack(contextOf(this.canvas, "webgl2"));
    this.canvas.remove();
  }

  /** Has the program do something; what goes wrong comes as a fault. */
  #run<T>(work: (simulator: Simulator) => T): T {
    try {
      return work(this.simulator);
    } catch (thrown) {
      const fault = faultOf(thrown, this.canvas);
      throw fault.code === "gpu-none" ? new GraphicsFault(fault.message, false) : fault;
    }
  }

  /** Does what nobody asked for; what goes wrong is the end of the screen. */
  #safely<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (thrown) {
      this.#lost(thrown instanceof GraphicsFault ? thrown : new GraphicsFault(String(thrown), false));
      return undefined;
    }
  }

  #copy(): HTMLCanvasElement {
    const copy = document.createElement("canvas");
    copy.width = this.canvas.width;
    copy.height = this.canvas.height;
    copy.getContext("2d")?.drawImage(this.canvas, 0, 0);
    return copy;
  }

  #draw(nowMs: number): boolean {
    if (this.#closed) return false;
    if (this.#moving) this.#take(this.quality() === "auto" ? this.#pace.share : 1);
    const more = this.#run((simulator) => simulator.draw(nowMs));
    this.#moving = more;
    if (more) this.#pace.moved(nowMs);
    else this.#pace.rested();
    this.#tell({ ...this.#fineness, refined: false });
    const pose = this.simulator.pose();
    const turned = pose.some((each, at) => each !== this.#pose?.[at]);
    // A coarser picture has another size by rounding alone.
    const pxPerMm = turned || this.#fineness.share === 1 ? this.simulator.px_per_mm() : this.#pxPerMm;
    if (turned || pxPerMm !== this.#pxPerMm) {
      this.#pose = pose;
      this.#pxPerMm = pxPerMm;
      const [yaw = 0, pitch = 0, spanMm = 0, right = 0, up = 0] = pose;
      this.host.cameraMoved({ yaw, pitch, spanMm, pxPerMm, aside: [right, up] });
    }
    return more;
  }

  /** Makes the picture finer that rests; says whether it can be finer still. */
  #refine(number: number): boolean {
    if (this.#closed) return false;
    if (this.#fineness.share < 1) {
      this.#take(1);
      this.drawNow();
      return false;
    }
    if (this.quality() === "plain") return false;
    const more = this.#run((simulator) => simulator.refine(number));
    if (!more) this.#tell({ share: 1, refined: true });
    return more;
  }

  /** Gives the picture such a share of its pixels to each side; it is to be drawn at once. */
  #take(share: number): void {
    if (share === this.#fineness.share) return;
    this.#tell({ share, refined: false });
    this.#resize();
  }

  #tell(quality: QualityDetail): void {
    const { share, refined } = this.#fineness;
    if (quality.share === share && quality.refined === refined) return;
    this.#fineness = quality;
    this.host.qualityChanged(quality);
  }

  /** Fits again when the page is zoomed, or its window moved to another monitor. */
  #watchRatio(): void {
    const { signal } = this.#listening;
    const change = (): void => {
      this.#watchRatio();
      this.#safely(() => this.#fit());
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", change, { once: true, signal });
  }

  #fit(): void {
    if (this.#closed || !this.#resize()) return;
    // A resized canvas is blank until it is drawn: waiting for a frame would flash.
    if (this.#pose) this.drawNow();
  }

  #resize(): boolean {
    const { clientWidth, clientHeight } = this.canvas;
    // One that is hidden keeps the size it had.
    if (!clientWidth || !clientHeight) return false;
    const ratio = Math.min(devicePixelRatio, MOST_PIXEL_RATIO) * this.#fineness.share;
    this.#run((simulator) => simulator.resize(clientWidth, clientHeight, ratio, this.#longestSidePx));
    return true;
  }

  #lost(fault: GraphicsFault): void {
    if (!this.#closed) this.host.lost(fault);
  }
}

/** What something thrown over a canvas says: the program's own errors carry a code, and nothing else does. */
function faultOf(thrown: unknown, canvas: HTMLCanvasElement): SimulatorFault {
  const fault = asFault(thrown, "gpu-lost");
  if (codeOf(thrown)) return fault;
  const lost = contextOf(canvas, "webgl2")?.isContextLost() ?? false;
  return new GraphicsFault(`The browser's graphics broke off: ${fault.message}`, lost, true);
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** What a canvas can hold, as far as its context says. */
function longestSidePx(canvas: HTMLCanvasElement): number {
  const gl = contextOf(canvas, "webgl2");
  // Nothing is said of a lost one.
  return Math.min(
    gl?.getParameter(gl.MAX_RENDERBUFFER_SIZE) ?? 1 / 0,
    ...(gl?.getParameter(gl.MAX_VIEWPORT_DIMS) ?? []),
  );
}
