import type { Asset } from "smp-assets";
import { SimulatorFault } from "./errors.js";

/** Where a file of the simulator lies: beside the entry, wherever that is hosted. */
export function assetUrl(asset: Asset): URL {
  return new URL(asset.file, import.meta.url);
}

/** Called with the bytes that arrived since the last call. */
export type OnBytes = (bytes: number) => void;

/** Fetches a file; the bytes are counted as the body of the answer is read. */
export async function fetchAsset(asset: Asset, onBytes: OnBytes, signal?: AbortSignal): Promise<Response> {
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
  return new Response(counted(response.body, onBytes), { headers: response.headers });
}

/** The same bytes, counted. By hand: Firefox reports a pipe that is aborted as an error that nobody caught. */
function counted(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: OnBytes,
): ReadableStream<Uint8Array<ArrayBuffer>> {
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
