// Bundles the element: one JSON plan in (a file), one JSON account of what was written out (stdout).
//
// Step by step, because a name holds a hash of its content and so must be made before what mentions it: the glue of
// each wasm build, then the worker and what comes after the first picture, then the entry and the pages. Glue is shared by
// page and worker as one file a backend. The page's style sheets and the element's lose their comments and spaces.
import { build, transformSync } from "esbuild";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { localesOf } from "./locales.mjs";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const common = {
  bundle: true,
  format: "esm",
  target: ["es2022", "safari15.4", "firefox114", "chrome113"],
  minify: true,
  legalComments: "none",
  metafile: true,
  outdir: plan.out,
  logLevel: "warning",
  absWorkingDir: plan.root,
  tsconfig: `${plan.root}/www/tsconfig.json`,
  // Every asset is named by the virtual module; a stray `new URL(...)` must not be rewritten behind its back.
  loader: { ".svg": "text" },
  // The build has read the sentences already.
  alias: {
    "@formatjs/icu-messageformat-parser": fileURLToPath(
      import.meta.resolve("@formatjs/icu-messageformat-parser/no-parser.js"),
    ),
  },
};

/** Builds one entry and gives the file names written, without their folder. */
async function bundle(entry, entryNames, assets, glue, more = {}) {
  const result = await build({
    ...common,
    ...more,
    entryPoints: [entry],
    entryNames,
    plugins: [virtual(assets, glue)],
  });
  for (const input of Object.keys(result.metafile.inputs)) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name) packages.add(name);
  }
  return Object.keys(result.metafile.outputs).map((path) => basename(path));
}

/** Resolves `smp-assets` to the given object and `smp-wasm/*` to the glue files already made. */
function virtual(assets, glue) {
  return {
    name: "smp",
    setup(setup) {
      setup.onResolve({ filter: /^smp-assets$/ }, () => ({ path: "smp-assets", namespace: "smp" }));
      setup.onLoad({ filter: /.*/, namespace: "smp" }, () => ({
        contents: Object.entries(assets)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join("\n"),
      }));
      setup.onResolve({ filter: /^smp-locale$/ }, () => ({ path: "smp-locale", namespace: "smp-locale" }));
      setup.onLoad({ filter: /.*/, namespace: "smp-locale" }, () => ({
        contents: `export default ${JSON.stringify(assets.messages)};`,
      }));
      setup.onLoad({ filter: /\.css$/ }, ({ path }) => ({
        contents: small(readFileSync(path, "utf8")),
        loader: "text",
      }));
      // The element is a file of its own beside the others.
      setup.onResolve({ filter: /^smp-simulator$/ }, () => ({ path: "./smp-simulator.js", external: true }));
      setup.onLoad({ filter: /\/styles\.ts$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replace(/(?<=css`)[^`]*/, small),
        loader: "ts",
      }));
      setup.onResolve({ filter: /^smp-wasm\// }, ({ path }) => {
        const backend = path.slice("smp-wasm/".length);
        if (!glue?.[backend]) return { errors: [{ text: `there is no backend "${backend}"` }] };
        return { path: `./${glue[backend]}`, external: true };
      });
    },
  };
}

function small(css) {
  return transformSync(css, { loader: "css", minify: true, target: common.target }).code;
}

function sized(file) {
  return { file, bytes: readFileSync(`${plan.out}/${file}`).length };
}

const packages = new Set();
const glue = {};
for (const [backend, path] of Object.entries(plan.glue)) {
  [glue[backend]] = await bundle(path, `smp-${backend}-[hash]`, {}, undefined);
}
const assets = { pictures: {}, ...plan.assets, glue };
if (plan.worker) {
  const [worker] = await bundle(plan.worker, "smp-worker-[hash]", assets, glue);
  assets.worker = sized(worker);
}
// Each piece of each language is a file of its own, whose names one file knows.
assets.locales = {};
for (const [language, pieces] of Object.entries(localesOf(plan.locales))) {
  assets.locales[language] = {};
  for (const [piece, messages] of Object.entries(pieces)) {
    const name = `smp-locale-${language}-${piece}-[hash]`;
    const [made] = await bundle("smp-locale", name, { messages }, {}, { charset: "utf8" });
    assets.locales[language][piece] = made;
  }
}
// What comes after the first picture, under the names by which it is loaded.
for (const { name, path, file } of plan.later) {
  const [made] = await bundle(path, `${file}-[hash]`, assets, glue);
  assets[name] = sized(made);
}
const entry = await bundle(plan.entry, "smp-simulator", assets, glue);
const pages = [];
for (const [name, page] of Object.entries(plan.pages)) pages.push(...(await bundle(page, name, assets, glue)));
// For pages that load them as plain scripts, not as modules.
for (const [name, page] of Object.entries(plan.scripts))
  pages.push(...(await bundle(page, name, assets, glue, { format: "iife" })));
for (const name of readdirSync(plan.out).filter((name) => name.endsWith(".css"))) {
  const file = `${plan.out}/${name}`;
  writeFileSync(file, small(readFileSync(file, "utf8")));
}
console.log(
  JSON.stringify({ glue, worker: assets.worker?.file ?? null, entry, pages, packages: [...packages].sort() }),
);
