// What the tablet's service worker keeps and answers for, without a browser; and the manifest that installs its page.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { filesOf, neededBy, withPrecache } from "../../www/precache.mjs";
import { sourceModule } from "./support/module.mjs";
import { decodePng } from "./support/png.mjs";

const { askedFor, workerAddress } = await sourceModule("pages/consult/asked.ts");

const files = filesOf(new URL("../../dist/", import.meta.url).pathname);
const text = (path) => String(files.get(path));
const kept = JSON.parse(/\[\{"url":"consult\.html".*?\}\]/.exec(text("consult-sw.js"))[0]);
const paths = kept.map(({ url }) => url);

describe("what is kept for a time without a network", () => {
  it("is every file that the page comes to need: both ways to draw, the head, worker, steps, pictures, licences", () => {
    const groups = {
      page: /^consult\.(html|js|css|webmanifest)$/,
      element: /^smp-(simulator|consultation)\.js$/,
      programs: /^smp-web(gpu|gl)-\w{8}\.(wasm|js)$/,
      head: /^smp-head-\w{8}\.bin$/,
      worker: /^smp-worker-\w{8}\.js$/,
      steps: /^smp-flow-\w{8}\.js$/,
      languages: /^smp-(words|locale-\w+-(element|consultation|places|tablet))-\w{8}\.js$/,
      pictures: /^pictures\/.+\.jpg$/,
      icons: /^(icon\.svg|consult-.*\.png)$/,
      licences: /^licences\//,
    };
    const least = {
      page: 4,
      element: 2,
      programs: 4,
      head: 1,
      worker: 1,
      steps: 1,
      languages: 1 + 7 * 4,
      pictures: 100,
      icons: 5,
      licences: 4,
    };
    for (const [name, pattern] of Object.entries(groups)) {
      const all = [...files.keys()].filter((path) => pattern.test(path));
      assert.ok(all.length >= least[name], `${name}: ${all}`);
      assert.deepEqual(
        all.filter((path) => !paths.includes(path)),
        [],
        name,
      );
    }
  });

  it("is nothing of other pages, and not the service worker itself", () => {
    for (const other of ["index.html", "index.css", "fields.html", "fields.js", "consult-sw.js", "sizes.json"])
      assert.ok(files.has(other) && !paths.includes(other), other);
  });

  it("is held to its content, file by file; the page by the build's mark in it", () => {
    for (const { url, integrity, revision } of kept) {
      if (url === "consult.html") {
        assert.equal(integrity, undefined, "hosts write into pages");
        assert.ok(text(url).includes(`content="${revision}"`) && text("consult-sw.js").includes(`"${revision}"`));
      } else {
        const hash = createHash("sha256").update(files.get(url)).digest("base64");
        assert.equal(integrity, `sha256-${hash}`, url);
        assert.ok(revision === null ? /-[A-Z0-9]{8}\.\w+$/.test(url) : hash.startsWith(revision), url);
      }
    }
  });

  it("follows from what stands in the files", () => {
    const some = new Map(
      Object.entries({
        "consult.html": "<link href=a.css>",
        "a.css": "url(deep/b.png)",
        "deep/b.png": "c.js",
        "c.js": "",
        "d.js": "",
      }),
    );
    assert.deepEqual(neededBy(some), ["a.css", "consult.html", "deep/b.png"]);
  });

  it("has another mark once any of it is another", () => {
    const first = new Map(
      Object.entries({
        "consult.html": "__SMP_BUILD__ a.js",
        "a.js": "1",
        "consult-sw.js": "__SMP_BUILD__ self.__WB_MANIFEST",
      }),
    );
    const mark = (changed) =>
      withPrecache(new Map([...first, ...Object.entries(changed)]))
        .get("consult.html")
        .split(" ")[0];
    const marks = [{}, { "a.js": "2" }, { "consult.html": "__SMP_BUILD__ a.js!" }].map(mark);
    assert.equal(new Set(marks).size, 3, `${marks}`);
    assert.equal(mark({ "b.js": "not needed" }), marks[0]);
    assert.throws(() => mark({ "consult-sw.js": "" }), /consult-sw\.js should hold/);
  });
});

describe("what a request asks for", () => {
  const page = new URL("https://clinic.example/smp/consult.html");
  const known = new Set(["consult.html", "smp-simulator.js", "smp-worker-ABCD2345.js", "pictures/a.jpg"]);
  const asked = (address) => askedFor(new URL(address, page).href, page, known);

  it("is a kept file, whatever its query is", () => {
    for (const [address, path] of [
      ["consult.html", "consult.html"],
      ["consult.html?kiosk#case=1", "consult.html"],
      ["smp-simulator.js?2", "smp-simulator.js"],
      ["pictures/a.jpg", "pictures/a.jpg"],
    ])
      assert.deepEqual(asked(address), { path, worker: false }, address);
  });

  it("is nothing where it means another page, folder, site or file", () => {
    for (const other of ["index.html", "/consult.html", "/", "x/consult.html", "smp-flow-AAAAAAAA.js", "pictures/"])
      assert.equal(asked(other), undefined, other);
    assert.equal(askedFor("https://elsewhere.example/smp/consult.html", page, known), undefined);
  });

  it("is the worker's script at an address in the page's scope, and no other file by that way", () => {
    const address = workerAddress(new URL("smp-worker-ABCD2345.js", page));
    assert.ok(address.href.startsWith(page.href), address.href);
    assert.deepEqual(asked(address.href), { path: "smp-worker-ABCD2345.js", worker: true });
    for (const other of [
      "consult.html?worker=smp-worker-OLD.js",
      "consult.html?worker=../x.js",
      "consult.html?worker=",
    ])
      assert.equal(asked(other), undefined, other);
  });
});

describe("the manifest", () => {
  const manifest = JSON.parse(text("consult.webmanifest"));
  const page = new URL("https://clinic.example/smp/consult.html");
  const [start, scope] = [manifest.start_url, manifest.scope].map((address) => new URL(address, page));

  it("installs the page alone, under a name, in a window of its own, any way up", () => {
    assert.ok(manifest.name && manifest.short_name.length <= 12);
    assert.deepEqual([manifest.display, manifest.orientation], ["standalone", "any"]);
    assert.equal(start.href, page.href);
    assert.ok(start.href.startsWith(scope.href), "it starts within its scope");
    assert.ok(!new URL("index.html", page).href.startsWith(scope.href), "no other page is in it");
  });

  it("has icons of the sizes that it claims, and one that any shape may be cut from", () => {
    const sizes = manifest.icons.map(({ src, sizes, type, purpose }) => {
      assert.ok(files.has(src), src);
      if (type !== "image/png") return `${sizes} ${purpose}`;
      const { width, height } = decodePng(files.get(src));
      assert.equal(`${width}x${height}`, sizes, src);
      return `${sizes} ${purpose}`;
    });
    for (const wanted of ["192x192 any", "512x512 any", "512x512 maskable"]) assert.ok(sizes.includes(wanted), wanted);
  });
});

it("no other page and no element registers a service worker", () => {
  const registering = [...files.keys()].filter(
    (path) => /\.(js|html)$/.test(path) && /serviceWorker|consult-sw/.test(text(path)),
  );
  assert.deepEqual(registering, ["consult.js"]);
});
