import { glue as glueFiles, wasm as assets } from "smp-assets";
import { fetchStream, type OnBytes } from "./assets.js";
import type { Backend } from "./backend.js";
import { asFault, SimulatorFault } from "./errors.js";

/** The generated bindings; both builds export the same. */
export type Glue = typeof import("smp-wasm/webgpu");

/** One build of the program, running on this page. */
export interface Program {
  readonly backend: Backend;
  readonly glue: Glue;
  /** Compiled once; a worker instantiates its own copy of it. */
  readonly module: WebAssembly.Module;
  /** Whether it broke off: nothing can be said of what it holds, and another copy has taken its place. */
  broken?: true;
}

/** The bindings of one build; those of another `copy` are bound to a copy of the program of their own. */
export function importGlue(backend: Backend, copy = ""): Promise<Glue> {
  const file = glueFiles[backend === "webgpu" ? backend : "webgl"];
  return import(new URL(file + copy, import.meta.url).href) as Promise<Glue>;
}

export function wasmAsset(backend: Backend) {
  return backend === "webgpu" ? assets.webgpu : assets.webgl;
}

/** Builds that are running or on their way: all elements of a page share one. */
const programs = new Map<Backend, Promise<Program>>();
let copies = 0;

/** Loads a build, once a page; a failed try is forgotten, so that it can be made again. */
export async function loadProgram(backend: Backend, onBytes: OnBytes): Promise<Program> {
  const known = programs.get(backend);
  if (!known) return share(backend, load(backend, onBytes));
  const program = await known;
  onBytes(wasmAsset(backend).bytes);
  return program;
}

/** Puts a fresh copy in the place of a program that broke off, for whoever asks next. */
export function replace(program: Program): void {
  const { backend, module } = program;
  if (program.broken) return;
  program.broken = true;
  void share(
    backend,
    importGlue(backend, `?${++copies}`).then((glue) => run(backend, glue, module)),
  );
}

function share(backend: Backend, loading: Promise<Program>): Promise<Program> {
  programs.set(backend, loading);
  loading.catch(() => programs.delete(backend));
  return loading;
}

async function load(backend: Backend, onBytes: OnBytes): Promise<Program> {
  const asset = wasmAsset(backend);
  const stream = fetchStream(asset, onBytes);
  stream.catch(() => {}); // Awaited below; this keeps a fault of the other download from hiding it.
  const glue = await importGlue(backend).catch((thrown: unknown) => {
    throw new SimulatorFault("asset-missing", `The bindings of ${asset.file} could not be fetched: ${String(thrown)}`);
  });
  const body = await stream;
  try {
    // Named here, because a host that sends another type for .wasm would otherwise stop the compiling.
    const typed = new Response(body, { headers: { "content-type": "application/wasm" } });
    return await run(backend, glue, await WebAssembly.compileStreaming(typed));
  } catch (thrown) {
    const { message } = asFault(thrown, "wasm-failed");
    throw new SimulatorFault(
      "wasm-failed",
      `${asset.file} is damaged, or the page's content security policy lacks 'wasm-unsafe-eval': ${message}`,
    );
  }
}

async function run(backend: Backend, glue: Glue, module: WebAssembly.Module): Promise<Program> {
  await glue.default({ module_or_path: module });
  return { backend, glue, module };
}
