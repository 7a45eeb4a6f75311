// Modules of the page's own sources: in Node, for what can be tried without a browser, and for a page of a test.
import { esbuild } from "./packages.mjs";

const SOURCES = new URL("../../../www/src/", import.meta.url);

/** The text of a module by its path below `www/src/`, with all that it imports; packages may be others for `node`. */
export async function bundled(path, platform = "browser") {
  const { outputFiles } = await esbuild().build({
    entryPoints: [new URL(path, SOURCES).pathname],
    bundle: true,
    platform,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return Buffer.from(outputFiles[0].contents);
}

/** Imports one. */
export async function sourceModule(path) {
  return import(`data:text/javascript;base64,${(await bundled(path, "node")).toString("base64")}`);
}
