// Serves the page that frames and first pictures are laid beside: `peer.js`, bundled as its developer would, with the head.
import { createServer } from "node:http";
import { createRequire } from "node:module";

/** Of a vertex of ours: position, normal, and what only we need. */
const STRIDE_BYTES = 28;

/** The head of the default case as the peer's page reads it: counts, positions, normals, corners. */
export function headOf(glue, asset) {
  const scene = new glue.SceneWorker(asset).build('{"version":1}');
  const [vertices, corners] = [scene.head_vertices(), scene.head_indices()];
  const count = vertices.length / STRIDE_BYTES;
  const view = new DataView(vertices.buffer, vertices.byteOffset);
  const reals = (from, read) => {
    const out = new Float32Array(3 * count);
    for (let i = 0; i < out.length; i++) out[i] = read(Math.floor(i / 3) * STRIDE_BYTES + from, i % 3);
    return Buffer.from(out.buffer);
  };
  const positions = reals(0, (at, axis) => view.getFloat32(at + 4 * axis, true));
  const normals = reals(12, (at, axis) => view.getInt16(at + 2 * axis, true) / 32767);
  const counts = Buffer.from(new Uint32Array([count, corners.length / 12]).buffer);
  return Buffer.concat([counts, positions, normals, Buffer.from(corners)]);
}

/** Serves the peer's page with a head, to be kept by browsers: `{ url, close }`. */
export async function servePeer(head) {
  const require = createRequire(new URL("../www/package.json", import.meta.url));
  const { outputFiles } = await require("esbuild").build({
    entryPoints: [new URL("peer.js", import.meta.url).pathname],
    nodePaths: [new URL("../www/node_modules", import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const page =
    '<!doctype html><link rel="icon" href="data:,"><style>body{margin:0}canvas{display:block}</style>' +
    '<script type="module" src="peer.js"></script>';
  const files = {
    "/": ["text/html", page],
    "/peer.js": ["text/javascript", outputFiles[0].contents],
    "/head.bin": ["application/octet-stream", head],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[new URL(request.url, "http://localhost").pathname] ?? ["text/plain", ""];
    response
      .writeHead(body ? 200 : 404, { "content-type": type, "cache-control": "max-age=3600" })
      .end(body || "not found");
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}
