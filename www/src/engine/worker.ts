// The worker: holds the head's data and computes scenes, so that the page stays free.
import { askForGraphics } from "./backend.js";
import { asFault, type ErrorCode } from "./errors.js";
import type { FromWorker, HairParts, HeadParts, Question, SceneFacts, SceneParts, ToWorker } from "./protocol.js";
import { importGlue, type Glue } from "./wasm.js";

type SceneWorker = InstanceType<Glue["SceneWorker"]>;

/** What a worker's scope has, of what is used here; the page's own types would stand in the way. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
}

const scope = self as unknown as Scope;
let scenes: SceneWorker | undefined;

scope.onmessage = ({ data }) => void answer(data);
scope.postMessage({ kind: "ready" });

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === "graphics") {
    // Whatever comes of it.
    await askForGraphics(message.backend).catch(() => {});
    scope.postMessage({ kind: "graphics" });
  } else if (message.kind === "start") {
    await guarded("worker-failed", async () => {
      const glue = await importGlue(message.backend);
      glue.initSync({ module: message.module });
      scenes = new glue.SceneWorker(new Uint8Array(message.head));
      scope.postMessage({ kind: "started" });
    });
  } else if (message.kind === "build") {
    await guarded("scene-failed", async () => {
      const parts = build(started(), message.case);
      const bytes = [parts.deposits];
      if (parts.hair) bytes.push(parts.hair.columns, parts.hair.strands);
      if (parts.head) bytes.push(parts.head.vertices, parts.head.indices, parts.head.extra, parts.head.face);
      scope.postMessage(
        { kind: "built", parts },
        bytes.map((each) => each.buffer),
      );
    });
  } else {
    await guarded("scene-failed", async () => {
      scope.postMessage({ kind: "told", json: tell(started(), message) });
    });
  }
}

function tell(scenes: SceneWorker, question: Question): string | undefined {
  if (question.kind === "report") return scenes.report(question.part, question.case);
  if (question.kind === "handles") return scenes.hairline_handles(question.case);
  if (question.kind === "paint") {
    return scenes.paint_loss(question.case, question.points, question.radiusMm, question.amount);
  }
  const [x = NaN, y = NaN, z = NaN] = question.at;
  return scenes.drag_hairline(question.case, question.handle, x, y, z);
}

function started(): SceneWorker {
  if (!scenes) throw new Error("a scene was asked for before the worker was started");
  return scenes;
}

async function guarded(fallback: ErrorCode, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    // A program that traps is broken for good, whatever it was at.
    const { code, message } = asFault(thrown, thrown instanceof WebAssembly.RuntimeError ? "wasm-failed" : fallback);
    scope.postMessage({ kind: "failed", code, message });
  }
}

function build(scenes: SceneWorker, caseJson: string): SceneParts {
  const scene = scenes.build(caseJson);
  try {
    const vertices = scene.head_vertices();
    const head: HeadParts | undefined = vertices && {
      vertices: bytes(vertices),
      indices: bytes(scene.head_indices()),
      extra: bytes(scene.head_extra()),
      face: bytes(scene.head_face()),
    };
    const columns = scene.columns();
    const hair: HairParts | undefined = columns && {
      columns: bytes(columns),
      lasting: scene.lasting_columns(),
      strands: bytes(scene.strands()),
    };
    const facts = JSON.parse(scene.facts()) as SceneFacts;
    return {
      ...(head && { head }),
      ...(hair && { hair }),
      deposits: bytes(scene.deposits()),
      facts,
    };
  } finally {
    scene.free();
  }
}

/** The bindings hand out copies that own their whole buffer, so they can be moved to the page. */
function bytes(array: Uint8Array | undefined): Uint8Array<ArrayBuffer> {
  return (array ?? new Uint8Array(0)) as Uint8Array<ArrayBuffer>;
}
