// A clinic's endpoint for requests, on an origin of its own: it answers as it is told to, and keeps all that it was sent.
import { listening } from "./listening.mjs";

const ANSWERS = {
  ok: (response) => response.writeHead(202, { "content-type": "application/json" }).end("{}"),
  trouble: (response) => response.writeHead(500, { "content-type": "text/plain" }).end("no"),
  page: (response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Clinic</title>"),
  moved: (response) => response.writeHead(302, { location: "/elsewhere" }).end(),
  never: () => undefined,
};

/** Starts one on a free port: `{ url, posts, elsewhere, answers, close }`; the last of the `answers` is given for ever. */
export async function startEndpoint() {
  const endpoint = { posts: [], elsewhere: 0, answers: ["ok"] };
  const { origin, close } = await listening(async (request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "content-type, idempotency-key");
    if (request.method === "OPTIONS") return response.writeHead(204).end();
    if (request.url === "/elsewhere") endpoint.elsewhere += 1;
    let body = "";
    for await (const part of request) body += part;
    endpoint.posts.push({ url: request.url, headers: request.headers, body: JSON.parse(body) });
    const { answers } = endpoint;
    ANSWERS[answers.length > 1 ? answers.shift() : answers[0]](response);
  }, "127.0.0.1");
  return Object.assign(endpoint, { url: `${origin}/requests`, close });
}
