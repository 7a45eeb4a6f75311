// Writes the npm package: node make.mjs FOLDER, after `cargo xtask build`. What browsers load is `dist/` as it is.
import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFrameworks } from "./frameworks.mjs";
import { manifest } from "./manifest.mjs";
import { isOfElements } from "./parts.mjs";
import { writeTypes } from "./types.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = join(ROOT, "dist");
/** Where a package is read without a browser. */
const SERVERS = ["node", "deno", "bun", "edge-light", "workerd"];

/** The entries: by its name in the package, what a browser loads, and the module that it is made of. */
const ENTRIES = {
  ".": { browser: "smp-simulator.js", server: "node/simulator.js", source: "element/index" },
  "./consultation": { browser: "smp-consultation.js", server: "node/consultation.js", source: "consultation/index" },
};
const LOADER = { file: "load.js", source: "pages/load" };
/** What a bundler finds where an app imports types alone and says so to the compiler, not to it. */
const NOTHING = "types/frameworks/nothing.js";

const out = resolve(process.argv[2] ?? join(ROOT, "target/package"));
if (!existsSync(join(DIST, "smp-simulator.js"))) throw new Error("there is no build in dist/; run: cargo xtask build");
async function make() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(DIST).filter(isOfElements))
    cpSync(join(DIST, name), join(out, name), { recursive: true });
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"]) cpSync(join(ROOT, name), join(out, name));
  cpSync(join(ROOT, "www/package/README.md"), join(out, "README.md"));
  cpSync(join(ROOT, "docs/frameworks.md"), join(out, "frameworks.md"));
  writeTypes(
    [...Object.values(ENTRIES), LOADER].map(({ source }) => source),
    join(out, "types"),
  );
  const frameworks = writeFrameworks(join(out, "types"));
  writeFileSync(join(out, NOTHING), "export {};\n");
  await writeModules();
  await writeManifest();
  writeFileSync(join(out, "package.json"), `${JSON.stringify(packageJson(frameworks), null, 2)}\n`);
}

/** What is read on a server, with packages as dependencies, and the loader, which needs none. */
async function writeModules() {
  const common = { format: "esm", target: "es2022", logLevel: "warning", tsconfig: join(ROOT, "www/tsconfig.json") };
  for (const { server, source } of Object.values(ENTRIES)) {
    await build({
      ...common,
      entryPoints: [join(ROOT, `www/src/${source}.ts`)],
      outfile: join(out, server),
      bundle: true,
      platform: "node",
      loader: { ".css": "text", ".svg": "text" },
      inject: [join(ROOT, "www/package/server.mjs")],
      plugins: [outside],
    });
  }
  await build({ ...common, entryPoints: [join(ROOT, `www/src/${LOADER.source}.ts`)], outfile: join(out, LOADER.file) });
}

/** Packages stay packages, the element a file beside; names of files, which no server loads, are none. */
const outside = {
  name: "outside",
  setup(setup) {
    setup.onResolve({ filter: /^smp-simulator$/ }, () => ({ path: "./simulator.js", external: true }));
    setup.onResolve({ filter: /^smp-assets$/ }, () => ({ path: "smp-assets", namespace: "assets" }));
    setup.onLoad({ filter: /.*/, namespace: "assets" }, () => ({
      contents:
        "export const head = {}, glue = {}, wasm = {}, worker = {}, choices = {}, flow = {}, lead = {}, jurisdiction = {}, ahead = {}, picture = {}, words = {}, locales = {}, pictures = {};",
    }));
    setup.onResolve({ filter: /^(lit|@lit)/ }, ({ path }) => ({ path, external: true }));
  },
};

/** The manifest, and what editors make of it. */
async function writeManifest() {
  const elements = manifest();
  writeFileSync(join(out, "custom-elements.json"), `${JSON.stringify(elements, null, 2)}\n`);
  const { name, version } = source();
  // The one for JetBrains reads a package's file where it runs, as soon as it is loaded.
  process.chdir(join(ROOT, "www"));
  const { generateJetBrainsWebTypes } = await import("custom-element-jet-brains-integration");
  const { generateVsCodeCustomElementData } = await import("custom-element-vs-code-integration");
  generateJetBrainsWebTypes(elements, { outdir: out, packageJson: false, hideLogs: true, name, version });
  generateVsCodeCustomElementData(elements, { outdir: out, hideLogs: true });
}

function source() {
  return JSON.parse(readFileSync(join(ROOT, "www/package.json"), "utf8"));
}

function packageJson(frameworks) {
  const { name, version, description, license, dependencies } = source();
  const shim = JSON.parse(readFileSync(join(ROOT, "www/node_modules/@lit-labs/ssr-dom-shim/package.json"), "utf8"));
  const entry = ({ browser, server, source }) => ({
    types: `./types/${source}.d.ts`,
    browser: `./${browser}`,
    ...Object.fromEntries(SERVERS.map((each) => [each, `./${server}`])),
    default: `./${browser}`,
  });
  return {
    name,
    version,
    description,
    license,
    type: "module",
    exports: {
      ...Object.fromEntries(Object.entries(ENTRIES).map(([name, each]) => [name, entry(each)])),
      "./load": { types: `./types/${LOADER.source}.d.ts`, default: `./${LOADER.file}` },
      ...Object.fromEntries(
        frameworks.map((name) => [`./${name}`, { types: `./types/frameworks/${name}.d.ts`, default: `./${NOTHING}` }]),
      ),
      "./*": "./*",
    },
    sideEffects: Object.values(ENTRIES).flatMap(({ browser, server }) => [`./${browser}`, `./${server}`]),
    customElements: "custom-elements.json",
    "web-types": "./web-types.json",
    // What is read on a server, and what the types name; browsers load neither.
    dependencies: { "@lit-labs/ssr-dom-shim": shim.version, lit: dependencies.lit },
  };
}

await make();
