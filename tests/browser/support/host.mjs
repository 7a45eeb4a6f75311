// Pages of another origin than the simulator's, as a site that has it on its pages.
import { createServer } from "node:http";

/** Serves pages by their paths, as `{ "/plain.html": "<!doctype html>…" }`: `{ url, close }`. */
export async function startHost(pages) {
  const server = createServer(({ url }, response) => {
    const page = pages[new URL(url, "http://localhost").pathname];
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? "not found");
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}
