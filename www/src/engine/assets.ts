import type { Asset } from "smp-assets";
import { SimulatorFault } from "./errors.js";

/** Where a file of the simulator lies: beside the entry, wherever that is hosted. */
export function assetUrl(asset: Asset): URL {
  return new URL(asset.file, import.meta.url);
}

/** Called with the bytes that arrived since the last call. */
export type OnBytes = (bytes: number) => void;

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Fetches a file as a stream; the bytes are counted as they are read. */
export async function fetchStream(asset: Asset, onBytes: OnBytes): Promise<Body> {
  return counted(await bodyOf(asset), onBytes);
}

/** Fetches a file whole. */
export async function fetchBytes(asset: Asset, onBytes: OnBytes, signal: AbortSignal): Promise<ArrayBuffer> {
  // Read here rather than by a Response: of that Firefox reports, when it is aborted, an error that nobody can catch.
  const reader = (await bodyOf(asset, signal)).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).arrayBuffer();
    onBytes(value.byteLength);
    chunks.push(value);
  }
}

async function bodyOf(asset: Asset, signal?: AbortSignal): Promise<Body> {
  const url = assetUrl(asset);
  let response: Response;
  try {
    response = await fetch(url, { credentials: "same-origin", ...(signal && { signal }) });
  } catch (thrown) {
    signal?.throwIfAborted();
    throw new SimulatorFault(
      "asset-missing",
      `${asset.file} could not be fetched from ${url.origin}: ${String(thrown)}`,
    );
  }
  if (!response.ok || !response.body) {
    throw new SimulatorFault(
      "asset-missing",
      `${asset.file} is not where it should be: the server answered ${response.status} for ${url.href}. ` +
        "Copy the whole deployable folder, with all files beside each other.",
    );
  }
  return response.body;
}

/** The same bytes, counted. */
function counted(body: Body, onBytes: OnBytes): Body {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      onBytes(value.byteLength);
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
