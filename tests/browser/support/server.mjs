// Serves the built dist/ as a host would, and below some folders as a broken host would.
import { existsSync, readFileSync } from "node:fs";
import { listening, typeOf } from "./listening.mjs";
import { bundled } from "./module.mjs";
import { pseudoLocale } from "./pseudo.mjs";

const DIST = new URL("../../../dist/", import.meta.url);
const HARNESS = new URL("./harness.js", import.meta.url);

/** What is served of the folders in `dist/`. */
const PICTURE = /^(pictures|posters)\/[\w-]+\.(jpg|avif)$/;

/** As strict as a page's policy may be with the simulator on it; its workers come from itself. */
const STRICT =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; " +
  "require-trusted-types-for 'script'";

/**
 * What each folder does to the files in it; the same files lie under every folder. A file is missing by its name and
 * what is asked of it.
 */
const FOLDERS = {
  "": {},
  "strict/": { policy: STRICT },
  "no-eval/": { policy: STRICT.replace(" 'wasm-unsafe-eval'", "") },
  "no-sharing/": { shared: false },
  "clinic/smp/": {},
  "no-head/": { missing: /^smp-head-/ },
  "bad-head/": { match: /^smp-head-/, damage: flipMiddle },
  "old-head/": {
    match: /^smp-head-/,
    damage: (bytes) => bytes.subarray(0, bytes.length >> 1),
  },
  "no-wasm/": { missing: /\.wasm$/ },
  "cut-wasm/": {
    match: /\.wasm$/,
    damage: (bytes) => bytes.subarray(0, bytes.length >> 1),
  },
  "no-element/": { missing: /^smp-(simulator|consultation)\.js$/ },
  "no-worker/": { missing: /^smp-worker-/ },
  "no-bindings/": { missing: /^smp-web(gpu|gl)-[A-Z0-9]{8}\.js$/ },
  "late-choices/": { missing: /^(fields-choices|smp-flow)-\w+\.js(\?2)?$/ },
  // Missing until it is asked for a second time.
  "late-words/": { missing: /^smp-locale-de-\w+-\w+\.js$/ },
  "late-extras/": { missing: /^smp-(jurisdiction|lead)-\w+\.js$/ },
  // German is what no language is: all that is said by it stands out.
  "pseudo/": { match: /^smp-locale-de-/, damage: (_, name) => pseudoLocale(name) },
  // The script of another version.
  "another/": {
    match: /^smp-simulator\.js$/,
    damage: (bytes) => String(bytes).replace(/(smp-worker-)\w+/g, "$1AN0THER1"),
  },
  "no-gpu/": { match: /\.html$/, damage: (bytes) => withoutGpu(bytes) },
  "no-gpu-late/": {
    match: /\.html$/,
    damage: (bytes) => Buffer.from(String(withoutGpu(bytes)).replace(/<script[^>]*fields\.js[^>]*><\/script>/, "")),
  },
};

/** Takes every way to draw from the page; `giveGpu()` gives them back. */
const NO_GPU = `<script>{
  const { getContext } = HTMLCanvasElement.prototype;
  const gpu = Object.getOwnPropertyDescriptor(Navigator.prototype, "gpu");
  HTMLCanvasElement.prototype.getContext = () => null;
  if (gpu) Object.defineProperty(Navigator.prototype, "gpu", { configurable: true, get: () => undefined });
  window.giveGpu = () => {
    HTMLCanvasElement.prototype.getContext = getContext;
    if (gpu) Object.defineProperty(Navigator.prototype, "gpu", gpu);
  };
}</script>`;

/** A page with nothing but the harness; tests put elements into it. */
const BLANK = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title>
<link rel="icon" href="icon.svg"><style>body{margin:0;background:#fff}</style>
<script src="harness.js"></script><script type="module" src="smp-simulator.js"></script><body></body></html>`;

/**
 * Starts a server on a free port: `{ url, close }`. Browsers keep nothing of it unless it is `kept`; then each file that is
 * sent is told to `sent`.
 */
export async function startServer({ kept = false, sent = () => {} } = {}) {
  if (!existsSync(new URL("smp-simulator.js", DIST)))
    throw new Error("there is no build in dist/; run: cargo xtask build");
  const { origin, close } = await listening(async (request, response) => {
    const { pathname, search } = new URL(request.url, "http://localhost");
    const answer = (await source(pathname.slice(1))) ?? find(pathname.slice(1), search);
    sent(pathname.slice(1));
    response.writeHead(answer ? 200 : 404, {
      "content-type": answer?.type ?? "text/plain",
      "cache-control": kept ? "max-age=3600" : "no-store",
      ...(answer?.policy && { "content-security-policy": answer.policy }),
      // For pages of other origins, and for frames without one.
      ...(answer?.shared !== false && { "access-control-allow-origin": "*" }),
    });
    response.end(answer?.bytes ?? "not found");
  });
  return { url: `${origin}/`, close };
}

/** A module of the page's sources, below the folder that is called so, which no build has. */
async function source(path) {
  const [, name] = /^sources\/(.+\.ts)$/.exec(path) ?? [];
  if (name === undefined) return undefined;
  const bytes = await bundled(name).catch(() => undefined);
  return bytes && { type: typeOf("bundled.js"), bytes };
}

function find(path, search) {
  const folder = Object.keys(FOLDERS).find((folder) => folder && path.startsWith(folder)) ?? "";
  const [rule, name] = [FOLDERS[folder], path.slice(folder.length) || "index.html"];
  if (name.includes("/") && !PICTURE.test(name)) return undefined;
  if (rule.missing?.test(name + search) || name.startsWith(".")) return undefined;
  const type = typeOf(name);
  const file = name === "harness.js" ? HARNESS : new URL(name, DIST);
  if (name !== "blank.html" && !existsSync(file)) return undefined;
  const bytes = name === "blank.html" ? Buffer.from(BLANK) : readFileSync(file);
  const sent = name.endsWith(".html") ? drawnOnce(bytes) : bytes;
  return {
    type,
    bytes: rule.match?.test(name) ? rule.damage(sent, name) : sent,
    policy: rule.policy,
    shared: rule.shared,
  };
}

/** Software takes most of a test's time for pictures: pages have theirs drawn once, also where they rest. */
function drawnOnce(bytes) {
  return Buffer.from(String(bytes).replace(/<smp-(simulator|consultation)/g, '$& quality="plain"'));
}

function withoutGpu(bytes) {
  return Buffer.from(String(bytes).replace("<meta charset", `${NO_GPU}<meta charset`));
}

function flipMiddle(bytes) {
  const copy = Buffer.from(bytes);
  copy[copy.length >> 1] ^= 0x55;
  return copy;
}
