/**
 * What the build made, known only once it is made: names carry a hash of their content. Every file lies beside the
 * entry, so a URL is `new URL(file, import.meta.url)`. Sizes are raw bytes, for progress under a compressed transfer.
 */
declare module "smp-assets" {
  export interface Asset {
    readonly file: string;
    readonly bytes: number;
  }
  export const head: Asset;
  /** Names of the generated bindings. */
  export const glue: { readonly webgpu: string; readonly webgl: string };
  export const wasm: { readonly webgpu: Asset; readonly webgl: Asset };
  /** The worker, an ES module: `new Worker(new URL(worker.file, import.meta.url), { type: "module" })`. */
  export const worker: Asset;
  /** What is written on a picture that leaves the page, and how it becomes a file: an ES module. */
  export const picture: Asset;
  /** What an element that waits to be asked for has ahead of that: an ES module. */
  export const ahead: Asset;
  /** The languages beside English: which there are, and how they are fetched. */
  export const words: Asset;
  /** The file of each piece of each language; only `words` may read it. */
  export const locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The choices of the page with every field, an ES module that comes after the first picture. */
  export const choices: Asset;
  /** What holds in each place, and what is asked there before a consultation, an ES module. */
  export const jurisdiction: Asset;
  /** A request's way to a clinic, an ES module that comes where a page wants a form. */
  export const lead: Asset;
  /** The consultation's steps, an ES module that comes after the first picture. */
  export const flow: Asset;
  /**
   * Paths of the pictures of what can be chosen, by what they show: `norwood/III-vertex/light`, `use/shaved/tan`,
   * `hairline/natural/deep`. The table is large: only what comes after the first picture may read it.
   */
  export const pictures: Readonly<Record<string, string>>;
}

/** The element, as a page loads it: a file of its own. */
declare module "smp-simulator";

declare module "*.css" {
  const text: string;
  export default text;
}
