// The browser build under Node.
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Gives programs of a package, each of a name and with memory of its own: its bindings and that memory. */
export function programs(pack) {
  const module = new WebAssembly.Module(readFileSync(join(pack, "smp_simulator_opt.wasm")));
  // The bindings are a module whatever the package around them says.
  const glueFile = join(pack, "smp_simulator.mjs");
  copyFileSync(join(pack, "smp_simulator.js"), glueFile);
  return async (name) => {
    const glue = await import(`${pathToFileURL(glueFile).href}?${name}`);
    return { glue, memory: glue.initSync({ module }).memory };
  };
}
