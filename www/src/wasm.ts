import { wasm as assets } from "smp-assets";
import { fetchStream, type OnBytes } from "./assets.js";
import type { Backend } from "./backend.js";
import { asFault, SimulatorFault } from "./errors.js";

/** The generated bindings; both builds export the same. */
export type Glue = typeof import("smp-wasm/webgpu");

/** One build of the program, running on this page. */
export interface Program {
  readonly glue: Glue;
  /** Compiled once; a worker instantiates its own copy of it. */
  readonly module: WebAssembly.Module;
}

/** The bindings of one build. The bundler needs each name spelled out. */
export function importGlue(backend: Backend): Promise<Glue> {
  return backend === "webgpu" ? import("smp-wasm/webgpu") : (import("smp-wasm/webgl") as Promise<Glue>);
}

export function wasmAsset(backend: Backend) {
  return backend === "webgpu" ? assets.webgpu : assets.webgl;
}

/** Builds that are running or on their way: all elements of a page share one. */
const programs = new Map<Backend, Promise<Program>>();

/** Loads a build, once a page; a failed try is forgotten, so that it can be made again. */
export async function loadProgram(backend: Backend, onBytes: OnBytes): Promise<Program> {
  const known = programs.get(backend);
  if (known) {
    const program = await known;
    onBytes(wasmAsset(backend).bytes);
    return program;
  }
  const loading = load(backend, onBytes);
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
    const module = await WebAssembly.compileStreaming(typed);
    await glue.default({ module_or_path: module });
    return { glue, module };
  } catch (thrown) {
    const { message } = asFault(thrown, "wasm-failed");
    throw new SimulatorFault(
      "wasm-failed",
      `${asset.file} is damaged, cut short, or blocked by the page's content security policy ` +
        `(it needs 'wasm-unsafe-eval'): ${message}`,
    );
  }
}
