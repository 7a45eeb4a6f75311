import { head as headAsset } from "smp-assets";
import { fetchBytes } from "./assets.js";
import { candidates, isOffered, type Backend, type BackendChoice } from "./backend.js";
import { sitting, type Shot } from "./capture.js";
import { withGoal, type CaseJson, type ViewName } from "./case.js";
import { asFault, GraphicsFault, SimulatorFault, type ErrorCode } from "./errors.js";
import type { CameraState } from "./events.js";
import { startGraphics } from "./graphics.js";
import { Losses } from "./losses.js";
import { Progress } from "./progress.js";
import { arrangement, DEFAULT_DIVIDER, looksOf, type Arrangement, type Comparing } from "./comparing.js";
import type { Scene, SceneFacts, SceneParts } from "./protocol.js";
import type { Quality, QualityDetail } from "./quality.js";
import { Scenes } from "./scenes.js";
import { Screen, type Simulator } from "./screen.js";
import { leaveSeat, serveSeats, takeSeat, type Sitter } from "./seats.js";
import { nextTask } from "./tasks.js";
import { loadProgram, replace, wasmAsset, type Program } from "./wasm.js";

/** So many scenes are kept, for looks that are gone back to. */
const MOST_SCENES = 6;
/** So often a picture is begun anew that was not done before another was seen. */
const MOST_TRIES = 3;
const DEFAULT_CASE = '{"version":1}';

/** Looks that are seen, from left to right, and what they were called. */
export interface Arranged {
  readonly looks: readonly CaseJson[];
  readonly called: readonly (string | undefined)[];
}

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
  /** Other looks are seen, or otherwise. */
  arranged(seen: Arranged): void;
  cameraMoved(camera: CameraState): void;
  qualityChanged(quality: QualityDetail): void;
  /** `fatal`: nothing can be shown any more, and the session is closed. */
  faulted(fault: SimulatorFault, fatal: boolean): void;
}

/** What brings a still to life, if it is not seen drawing already. */
const TOUCHES = ["pointerdown", "keydown", "focusin"] as const;

/** One element's simulation from loading to the end: program, worker, screen, and what is shown. */
export class Session implements Sitter {
  #program: Program | undefined;
  #scenes: Scenes | undefined;
  #screen: Screen | undefined;
  /** The ways to draw that are left, best first: the first one is in use. */
  #backends: readonly Backend[] = [];
  /** Whether a screen is on its way. */
  #raising = false;
  /** Why the last screen went, and where its camera stood. */
  #gone: unknown;
  #pose: Float32Array | undefined;
  /** The last picture, where it may have to stand for the screen, and whether it shows another case or view. */
  #still: HTMLCanvasElement | undefined;
  #stale = false;
  #inView = true;
  #wantedAtMs = 0;
  /** Whether a seat is waited for. */
  #queueing = false;
  readonly #sights = new IntersectionObserver((entries) => this.#see(entries.at(-1)?.isIntersecting ?? true));
  readonly #losses = new Losses();
  readonly #aborting = new AbortController();
  /** The cases that were set before the program came, good or not. */
  #early: string[] = [];
  #view: ViewName | undefined;
  /** The last good case, in full once the program is there. */
  #wanted = DEFAULT_CASE;
  /** The case that the program was last given. */
  #shown = "";
  /** The looks beside the case, good ones in full once the program is there, and how they are compared. */
  #others: readonly string[] = [];
  #names: readonly (string | undefined)[] = [];
  #comparing: Comparing = { comparison: "off", divider: DEFAULT_DIVIDER, other: false };
  /** The looks on the screen, the case first, and how many updates were begun. */
  #looks: readonly string[] = [];
  #called: readonly (string | undefined)[] = [];
  #updates = 0;
  /** Whether the case was set since it was last told to be shown. */
  #untold = false;
  /** Whether the first picture is on the screen. */
  #started = false;
  /** What was built last, and scenes by what they were built for, the latest last; these fill a new device. */
  #last: Scene | undefined;
  readonly #built = new Map<string, Scene>();
  /** What is on the GPU, look by look. */
  #onScreen: readonly Scene[] = [];

  constructor(
    readonly host: SessionHost,
    readonly quality: () => Quality,
    /** What the treatment is for of cases that don't say. */
    readonly goal: () => string | null,
  ) {}

  get inView(): boolean {
    return this.#inView;
  }

