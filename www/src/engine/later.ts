import type { Asset } from "smp-assets";
import { assetUrl } from "./assets.js";

let failed = 0;

/** Imports a file that comes later; nothing where it does not come. A browser may remember a failed try by its address. */
export async function fetchLater<T>(asset: Asset): Promise<T | undefined> {
  const url = assetUrl(asset);
  if (failed) url.search = String(failed + 1);
  try {
    return (await import(url.href)) as T;
  } catch {
    failed += 1;
    return undefined;
  }
}
