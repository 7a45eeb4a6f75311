import { head as headAsset } from "smp-assets";
import { fetchBytes } from "./assets.js";
import { candidates, isOffered, type Backend, type BackendChoice } from "./backend.js";
import type { CaseJson, ViewName } from "./case.js";
import { asFault, SimulatorFault, type ErrorCode } from "./errors.js";
import type { CameraState } from "./events.js";
import { startGraphics } from "./graphics.js";
import { Losses } from "./losses.js";
import { Progress } from "./progress.js";
import type { SceneFacts, SceneParts } from "./protocol.js";
import { Scenes } from "./scenes.js";
import { Screen, type Simulator } from "./screen.js";
import { nextTask } from "./tasks.js";
import { loadProgram, wasmAsset, type Program } from "./wasm.js";

const DEFAULT_CASE = '{"version":1}';

/** Told of what happens in a session. */
export interface SessionHost {
  /** Where canvases go. */
  readonly stage: HTMLElement;
  progressed(fraction: number): void;
  /** Cases can be read from now on. */
  cameProgram(): void;
  /** The first picture is on the screen, or the first after a lost device was replaced. */
  loaded(backend: Backend, shown: CaseJson, facts: SceneFacts): void;
  caseShown(shown: CaseJson, facts: SceneFacts): void;
  cameraMoved(camera: CameraState): void;
  /** `fatal`: nothing can be shown any more, and the session is closed. */
  faulted(fault: SimulatorFault, fatal: boolean): void;
}

/** One element's simulation from loading to the end: program, worker, screen, and what is shown. */
export class Session {
  #program: Program | undefined;
  #scenes: Scenes | undefined;
  #screen: Screen | undefined;
  #backend: Backend | undefined;
  readonly #losses = new Losses();
  readonly #aborting = new AbortController();
  /** The cases that were set before the program came, good or not. */
  #early: string[] = [];
  #view: ViewName | undefined;
  /** The last good case, in full once the program is there. */
  #wanted = DEFAULT_CASE;
  /** The case that the program was last given. */
  #shown = "";
  /** The case that the scene on the screen was built for, without what needs no new scene. */
  #builtFor = "";
  /** Whether the first picture is on the screen. */
  #started = false;
  /** Everything on the GPU, kept to fill a new device with when this one is lost. */
  #parts: SceneParts | undefined;

  constructor(readonly host: SessionHost) {}

  get program(): Program | undefined {
    return this.#program;
  }

  /** The worker's end, once there is a picture. */
  get scenes(): Scenes | undefined {
    return this.#started ? this.#scenes : undefined;
  }

