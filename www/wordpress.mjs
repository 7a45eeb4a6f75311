// Puts the plugin for WordPress together: `node wordpress.mjs DIST FOLDER`. The plugin is `integrations/wordpress/`, the block's
// script, the table of options that PHP and the block share, and of a built folder the files that its elements load.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isOfElements } from "./package/parts.mjs";
import { filesOf } from "./precache.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const SOURCES = join(ROOT, "www/src/pages/wordpress");

/** Files in this folder never change: it is named by what is in it. */
const HOST_RULES = `# Named by its content: nothing in here ever changes.
<IfModule mod_mime.c>
AddType application/wasm .wasm
AddType text/javascript .js
</IfModule>
<IfModule mod_headers.c>
Header set Cache-Control "public, max-age=31536000, immutable"
# Where a site has its files delivered by another host, modules come across origins.
Header set Access-Control-Allow-Origin "*"
</IfModule>
<IfModule mod_filter.c>
<IfModule mod_deflate.c>
<FilesMatch "\\.(bin|css|html|js|svg|txt|wasm)$">
SetOutputFilter DEFLATE
</FilesMatch>
</IfModule>
</IfModule>
`;

const [dist, out] = process.argv.slice(2);
const common = { bundle: true, write: false, logLevel: "warning", tsconfig: join(ROOT, "www/tsconfig.json") };
const bundled = async (file, more) => {
  const { outputFiles } = await build({ ...common, entryPoints: [join(SOURCES, file)], ...more });
  return Buffer.from(outputFiles[0].contents);
};
const editor = await bundled("editor.ts", { format: "iife", minify: true, target: "es2020", legalComments: "none" });
const module = await bundled("table.ts", { format: "esm", platform: "node" });
const { table } = await import(`data:text/javascript;base64,${module.toString("base64")}`);

const elements = [...filesOf(dist)]
  .filter(([path]) => isOfElements(path))
  .sort(([one], [other]) => (one < other ? -1 : 1));
const files = `files-${markOf(elements)}`;
const mark = markOf([["editor", editor]]);
rmSync(out, { recursive: true, force: true });
cpSync(join(ROOT, "integrations/wordpress"), out, { recursive: true });
const put = (path, content) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
};
put("build/editor.js", editor);
put("build/options.json", `${JSON.stringify({ mark, files, ...table() })}\n`);
put(`${files}/.htaccess`, HOST_RULES);
for (const [path, content] of elements) put(`${files}/${path}`, content);
put("LICENSE", readFileSync(join(ROOT, "LICENSE-MIT")));

/** A mark of files' names and contents. */
function markOf(all) {
  const hash = createHash("sha256");
  for (const [path, content] of all) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest("hex").slice(0, 12);
}