  get wantedAtMs(): number {
    return this.#started && this.#screen && !this.#raising ? this.#wantedAtMs : Infinity;
  }

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
    this.#watch(signal);
    this.#backends = candidates(choice);
    const sizeFor = (backend: Backend): number => wasmAsset(backend).bytes + headAsset.bytes;
    // What still comes once all is over, as a download that nobody waits for any more, is no progress.
    const progress = new Progress(sizeFor(this.#backends[0] ?? "webgl2"), (done) => {
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
    let first: Backend | undefined;
    for (; (first = this.#backends[0]); this.#nextBackend()) {
      loading = first === "webgl2" ? loadProgram(first, onBytes) : undefined;
      loading?.catch(() => {}); // So is this.
      const offered = await isOffered(first, startGraphics);
      signal.throwIfAborted();
      if (offered) break;
    }
    if (!first) throw new SimulatorFault("gpu-none", noBackend(choice));
    progress.totalBytes = sizeFor(first);
    const [program, bytes] = await Promise.all([loading ?? loadProgram(first, onBytes), head]);
    signal.throwIfAborted();
    this.#program = program;
    this.#accept(DEFAULT_CASE);
    for (const text of this.#early) this.#accept(text);
    this.setOthers(this.#others, this.#names);
    this.host.cameProgram();
    // The worker computes the scene while the page's own copy compiles its shaders.
    const scene = this.#build(scenes, first, program, bytes, progress);
    scene.catch(() => {}); // Awaited below.
    await takeSeat(this, true);
    signal.throwIfAborted();
    await this.#raise(scene);
    await nextTask();
    signal.throwIfAborted();
    progress.done();
    this.#started = true;
    this.#tellLoaded();
    this.#see(this.#inView);
    // What was set meanwhile, and looks beside the first.
    if (this.#wanted !== this.#shown || this.#wantedLooks().some((look, at) => look !== this.#looks[at]))
      void this.#update();
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
    const parts = await scenes.build(wanted);
    if (parts) this.#onScreen = [this.#keep(parts, wanted)];
    progress.sceneBuilt();
  }

  #nextBackend(): void {
    this.#backends = this.#backends.slice(1);
  }

  /** Keeps watch on whether the stage is seen or touched, and on the page's being printed. */
  #watch(signal: AbortSignal): void {
    const { stage } = this.host;
    this.#sights.observe(stage);
    const touched = (): void => void this.#wake(true);
    for (const type of TOUCHES) stage.parentElement?.addEventListener(type, touched, { signal, passive: true });
    const print = (starts: boolean): void => (starts ? this.#keepStill() : this.#dropStill());
    addEventListener("beforeprint", () => print(true), { signal });
    addEventListener("afterprint", () => print(false), { signal });
    matchMedia("print").addEventListener("change", ({ matches }) => print(matches), { signal });
  }

  #see(inView: boolean): void {
    this.#inView = inView;
    this.#screen?.pause(!inView);
    if (!this.#started || this.#raising) return;
    if (inView) {
      this.#dropStill();
      void this.#wake(this.#stale || !this.#still);
    } else if (!this.#screen) return leaveSeat(this);
    // While there is a screen to make it from: when one is taken away it is too late.
    else this.#keepStill();
    serveSeats();
  }

  #keepStill(): void {
    if (!this.#started || this.#raising) return;
    try {
      this.#makeStill();
    } catch (thrown) {
      if (thrown instanceof GraphicsFault) void this.#lost(thrown);
    }
  }

  /** The size in pixels of the picture on the screen when it rests; nothing before there is one. */
  get sizePx(): { readonly width: number; readonly height: number } | undefined {
    return this.#started && !this.#raising ? this.#screen?.sizePx : undefined;
  }

  /**
   * A picture as it is asked for, and the looks in it, as `arranged` tells them. Nothing before there is one on the screen,
   * where it cannot be drawn now, of no look, and where what is seen went on changing while it was drawn.
   */
  async capture(shot: Shot): Promise<(Arranged & { readonly picture: HTMLCanvasElement }) | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const shown = this.#looks.slice(0, this.#onScreen.length);
      const sat = sitting(shot, shown, this.#others.length > 0, this.#comparing);
      const screen = this.#screen;
      if (!sat || !screen || !this.#started || this.#raising) return undefined;
      const seen = this.#arranged(sat.order, sat.first);
      try {
        const picture = await screen.capture(shot, sat);
        if (picture) return { picture, ...seen };
      } catch (thrown) {
        if (!(thrown instanceof GraphicsFault)) throw thrown;
        this.#take(thrown);
        return undefined;
      }
    }
    return undefined;
  }

  #makeStill(): void {
    const still = this.#screen?.still();
    if (!still) return;
    this.#still?.remove();
    this.#still = still;
    this.host.stage.append(still);
  }

  /** Lets go of the still where a screen is seen. */
  #dropStill(): void {
    if (!this.#screen || !this.#inView) return;
    this.#still?.remove();
    this.#still = undefined;
  }

  park(): void {
    let fault: unknown;
    try {
      this.#makeStill();
    } catch (thrown) {
      fault = thrown;
    }
    this.#drop(fault);
    // For when one out of view has one to spare.
    if (this.#inView) void nextTask().then(() => this.#wake(false));
  }

  /** Brings a screen back where only a still is; an `urgent` one takes it from another that is in view. */
  async #wake(urgent: boolean): Promise<void> {
    this.#wantedAtMs = performance.now();
    if (!this.#started || this.#screen || this.#raising) return;
    const seat = takeSeat(this, urgent);
    if (this.#queueing) return;
    this.#queueing = true;
    const seated = await seat;
    this.#queueing = false;
    if (!seated || this.#aborting.signal.aborted) return;
    try {
      await this.#raise();
    } catch (thrown) {
      this.#fail(thrown, "gpu-lost");
    }
  }

  /** Puts what there is to show on a screen, once it is `built`, by the first way to draw that does not give way. */
  async #raise(built?: Promise<void>): Promise<void> {
    this.#raising = true;
    const { signal } = this.#aborting;
    for (;;) {
      try {
        if (!this.#screen) await this.#open();
        await built;
        for (const step of [() => this.#fill(), () => this.#drawNow()]) {
          // Each in a task of its own at first, when it is the page's turn; later a picture is missing.
          if (!this.#started) await nextTask();
          signal.throwIfAborted();
          if (!this.#screen) throw this.#gone;
          step();
        }
        this.#raising = false;
        this.#stale = false;
        this.#see(this.#inView);
        return;
      } catch (thrown) {
        await this.#bear(thrown);
      }
    }
  }

  /** Comes to terms with what the graphics did to a screen on its way; throws where there is no other way to draw. */
  async #bear(thrown: unknown): Promise<void> {
    this.#drop(thrown);
    this.#aborting.signal.throwIfAborted();
    const fault = asFault(thrown, "gpu-none");
    if (fault.code !== "gpu-none" && !(fault instanceof GraphicsFault)) throw fault;
    // What once was there may come back; what never was will not.
    if (fault instanceof GraphicsFault ? fault.lost : this.#started) return this.#pause(fault.message);
    this.#nextBackend();
    if (!this.#backends[0]) throw new SimulatorFault(this.#started ? "gpu-lost" : "gpu-none", fault.message);
  }

  async #open(): Promise<void> {
    const program = await loadProgram(this.#backends[0] ?? "webgl2", () => {});
    const { signal } = this.#aborting;
    signal.throwIfAborted();
    this.#program = program;
    const host = {
      cameraMoved: (camera: CameraState) => this.host.cameraMoved(camera),
      qualityChanged: (quality: QualityDetail) => this.host.qualityChanged(quality),
      lost: (fault: GraphicsFault) => void this.#lost(fault),
    };
    const screen = await Screen.open(this.host.stage, program.glue, host, this.quality, signal);
    if (signal.aborted) screen.close();
    signal.throwIfAborted();
    this.#screen = screen;
  }

  /** Lets go of a screen that is gone. */
  #drop(thrown: unknown): void {
    this.#gone = thrown;
    if (this.#program && thrown instanceof GraphicsFault && thrown.broke) replace(this.#program);
    this.#pose = this.#screen?.pose ?? this.#pose;
    this.#screen?.close();
    this.#screen = undefined;
  }

  /** Shows another case, as JSON or as a link. A bad one is told of and changes nothing. */
  setCase(text: string): void {
    if (!this.#program) this.#early.push(text);
    else if (this.#accept(text)) {
      this.#untold = true;
      void this.#update();
    }
  }

  /**
   * Sets the looks that are compared with the case, as JSON or as links, and names, the case's first. A bad one is told
   * of and changes nothing.
   */
  setOthers(texts: readonly string[], names: readonly (string | undefined)[]): void {
    const glue = this.#program?.glue;
    try {
      this.#others = glue ? texts.map((text) => this.#read(glue, text)) : texts;
      this.#names = names;
    } catch (thrown) {
      if (texts === this.#others) this.#others = [];
      const { code, message } = asFault(thrown, "wasm-failed");
      return this.host.faulted(new SimulatorFault(code, `looks: ${message}`), false);
    }
    void this.#update();
  }

  /** Sets how looks are compared. */
  compare(comparing: Comparing): void {
    const before = this.#comparing;
    this.#comparing = comparing;
    if (!this.#started) return;
    const off = comparing.comparison === "off";
    if (off !== (before.comparison === "off")) return void this.#update();
    this.#safely(() => this.#screen?.arrange(this.#arrangement()));
    this.#freshen();
    if (comparing.comparison !== before.comparison || comparing.other !== before.other) this.#tellArranged();
  }

  /** A case in full: of a text, or the last good one where that is none. Nothing before the program is there. */
  read(text: string): CaseJson | undefined {
    const glue = this.#program?.glue;
    if (!glue) return undefined;
    let json = this.#wanted;
    try {
      json = this.#read(glue, text);
    } catch {
      /* Whoever sets it is told. */
    }
    return JSON.parse(json) as CaseJson;
  }

  /** Flies to a view, or nearer; before there is a picture, the first one is seen from there. */
  goTo(view: ViewName, spanMm?: number): void {
    this.#view = view;
    if (!this.#screen) this.#pose = undefined;
    this.simulator?.go_to_view(view, spanMm);
    this.redraw();
    this.#freshen();
  }

  redraw(): void {
    this.#screen?.redraw();
  }

  /** Gives everything back. Twice is fine. */
  close(): void {
    this.#aborting.abort();
    this.#sights.disconnect();
    this.#still?.remove();
    this.#still = undefined;
    this.#losses.close();
    this.#scenes?.stop();
    this.#screen?.close();
    this.#scenes = undefined;
    this.#screen = undefined;
    this.#last = undefined;
    this.#built.clear();
    this.#onScreen = [];
    leaveSeat(this);
  }

  /** Sees to it that a still that shows something else than what is wanted is not looked at for long. */
  #freshen(): void {
    if (this.#screen) return;
    this.#stale = true;
    if (this.#inView) void this.#wake(true);
  }

  #accept(text: string): boolean {
    try {
      if (this.#program) this.#wanted = this.#read(this.#program.glue, text);
      return true;
    } catch (thrown) {
      this.host.faulted(asFault(thrown, "wasm-failed"), false);
      return false;
    }
  }

  #read(glue: Program["glue"], text: string): string {
    return glue.read_case(withGoal(text, this.goal()));
  }

  /** Brings the screen to the wanted looks; only what the worker must compute goes through it. */
  async #update(): Promise<void> {
    const scenes = this.#scenes;
    const program = this.#program;
    if (!this.#started || !scenes || !program) return; // The start ends with an update.
    const update = ++this.#updates;
    try {
      const looks = this.#wantedLooks();
      const wanted = looks.map((look, at) =>
        program.glue.scene_case(at > 0 && this.#others.length === 0 ? this.#wanted : look),
      );
      for (const key of wanted) {
        if (this.#ready(key)) continue;
        const parts = await scenes.build(key);
        if (!parts || this.#aborting.signal.aborted) return;
        this.#keep(parts, key);
        // The case itself need not wait for what it is compared with, nor for a newer one.
        if (key === wanted[0]) this.#showScenes(wanted);
        if (update !== this.#updates) return; // A newer one is on its way.
      }
      // A worker that was replaced meanwhile has a head of its own, which the scenes before it are not of.
      if (!wanted.every((key) => this.#ready(key))) return await this.#update();
      this.#showScenes(wanted);
      this.#setLooks(looks);
      this.redraw();
      this.#freshen();
      if (this.#untold) this.#tell((shown, facts) => this.host.caseShown(shown, facts));
      this.#untold = false;
      this.#tellArranged();
    } catch (thrown) {
      if (this.#aborting.signal.aborted) return;
      this.#take(asFault(thrown, "scene-failed"));
    }
  }

  #take(fault: SimulatorFault): void {
    if (fault instanceof GraphicsFault) void this.#lost(fault);
    else if (fault.code === "worker-failed" || fault.code === "wasm-failed") this.#fail(fault, fault.code);
    else this.host.faulted(fault, false);
  }

  /** Does something with the screen that nothing waits for. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      this.#take(asFault(thrown, "gpu-lost"));
    }
  }

  #wantedLooks(): readonly string[] {
    return looksOf(this.#wanted, this.#others, this.#comparing.comparison);
  }

  /** Of looks that have no scene on the screen yet nothing is seen. */
  #arrangement(): Arrangement {
    const shown = Math.min(this.#looks.length, this.#onScreen.length);
    return arrangement(shown, this.#others.length > 0, this.#comparing);
  }

  /** A scene that was built before, of the head that the worker has. */
  #ready(key: string): Scene | undefined {
    const scene = this.#built.get(key);
    return scene && scene.head === this.#last?.head ? scene : undefined;
  }

  /** Puts on the screen what is ready of some scenes, from the first on. */
  #showScenes(keys: readonly string[]): void {
    const scenes = keys.map((key) => this.#ready(key));
    const missing = scenes.indexOf(undefined);
    this.#onScreen = (missing < 0 ? scenes : scenes.slice(0, missing)) as Scene[];
    this.#screen?.show(this.#onScreen);
    if (missing > 0) this.#screen?.arrange(this.#arrangement());
    // The latest last, and a few more than are wanted.
    for (const key of keys) {
      const scene = this.#built.get(key);
      if (scene && this.#built.delete(key)) this.#built.set(key, scene);
    }
    for (const key of this.#built.keys()) if (this.#built.size > MOST_SCENES) this.#built.delete(key);
  }

  /** Puts what changed together with what did not. */
  #keep(parts: SceneParts, builtFor: string): Scene {
    const head = parts.head ?? this.#last?.head;
    const hair = parts.hair ?? this.#last?.hair;
    if (!head || !hair) throw new SimulatorFault("scene-failed", "The worker's first scene has no head.");
    this.#last = { ...parts, head, hair };
    this.#built.set(builtFor, this.#last);
    return this.#last;
  }

  #fill(): void {
    const looks = this.#wantedLooks();
    // Before and after are one scene.
    const [first] = this.#onScreen;
    if (first && this.#others.length === 0) this.#onScreen = looks.map(() => first);
    this.#screen?.show(this.#onScreen);
    this.#setLooks(looks.slice(0, this.#onScreen.length));
    const pose = this.#pose;
    if (pose) this.simulator?.set_pose(pose);
    else if (this.#view) this.simulator?.start_at_view(this.#view, undefined);
  }

  #setLooks(looks: readonly string[]): void {
    this.#looks = looks;
    this.#called = this.#names;
    this.#shown = looks[0] ?? this.#wanted;
    this.#screen?.setLooks(looks, this.#arrangement());
  }

  #tellArranged(): void {
    this.host.arranged(this.#arranged(this.#arrangement().order));
  }

  /** Looks by their places, or one that takes the first one's place, and what they were called. */
  #arranged(order: readonly number[], first?: string): Arranged {
    const looks = order.map((look) => JSON.parse(first ?? this.#looks[look] ?? this.#shown) as CaseJson);
    return { looks, called: order.map((look) => (first ? undefined : this.#called[look])) };
  }

  #drawNow(): void {
    this.#screen?.drawNow();
  }

  #tell(report: (shown: CaseJson, facts: SceneFacts) => void): void {
    const [first] = this.#onScreen;
    if (first) report(JSON.parse(this.#shown) as CaseJson, first.facts);
  }

  #tellLoaded(): void {
    const [backend] = this.#backends;
    if (backend) this.#tell((shown, facts) => this.host.loaded(backend, shown, facts));
    this.#tellArranged();
  }

  /** Replaces a screen that was lost and carries on where it was, unless that happens again and again. */
  async #lost(fault: GraphicsFault): Promise<void> {
    this.#drop(fault);
    if (this.#raising) return; // Seen there.
    if (!this.#inView) {
      // It waits with its still, if it has one, until it is seen.
      this.#stale = true;
      return leaveSeat(this);
    }
    this.#raising = true;
    try {
      await this.#pause(fault.message);
      await this.#raise();
      this.#tellLoaded();
    } catch (thrown) {
      this.#fail(thrown, "gpu-lost");
    }
  }

  /** Waits before another screen, longer each time. */
  async #pause(reason: string): Promise<void> {
    if (!(await this.#losses.pauseBeforeNext())) {
      throw new SimulatorFault("gpu-lost", `The graphics device was lost again and again: ${reason}`);
    }
    this.#aborting.signal.throwIfAborted();
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
