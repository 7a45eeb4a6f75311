// Pages of another origin than the simulator's, as a site that has it on its pages.
import { listening } from "./listening.mjs";

/** Serves pages by their paths, as `{ "/plain.html": "<!doctype html>…" }`: `{ url, close }`. */
export async function startHost(pages) {
  const { origin, close } = await listening(({ url }, response) => {
    const page = pages[new URL(url, "http://localhost").pathname];
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? "not found");
  });
  return { url: origin, close };
}
