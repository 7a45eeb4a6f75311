// What every server of the tests has in common.
import { createServer } from "node:http";
import { extname } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".avif": "image/avif",
  ".wasm": "application/wasm",
};

/** The type that a file is sent as, by its path. */
export const typeOf = (path) => TYPES[extname(path)] ?? "application/octet-stream";

/** A port that nobody listens at. */
export async function freePort() {
  const { origin, close } = await listening(undefined, "127.0.0.1");
  await close();
  return Number(new URL(origin).port);
}

/** Listens on a free port: `{ origin, breakOff, close }`; the second ends every connection. */
export async function listening(answer, host = "localhost") {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, host, resolve));
  return {
    origin: `http://${host}:${server.address().port}`,
    breakOff: () => server.closeAllConnections(),
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}
