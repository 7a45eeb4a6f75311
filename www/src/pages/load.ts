/**
 * For apps that are bundled: the simulator's files lie in a folder that the site serves as it is, and are loaded from there
 * when they are wanted. On a server nothing happens.
 */

type Loaded = typeof globalThis & { readonly document?: Document };

/** Loads `<smp-simulator>` from the folder with the package's files, as `/smp/`. Fails where it is not there. */
export function loadSimulator(folder: string | URL): Promise<void> {
  return load("smp-simulator", folder);
}

/** Loads `<smp-consultation>`, and `<smp-simulator>` with it. */
export function loadConsultation(folder: string | URL): Promise<void> {
  return load("smp-consultation", folder);
}

async function load(tag: string, folder: string | URL): Promise<void> {
  const { document } = globalThis as Loaded;
  if (!document) return;
  const base = new URL(folder, document.baseURI);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ new URL(`${tag}.js`, base).href
  );
}
