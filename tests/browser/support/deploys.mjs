// One address at which a host puts one build after the other, and which can be out of reach.
import { filesOf, withPrecache } from "../../../www/precache.mjs";
import { listening, typeOf } from "./listening.mjs";

const DIST = new URL("../../../dist/", import.meta.url);
/** Another page of the same site. */
const OTHER = Buffer.from('<!doctype html><html lang="en"><meta charset="utf-8"><title>Other</title><p>Other</p>');

/** What a guests' network answers to whatever is asked. */
const PORTAL = Buffer.from("<p>Sign in to the guests' network</p>");

function begun(path, bytes, script) {
  const text = String(bytes);
  return path.endsWith(".html") ? text.replace("<script", `<script>${script}</script>$&`) : `{${script}}\n${text}`;
}

/**
 * The build with another number: each of its scripts tells it in `pieces`, and has another name where its name holds its
 * content's hash.
 */
function build(number) {
  const files = filesOf(DIST.pathname);
  const scripts = [...files.keys()].filter((path) => path.endsWith(".js") && path !== "consult-sw.js");
  const renamed = scripts
    .filter((path) => /-[A-Z0-9]{8}\.js$/.test(path))
    .map((path) => [path, path.replace(/.\.js$/, `${number}.js`)]);
  const named = (text) => renamed.reduce((all, [path, other]) => all.replaceAll(path, other), text);
  const made = new Map(files);
  for (const [path] of renamed) made.delete(path);
  for (const path of scripts) {
    const name = named(path);
    made.set(
      name,
      Buffer.from(`${named(String(files.get(path)))}\n(globalThis.pieces ??= []).push("${number} ${name}");`),
    );
  }
  const page = String(files.get("consult.html"));
  const [, mark] = /name="smp-build" content="(\w+)"/.exec(page);
  // Software takes most of a test's time for pictures.
  const plain = page.replace(mark, "__SMP_BUILD__").replace("<smp-consultation", '$& quality="plain"');
  made.set("consult.html", Buffer.from(plain));
  const worker = String(files.get("consult-sw.js")).replace(/\[\{"url":"consult\.html".*?\}\]/, "self.__WB_MANIFEST");
  made.set("consult-sw.js", Buffer.from(worker.replace(mark, "__SMP_BUILD__")));
  for (const [path, text] of withPrecache(made)) made.set(path, Buffer.from(text));
  return made.set("other.html", OTHER);
}

/**
 * Starts it with the first build: `{ url, deploy, reachable, damage, first, close }`. `deploy(number)` puts another one there,
 * `reachable(false)` breaks off every connection, `damage(pattern)` has the files of that name come from somewhere else,
 * `first(path, script)` runs a script before all others of a page or of a script.
 */
export async function startDeploys() {
  const builds = new Map();
  const host = { files: undefined, isThere: true, damaged: undefined, first: new Map() };
  const deploy = (number) => {
    if (!builds.has(number)) builds.set(number, build(number));
    host.files = builds.get(number);
  };
  deploy(1);
  const { origin, breakOff, close } = await listening((request, response) => {
    if (!host.isThere) return request.socket.destroy();
    const path = new URL(request.url, "http://localhost").pathname.slice(1);
    const found = host.damaged?.test(path) ? PORTAL : host.files.get(path);
    const bytes = found && host.first.has(path) ? begun(path, found, host.first.get(path)) : found;
    response.writeHead(bytes ? 200 : 404, {
      "content-type": typeOf(path),
      "cache-control": "no-store",
    });
    response.end(bytes ?? "not found");
  });
  return {
    url: `${origin}/`,
    deploy,
    reachable: (isThere) => {
      host.isThere = isThere;
      if (!isThere) breakOff();
    },
    first: (path, script) => (script ? host.first.set(path, script) : host.first.delete(path)),
    damage: (pattern) => (host.damaged = pattern),
    close,
  };
}
