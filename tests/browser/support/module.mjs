// Modules of the page's own sources: in Node, for what can be tried without a browser, and for a page of a test.
import { esbuild } from "./packages.mjs";

const SOURCES = new URL("../../../www/src/", import.meta.url);

/** The text of a module by its path below `www/src/`, with all that it imports. */
export async function bundled(path) {
  const { outputFiles } = await esbuild().build({
    entryPoints: [new URL(path, SOURCES).pathname],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return Buffer.from(outputFiles[0].contents);
}

/** Imports one. */
export async function sourceModule(path) {
  return import(`data:text/javascript;base64,${(await bundled(path)).toString("base64")}`);
}