  /** The case on the screen, and the last good one that was set. */
  get cases(): { readonly shown: string; readonly wanted: string } {
    return { shown: this.#shown, wanted: this.#wanted };
  }

  get simulator(): Simulator | undefined {
    return this.#screen?.simulator;
  }

  /** Loads everything and shows the case that was set; tells of faults through the host and never throws. */
  async start(choice: BackendChoice): Promise<void> {
    try {
      await this.#start(choice);
    } catch (thrown) {
      this.#fail(thrown, "wasm-failed");
    }
  }

  async #start(choice: BackendChoice): Promise<void> {
    const { signal } = this.#aborting;
    const backends = [...candidates(choice)];
    const sizeFor = (backend: Backend): number => wasmAsset(backend).bytes + headAsset.bytes;
    // What still comes once all is over, as a download that nobody waits for any more, is no progress.
    const progress = new Progress(sizeFor(backends[0] ?? "webgl2"), (done) => {
      if (!signal.aborted) this.host.progressed(done);
    });
    const onBytes = (bytes: number): void => progress.bytes(bytes);
    const scenes = new Scenes();
    this.#scenes = scenes;
    // Nothing waits for an answer that it does not need: the head is the same for both ways to draw, and WebGL2 is there
    // nearly everywhere, so its program comes while the browser's graphics start.
    const head = fetchBytes(headAsset, onBytes, signal);
    head.catch(() => {}); // Awaited below.
    let loading: Promise<Program> | undefined;
    for (; backends[0]; backends.shift()) {
      loading = backends[0] === "webgl2" ? loadProgram("webgl2", onBytes) : undefined;
      loading?.catch(() => {}); // So is this.
      if (await isOffered(backends[0], (backend) => startGraphics(backend, signal))) break;
    }
    signal.throwIfAborted();
    const [first] = backends;
    if (!first) throw new SimulatorFault("gpu-none", noBackend(choice));
    progress.totalBytes = sizeFor(first);
    const [program, bytes] = await Promise.all([loading ?? loadProgram(first, onBytes), head]);
    signal.throwIfAborted();
    this.#program = program;
    this.#accept(DEFAULT_CASE);
    for (const text of this.#early) this.#accept(text);
    this.host.cameProgram();
    // The worker computes the scene while the page's own copy compiles its shaders.
    const scene = this.#build(scenes, first, program, bytes, progress);
    const opened = this.#open(backends);
    await Promise.all([scene, opened]);
    await nextTask();
    signal.throwIfAborted();
    this.#fill();
    await nextTask();
    signal.throwIfAborted();
    if (this.#view) this.simulator?.start_at_view(this.#view);
    this.#drawNow();
    await nextTask();
    signal.throwIfAborted();
    progress.done();
    this.#started = true;
    this.#tell((shown, facts) => this.#backend && this.host.loaded(this.#backend, shown, facts));
    // What was set meanwhile.
    if (this.#wanted !== this.#shown) void this.#update();
  }

  async #build(
    scenes: Scenes,
    backend: Backend,
    program: Program,
    head: ArrayBuffer,
    progress: Progress,
  ): Promise<void> {
    await scenes.start(backend, program.module, head);
    progress.workerStarted();
    const wanted = program.glue.scene_case(this.#wanted);
    this.#keep(await scenes.build(wanted), wanted);
    progress.sceneBuilt();
  }

  /** Opens a screen with the first way to draw that works. */
  async #open(backends: readonly Backend[]): Promise<void> {
    let last: unknown;
    for (const backend of backends) {
      try {
        const program = await loadProgram(backend, () => {});
        this.#aborting.signal.throwIfAborted();
        const screen = await Screen.open(this.host.stage, program.glue, {
          cameraMoved: (camera) => this.host.cameraMoved(camera),
          deviceLost: (reason) => void this.#recover(reason),
        });
        if (this.#aborting.signal.aborted) return screen.close();
        this.#screen = screen;
        this.#backend = backend;
        return;
      } catch (thrown) {
        this.#aborting.signal.throwIfAborted();
        last = thrown;
      }
    }
    throw asFault(last, "gpu-none");
  }

  /** Shows another case, as JSON or as a link. A bad one is told of and changes nothing. */
  setCase(text: string): void {
    if (!this.#program) this.#early.push(text);
    else if (this.#accept(text)) void this.#update();
  }

  /** A case in full: of a text, or the last good one where that is none. Nothing before the program is there. */
  read(text: string): CaseJson | undefined {
    const glue = this.#program?.glue;
    if (!glue) return undefined;
    let json = this.#wanted;
    try {
      json = glue.read_case(text);
    } catch {
      /* Whoever sets it is told. */
    }
    return JSON.parse(json) as CaseJson;
  }

  /** Flies to a view; before there is a picture, the first one is seen from there. */
  goTo(view: ViewName): void {
    this.#view = view;
    this.simulator?.go_to_view(view);
    this.redraw();
  }

  redraw(): void {
    this.#screen?.redraw();
  }

  /** Gives everything back. Twice is fine. */
  close(): void {
    this.#aborting.abort();
    this.#losses.close();
    this.#scenes?.stop();
    this.#screen?.close();
    this.#scenes = undefined;
    this.#screen = undefined;
    this.#parts = undefined;
  }

  #accept(text: string): boolean {
    try {
      this.#wanted = this.#program?.glue.read_case(text) ?? this.#wanted;
      return true;
    } catch (thrown) {
      this.host.faulted(asFault(thrown, "wasm-failed"), false);
      return false;
    }
  }

  /** Brings the screen to the wanted case; only what the worker must compute goes through it. */
  async #update(): Promise<void> {
    const scenes = this.#scenes;
    const program = this.#program;
    if (!this.#started || !scenes || !program) return; // The start ends with an update.
    try {
      const wanted = program.glue.scene_case(this.#wanted);
      if (wanted !== this.#builtFor) {
        const parts = await scenes.build(wanted);
        if (!parts || this.#aborting.signal.aborted) return;
        this.#keep(parts, wanted);
        this.#screen?.show(parts);
        if (program.glue.scene_case(this.#wanted) !== wanted) return; // A newer scene is on its way.
      }
      this.#setCase();
      this.redraw();
      this.#tell((shown, facts) => this.host.caseShown(shown, facts));
    } catch (thrown) {
      if (this.#aborting.signal.aborted) return;
      const fault = asFault(thrown, "scene-failed");
      if (fault.code === "worker-failed" || fault.code === "wasm-failed") this.#fail(fault, fault.code);
      else this.host.faulted(fault, false);
    }
  }

  #keep(parts: SceneParts | undefined, builtFor: string): void {
    if (!parts) return;
    const head = parts.head ?? this.#parts?.head;
    const hair = parts.hair ?? this.#parts?.hair;
    this.#parts = { ...parts, ...(head && { head }), ...(hair && { hair }) };
    this.#builtFor = builtFor;
  }

  #fill(): void {
    if (this.#parts) this.#screen?.show(this.#parts);
    this.#setCase();
  }

  #setCase(): void {
    this.simulator?.set_case(this.#wanted);
    this.#shown = this.#wanted;
  }

  #drawNow(): void {
    this.#screen?.drawNow();
  }

  #tell(report: (shown: CaseJson, facts: SceneFacts) => void): void {
    if (this.#parts) report(JSON.parse(this.#shown) as CaseJson, this.#parts.facts);
  }

  /** Replaces a lost device and carries on where it was, unless that happens again and again. */
  async #recover(reason: string): Promise<void> {
    const backend = this.#backend;
    const pose = this.simulator?.pose();
    this.#screen?.close();
    this.#screen = undefined;
    if (!backend) return;
    try {
      do {
        if (!(await this.#losses.pauseBeforeNext())) {
          throw new SimulatorFault("gpu-lost", `The graphics device was lost again and again: ${reason}`);
        }
        this.#aborting.signal.throwIfAborted();
        await this.#open([backend]).catch(() => {});
      } while (!this.simulator);
      this.#fill();
      if (pose) this.simulator?.set_pose(pose);
      this.#drawNow();
      this.#tell((shown, facts) => this.host.loaded(backend, shown, facts));
    } catch (thrown) {
      this.#fail(thrown, "gpu-lost");
    }
  }

  #fail(thrown: unknown, fallback: ErrorCode): void {
    if (this.#aborting.signal.aborted) return;
    this.close();
    this.host.faulted(asFault(thrown, fallback), true);
  }
}

function noBackend(choice: BackendChoice): string {
  if (choice === "webgpu") return "This browser offers no usable WebGPU, and nothing else was allowed.";
  if (choice === "webgl2") return "This browser offers no usable WebGL2, and nothing else was allowed.";
  return "This browser offers neither WebGPU nor WebGL2, or its graphics acceleration is switched off.";
}
