// Writes into a folder's service worker what it keeps of that folder: `node precache.mjs FOLDER`.
//
// It keeps the tablet's page, and of all files those whose path stands in the text of one that is kept: what the build
// adds to a page is kept without being listed anywhere. Every file but the page is held to its content by its hash, which
// the browser checks as it comes: while a host is changed from one build to the next, no mixture of both is kept. Hosts
// write into pages (counters, banners), so the page is known by the build's mark in it instead.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const PAGE = "consult.html";
export const SERVICE_WORKER = "consult-sw.js";
/** What stands for the mark and for the list until they are known. */
const MARK = "__SMP_BUILD__";
const LIST = "self.__WB_MANIFEST";
const TEXT = /\.(html|js|css|webmanifest)$/;
/** A name with its content's hash, which no other content ever has. */
const HASHED = /-[A-Z0-9]{8}\.\w+$/;

/** Paths of what is kept, of files by their paths. */
export function neededBy(files, first = PAGE) {
  const needed = new Set([first]);
  // A set goes on to what is added to it meanwhile.
  for (const path of needed) {
    const text = TEXT.test(path) ? String(files.get(path)) : "";
    for (const other of files.keys()) if (other !== SERVICE_WORKER && text.includes(other)) needed.add(other);
  }
  return [...needed].sort();
}

/** The page and the service worker as they are to be, by their paths. */
export function withPrecache(files) {
  const [page, worker] = [PAGE, SERVICE_WORKER].map((path) => String(files.get(path) ?? ""));
  for (const [path, text, part] of [
    [PAGE, page, MARK],
    [SERVICE_WORKER, worker, MARK],
    [SERVICE_WORKER, worker, LIST],
  ]) {
    if (text.split(part).length !== 2) throw new Error(`${path} should hold ${part} once`);
  }
  const entries = neededBy(files)
    .filter((path) => path !== PAGE)
    .map((path) => {
      const hash = createHash("sha256").update(files.get(path)).digest("base64");
      return { url: path, revision: HASHED.test(path) ? null : hash.slice(0, 12), integrity: `sha256-${hash}` };
    });
  const mark = createHash("sha256")
    .update(JSON.stringify([entries, page, worker]))
    .digest("hex")
    .slice(0, 12);
  entries.unshift({ url: PAGE, revision: mark });
  return new Map([
    [PAGE, page.replace(MARK, mark)],
    [SERVICE_WORKER, worker.replace(MARK, mark).replace(LIST, () => JSON.stringify(entries))],
  ]);
}

/** The files of a folder by their paths, with `/` between folders. */
export function filesOf(folder) {
  const paths = readdirSync(folder, { recursive: true }).map(String);
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path))]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder] = process.argv.slice(2);
  for (const [path, text] of withPrecache(filesOf(folder))) writeFileSync(join(folder, path), text);
}
