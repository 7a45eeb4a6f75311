// The declarations of what the package gives, from the compiler: those that its entries lead to.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const WWW = fileURLToPath(new URL("../", import.meta.url));
/** The bindings of the program, which both of its builds have alike. */
const BINDINGS = fileURLToPath(new URL("../../target/web/pkg/webgpu/smp_simulator.d.ts", import.meta.url));
/** What the build makes, declared as a module of its own in the sources. */
const ASSETS = join(WWW, "src/engine/smp-assets.d.ts");
/** Modules that no source has, by their path in the package. */
const MADE = ["bindings", "assets"];
const SPECIFIER = /(\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g;

/** Writes the declarations of some entries, by their paths without an ending, below a folder. */
export function writeTypes(entries, folder) {
  const made = mkdtempSync(join(tmpdir(), "smp-types-"));
  try {
    const tsc = join(WWW, "node_modules/typescript/bin/tsc");
    const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", made];
    execFileSync(process.execPath, [tsc, "-p", WWW, "--rootDir", join(WWW, "src"), ...options], { stdio: "inherit" });
    const open = [...entries];
    const seen = new Set(open);
    for (let path; (path = open.pop()) !== undefined;) {
      const text = readFileSync(join(made, `${path}.d.ts`), "utf8").replace(SPECIFIER, (_, before, name) => {
        const to = placed(name, path);
        if (to.startsWith(".")) {
          const next = posix.join(posix.dirname(path), to).replace(/\.js$/, "");
          if (!MADE.includes(next) && !seen.has(next)) open.push(next);
          seen.add(next);
        }
        return `${before}"${to}"`;
      });
      const file = join(folder, `${path}.d.ts`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const disposable = '/// <reference lib="esnext.disposable" />\n';
    writeFileSync(join(folder, "bindings.d.ts"), disposable + readFileSync(BINDINGS, "utf8"));
    const [, assets] = /declare module "smp-assets" \{\n(.*?)\n\}/s.exec(readFileSync(ASSETS, "utf8"));
    writeFileSync(join(folder, "assets.d.ts"), assets);
  } finally {
    rmSync(made, { recursive: true });
  }
}

/** What a module of the sources is called in the package. */
function placed(name, from) {
  const up = (path) => {
    const to = posix.relative(posix.dirname(from), path);
    return to.startsWith(".") ? to : `./${to}`;
  };
  if (name.startsWith("smp-wasm/")) return up("bindings.js");
  if (name === "smp-assets") return up("assets.js");
  if (name === "smp-simulator") return up("element/index.js");
  return name;
}
