// A module of the page's own sources, in Node: for what can be tried without a browser.
import { esbuild } from "./packages.mjs";

const SOURCES = new URL("../../../www/src/", import.meta.url);

/** Imports a module by its path below `www/src/`, with all that it imports. */
export async function sourceModule(path) {
  const { outputFiles } = await esbuild().build({
    entryPoints: [new URL(path, SOURCES).pathname],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
