// The page's rooms, as `tests/floors.rs` holds the program's floors: imports go one way.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { it } from "node:test";

const SOURCES = new URL("../../www/src/", import.meta.url);
/** From what knows of nothing to what knows of all. */
const ROOMS = ["engine", "element", "takeaway", "consultation", "pages"];
/** Packages, and the room below which none knows of them. */
const PACKAGES = {
  lit: "element",
  "intl-messageformat": "element",
  uqr: "takeaway",
  "idb-keyval": "takeaway",
  "workbox-precaching": "pages",
};

const files = readdirSync(SOURCES, { recursive: true })
  .map((path) => String(path).replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));

/** What a file imports: of its own sources the path below `www/src/`, else the package's name. */
function imports(path) {
  const text = readFileSync(new URL(path, SOURCES), "utf8");
  const found = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g)].map(([, name]) => name);
  return found.map((name) => (name.startsWith(".") ? posix.join(posix.dirname(path), name) : name));
}

it("every source stands in a room", () => {
  assert.ok(files.length > 50, `${files.length} files are found`);
  assert.deepEqual(
    files.filter((path) => !ROOMS.includes(path.split("/")[0])),
    [],
  );
});

it("no room imports from one that comes after it", () => {
  const seen = files.flatMap((path) => imports(path).map((to) => [path, to]));
  assert.ok(seen.length > 100, `${seen.length} imports are found`);
  const place = (path) => ROOMS.indexOf(path.split("/")[0]);
  const upward = seen.filter(([from, to]) => place(to) > place(from));
  assert.deepEqual(upward, []);
});

it("packages are known of from their room on", () => {
  for (const [name, room] of Object.entries(PACKAGES)) {
    const early = files
      .filter((path) => ROOMS.indexOf(path.split("/")[0]) < ROOMS.indexOf(room))
      .filter((path) => imports(path).some((to) => to === name || to.startsWith(`${name}/`)));
    assert.deepEqual(early, [], name);
  }
});
